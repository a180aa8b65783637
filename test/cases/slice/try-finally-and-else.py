# same
# %% tags=["step:a"]
log = []
try:
    log.append("try")
    value = int("7")
except ValueError:
    log.append("except")
else:
    log.append("else")
finally:
    log.append("finally")
# %% tags=["step:b"]
print(log, value)
