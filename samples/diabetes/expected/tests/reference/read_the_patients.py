# The cells of step `read_the_patients` as the notebook has them: the tests compare the script with them.
# ruff: noqa
# fmt: off

import warnings

import numpy as np
import pandas as pd

from IPython.display import display

warnings.filterwarnings("ignore", category=FutureWarning)

# -------- read_the_patients
np.random.seed(5)

df = pd.read_csv(diabetes_path)

print(df.groupby("Diabetic").mean(numeric_only=True).round(2))
print(df.duplicated(subset="PatientID").sum(), "patients appear twice")
