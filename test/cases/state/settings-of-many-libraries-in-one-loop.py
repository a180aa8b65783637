# same
# %% tags=["step:a"]
import os
import warnings
import matplotlib.pyplot as plt
import numpy as np
import pandas as pd
os.environ["LEFT_OVER"] = "1"
def apply(settings):
    for name, value in settings.items():
        os.environ[name] = value
        print("set", name)
    os.environ.pop("LEFT_OVER")
    plt.rcParams["lines.linewidth"] = 7
    np.set_printoptions(precision=2)
    pd.set_option("display.max_rows", 4)
    warnings.filterwarnings("error", category=UserWarning)
apply({"STAGE": "dev", "LEVEL": "3"})
# %% tags=["step:b"]
os.environ["LEVEL"] = "4"
try:
    warnings.warn("stop")
except UserWarning as warning:
    print("raised", warning)
print(np.array([1.23456]), pd.DataFrame({"a": range(9)}))
# %% tags=["step:c"]
print(os.environ["STAGE"], os.environ["LEVEL"], "LEFT_OVER" in os.environ, plt.rcParams["lines.linewidth"])
