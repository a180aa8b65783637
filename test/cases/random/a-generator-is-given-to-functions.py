# same
# %% tags=["step:load"]
import numpy as np
import pandas as pd
from sklearn.model_selection import train_test_split
from sklearn.utils import shuffle
rng = np.random.RandomState(5)
table = pd.DataFrame({"v": range(40)})
# %% tags=["step:divide"]
train, test = train_test_split(table, random_state=rng)
print(train["v"].sum())
# %% tags=["step:mix"]
print(shuffle(test, random_state=rng)["v"].tolist())
# %% tags=["step:draw"]
print(train.sample(3, random_state=rng)["v"].tolist())
# %% tags=["step:end"]
print(rng.randint(1000))
