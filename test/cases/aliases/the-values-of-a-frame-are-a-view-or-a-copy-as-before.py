# same
# %% tags=["step:a"]
import numpy as np
import pandas as pd
one = pd.DataFrame(np.zeros((2, 2)), columns=["a", "b"])
two = pd.DataFrame({"a": [0.0, 0.0]})
two["b"] = [0.0, 0.0]
# %% tags=["step:b"]
one.values[0, 0] = 1
two.values[0, 0] = 1
print(one, two)
