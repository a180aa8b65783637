# same
# warns: step-is-empty
# %% tags=["step:a"]
args = [1, 2]
argv = "v"
parser = {"p": 1}
main = 5
mlflow = "m"
os = "o"
# %% tags=["step:b"]
print(args, argv, parser, main, mlflow, os)
