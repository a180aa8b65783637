# same
# %% tags=["step:a"]
import matplotlib.pyplot as plt
fig, ax = plt.subplots()
ax.plot([1, 2, 3])
# %% tags=["step:b"]
ax.set_title("later")
# %% tags=["step:c"]
print(fig.axes[0].get_title(), len(ax.lines))
