# refused: cannot-cross
# %% tags=["step:a"]
import weakref
class Node:
    def __init__(self, v): self.v = v
nodes = [Node(1), Node(2)]
cache = weakref.WeakValueDictionary({n.v: n for n in nodes})
# %% tags=["step:b"]
nodes.pop()
n = None
# %% tags=["step:c"]
print(sorted(cache), cache[1] is nodes[0])
