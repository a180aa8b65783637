# same
# warns: step-is-empty
# %% tags=["step:a"]
import os, time
os.environ["TZ"] = "America/New_York"
time.tzset()
# %% tags=["step:b"]
print(time.strftime("%H", time.localtime(0)), time.tzname[0])
# %% tags=["step:c"]
import datetime
print(datetime.datetime.fromtimestamp(0))
