# refused: name-from-code
# %% tags=["step:a"]
for i in range(2):
    globals()[f"v{i}"] = i * 10
keep = 1
# %% tags=["step:b"]
print(v0, v1, keep)
