# same
# warns: step-is-empty
# %% tags=["step:a"]
%%writefile settings.yml
rate: 0.1
# %% tags=["step:b"]
%%writefile -a settings.yml
names: [Ann, Eve]
# %% tags=["step:c"]
lines = open("settings.yml").read().splitlines()
# %% tags=["step:d"]
print(lines)
