# same
# %% tags=["step:a"]
import pandas as pd
df = pd.DataFrame({"t": pd.to_datetime(["2024-01-01", "2024-06-01"], utc=True).tz_convert("Europe/Oslo")})
idx = pd.date_range("2024-01-01", periods=3, freq="D")
s = pd.Series([1, 2, 3], index=idx)
# %% tags=["step:b"]
print(df["t"].dt.tz, df["t"].astype(str).tolist(), s.index.freqstr, s.index.dtype)
