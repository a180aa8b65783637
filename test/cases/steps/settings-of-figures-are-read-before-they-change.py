# same
# %% tags=["step:a"]
import matplotlib.pyplot as plt
plt.style.use("dark_background")
values = [1, 2]
values.append(3)
# %% tags=["step:b"]
print(plt.rcParams["axes.facecolor"], sum(values))
plt.rcdefaults()
print(plt.rcParams["axes.facecolor"])
