# %% [markdown]
# # Fruit
# %% tags=["parameters"]
depth = 3
# %% tags=["step:prepare"]
import pandas as pd
fruit = pd.read_csv("fruit.csv")
fruit["weight"] = fruit["weight"].fillna(0)
X = fruit[["weight", "size"]]
y = fruit["kind"]
# %% tags=["step:train"]
from sklearn.tree import DecisionTreeClassifier
model = DecisionTreeClassifier(max_depth=depth, random_state=0)
model.fit(X, y)
# %% tags=["step:evaluate"]
accuracy = model.score(X, y)
print(accuracy)
