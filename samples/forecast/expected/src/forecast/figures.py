"""Logs figures to MLflow."""

from typing import Any

import mlflow


def log_figures(name: str) -> None:
    """Logs every open Matplotlib figure as `figures/<name>_<n>.png`, and closes them all."""
    from matplotlib import pyplot as plt

    for count, number in enumerate(plt.get_fignums(), start=1):
        mlflow.log_figure(plt.figure(number), f"figures/{name}_{count}.png")
    plt.close("all")


def log_figure(figure: Any, name: str) -> None:
    """Logs one figure: a Plotly figure as `figures/<name>.html`, any other as `figures/<name>.png`."""
    suffix = "html" if type(figure).__module__.startswith("plotly.") else "png"
    mlflow.log_figure(getattr(figure, "figure", figure) if suffix == "png" else figure, f"figures/{name}.{suffix}")
