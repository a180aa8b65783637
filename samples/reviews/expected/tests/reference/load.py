# The cells of step `load` as the notebook has them: the tests compare the script with them.
# ruff: noqa
# fmt: off

import pandas as pd

# -------- load
reviews = pd.read_csv(reviews_path, dtype={"review_id": "string", "channel": "category"})

reviews = reviews.dropna(subset=["text"]).query("stars != 3").reset_index(drop=True)
reviews["happy"] = reviews["stars"] >= min_stars
