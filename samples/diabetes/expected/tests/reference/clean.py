# The cells of step `clean` as the notebook has them: the tests compare the script with them.
# ruff: noqa
# fmt: off

import numpy as np

import warnings

import pandas as pd

warnings.filterwarnings("ignore", category=FutureWarning)

# -------- clean
# unmeasured insulin gets the median of the measured
measured = df["SerumInsulin"] > 0
df.loc[~measured, "SerumInsulin"] = df.loc[measured, "SerumInsulin"].median()
df["AgeGroup"] = pd.cut(df["Age"], [0, 30, 45, 120], labels=["young", "middle", "old"])

features = ["Pregnancies", "PlasmaGlucose", "DiastolicBloodPressure", "SerumInsulin", "BMI", "DiabetesPedigree", "Age"]
X = df[features].to_numpy()
y = df["Diabetic"].to_numpy()
