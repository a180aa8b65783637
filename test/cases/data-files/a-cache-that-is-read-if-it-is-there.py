# same
# %% tags=["step:load"]
import os, json
CACHE = "cache.json"
def load_cache():
    return json.load(open(CACHE)) if os.path.exists(CACHE) else {}
def save_cache(entries):
    with open(CACHE, "w") as file:
        json.dump(entries, file)
entries = load_cache()
entries["a"] = 1
save_cache(entries)
# %% tags=["step:add"]
again = load_cache()
again["b"] = 2
save_cache(again)
print(entries, again)
# %% tags=["step:show"]
print(load_cache())
