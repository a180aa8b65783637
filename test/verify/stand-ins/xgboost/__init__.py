"""A stand-in for XGBoost where it is not installed: each round moves the prediction towards the labels' mean."""

from xgboost.core import Booster, DMatrix
from xgboost.sklearn import XGBRegressor
from xgboost.training import train
