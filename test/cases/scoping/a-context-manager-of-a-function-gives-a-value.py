# same
# %% tags=["step:a"]
from contextlib import contextmanager
mode = "train"
@contextmanager
def eval_mode():
    global mode
    old, mode = mode, "eval"
    try:
        yield old
    finally:
        mode = old
history = []
def note():
    history.append(mode)
# %% tags=["step:b"]
note()
with eval_mode() as was:
    note()
# %% tags=["step:c"]
mode = "test"
note()
print(history, was)
