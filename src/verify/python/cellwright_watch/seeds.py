"""Gives code that sets no seed the same draws on both sides.

A notebook draws in one process, a pipeline in several. Where the code never sets the state of a generator, each watched call that
may draw begins with a state that hangs on nothing but the call: its name, its parameters, the size of what it is given.
"""

import hashlib
import random
import sys

from cellwright_watch.record import called_by_library
from cellwright_watch.wrap import replace_method, watched

state = {"recorder": None, "seed": 0, "own": False, "set": set(), "told": set()}


def start(recorder, seed):
    state.update(recorder=recorder, seed=seed)
    recorder.after_call = after_call
    begin("random", lambda: random.seed(seed))
    for name in ("seed", "setstate"):
        watch_setting(random, name, "random")


def hooks(recorder):
    return [
        (lambda name: name == "numpy.random", watch_numpy),
        (lambda name: name == "torch", watch_torch),
        (lambda name: name == "keras.utils" or name == "keras.src.utils.rng_utils", watch_keras),
        (lambda name: name == "sklearn.model_selection._split", watch_split),
        (lambda name: name == "pandas.core.generic", watch_sample),
    ]


def begin(generator, seed):
    """Seeds a generator without taking it for the user's own seed."""
    state["own"] = True
    try:
        seed()
    finally:
        state["own"] = False


def watch_setting(owner, name, generator):
    function = getattr(owner, name, None)
    if function is None:
        return

    def set_by_user(*args, **given):
        if not state["own"] and (args or given):
            state["set"].add(generator)
        return function(*args, **given)

    set_by_user.__name__, set_by_user.__doc__ = name, function.__doc__
    setattr(owner, name, set_by_user)


def watch_numpy(module):
    begin("numpy", lambda: module.seed(state["seed"]))
    for name in ("seed", "set_state"):
        watch_setting(module, name, "numpy")
    make = module.default_rng

    def default_rng(seed=None):
        if seed is not None:
            return make(seed)
        if not called_by_library():
            state["told"].add("numpy")
        return make(state["seed"])

    module.default_rng = default_rng


def watch_torch(module):
    begin("torch", lambda: module.manual_seed(state["seed"]))
    for name in ("manual_seed", "set_rng_state"):
        watch_setting(module, name, "torch")


def watch_keras(module):
    seed = getattr(module, "set_random_seed", None)
    if seed is not None:
        begin("keras", lambda: seed(state["seed"]))


def watch_split(module):
    def before(args, given):
        before_call("train_test_split", args, given)

    module.train_test_split = watched(module.train_test_split, state["recorder"], "train_test_split", before)


def watch_sample(module):
    def before(args, given):
        before_call("sample", args[:1], given)

    replace_method(module.NDFrame, "sample", lambda function: watched(function, state["recorder"], "sample", before))


def before_call(name, args, given):
    """Begins a call of unseeded code with a state of its own."""
    numpy = sys.modules.get("numpy")
    if numpy is None or "numpy" in state["set"] or state["own"]:
        return
    sizes = [str(getattr(value, "shape", type(value).__name__)) for value in args]
    key = hashlib.blake2b(f"{state['seed']} {name} {sizes}".encode(), digest_size=4).digest()
    begin("numpy", lambda: numpy.random.seed(int.from_bytes(key, "little")))
    state["drawn"] = numpy.random.get_state()[1:3]


def after_call():
    """Notes whether a call that was given a state has drawn."""
    numpy = sys.modules.get("numpy")
    before = state.pop("drawn", None)
    if before is not None:
        now = numpy.random.get_state()[1:3]
        if now[1] != before[1] or (now[0] != before[0]).any():
            state["told"].add("numpy")


def set_by_user():
    """The generators that the code set itself."""
    return sorted(state["set"])
