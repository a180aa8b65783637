# needs: torch
# %% tags=["step:a"]
import numpy as np, torch
a = np.zeros(3)
t = torch.from_numpy(a)
part = a[1:]
# %% tags=["step:b"]
t[1] = 5
part[1] = 7
# %% tags=["step:c"]
print(a, t, part)
a += 1
print(t, part)
