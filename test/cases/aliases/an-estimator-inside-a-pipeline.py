# same
# %% tags=["step:a"]
import numpy as np
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler
from sklearn.linear_model import LinearRegression
X = np.array([[1.0], [2.0], [4.0]])
y = np.array([1.0, 2.0, 3.0])
sc = StandardScaler()
lr = LinearRegression()
pipe = make_pipeline(sc, lr)
# %% tags=["step:b"]
pipe.fit(X, y)
# %% tags=["step:c"]
print(sc.mean_.tolist(), lr.coef_.round(6).tolist(), pipe.steps[0][1] is sc)
