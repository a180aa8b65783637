# same
# %% tags=["step:a"]
import json
text = json.dumps({"a": 1})
# %% tags=["step:b"]
json = text.upper()
print(json)
# %% tags=["step:c"]
print(len(json))
