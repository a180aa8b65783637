# same
# %% tags=["step:a"]
from sklearn.datasets import load_iris
from sklearn.model_selection import StratifiedKFold
iris = load_iris()
splitter = StratifiedKFold(n_splits=3, shuffle=True, random_state=1)
folds = splitter.split(iris.data, iris.target)
# %% tags=["step:b"]
sizes = []
for train, test in folds:
    sizes.append((len(train), int(test[0])))
# %% tags=["step:c"]
print(sizes, splitter.get_n_splits())
