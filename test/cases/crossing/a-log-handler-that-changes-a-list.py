# refused: setting-does-more
# %% tags=["step:a"]
import logging

records = []


class Collect(logging.Handler):
    def emit(self, record):
        records.append(record.getMessage())


log = logging.getLogger("notebook")
log.setLevel(logging.INFO)
log.addHandler(Collect())
log.info("one")
# %% tags=["step:b"]
log.info("two")
# %% tags=["step:c"]
print(records)
