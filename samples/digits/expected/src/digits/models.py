"""Describes models for MLflow, which then knows how to serve them."""

import warnings
from typing import Any

import numpy as np
import pandas as pd
from mlflow.models import infer_signature

EXAMPLE_ROWS = 5


def describe_model(model: Any, data: Any) -> dict[str, Any]:
    """Returns the signature and the input example for MLflow's `save_model`; nothing where it knows no words for the data.

    `data` is what the model was fitted on. Whatever is wrong with the description, a model that was trained is stored.
    """
    try:
        example = first_rows(data)
        predictions = model.predict(example) if hasattr(model, "predict") else None
        # A column tells its type and whether values are missing as a whole only; an array tells both by its type.
        inputs = data if isinstance(data, pd.DataFrame) else example
        with warnings.catch_warnings():
            # Whole numbers without gaps are what the model was fitted on, and what it asks for.
            warnings.filterwarnings("ignore", message=".*schema contains integer column")
            signature = infer_signature(inputs, predictions)
    except Exception as error:
        print(f"The model is stored without a signature: {error}")
        return {}
    return {"signature": signature, "input_example": example}


def first_rows(data: Any) -> Any:
    """Returns the first rows as a frame, or else as an array, which is what a request becomes."""
    if hasattr(data, "tocsr"):
        return data.tocsr()[:EXAMPLE_ROWS].toarray()
    rows = data[:EXAMPLE_ROWS]
    return rows if isinstance(rows, pd.DataFrame) else np.asarray(rows)
