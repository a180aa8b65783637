# same
# by role
# %%
import numpy as np
from sklearn.linear_model import LogisticRegression
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler

random = np.random.RandomState(1)
X = random.randn(50, 2)
y = (X[:, 0] > 0).astype(int)
scaler, model = StandardScaler(), LogisticRegression()
chain = make_pipeline(scaler, model)
chain.fit(X, y)
# %%
print(model.coef_.round(4).tolist())
model.coef_[:] = 0
print(chain.predict_proba(X[:1]).round(3).tolist())
