# same
# %% tags=["step:a"]
with open("p.txt", "w") as f:
    print("line", 1, file=f)
# %% tags=["step:b"]
print(open("p.txt").read().strip())
