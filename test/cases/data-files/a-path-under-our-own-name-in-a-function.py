# same
# %%
def keep(best):
    best_model_path = "best_model.txt"
    with open(best_model_path, "w") as file:
        file.write(str(best))
    with open(best_model_path) as file:
        return int(file.read())
# %% tags=["step:first"]
found = keep(3)
# %% tags=["step:second"]
print(found + 1)
