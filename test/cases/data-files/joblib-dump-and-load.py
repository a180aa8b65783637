# same
# %% tags=["step:a"]
import joblib
joblib.dump({"a": 1}, "model.joblib")
# %% tags=["step:b"]
print(joblib.load("model.joblib"))
