# same
# warns: step-is-empty
# %% tags=["step:a"]
import threading
lock = threading.Lock()
# %% tags=["step:b"]
with lock:
    print("locked", lock.locked())
