# same
# warns: step-is-empty
# %% tags=["step:a"]
import matplotlib.pyplot as plt
plt.rcParams["figure.figsize"] = (3, 2)
# %% tags=["step:b"]
fig = plt.figure()
print(fig.get_size_inches().tolist())
