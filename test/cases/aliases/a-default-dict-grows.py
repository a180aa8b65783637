# same
# %% tags=["step:a"]
from collections import defaultdict, Counter, OrderedDict, deque
d = defaultdict(list)
c = Counter("abca")
q = deque([1, 2], maxlen=3)
# %% tags=["step:b"]
d["x"].append(1)
c.update("aa")
q.append(3); q.append(4)
# %% tags=["step:c"]
print(dict(d), c, q, d["new"])
