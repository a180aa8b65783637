# The cells of step `prepare` as the notebook has them: the tests compare the script with them.
# ruff: noqa
# fmt: off

import pandas as pd

from sklearn.model_selection import train_test_split

# -------- prepare_the_data
customers = pd.read_csv(churn_path)

# -------- clean_and_encode
# no bill yet means nothing charged yet
customers["total_charges"] = customers["total_charges"].fillna(0.0)
customers["average_charge"] = customers["total_charges"] / customers["tenure_months"].clip(lower=1)

features = pd.get_dummies(
    customers.drop(columns=["customer_id", "churned"]),
    columns=["contract", "payment_method", "paperless_billing"],
)
target = customers["churned"]

X_train, X_test, y_train, y_test = train_test_split(
    features, target, test_size=test_size, random_state=random_state, stratify=target
)
