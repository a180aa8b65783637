# same
# %% tags=["step:a"]
import json
from datetime import date
text = json.dumps({"d": date(2024, 1, 2)}, default=str)
# %% tags=["step:b"]
print(json.loads(text))
