# same
# warns: step-is-empty
# %% tags=["step:a"]
texts = ["\ud800", "a\x00b", "é", "\n", ""]
d = {"k\n": "v"}
# %% tags=["step:b"]
print([ascii(t) for t in texts], d)
