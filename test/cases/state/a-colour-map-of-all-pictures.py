# same
# %% tags=["step:a"]
import matplotlib.pyplot as plt
plt.gray()
plt.imshow([[0, 1], [2, 3]])
# %% tags=["step:b"]
image = plt.imshow([[0, 1], [2, 3]])
print(image.get_cmap().name)
plt.set_cmap("hot")
print(plt.rcParams["image.cmap"], image.get_cmap().name)
# %% tags=["step:c"]
print(plt.imshow([[0, 1], [2, 3]]).get_cmap().name)
