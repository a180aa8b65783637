# same
# warns: step-is-empty
# %% tags=["step:a"]
!pip install numpy
%pip install -q pandas
x = [1]
x?
# %% tags=["step:b"]
print(x)
