# same
# %% tags=["step:a"]
import numpy as np
import pandas as pd
import statsmodels.formula.api as smf
rng = np.random.default_rng(0)
df = pd.DataFrame({"x": rng.uniform(1, 5, 40), "g": rng.choice(list("ab"), 40)})
def half(v):
    return v / 2
power = 2
# %% tags=["step:b"]
df["y"] = 3 * np.log(df["x"]) + rng.normal(size=40) * 0.1
model = smf.ols("y ~ np.log(x) + half(x) + I(x ** power) + C(g)", data=df).fit()
# %% tags=["step:c"]
print(model.params.round(4).to_dict())
print(model.predict(df.head(2)).round(4).tolist())
