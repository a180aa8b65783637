# same
# %% tags=["step:a"]
%run helpers.py
y = scale(5)
# %% tags=["step:b"]
print(y, FACTOR)
