# same
# %% tags=["step:a"]
import logging, sys
def make_logger(name, level=logging.INFO):
    logger = logging.getLogger(name)
    logger.setLevel(level)
    if not logger.handlers:
        h = logging.StreamHandler(sys.stdout)
        h.setFormatter(logging.Formatter("%(name)s|%(message)s"))
        logger.addHandler(h)
    logger.propagate = False
    return logger
log = make_logger("run")
log.info("a")
# %% tags=["step:b"]
log.info("b")
def work(x):
    log.info("work %s", x)
    return x
y = work(2)
# %% tags=["step:c"]
log.debug("hidden")
log.info(y + work(3))
