# needs: hyperopt
# %% tags=["step:prepare"]
import numpy as np
from hyperopt import fmin, tpe, hp, Trials, STATUS_OK, space_eval
space = {"x": hp.uniform("x", -5, 5), "c": hp.choice("c", ["a", "b"])}
offset = 2.0
def objective(p):
    return {"loss": (p["x"] - offset) ** 2, "status": STATUS_OK}
trials = Trials()
# %% tags=["step:search"]
best = fmin(objective, space, algo=tpe.suggest, max_evals=8, trials=trials, rstate=np.random.default_rng(0), show_progressbar=False)
# %% tags=["step:report"]
print({k: round(float(v), 6) for k, v in best.items()}, len(trials.trials), round(min(trials.losses()), 6))
print(space_eval(space, best)["c"])
