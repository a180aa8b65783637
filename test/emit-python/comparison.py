"""What the generated comparison of values must find, and what it must not."""

import functools
import itertools
import pickle
import sys

sys.path.insert(0, "tests")
from comparison import differences


class Record(dict):
    """A dict whose items are its attributes."""

    def __init__(self, **items):
        super().__init__(items)
        self.__dict__ = self


class Named(dict):
    name = "first"


class Forgetful(dict):
    """A dict that leaves an attribute behind when it is pickled."""

    def __init__(self, **items):
        super().__init__(items)
        self.__dict__["warned"] = False

    def __setstate__(self, state):
        """Restores nothing."""


class Model:
    pass


@functools.cache
def count(number):
    return number


@functools.cache
def double(number):
    return number


def make_count():
    @functools.cache
    def count(number):
        return number

    return count


def read_back(value):
    return pickle.loads(pickle.dumps(value))


def other(change):
    value = read_back(original)
    change(value)
    return value


original = {
    "record": Record(x=1.0),
    "named": Named(a=1),
    "forgetful": Forgetful(a=1),
    "kinds": [int, itertools.count],
    "rows": iter([1, 2]),
    "model": Model(),
}
assert differences(original, read_back(original)) == []
assert differences(read_back(original), original) == []
assert differences(make_count(), count) == []
assert differences(make_count(), double) != []
changes = {
    "item of a dict that is its own attributes": lambda value: value["record"].update(x=2.0),
    "item of a kind of dict": lambda value: value["named"].update(a=2),
    "attribute of a kind of dict": lambda value: setattr(value["named"], "name", "second"),
    "item of a dict that forgets": lambda value: value["forgetful"].update(a=2),
    "class": lambda value: value["kinds"].__setitem__(0, float),
    "place of an iterator": lambda value: next(value["rows"]),
    "attribute of an object": lambda value: setattr(value["model"], "weight", 1),
}
print([name for name, change in changes.items() if not differences(other(change), original)])
