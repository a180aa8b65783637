# same
# %% tags=["step:a"]
closed = []


class Resource:
    def __init__(self, name):
        self.name = name

    def __enter__(self):
        return self

    def __exit__(self, *error):
        closed.append(self.name)


with Resource("a") as resource:
    name = resource.name
# %% tags=["step:b"]
with Resource("b"):
    pass
# %% tags=["step:c"]
print(closed, name)
