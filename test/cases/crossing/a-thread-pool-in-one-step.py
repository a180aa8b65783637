# same
# %% tags=["step:a"]
from concurrent.futures import ThreadPoolExecutor
with ThreadPoolExecutor(2) as pool:
    r = list(pool.map(lambda x: x * 2, [1, 2, 3]))
# %% tags=["step:b"]
print(r)
