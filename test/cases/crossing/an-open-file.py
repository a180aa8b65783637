# refused: cannot-cross
# %% tags=["step:a"]
handle = open("data/notes.txt")
first = handle.readline()
# %% tags=["step:b"]
print(first, handle.read())
