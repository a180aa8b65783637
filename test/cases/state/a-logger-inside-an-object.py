# same
# %% tags=["step:a"]
import logging, sys
logging.basicConfig(stream=sys.stdout, level=logging.INFO, format="%(name)s:%(message)s")
class Worker:
    def __init__(self, name):
        self.log = logging.getLogger(name)
        self.n = 0
    def run(self):
        self.n += 1
        self.log.info("run %d", self.n)
w = Worker("w1")
# %% tags=["step:b"]
w.run()
# %% tags=["step:c"]
w.run()
logging.getLogger("w1").setLevel(logging.ERROR)
# %% tags=["step:d"]
w.run()
print(w.n)
