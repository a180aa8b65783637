# The cells of step `train` as the notebook has them: the tests compare the script with them.
# ruff: noqa
# fmt: off

import pandas as pd

import re

import numpy as np

from sklearn.base import BaseEstimator, TransformerMixin
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import LogisticRegression

from sklearn.model_selection import GridSearchCV, train_test_split
from sklearn.pipeline import FeatureUnion, Pipeline

# -------- run_train
class Style(BaseEstimator, TransformerMixin):
    """How a text is written: its length, and how often it shouts."""

    pattern = re.compile(r"[!?]")

    def __init__(self, scale=100):
        self.scale = scale

    def fit(self, texts, y=None):
        self.longest_ = max(len(text) for text in texts)
        return self

    def transform(self, texts):
        return np.array([[len(text) / self.scale, len(self.pattern.findall(text))] for text in texts])

pipeline = Pipeline(
    [
        ("features", FeatureUnion([("words", TfidfVectorizer(ngram_range=tuple(ngrams))), ("style", Style())])),
        ("classify", LogisticRegression(max_iter=max_iter, random_state=random_state)),
    ]
)
search = GridSearchCV(pipeline, grid, cv=folds, scoring="f1")
search.fit(train["text"].tolist(), train["happy"])
print(search.best_params_)

model = search.best_estimator_
