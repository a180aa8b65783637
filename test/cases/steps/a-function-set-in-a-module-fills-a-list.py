# refused: setting-does-more
# %% tags=["step:a"]
import warnings
caught = []
def note(message, category, filename, lineno, file=None, line=None):
    caught.append(str(message))
warnings.showwarning = note
warnings.warn("one")
# %% tags=["step:b"]
warnings.warn("two")
# %% tags=["step:c"]
print(caught)
