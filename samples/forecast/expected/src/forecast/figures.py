"""Logs figures to MLflow."""

from collections import Counter
from typing import Any

import mlflow

counts: Counter[str] = Counter()


def log_figures(name: str) -> None:
    """Logs every open Matplotlib figure under the name, and closes it."""
    from matplotlib import pyplot as plt

    for number in plt.get_fignums():
        log_figure(plt.figure(number), name)


def log_figure(figure: Any, name: str) -> None:
    """Logs a figure as `figures/<name>_<n>`, where `n` counts the figures of that name, and closes it."""
    counts[name] += 1
    path = f"figures/{name}_{counts[name]}"
    if type(figure).__module__.startswith("plotly."):
        mlflow.log_figure(figure, f"{path}.html")
        return
    from matplotlib import pyplot as plt

    drawn = getattr(figure, "figure", figure)
    mlflow.log_figure(drawn, f"{path}.png")
    plt.close(drawn)
