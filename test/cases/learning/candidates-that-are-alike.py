# same
# warns: model-ambiguous
# %%
import numpy as np
import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import accuracy_score, f1_score
from sklearn.neighbors import KNeighborsClassifier
from sklearn.preprocessing import StandardScaler
from sklearn.tree import DecisionTreeClassifier

df = pd.DataFrame({"a": range(40), "b": [n % 7 for n in range(40)], "y": [int(n % 7 > 3) for n in range(40)]})
X = df[["a", "b"]]
X_scaled = StandardScaler().fit_transform(X)
y = df["y"]
# %% [markdown]
# ## A tree
# %%
# the tree on what was measured
tree = DecisionTreeClassifier(max_depth=2, random_state=0)
tree.fit(X, y)
tree_pred = tree.predict(X)
tree_acc = accuracy_score(y, tree_pred)
print(f"accuracy of the tree: {tree_acc:.3f}")
# %% [markdown]
# ## Neighbors
# %%
k = 3
knn = KNeighborsClassifier(n_neighbors=k)
knn.fit(X_scaled, y)
knn_pred = knn.predict(X_scaled)
knn_acc = accuracy_score(y, knn_pred)
print(f"accuracy of the neighbors: {knn_acc:.3f}")
# %% [markdown]
# ## A regression
# %%
lr = LogisticRegression(C=0.5)
lr.fit(X_scaled, y)
lr_pred = lr.predict(X_scaled)
lr_acc = accuracy_score(y, lr_pred)
print(f"accuracy of the regression: {lr_acc:.3f}")
# %%
agree = np.mean((tree_pred == knn_pred) & (knn_pred == lr_pred))
print("all agree:", agree)
print("f1 of the tree:", f1_score(y, tree_pred))
