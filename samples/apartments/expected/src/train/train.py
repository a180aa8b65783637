"""Scales the features, fits the ridge regression, fits the random forest and tunes the model."""

import argparse
from collections.abc import Sequence

import mlflow
import mlflow.sklearn
import numpy as np
import pandas as pd
from sklearn.base import BaseEstimator
from sklearn.ensemble import RandomForestRegressor
from sklearn.linear_model import Ridge
from sklearn.model_selection import GridSearchCV
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler

from apartments.artifacts import load_column, load_table, save_object
from apartments.models import describe_model


def scale_features(X_train: pd.DataFrame) -> tuple[StandardScaler, np.ndarray]:
    """Scales the features."""
    scaler = StandardScaler()
    X_train_scaled = scaler.fit_transform(X_train)
    return scaler, X_train_scaled


def train_ridge(y_train: pd.Series, X_train_scaled: np.ndarray, ridge_alpha: float) -> Ridge:
    """Fits the ridge regression."""
    ridge = Ridge(alpha=ridge_alpha)
    ridge.fit(X_train_scaled, y_train)
    return ridge


def train_random_forest(
    y_train: pd.Series, X_train_scaled: np.ndarray, model_seed: int, random_forest_n_estimators: int
) -> RandomForestRegressor:
    """Fits the random forest."""
    rf = RandomForestRegressor(n_estimators=random_forest_n_estimators, random_state=model_seed)
    rf.fit(X_train_scaled, y_train)
    return rf


def tune_model(
    y_train: pd.Series, X_train_scaled: np.ndarray, folds: int, model_seed: int
) -> tuple[GridSearchCV, BaseEstimator]:
    """Tunes the model."""
    param_grid = {"n_estimators": [50, 100], "max_depth": [6, None], "min_samples_leaf": [1, 3]}
    grid = GridSearchCV(
        RandomForestRegressor(random_state=model_seed), param_grid, cv=folds, scoring="neg_mean_absolute_error"
    )
    grid.fit(X_train_scaled, y_train)

    final_model = grid.best_estimator_
    return grid, final_model


def parse_args(argv: Sequence[str] | None = None) -> argparse.Namespace:
    """Reads the arguments of the step."""
    parser = argparse.ArgumentParser(
        description="Scales the features, fits the ridge regression, fits the random forest and tunes the model",
        allow_abbrev=False,
    )
    parser.add_argument("--x_train", required=True, help="Features of the training set")
    parser.add_argument("--y_train", required=True, help="Target of the training set")
    parser.add_argument("--model_seed", type=int, default=42, help="random_state of RandomForestRegressor")
    parser.add_argument("--folds", type=int, default=3, help="cv of GridSearchCV")
    parser.add_argument("--ridge_alpha", type=float, default=1.0, help="alpha of Ridge")
    parser.add_argument(
        "--random_forest_n_estimators", type=int, default=100, help="n_estimators of RandomForestRegressor"
    )
    parser.add_argument("--scaler", required=True, help="Fitted StandardScaler")
    parser.add_argument("--ridge", required=True, help="Fitted Ridge")
    parser.add_argument("--rf", required=True, help="Fitted RandomForestRegressor")
    parser.add_argument("--grid", required=True, help="Fitted GridSearchCV")
    parser.add_argument("--final_model", required=True, help="The fitted model final_model")
    return parser.parse_args(argv)


def main(argv: Sequence[str] | None = None) -> None:
    """Runs the step."""
    args = parse_args(argv)
    mlflow.log_params(
        {
            "folds": args.folds,
            "model_seed": args.model_seed,
            "random_forest_n_estimators": args.random_forest_n_estimators,
            "ridge_alpha": args.ridge_alpha,
        }
    )
    X_train = load_table(args.x_train)
    y_train = load_column(args.y_train)

    scaler, X_train_scaled = scale_features(X_train)
    ridge = train_ridge(y_train, X_train_scaled, args.ridge_alpha)
    rf = train_random_forest(y_train, X_train_scaled, args.model_seed, args.random_forest_n_estimators)
    grid, final_model = tune_model(y_train, X_train_scaled, args.folds, args.model_seed)

    save_object(scaler, args.scaler)
    save_object(ridge, args.ridge)
    save_object(rf, args.rf)
    save_object(grid, args.grid)
    served = make_pipeline(scaler, final_model)
    mlflow.sklearn.save_model(
        served,
        path=args.final_model,
        **describe_model(served, X_train),
        serialization_format="cloudpickle",
        pip_requirements=[
            "cloudpickle==3.1.0",
            "mlflow==2.16.2",
            "numpy==1.26.4",
            "pandas==2.2.3",
            "scikit-learn==1.5.2",
        ],
    )


if __name__ == "__main__":
    main()
