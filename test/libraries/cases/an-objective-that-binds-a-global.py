# needs: optuna
# %% tags=["step:prepare"]
import optuna
optuna.logging.set_verbosity(optuna.logging.WARNING)
calls = []
best = None
def objective(trial):
    global best
    x = trial.suggest_int("x", 0, 10)
    calls.append(x)
    if best is None or x > best:
        best = x
    return x
study = optuna.create_study(direction="maximize", sampler=optuna.samplers.RandomSampler(seed=0))
# %% tags=["step:search"]
study.optimize(objective, n_trials=4)
# %% tags=["step:report"]
print(calls, best, study.best_value)
