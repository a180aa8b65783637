# same
# %%
import numpy as np
import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import accuracy_score
from sklearn.model_selection import train_test_split
# %% tags=["parameters"]
test_size = 0.25
seed = 0
# %% tags=["step:load"]
df = pd.read_csv("data/people.csv")
# %% tags=["step:prepare"]
df["age"] = df["age"].fillna(df["age"].median())
df["income"] = df["income"].fillna(df["income"].mean())
df["city"] = df["city"].fillna("none").astype("category")
X = pd.get_dummies(df[["age", "income", "city"]], dtype=float)
y = df["member"].astype(int)
X_train, X_test, y_train, y_test = train_test_split(X, y, test_size=test_size, random_state=seed)
# %% tags=["step:train"]
model = LogisticRegression(max_iter=500)
model.fit(X_train, y_train)
# %% tags=["step:evaluate"]
accuracy = accuracy_score(y_test, model.predict(X_test))
print(accuracy, model.coef_.round(6).tolist(), X_train.index.tolist())
