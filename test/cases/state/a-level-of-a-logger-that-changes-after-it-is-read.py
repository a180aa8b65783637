# same
# by role
# %%
import logging
logger = logging.getLogger("training")
logger.setLevel(logging.INFO)
# %%
print(logger.level, logger.isEnabledFor(logging.INFO))
# %%
logger.setLevel(logging.ERROR)
print(logging.getLogger("training").level)
