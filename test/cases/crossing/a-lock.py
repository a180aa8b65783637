# refused: cannot-cross
# %% tags=["step:a"]
import threading
lock = threading.Lock()
lock.acquire()
# %% tags=["step:b"]
print(lock.locked())
