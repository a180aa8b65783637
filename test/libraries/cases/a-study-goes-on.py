# needs: optuna sklearn
# %% tags=["step:prepare"]
import optuna
from sklearn.linear_model import Ridge
from sklearn.datasets import make_regression
from sklearn.model_selection import cross_val_score
optuna.logging.set_verbosity(optuna.logging.WARNING)
X, y = make_regression(60, 5, noise=3.0, random_state=0)
folds = 3
def objective(trial):
    alpha = trial.suggest_float("alpha", 1e-3, 10.0, log=True)
    return cross_val_score(Ridge(alpha=alpha), X, y, cv=folds).mean()
# %% tags=["step:search"]
study = optuna.create_study(direction="maximize", sampler=optuna.samplers.TPESampler(seed=1))
study.optimize(objective, n_trials=5)
# %% tags=["step:report"]
print(study.best_params, round(study.best_value, 6), len(study.trials))
folds = 4
# %% tags=["step:more"]
study.optimize(objective, n_trials=5)
print(study.best_params, round(study.best_value, 6), len(study.trials_dataframe()))
model = Ridge(**study.best_params).fit(X, y)
# %% tags=["step:final"]
print(model.coef_.round(4), study.best_trial.number)
