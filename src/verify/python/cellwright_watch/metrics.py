"""Watches functions that measure: scikit-learn's metrics where they are defined, and statsmodels'."""

import inspect

from cellwright_watch.estimators import record_score
from cellwright_watch.wrap import watched

# They measure data, or help others to measure.
NO_SCORES = ("get_scorer", "get_scorer_names", "make_scorer", "check_scoring", "pairwise", "euclidean", "manhattan", "cosine", "haversine", "nan_euclidean", "distance_metrics", "kernel_metrics", "auc_display", "check_", "type_of_target", "paired_", "linear_kernel", "rbf_kernel", "polynomial_kernel", "sigmoid_kernel", "laplacian_kernel", "chi2_kernel", "additive_chi2_kernel", "contingency_matrix")


def hooks(recorder):
    def act(module):
        for name, function in list(vars(module).items()):
            if inspect.isfunction(function) and function.__module__ == module.__name__ and not name.startswith("_") and not name.startswith(NO_SCORES):
                setattr(module, name, watch_metric(recorder, name, function))

    return [(is_measuring, act)]


def is_measuring(name):
    return (name.startswith("sklearn.metrics._") and name.split("_")[1] in ("classification", "regression", "ranking")) or name.startswith("sklearn.metrics.cluster._") or name == "statsmodels.tools.eval_measures"


def watch_metric(recorder, name, function):
    def after(args, given, result, is_outermost):
        if is_outermost:
            record_score(recorder, name, result, measured(recorder, [*args, *given.values()]))

    return watched(function, recorder, name, None, after)


def measured(recorder, values):
    """The fits whose predictions are among the arguments, as they were given or as a part of them."""
    found = []
    for value in values:
        for each in (value, getattr(value, "base", None)):
            known = recorder.predictions.get(id(each)) if each is not None else None
            if known is not None and known[0]() is each:
                found.append(known[1])
    return found
