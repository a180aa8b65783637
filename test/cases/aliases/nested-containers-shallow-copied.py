# same
# %% tags=["step:a"]
import copy
inner = [1]
outer = {"a": inner}
shallow = dict(outer)
deep = copy.deepcopy(outer)
# %% tags=["step:b"]
inner.append(2)
# %% tags=["step:c"]
print(outer, shallow, deep)
