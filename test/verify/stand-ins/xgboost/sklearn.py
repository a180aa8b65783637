from sklearn.base import BaseEstimator, RegressorMixin

from xgboost.core import DMatrix
from xgboost.training import train


class XGBRegressor(RegressorMixin, BaseEstimator):
    def __init__(self, n_estimators=10, n_jobs=None):
        self.n_estimators, self.n_jobs = n_estimators, n_jobs

    def fit(self, X, y):
        self._Booster = train({}, DMatrix(X, y), self.n_estimators)
        return self

    def predict(self, X):
        return self._Booster.predict(DMatrix(X))
