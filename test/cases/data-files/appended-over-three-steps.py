# same
# %% tags=["step:a"]
with open("log.txt", "w") as f:
    f.write("one\n")
# %% tags=["step:b"]
with open("log.txt", "a") as f:
    f.write("two\n")
# %% tags=["step:c"]
with open("log.txt") as f:
    print(f.read())
