# refused: cannot-cross, setting-does-more
# %% tags=["step:a"]
import logging
class ListHandler(logging.Handler):
    def __init__(self):
        super().__init__()
        self.records = []
    def emit(self, record):
        self.records.append(record.getMessage())
handler = ListHandler()
logger = logging.getLogger("train")
logger.setLevel(logging.INFO)
logger.addHandler(handler)
# %% tags=["step:b"]
logger.info("start %d", 1)
logger.debug("hidden")
# %% tags=["step:c"]
logger.warning("end")
print(handler.records)
