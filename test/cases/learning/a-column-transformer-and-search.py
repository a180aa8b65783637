# same
# %% tags=["step:a"]
import numpy as np, pandas as pd
from sklearn.compose import ColumnTransformer
from sklearn.preprocessing import OneHotEncoder, MinMaxScaler
from sklearn.pipeline import Pipeline
from sklearn.tree import DecisionTreeClassifier
from sklearn.model_selection import GridSearchCV
df = pd.DataFrame({"n": range(12), "c": list("abc") * 4, "y": [0, 1] * 6})
pre = ColumnTransformer([("n", MinMaxScaler(), ["n"]), ("c", OneHotEncoder(), ["c"])])
pipe = Pipeline([("pre", pre), ("tree", DecisionTreeClassifier(random_state=0))])
# %% tags=["step:b"]
search = GridSearchCV(pipe, {"tree__max_depth": [1, 2]}, cv=2).fit(df[["n", "c"]], df["y"])
# %% tags=["step:c"]
print(search.best_params_, round(search.best_score_, 6), hasattr(pre, "transformers_"))
