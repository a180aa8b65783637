"""Describes models for MLflow, so that it can serve them."""

import warnings
from typing import Any

import numpy as np
import pandas as pd
from mlflow.models import infer_signature

EXAMPLE_ROWS = 5


def describe_model(model: Any, data: Any) -> dict[str, Any]:
    """Returns the signature and the input example for MLflow's `save_model`; nothing if MLflow has no schema for it.

    `data` is what the model was fitted on. A trained model is stored even if the description fails.
    """
    try:
        example = first_rows(data)
        predictions = model.predict(example) if hasattr(model, "predict") else None
        # The whole column is needed for its type and missing values; for an array, its type is enough.
        inputs = data if isinstance(data, pd.DataFrame) else example
        with warnings.catch_warnings():
            # The model was fitted on integers without missing values, so it requires them.
            warnings.filterwarnings("ignore", message=".*schema contains integer column")
            signature = infer_signature(inputs, predictions)
    except Exception as error:
        print(f"The model is stored without a signature: {error}")
        return {}
    return {"signature": signature, "input_example": example}


def first_rows(data: Any) -> Any:
    """Returns the first rows as a frame or an array, as in a request."""
    if hasattr(data, "tocsr"):
        return data.tocsr()[:EXAMPLE_ROWS].toarray()
    rows = data[:EXAMPLE_ROWS]
    return rows if isinstance(rows, pd.DataFrame) else np.asarray(rows)
