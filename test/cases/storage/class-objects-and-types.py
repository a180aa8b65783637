# same
# %% tags=["step:a"]
from sklearn.linear_model import Ridge, Lasso
models = {"ridge": Ridge, "lasso": Lasso}
kinds = [int, str]
best = "ridge"
# %% tags=["step:b"]
m = models[best](alpha=0.5)
print(m, kinds[0]("7"))
