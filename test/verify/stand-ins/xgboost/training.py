from xgboost.core import Booster


def train(params, dtrain, num_boost_round=10):
    booster = Booster()
    for _ in range(num_boost_round):
        booster.update(dtrain, params.get("eta", 0.3))
    return booster
