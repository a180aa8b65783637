# same
# %% tags=["step:a"]
import pandas as pd
df = pd.DataFrame({"p": pd.period_range("2024-01", periods=2, freq="M"), "i": pd.cut([1, 5], bins=[0, 2, 6]), "d": pd.to_timedelta([1, 2], unit="h")})
# %% tags=["step:b"]
print(df.dtypes.astype(str).tolist(), df.astype(str).values.tolist())
