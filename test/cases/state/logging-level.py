# same
# warns: step-is-empty
# %% tags=["step:a"]
import logging
logging.basicConfig(level=logging.ERROR)
log = logging.getLogger("x")
# %% tags=["step:b"]
print(log.getEffectiveLevel() == logging.ERROR)
