"""Says which names of the knowledge tables name nothing real in the libraries that are installed."""

import importlib
import json
import sys
import warnings

warnings.simplefilter("ignore")
for enabler in ("enable_halving_search_cv", "enable_iterative_imputer"):
    try:
        importlib.import_module(f"sklearn.experimental.{enabler}")
    except ImportError:
        pass

# Types that have no name to import them by.
STAND_INS = {
    "dict_keys": type({}.keys()),
    "dict_values": type({}.values()),
    "dict_items": type({}.items()),
}


def samples():
    """Instances of classes whose attributes are there on instances only."""
    import matplotlib

    matplotlib.use("Agg")
    import matplotlib.pyplot as plt
    import numpy as np
    import pandas as pd
    import scipy.sparse
    import seaborn
    import statsmodels.api as sm
    from sklearn import cluster, compose, datasets, decomposition, ensemble, linear_model
    from sklearn import metrics, model_selection, pipeline, preprocessing, svm
    from sklearn.feature_extraction.text import CountVectorizer
    from statsmodels.tsa.api import ARIMA

    X, y = datasets.load_iris(return_X_y=True)
    logistic = linear_model.LogisticRegression(max_iter=500)
    frame = pd.DataFrame({"a": list("xyxy"), "b": [1, 2, 3, 4]})
    ordinal = preprocessing.OrdinalEncoder()
    models = [
        logistic,
        cluster.KMeans(3, n_init=1),
        decomposition.PCA(2),
        preprocessing.StandardScaler(),
        ensemble.RandomForestClassifier(3),
        svm.SVC(),
        model_selection.GridSearchCV(logistic, {"C": [1]}, cv=2),
        pipeline.make_pipeline(logistic),
    ]
    displays = metrics.ConfusionMatrixDisplay.from_predictions(y, y)
    fitted = [model.fit(X, y) for model in models]
    fitted += [ordinal.fit(frame), compose.make_column_transformer((ordinal, ["a"])).fit(frame)]
    fitted += [CountVectorizer().fit(["a word"])]
    times = pd.Series(pd.to_timedelta([1, 2], unit="D"))
    return {
        "matplotlib.axes.Axes": [plt.subplots()[1]],
        "matplotlib.figure.Figure": [plt.figure()],
        "pandas.core.indexes.accessors.DatetimeProperties": [times.dt],
        "scipy.sparse.csr_matrix": [scipy.sparse.csr_matrix(np.eye(2))],
        "seaborn.FacetGrid": [seaborn.FacetGrid(frame)],
        "sklearn.base.BaseEstimator": fitted,
        "sklearn.metrics.ConfusionMatrixDisplay": [displays],
        "sklearn.utils.Bunch": [datasets.load_iris(), datasets.load_digits()],
        "statsmodels.base.wrapper.ResultsWrapper": [
            sm.OLS(y, sm.add_constant(X)).fit(),
            ARIMA(np.arange(20.0) % 7, order=(1, 0, 0)).fit(),
        ],
    }


def resolve(dotted):
    """The object behind a dotted name; raises AttributeError when there is none, ImportError when nothing is installed."""
    if dotted in STAND_INS:
        return STAND_INS[dotted]
    if "." not in dotted:
        return getattr(importlib.import_module("builtins"), dotted)
    parts = dotted.split(".")
    importlib.import_module(parts[0])
    for end in range(len(parts), 0, -1):
        try:
            found = importlib.import_module(".".join(parts[:end]))
        except ImportError:
            continue
        for part in parts[end:]:
            found = getattr(found, part)
        return found
    raise AttributeError(dotted)


def resolve_or_none(dotted):
    try:
        return resolve(dotted)
    except (ImportError, AttributeError):
        return None


def has_member(dotted, member, hints, instances):
    """Whether a class, an instance of a library's own (`scipy.stats.norm`) or one of its subclasses has a member."""
    owner = resolve(dotted)
    if any(hasattr(sample, member) for sample in instances.get(dotted, [])):
        return True
    if hasattr(owner, member) or member in getattr(owner, "__annotations__", {}):
        return True
    return any(hasattr(found, member) for found in map(resolve_or_none, hints))


def main():
    tables = json.load(sys.stdin)
    missing, skipped, instances = [], set(), samples()
    for entry in tables:
        try:
            if entry["member"] is None:
                resolve(entry["name"])
            elif not has_member(entry["name"], entry["member"], entry["subclasses"], instances):
                missing.append(f'{entry["name"]}.{entry["member"]}')
        except ImportError:
            skipped.add(entry["name"].split(".")[0])
        except AttributeError:
            missing.append(entry["name"] if entry["member"] is None else f'{entry["name"]}.{entry["member"]}')
    json.dump({"missing": sorted(set(missing)), "skipped": sorted(skipped)}, sys.stdout)


main()
