"""Compares values in depth, and says where they differ."""

import copy
import math
import types
from collections import deque
from typing import Any

import numpy as np

TOLERANCE = 1e-7


def differences(actual: Any, expected: Any) -> list[str]:
    """The places where two values differ, with what stands there; empty when they are equal."""
    comparison = _Comparison()
    comparison.compare(actual, expected, "value")
    return comparison.found


class _Comparison:
    """Walks through two values side by side. Remembers the pairs it has seen, since values may hold themselves."""

    def __init__(self) -> None:
        self.found: list[str] = []
        self.seen: dict[tuple[int, int], tuple[Any, Any]] = {}

    def compare(self, actual: Any, expected: Any, place: str) -> None:
        if actual is expected or (id(actual), id(expected)) in self.seen:
            return
        self.seen[id(actual), id(expected)] = (actual, expected)
        if type(actual).__name__ != type(expected).__name__:
            self.note(place, type(actual).__name__, type(expected).__name__)
        elif isinstance(actual, type | types.ModuleType | types.FunctionType | types.BuiltinFunctionType):
            self.check(actual.__name__ == expected.__name__, place, actual, expected)
        elif isinstance(actual, bool | int | str | bytes | set | frozenset | np.bool_ | np.integer):
            self.check(actual == expected, place, actual, expected)
        elif isinstance(actual, float | complex | np.floating | np.complexfloating):
            self.check(_is_close(actual, expected), place, actual, expected)
        elif type(actual) is dict:
            self.compare_dicts(actual, expected, place)
        elif isinstance(actual, list | tuple | deque):
            self.compare_items(list(actual), list(expected), place)
        elif isinstance(actual, np.ndarray):
            self.compare_arrays(actual, expected, place)
        elif type(actual).__module__.startswith("pandas."):
            self.compare_tables(actual, expected, place)
        else:
            self.compare_objects(actual, expected, place)

    def check(self, is_equal: bool, place: str, actual: Any, expected: Any) -> None:
        if not is_equal:
            self.note(place, actual, expected)

    def note(self, place: str, actual: Any, expected: Any) -> None:
        self.found.append(f"{place}: {actual!r:.200} instead of {expected!r:.200}")

    def compare_dicts(self, actual: dict, expected: dict, place: str) -> None:
        if list(map(repr, actual)) != list(map(repr, expected)):
            self.note(f"keys of {place}", list(actual), list(expected))
            return
        for left, right in zip(actual.items(), expected.items(), strict=True):
            self.compare(left[1], right[1], f"{place}[{right[0]!r}]")

    def compare_items(self, actual: list, expected: list, place: str) -> None:
        if len(actual) != len(expected):
            self.note(f"length of {place}", len(actual), len(expected))
            return
        for index, (left, right) in enumerate(zip(actual, expected, strict=True)):
            self.compare(left, right, f"{place}[{index}]")

    def compare_arrays(self, actual: np.ndarray, expected: np.ndarray, place: str) -> None:
        if actual.dtype != expected.dtype or actual.shape != expected.shape:
            self.note(f"type of {place}", (actual.dtype, actual.shape), (expected.dtype, expected.shape))
        elif actual.dtype.names:
            for name in actual.dtype.names:
                self.compare_arrays(actual[name], expected[name], f"{place}[{name!r}]")
        elif actual.dtype.hasobject:
            self.compare_items(list(actual.flat), list(expected.flat), place)
        elif actual.dtype.kind in "fc":
            same = np.allclose(actual, expected, rtol=TOLERANCE, atol=TOLERANCE**2, equal_nan=True)
            self.check(same, place, actual, expected)
        else:
            self.check(actual.tobytes() == expected.tobytes(), place, actual, expected)

    def compare_tables(self, actual: Any, expected: Any, place: str) -> None:
        from pandas import testing

        exact = {"check_exact": False, "rtol": TOLERANCE, "atol": TOLERANCE**2}
        assertions = {"DataFrame": testing.assert_frame_equal, "Series": testing.assert_series_equal}
        check = assertions.get(type(actual).__name__)
        if check is None:
            self.compare_objects(actual, expected, place)
            return
        try:
            check(actual, expected, **exact)
        except AssertionError as error:
            self.found.append(f"{place}: {error}")
        self.compare(actual.attrs, expected.attrs, f"{place}.attrs")

    def compare_objects(self, actual: Any, expected: Any, place: str) -> None:
        """Compares any other objects by what they would be pickled as: for a model, its parameters and what it learned."""
        parts = [_parts_of(actual), _parts_of(expected)]
        if parts[0] is None or parts[1] is None:
            self.check(bool(actual == expected), place, actual, expected)
            return
        self.compare(parts[0], parts[1], place)


def _is_close(actual: Any, expected: Any) -> bool:
    if actual != actual or expected != expected:  # NaN differs from itself
        return actual != actual and expected != expected
    if isinstance(actual, complex | np.complexfloating):
        return bool(np.isclose(actual, expected, rtol=TOLERANCE, atol=TOLERANCE**2))
    return math.isclose(actual, expected, rel_tol=TOLERANCE, abs_tol=TOLERANCE**2)


def _restored(value: Any) -> Any:
    """An object as pickling gives it back: some classes leave a part of their state behind."""
    if not hasattr(type(value), "__setstate__") or hasattr(type(value), "__copy__"):
        return value
    try:
        return copy.copy(value)
    except Exception:
        return value


def _parts_of(value: Any) -> list[Any] | str | None:
    """What an object is made of, or None where it cannot be known."""
    if isinstance(value, type):
        return None
    if hasattr(value, "__dict__") and "__reduce__" not in type(value).__dict__:
        value = _restored(value)
        state = value.__getstate__() if hasattr(value, "__getstate__") else None
        state = vars(value) if state is None else state
        items = list(value.items()) if isinstance(value, dict) else []
        return [dict(state) if isinstance(state, dict) else state, items]
    try:
        reduced = value.__reduce_ex__(4)
    except Exception:
        return None
    if not isinstance(reduced, tuple):
        # A name: that of a function may also say in which function it was made.
        return reduced.rsplit(".", 1)[-1] if isinstance(reduced, str) else None
    return [list(part) if hasattr(type(part), "__next__") else part for part in reduced]
