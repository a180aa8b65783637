"""Puts a watcher around functions and methods, so that everything else about them stays as it was."""

import functools
import inspect


def watched(function, recorder, name, before=None, after=None):
    """Calls `before` and `after` around the outermost call only; `after` gets what was returned."""
    if hasattr(function, "__cellwright__"):
        return function

    @functools.wraps(function)
    def call(*args, **given):
        if not recorder.is_on:
            return function(*args, **given)
        is_outermost = recorder.is_outermost()
        if is_outermost and before is not None:
            quietly(before, args, given)
        with recorder.inside(name):
            result = function(*args, **given)
        if is_outermost:
            quietly(recorder.after_call)
        if after is not None:
            quietly(after, args, given, result, is_outermost)
        return result

    call.__cellwright__ = True
    return call


def quietly(function, *args):
    """What is watched goes on whatever the watcher meets."""
    try:
        return function(*args)
    except Exception as problem:
        import sys

        print(f"cellwright: not recorded: {type(problem).__name__}: {problem}", file=sys.__stderr__)
        return None


def replace_method(owner, name, make):
    """Replaces a method that a class defines itself; scikit-learn's conditional methods keep their condition."""
    found = owner.__dict__.get(name)
    if found is None:
        return
    if inspect.isfunction(found):
        setattr(owner, name, make(found))
    elif type(found).__name__ == "_AvailableIfDescriptor" and hasattr(found, "fn"):
        found.fn = make(found.fn)


def classes_of(module):
    """The classes that a module defines."""
    return [each for each in vars(module).values() if isinstance(each, type) and each.__module__ == module.__name__]
