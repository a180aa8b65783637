"""Pickles values that share objects and memory, so that they still do after loading."""

import copyreg
import functools
import gc
import pickle
import sys
import types
import weakref
from collections import OrderedDict
from pathlib import Path
from typing import Any

import cloudpickle

from diabetes_pipeline.array_views import is_a, is_array, reduce_view

DICT_VIEWS = tuple(
    type(getattr(mapping, name)()) for mapping in ({}, OrderedDict()) for name in ("keys", "values", "items")
)


def save_pickle(values: dict[str, Any], path: Path) -> None:
    """Stores values by name, so that they still share objects and memory after loading."""
    try:
        with path.open("wb") as file:
            pickler = _Pickler(file)
            pickler.dump(values)
            pickler.dump(pickler.links())
    except Exception as error:
        path.unlink()
        names = [name for name in values if not _can_be_pickled(values[name])] or list(values)
        kinds = ", ".join(f"`{name}` ({type(values[name]).__name__})" for name in names)
        raise TypeError(f"cannot store {kinds}: {error}; make it in the step that uses it") from error


def load_pickle(path: Path) -> dict[str, Any]:
    """Loads what `save_pickle` stored."""
    with path.open("rb") as file:
        unpickler = pickle.Unpickler(file)
        values = unpickler.load()
        for link in unpickler.load():
            _restore_link(*link)
        return values


def _can_be_pickled(value: Any) -> bool:
    try:
        cloudpickle.dumps(value)
    except Exception:
        return False
    return True


class _Pickler(cloudpickle.Pickler):
    """Pickles what shares memory so that it still does after loading: views of arrays, frames and their columns."""

    def __init__(self, file: Any) -> None:
        super().__init__(file, protocol=pickle.HIGHEST_PROTOCOL)
        self.tables: dict[int, Any] = {}
        self.cells: dict[int, types.CellType] = {}

    def reducer_override(self, obj: Any) -> Any:
        if generator := _global_generator(obj):
            return getattr, generator
        if isinstance(obj, types.FunctionType) and obj.__closure__:
            return self._share_cells(obj, super().reducer_override(obj))
        if is_array(obj) and obj.size > 0:
            return reduce_view(obj) or super().reducer_override(obj)
        if is_a("pandas", "DataFrame", obj) or is_a("pandas", "Series", obj):
            self.tables[id(obj)] = obj
        elif is_a("functools", "_lru_cache_wrapper", obj) and not _is_importable(obj):
            return _make_cached, (obj.__wrapped__, obj.cache_parameters())
        elif isinstance(obj, DICT_VIEWS):
            return _make_dict_view, (gc.get_referents(obj)[0], type(obj).__name__.rpartition("_")[2])
        elif "pandas._libs.internals" in sys.modules and (reduced := _reduce_block(obj)):
            return reduced
        return _reduce_instance(obj) or super().reducer_override(obj)

    def _share_cells(self, function: Any, reduced: Any) -> Any:
        """Functions that are closed over one variable still are after loading: cloudpickle makes a variable for each."""
        if reduced is NotImplemented:
            return reduced
        make, (*others, closure), *rest = reduced
        pairs = zip(function.__closure__, closure, strict=True)
        cells = tuple(self.cells.setdefault(id(cell), empty) for cell, empty in pairs)
        return make, (*others, cells), *rest

    def links(self) -> list[tuple[str, Any, Any, Any]]:
        """How the frames and columns that were pickled refer to each other: pickles leave that out."""
        links = []
        for table in self.tables.values():
            name, reference = getattr(table, "_cacher", None) or (None, None)
            frame = None if reference is None else reference()
            if id(frame) in self.tables:
                links.append(("_cacher", table, name, frame))
            for name, column in (getattr(table, "_item_cache", None) or {}).items():
                if id(column) in self.tables:
                    links.append(("_item_cache", table, name, column))
        return links


def _make_dict_view(mapping: Any, method: str) -> Any:
    """Makes a view of the keys, values or items of a dict."""
    return getattr(mapping, method)()


def _reduce_instance(obj: Any) -> tuple[Any, ...] | None:
    """How to make an object again whose class finds attributes by itself, which a pickle asks for before they are there."""
    cls = type(obj)
    if isinstance(obj, dict) and getattr(obj, "__dict__", None) is obj:
        return copyreg.__newobj__, (cls,), True, None, iter(dict.items(obj)), _set_own_attributes
    finds = isinstance(getattr(cls, "__getattr__", None), types.FunctionType) and not isinstance(obj, type)
    plain = cls.__reduce_ex__ is object.__reduce_ex__ and cls.__reduce__ is object.__reduce__
    if not finds or not plain or hasattr(cls, "__setstate__"):
        return None
    make, arguments, state, items, pairs = (*obj.__reduce_ex__(pickle.HIGHEST_PROTOCOL), None, None, None)[:5]
    return make, arguments, state, items, pairs, _set_attributes


def _set_own_attributes(obj: Any, _: Any) -> None:
    """Makes a dict its own attributes."""
    object.__setattr__(obj, "__dict__", obj)


def _set_attributes(obj: Any, state: Any) -> None:
    attributes, slots = state if isinstance(state, tuple) else (state, None)
    if attributes:
        object.__getattribute__(obj, "__dict__").update(attributes)
    for name, value in (slots or {}).items():
        object.__setattr__(obj, name, value)


def _is_importable(function: Any) -> bool:
    return function.__module__ != "__main__" and "<locals>" not in function.__qualname__


def _make_cached(function: Any, parameters: dict[str, Any]) -> Any:
    """Makes a function that remembers its results again; those that it had are computed anew."""
    return functools.lru_cache(**parameters)(function)


def _restore_link(kind: str, table: Any, name: Any, other: Any) -> None:
    """Until version 3, pandas hands a change of a column on to the frame that it was taken from."""
    if kind == "_cacher":
        object.__setattr__(table, "_cacher", (name, weakref.ref(other)))
    else:
        table._item_cache[name] = other


def _reduce_block(obj: Any) -> tuple[Any, ...] | None:
    """How to make a part of a frame again; with copy-on-write, it knows who else uses its memory."""
    internals = sys.modules["pandas._libs.internals"]
    references = getattr(internals, "BlockValuesRefs", None)
    if references is None:
        return None
    if type(obj) is references:
        return references, ()
    if is_a("pandas.core.internals.managers", "SingleBlockManager", obj):
        return type(obj), (obj.blocks[0], obj.axes[0])
    if isinstance(obj, internals.Block):
        return _make_block, (*obj.__reduce__()[:2], obj.refs)
    if isinstance(obj, sys.modules["pandas"].Index) and obj.__dict__.get("_references") is not None:
        return (*obj.__reduce__()[:2], obj._references, None, None, _set_references)
    return None


def _make_block(make: Any, arguments: tuple[Any, ...], references: Any) -> Any:
    """Makes a part of a frame that shares its memory with those that have the same references."""
    block = make(*arguments)
    block.refs = references
    references.add_reference(block)
    return block


def _set_references(index: Any, references: Any) -> None:
    index._references = references
    references.add_index_reference(index)


def _global_generator(obj: Any) -> tuple[Any, str] | None:
    """The module and the name of a generator that all of a process share; an object that holds it draws from that one."""
    for module, name in (("random", "_inst"), ("numpy.random.mtrand", "_rand"), ("torch", "default_generator")):
        if obj is not None and obj is getattr(sys.modules.get(module), name, None):
            return sys.modules[module], name
    return None
