"""Scales the features, and measures the MAE and the R2 on the test set."""

import argparse
from collections.abc import Sequence

import matplotlib.pyplot as plt
import mlflow
import mlflow.sklearn
import numpy as np
import pandas as pd
from sklearn.base import BaseEstimator
from sklearn.ensemble import RandomForestRegressor
from sklearn.linear_model import Ridge
from sklearn.metrics import mean_absolute_error, r2_score
from sklearn.model_selection import GridSearchCV
from sklearn.preprocessing import StandardScaler

from apartments.artifacts import load_column, load_object, load_table
from apartments.figures import log_figures


def scale_features(X_test: pd.DataFrame, scaler: StandardScaler) -> np.ndarray:
    """Scales the features."""
    X_test_scaled = scaler.transform(X_test)
    return X_test_scaled


def measure_linear_regression(y_test: pd.Series, X_test_scaled: np.ndarray, ridge: Ridge) -> tuple[float, float]:
    """Measures the MAE and the R2 on the test set."""
    y_pred = ridge.predict(X_test_scaled)
    ridge_test_mae = mean_absolute_error(y_test, y_pred)
    print("MAE:", ridge_test_mae)
    ridge_test_r2 = r2_score(y_test, y_pred)
    print("R2:", ridge_test_r2)
    return ridge_test_mae, ridge_test_r2


def measure_random_forest(
    y_test: pd.Series, X_test_scaled: np.ndarray, rf: RandomForestRegressor
) -> tuple[float, float]:
    """Measures the MAE and the R2 on the test set."""
    y_pred_rf = rf.predict(X_test_scaled)
    rf_test_mae = mean_absolute_error(y_test, y_pred_rf)
    print("MAE:", rf_test_mae)
    rf_test_r2 = r2_score(y_test, y_pred_rf)
    print("R2:", rf_test_r2)
    return rf_test_mae, rf_test_r2


def measure_best_score(grid: GridSearchCV) -> float:
    """Measures the best cross-validated score."""
    print(grid.best_params_)

    cv_best_score = -grid.best_score_
    return cv_best_score


def measure_final_model(
    X: pd.DataFrame, y_test: pd.Series, X_test_scaled: np.ndarray, final_model: BaseEstimator
) -> tuple[float, float, float]:
    """Measures the MAE, the RMSE and the R2 on the test set."""
    final_pred = final_model.predict(X_test_scaled)
    mae = mean_absolute_error(y_test, final_pred)
    rmse = np.sqrt(np.mean((y_test - final_pred) ** 2))
    r2 = r2_score(y_test, final_pred)
    print(f"MAE {mae:.1f}, RMSE {rmse:.1f}, R2 {r2:.3f}")

    plt.figure(figsize=(6, 6))
    plt.scatter(y_test, final_pred, alpha=0.6)
    plt.plot([y_test.min(), y_test.max()], [y_test.min(), y_test.max()], "r--")
    plt.xlabel("Rent")
    plt.ylabel("Predicted rent")
    plt.title("Predicted and true rents")
    log_figures("predicted_and_true_rents")

    importances = pd.Series(final_model.feature_importances_, index=X.columns).sort_values()
    importances.plot(kind="barh", title="What the forest looks at")
    log_figures("what_the_forest_looks_at")

    print(final_model.predict(X_test_scaled[:3]))
    return mae, rmse, r2


def parse_args(argv: Sequence[str] | None = None) -> argparse.Namespace:
    """Reads the arguments of the step."""
    parser = argparse.ArgumentParser(
        description="Scales the features, and measures the MAE and the R2 on the test set", allow_abbrev=False
    )
    parser.add_argument("--x", required=True, help="Features")
    parser.add_argument("--x_test", required=True, help="Features of the test set")
    parser.add_argument("--y_test", required=True, help="Target of the test set")
    parser.add_argument("--scaler", required=True, help="Fitted StandardScaler")
    parser.add_argument("--ridge", required=True, help="Fitted Ridge")
    parser.add_argument("--rf", required=True, help="Fitted RandomForestRegressor")
    parser.add_argument("--grid", required=True, help="Fitted GridSearchCV")
    parser.add_argument("--final_model", required=True, help="The fitted model final_model")
    return parser.parse_args(argv)


def main(argv: Sequence[str] | None = None) -> None:
    """Runs the step."""
    args = parse_args(argv)
    X = load_table(args.x)
    X_test = load_table(args.x_test)
    y_test = load_column(args.y_test)
    scaler = load_object(args.scaler)
    ridge = load_object(args.ridge)
    rf = load_object(args.rf)
    grid = load_object(args.grid)
    final_model = mlflow.sklearn.load_model(args.final_model)[-1]  # without what is stored in front of it

    X_test_scaled = scale_features(X_test, scaler)
    ridge_test_mae, ridge_test_r2 = measure_linear_regression(y_test, X_test_scaled, ridge)
    mlflow.log_metrics({"ridge_test_mae": ridge_test_mae, "ridge_test_r2": ridge_test_r2})
    rf_test_mae, rf_test_r2 = measure_random_forest(y_test, X_test_scaled, rf)
    mlflow.log_metrics({"rf_test_mae": rf_test_mae, "rf_test_r2": rf_test_r2})
    cv_best_score = measure_best_score(grid)
    mlflow.log_metric("cv_best_score", cv_best_score)
    mae, rmse, r2 = measure_final_model(X, y_test, X_test_scaled, final_model)
    mlflow.log_metrics({"mae": mae, "rmse": rmse, "r2": r2})


if __name__ == "__main__":
    main()
