# same
# %% tags=["step:a"]
import matplotlib.pyplot as plt
fig, ax = plt.subplots()
ax.plot([1, 2])
plt.draw()
plt.title("twice")
print(plt.get_fignums(), ax.get_title())
plt.show()
# %% tags=["step:b"]
print("done")
