"""Says which names of the knowledge tables name nothing real in the libraries that are installed."""

import ast
import functools
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
    found, problem = looked_up(dotted)
    if problem is not None:
        raise problem
    return found


@functools.cache
def looked_up(dotted):
    """The object behind a dotted name, and why there is none: the same class stands in hundreds of rows."""
    try:
        return look_up(dotted), None
    except (ImportError, AttributeError) as problem:
        return None, problem


def look_up(dotted):
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
        if end < len(parts) and is_namespace(found) and not hasattr(found, parts[end]):
            raise ImportError(dotted)  # a namespace that several distributions share: the one in question is not there
        for part in parts[end:]:
            found = getattr(found, part)
        return found
    raise AttributeError(dotted)


def is_namespace(module):
    """Whether several distributions share a package: one without a file, or with one that extends its path."""
    file = getattr(module, "__file__", None)
    return file is None or (file.endswith("__init__.py") and "extend_path" in open(file, encoding="utf-8").read())


def resolve_any(dotted, others):
    """The object behind a name, or behind another name of the same thing."""
    try:
        return resolve(dotted)
    except AttributeError:
        for found in map(resolve_or_none, others):
            if found is not None:
                return found
        raise


def resolve_or_none(dotted):
    try:
        return resolve(dotted)
    except (ImportError, AttributeError):
        return None


def has_member(dotted, member, hints, others, instances):
    """Whether a class, an instance of a library's own (`scipy.stats.norm`) or one of its subclasses has a member."""
    owner = resolve_any(dotted, others)
    if any(hasattr(sample, member) for sample in instances.get(dotted, [])):
        return True
    if hasattr(owner, member) or member in getattr(owner, "__annotations__", {}):
        return True
    found = [owner, *map(resolve_or_none, hints)]
    return any(hasattr(cls, member) or is_set(cls, member) for one in found for cls in descendants(one))


def descendants(cls):
    """A class and those that are derived from it."""
    if not isinstance(cls, type):
        return [cls]
    return [cls, *(one for derived in type.__subclasses__(cls) for one in descendants(derived))]


def is_set(cls, member):
    """Whether a method of a class gives its instances an attribute: `self.history = ...`."""
    return any(member in set_by(base.__module__).get(base.__qualname__, ()) for base in getattr(cls, "__mro__", ()))


@functools.cache
def set_by(module):
    """The attributes of `self` that each class of a module sets, by the name of the class; empty where there is no source."""
    try:
        with open(sys.modules[module].__file__, encoding="utf-8") as file:
            tree = ast.parse(file.read())
    except (AttributeError, KeyError, OSError, SyntaxError, TypeError, ValueError):
        return {}
    return dict(classes_of(tree, ""))


def classes_of(node, above):
    for child in ast.iter_child_nodes(node):
        name = above
        if isinstance(child, ast.ClassDef):
            yield above + child.name, {one.attr for one in ast.walk(child) if is_own(one)}
            name = above + child.name + "."
        yield from classes_of(child, name)


def is_own(node):
    return isinstance(node, ast.Attribute) and isinstance(node.ctx, ast.Store) and getattr(node.value, "id", "") == "self"


def main():
    tables = json.load(sys.stdin)
    missing, skipped, instances = [], set(), samples()
    for entry in tables:
        try:
            if entry["member"] is None:
                resolve_any(entry["name"], entry["others"])
            elif not has_member(entry["name"], entry["member"], entry["subclasses"], entry["others"], instances):
                missing.append(f'{entry["name"]}.{entry["member"]}')
        except ImportError:
            skipped.add(entry["name"].split(".")[0])
        except AttributeError:
            missing.append(entry["name"] if entry["member"] is None else f'{entry["name"]}.{entry["member"]}')
    json.dump({"missing": sorted(set(missing)), "skipped": sorted(skipped)}, sys.stdout)


main()
