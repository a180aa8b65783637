# same
# %% tags=["step:a"]
import json
target = "result.json"
with open(target, "w") as f:
    json.dump({"a": [1, 2]}, f)
# %% tags=["step:b"]
with open(target) as f:
    print(json.load(f))
