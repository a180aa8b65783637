# same
# warns: step-is-empty
# %% tags=["step:a"]
try:
    import surely_not_there
except ImportError:
    surely_not_there = None
# %% tags=["step:b"]
print(surely_not_there is None)
# %% tags=["step:c"]
print(surely_not_there)
