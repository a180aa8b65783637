# same
# %% tags=["step:a"]
data = bytes(range(5))
buf = bytearray(data)
# %% tags=["step:b"]
buf[0] = 9
print(data, buf)
