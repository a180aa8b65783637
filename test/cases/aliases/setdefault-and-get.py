# same
# %% tags=["step:a"]
d = {"a": [1]}
x = d.setdefault("b", [])
y = d.get("a")
# %% tags=["step:b"]
x.append(7); y.append(8)
# %% tags=["step:c"]
print(d)
