# same
# %% tags=["step:a"]
class Log:
    lines = []
    def write(self, x):
        self.lines.append(x)
        return len(self.lines)
log = Log()
log.write("a")
# %% tags=["step:b"]
log.write("b")
# %% tags=["step:c"]
print(log.lines)
