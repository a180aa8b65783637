# same
# %% tags=["step:a"]
import logging, sys
logger = logging.getLogger("exp")
logger.setLevel(logging.INFO)
handler = logging.StreamHandler(sys.stdout)
handler.setFormatter(logging.Formatter("%(levelname)s %(message)s"))
logger.addHandler(handler)
logger.info("start")
# %% tags=["step:b"]
logger.info("train")
# %% tags=["step:c"]
logger.warning("end")
