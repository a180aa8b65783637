"""Logs figures to MLflow."""

from collections import Counter

import matplotlib.pyplot as plt
import mlflow

counts: Counter[str] = Counter()


def log_figures(name: str) -> None:
    """Logs each open figure as `figures/<name>_<n>.png`, where `n` counts the figures of that name, and closes it."""
    for number in plt.get_fignums():
        counts[name] += 1
        mlflow.log_figure(plt.figure(number), f"figures/{name}_{counts[name]}.png")
        plt.close(number)
