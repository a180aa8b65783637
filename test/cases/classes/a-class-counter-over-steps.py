# same
# %% tags=["step:a"]
class Node:
    count = 0
    def __init__(self):
        Node.count += 1
        self.id = Node.count
n1 = Node()
# %% tags=["step:b"]
n2 = Node()
print(n1.id, n2.id, Node.count)
