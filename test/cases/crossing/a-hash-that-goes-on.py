# refused: cannot-cross
# %% tags=["step:a"]
import hashlib
digest = hashlib.sha256(b"one")
digest.update(b" and ")
# %% tags=["step:b"]
digest.update(b"two")
print(digest.hexdigest())
