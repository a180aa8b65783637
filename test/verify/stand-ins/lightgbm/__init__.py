"""A stand-in for LightGBM where it is not installed: each round moves the prediction towards the labels' mean."""

from lightgbm.basic import Booster, Dataset
from lightgbm.engine import train
