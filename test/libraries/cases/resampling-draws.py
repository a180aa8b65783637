# needs: imblearn
# %% tags=["step:a"]
import numpy as np
from sklearn.datasets import make_classification
from imblearn.over_sampling import SMOTE
from imblearn.pipeline import Pipeline
from sklearn.linear_model import LogisticRegression
from collections import Counter
np.random.seed(0)
X, y = make_classification(200, weights=[0.9], random_state=0)
# %% tags=["step:b"]
Xr, yr = SMOTE().fit_resample(X, y)
pipe = Pipeline([("s", SMOTE()), ("m", LogisticRegression())])
# %% tags=["step:c"]
pipe.fit(X, y)
# %% tags=["step:d"]
print(Counter(yr), Xr.sum().round(5), pipe.predict(X).sum(), np.random.rand(), pipe.named_steps["m"].coef_.sum().round(6))
