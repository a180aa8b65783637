# same
# %% tags=["step:a"]
import asyncio
async def fetch(x):
    await asyncio.sleep(0)
    return x * 2
r = await fetch(4)
# %% tags=["step:b"]
rs = await asyncio.gather(fetch(1), fetch(2))
print(r, rs)
