# same
# %% tags=["step:a"]
import pickle
with open("x.pkl", "wb") as f:
    pickle.dump([1, (2, 3)], f)
# %% tags=["step:b"]
with open("x.pkl", "rb") as f:
    print(pickle.load(f))
