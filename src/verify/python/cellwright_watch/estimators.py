"""Watches what learns and predicts: scikit-learn's API and those who follow it, boosting, statsmodels, Keras, PyTorch."""

import sys
import weakref

from cellwright_watch import seeds
from cellwright_watch.wrap import classes_of, quietly, replace_method, watched

FITS = ("fit", "fit_transform", "fit_predict")
PREDICTIONS = ("predict", "predict_proba", "predict_log_proba", "decision_function", "score_samples", "forecast", "get_prediction")
PACKAGES = ("sklearn", "xgboost", "lightgbm", "catboost", "imblearn", "statsmodels", "keras", "prophet", "pmdarima", "ngboost")


def hooks(recorder):
    return [
        (lambda name: name.split(".")[0] in PACKAGES, lambda module: watch_module(recorder, module)),
        (lambda name: name == "torch.optim.optimizer", lambda module: watch_optimizers(recorder, module)),
        (lambda name: name == "torch.nn.modules.module", lambda module: watch_loading(recorder, module)),
        (lambda name: name in ("xgboost.training", "lightgbm.engine"), lambda module: watch_training(recorder, module)),
        (lambda name: name == "sklearn.model_selection._validation", lambda module: watch_validation(recorder, module)),
    ]


def watch_module(recorder, module):
    for owner in classes_of(module):
        if owner.__name__ in ("DMatrix", "Dataset") or not is_estimator(owner):
            continue
        for name in FITS:
            replace_method(owner, name, lambda function, name=name: watch_fit(recorder, owner, name, function))
        replace_method(owner, "partial_fit", lambda function: watch_partial(recorder, owner, function))
        for name in ("train_on_batch",):
            replace_method(owner, name, lambda function: watch_partial(recorder, owner, function))
        for name in PREDICTIONS:
            replace_method(owner, name, lambda function, name=name: watch_prediction(recorder, owner, name, function))
        for name in ("score", "evaluate"):
            replace_method(owner, name, lambda function, name=name: watch_score(recorder, owner, name, function))


def is_estimator(owner):
    """Layers, callbacks and splitters of these packages have other methods of these names, or none."""
    return any(name in vars(owner) for name in (*FITS, *PREDICTIONS, "score", "evaluate", "partial_fit", "train_on_batch"))


def watch_fit(recorder, owner, name, function):
    def before(args, given):
        seeds.before_call(f"{type(args[0]).__name__}.{name}", args[1:], given)

    def after(args, given, result, is_outermost):
        model = fitted_object(args[0], result)
        if is_outermost:
            recorder.record_fit(model, name=type(model).__name__, arguments=data_of(args[1:], given), inner=is_of_a_test(model))
            if name == "fit_predict":
                recorder.predicted(result, recorder.fit_of(model), name)
        elif recorder.is_in_pipeline():
            recorder.record_fit(model, name=type(model).__name__, arguments=data_of(args[1:], given), inner=True)

    return watched(function, recorder, f"{owner.__name__}.{name}", before, after)


def fitted_object(model, result):
    """What a fit gives: the estimator itself, or, in statsmodels, a new object with the results."""
    if type(model).__module__.startswith("statsmodels") and hasattr(result, "params"):
        return result
    return model


def is_of_a_test(model):
    """Tests of statsmodels, such as `adfuller`, fit regressions of their own, which are nobody's model."""
    from cellwright_watch.record import called_by_library

    return type(model).__module__.startswith("statsmodels") and called_by_library()


def data_of(args, given):
    """What a model is fitted on: frames and arrays, not options or callbacks."""
    values = [*args, *[given[name] for name in ("X", "y", "x", "data", "df") if name in given]]
    return [value for value in values if hasattr(value, "shape") or isinstance(value, (list, tuple))][:2]


def watch_partial(recorder, owner, function):
    def after(args, given, result, is_outermost):
        if is_outermost:
            mark_dirty(recorder, args[0], type(args[0]).__name__, "partial_fit")

    return watched(function, recorder, f"{owner.__name__}.partial_fit", None, after)


def mark_dirty(recorder, model, name, call):
    if id(model) not in recorder.dirty:
        if recorder.fit_of(model) is None:
            recorder.fitted(model)
        recorder.dirty[id(model)] = (model, name, call)


def watch_prediction(recorder, owner, name, function):
    def before(args, given):
        recorder.flush_one(args[0])

    def after(args, given, result, is_outermost):
        if is_outermost and not is_of_a_test(args[0]):
            recorder.predicted(result, recorder.record_use(args[0]), name)

    return watched(function, recorder, f"{owner.__name__}.{name}", before, after)


def watch_score(recorder, owner, name, function):
    def before(args, given):
        recorder.flush_one(args[0])

    def after(args, given, result, is_outermost):
        if is_outermost:
            record_score(recorder, f"{type(args[0]).__name__}.{name}", result, [recorder.record_use(args[0])])

    return watched(function, recorder, f"{owner.__name__}.{name}", before, after)


def watch_validation(recorder, module):
    """Cross-validation measures models that it fits itself, and gives their predictions."""
    for name in ("cross_val_score", "cross_validate", "permutation_test_score", "learning_curve", "validation_curve"):
        if hasattr(module, name):
            setattr(module, name, watch_cross(recorder, name, getattr(module, name)))
    if hasattr(module, "cross_val_predict"):
        module.cross_val_predict = watch_cross_predict(recorder, module.cross_val_predict)


def watch_cross(recorder, name, function):
    def before(args, given):
        seeds.before_call(name, args[1:], given)

    def after(args, given, result, is_outermost):
        if is_outermost:
            record_score(recorder, name, without_times(result), [])

    return watched(function, recorder, name, before, after)


def without_times(result):
    if isinstance(result, dict):
        return {name: each for name, each in result.items() if not name.endswith("_time") and name not in ("estimator", "indices")}
    return result


def watch_cross_predict(recorder, function):
    def before(args, given):
        seeds.before_call("cross_val_predict", args[1:], given)

    def after(args, given, result, is_outermost):
        if is_outermost:
            recorder.predicted(result, 0, "cross_val_predict")

    return watched(function, recorder, "cross_val_predict", before, after)


def record_score(recorder, name, value, fits):
    """A number (or several) that says how good something is."""
    from cellwright_watch.digest import digest
    from cellwright_watch.record import called_by_library, short

    number = as_number(value)
    content, kept = (digest(number), False) if number is not None else recorder.keep(value)
    recorder.emit("score", name=name, value=number, digest=content, kept=kept, shown=short(value), fits=fits, inner=called_by_library())


def as_number(value):
    """A value as a float where it is one number; booleans are none."""
    if isinstance(value, bool):
        return None
    if isinstance(value, (int, float)):
        return float(value)
    if getattr(value, "shape", None) == () and hasattr(value, "item"):
        item = value.item() if not hasattr(value, "detach") else value.detach().cpu().item()
        return float(item) if isinstance(item, (int, float)) and not isinstance(item, bool) else None
    return None


def watch_training(recorder, module):
    """`xgboost.train` and `lightgbm.train` give what they fitted."""
    function = getattr(module, "train", None)
    if function is None:
        return

    def after(args, given, result, is_outermost):
        if is_outermost:
            recorder.record_fit(result, name=type(result).__name__)

    module.train = watched(function, recorder, "train", None, after)


owners = {}


def watch_optimizers(recorder, module):
    """A network of PyTorch is fitted by the optimizer that holds its parameters."""
    register = getattr(module, "register_optimizer_step_post_hook", None)
    if register is None:
        return

    def stepped(optimizer, args, given):
        if recorder.is_outermost():
            for network in quietly(networks_of, optimizer) or []:
                mark_dirty(recorder, network, type(network).__name__, "step")

    register(stepped)


def networks_of(optimizer):
    """The outermost modules that hold parameters of an optimizer."""
    if id(optimizer) in owners and owners[id(optimizer)][0]() is optimizer:
        return [network for network in (each() for each in owners[id(optimizer)][1]) if network is not None]
    import gc

    Module = sys.modules["torch"].nn.Module
    held = {id(parameter) for group in optimizer.param_groups for parameter in group["params"]}
    holding = [each for each in gc.get_objects() if isinstance(each, Module) and any(id(one) in held for one in each.parameters())]
    inner = {id(part) for each in holding for part in each.modules() if part is not each}
    outer = [each for each in holding if id(each) not in inner and not type(each).__name__.endswith("Loss")]
    owners[id(optimizer)] = (weakref.ref(optimizer), [weakref.ref(each) for each in outer])
    return outer


def watch_loading(recorder, module):
    """A network's state counts before another one is loaded into it, and when it is no longer trained."""

    def flush(args, given):
        recorder.flush_one(args[0])

    for name in ("load_state_dict", "eval"):
        replace_method(module.Module, name, lambda function, name=name: watched(function, recorder, f"Module.{name}", flush))
