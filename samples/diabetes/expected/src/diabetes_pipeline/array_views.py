"""Arrays that share memory: how views of an array are stored, so that they are views of it again."""

import sys
from typing import Any


def is_a(module: str, name: str, value: Any) -> bool:
    """Whether the value is of exactly this class, without importing a package that the step does not use."""
    return module in sys.modules and type(value) is getattr(sys.modules[module], name)


def is_array(value: Any) -> bool:
    """Whether the value is an array, or a row of a structured array, to which nothing but its memory belongs."""
    return any(is_a("numpy", name, value) for name in ("ndarray", "matrix", "recarray")) or _is_row(value)


def _is_row(value: Any) -> bool:
    return is_a("numpy", "void", value) or is_a("numpy", "record", value)


def reduce_view(view: Any) -> tuple[Any, ...] | None:
    """How to make the view again from the array that holds its memory; None when it is no such view."""
    owner = view
    while is_array(base := base_of(owner)):
        owner = base
    if owner is view or not (owner.flags.c_contiguous or owner.flags.f_contiguous):
        return None
    if view.dtype != owner.dtype and (view.dtype.hasobject or owner.dtype.hasobject):
        return None
    offset = view.__array_interface__["data"][0] - owner.__array_interface__["data"][0]
    if _is_row(view):
        return _make_row, (owner, offset, view.dtype)
    place = (owner, offset, view.shape, view.strides, view.dtype, view.flags.writeable)
    return make_view, place if is_a("numpy", "ndarray", view) else (*place, type(view))


def base_of(array: Any) -> Any:
    """The array whose memory an array uses; `as_strided` puts an object of its own in between."""
    return array.base if is_array(array.base) else getattr(array.base, "base", None)


def make_view(owner: Any, offset: int, shape: Any, strides: Any, dtype: Any, writeable: bool, cls: Any = None) -> Any:
    """Makes a view of an array's memory."""
    import numpy as np

    flat = owner.reshape(-1, order="C" if owner.flags.c_contiguous else "F")
    if dtype.hasobject:  # NumPy makes no array of objects from a buffer
        view = np.lib.stride_tricks.as_strided(flat[offset // dtype.itemsize :], shape, strides)
    else:
        view = np.ndarray(shape, dtype, flat, offset, strides)
    if not writeable:
        view.flags.writeable = False
    return view if cls is None else view.view(cls)


def _make_row(owner: Any, offset: int, dtype: Any) -> Any:
    """Makes a row of a structured array, which uses the memory of that."""
    return make_view(owner, offset, (), (), dtype, True)[()]
