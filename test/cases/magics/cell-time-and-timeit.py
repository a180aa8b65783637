# same
# %% tags=["step:a"]
%%time
x = 1
y = x + 1
# %% tags=["step:b"]
%timeit sum(range(10))
print(x, y)
