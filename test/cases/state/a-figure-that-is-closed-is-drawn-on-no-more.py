# same
# %% tags=["step:a"]
import matplotlib.pyplot as plt
import numpy as np
values = [3, 1, 2]
plt.plot(values)
plt.savefig("first.png")
plt.close()
plt.plot(values[::-1])
print(len(plt.gca().lines), plt.get_fignums())
plt.savefig("second.png")
plt.close("all")
values.append(4)
# %% tags=["step:b"]
print(values)
