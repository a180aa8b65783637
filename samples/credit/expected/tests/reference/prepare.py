# The cells of step `prepare` as the notebook has them: the tests compare the script with them.
# ruff: noqa
# fmt: off

import logging

import pandas as pd
from sklearn.model_selection import train_test_split

logging.basicConfig(level=logging.INFO, format="%(message)s")
logger = logging.getLogger("credit")

# -------- prepare
credit = pd.read_csv(credit_card_clients_path, index_col="ID")

credit = credit.rename(columns={"default payment next month": "default"})
credit["utilization"] = credit["BILL_AMT1"] / credit["LIMIT_BAL"]
credit["repaid"] = (credit["PAY_AMT1"] / credit["BILL_AMT1"]).where(credit["BILL_AMT1"] > 0, 1.0)

credit_train, credit_test = train_test_split(credit, test_size=test_train_ratio, random_state=split_seed)
logger.info("%d rows to train on, %d to test on", len(credit_train), len(credit_test))
credit_train.to_csv(train_path)
credit_test.to_csv(test_path)

import pandas as pd
