"""Stores the values that one step hands to another, and loads them as they were.

A value is stored in the plainest format that gives it back exactly: JSON for plain values, NPY for arrays,
Parquet for frames, and a pickle for everything else. Values that are saved together in a bundle still share
their objects and their memory after loading.
"""

import copyreg
import functools
import gc
import json
import math
import pickle
import sys
import types
import weakref
from collections import OrderedDict
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import cloudpickle

JSON, ARRAY, FRAME, PICKLE, BUNDLE = "value.json", "value.npy", "value.parquet", "value.pkl", "bundle.pkl"
DICT_VIEWS = tuple(
    type(getattr(mapping, name)()) for mapping in ({}, OrderedDict()) for name in ("keys", "values", "items")
)


def save_value(value: Any, folder: str | Path) -> None:
    """Stores one value in a folder."""
    folder = _empty_folder(folder)
    if _is_plain(value, seen=set()):
        (folder / JSON).write_text(json.dumps(value), encoding="utf-8")
    elif _is_plain_array(value):
        _numpy().save(folder / ARRAY, value, allow_pickle=False)
    elif not _save_exact_frame(value, folder / FRAME):
        _save_pickle({folder.name: value}, folder / PICKLE)


def load_value(folder: str | Path) -> Any:
    """Loads what `save_value` stored."""
    folder = Path(folder)
    if (folder / JSON).exists():
        return json.loads((folder / JSON).read_text(encoding="utf-8"))
    if (folder / ARRAY).exists():
        return _numpy().load(folder / ARRAY, allow_pickle=False)
    if (folder / FRAME).exists():
        return _pandas().read_parquet(folder / FRAME)
    (value,) = _load_pickle(folder / PICKLE).values()
    return value


def save_bundle(values: Mapping[str, Any], folder: str | Path) -> None:
    """Stores several values together, so that they still share objects and memory after loading."""
    _save_pickle(dict(values), _empty_folder(folder) / BUNDLE)


def load_bundle(folder: str | Path, *names: str, rest: dict[str, Any] | None = None) -> tuple[Any, ...]:
    """Loads the named values of a bundle, in the order of the names; `rest` gets all others."""
    values = _load_pickle(Path(folder) / BUNDLE)
    named = tuple(values.pop(name) for name in names)
    if rest is not None:
        rest.update(values)
    return named


def bound_names(namespace: Mapping[str, Any], *names: str) -> dict[str, Any]:
    """Those of the names that are bound, with their values."""
    return {name: namespace[name] for name in names if name in namespace}


def _empty_folder(folder: str | Path) -> Path:
    """Makes the folder, and removes what an earlier run stored there."""
    folder = Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    for file in (JSON, ARRAY, FRAME, PICKLE, BUNDLE):
        (folder / file).unlink(missing_ok=True)
    return folder


# ---------------------------------------------------------------- pickles


class _Pickler(cloudpickle.Pickler):
    """Pickles what shares memory so that it still does after loading: views of arrays, frames and their columns."""

    def __init__(self, file: Any) -> None:
        super().__init__(file, protocol=pickle.HIGHEST_PROTOCOL)
        self.tables: dict[int, Any] = {}
        self.cells: dict[int, types.CellType] = {}
        self.memories: dict[int, Any] = {}

    def reducer_override(self, obj: Any) -> Any:
        if generator := _global_generator(obj):
            return getattr, generator
        if "keras" in sys.modules and isinstance(obj, sys.modules["keras"].Model):
            return *obj.__reduce__(), [seed.state.numpy() for seed in _seeds_of(obj)], None, None, _set_seeds
        if "torch" in sys.modules and (reduced := self._reduce_memory(obj)):
            return reduced
        if isinstance(obj, types.FunctionType) and obj.__closure__:
            return self._share_cells(obj, super().reducer_override(obj))
        if _is_a("numpy", "ndarray", obj) and obj.size > 0:
            return _reduce_view(obj) or super().reducer_override(obj)
        if _is_a("pandas", "DataFrame", obj) or _is_a("pandas", "Series", obj):
            self.tables[id(obj)] = obj
        elif _is_a("functools", "_lru_cache_wrapper", obj) and not _is_importable(obj):
            return _make_cached, (obj.__wrapped__, obj.cache_parameters())
        elif isinstance(obj, DICT_VIEWS):
            return _make_dict_view, (gc.get_referents(obj)[0], type(obj).__name__.rpartition("_")[2])
        elif "pandas._libs.internals" in sys.modules and (reduced := _reduce_block(obj)):
            return reduced
        return _reduce_instance(obj) or super().reducer_override(obj)

    def _reduce_memory(self, obj: Any) -> tuple[Any, ...] | None:
        """How to make a tensor again, or an array that shares its memory with one."""
        if _is_a("numpy", "ndarray", obj) and obj.size > 0:
            memory = self.memories.get(address := obj.__array_interface__["data"][0])
            if memory is not obj and _is_tensor(root := _root_of(obj)):
                return _reduce_array_of(self._memory_of(root), obj)
            is_owner = not _is_a("numpy", "ndarray", _base_of(obj))
            if memory is None and is_owner:
                memory = self.memories[address] = obj
            alike = memory is not None and memory is not obj and is_owner and memory.nbytes == obj.nbytes
            return _reduce_array_of(memory, obj) if alike else None
        if not _is_tensor(obj) or obj._backward_hooks:
            return None
        graph = None if obj.is_leaf else type(obj.grad_fn).__name__
        place = (self._memory_of(obj), obj.dtype, obj.storage_offset(), tuple(obj.shape), obj.stride())
        attributes = {**vars(obj), **({"grad": obj.grad} if obj.is_leaf and obj.grad is not None else {})}
        return (
            _make_tensor,
            (*place, type(obj), obj.requires_grad, graph),
            attributes,
            None,
            None,
            _set_tensor_attributes,
        )

    def _memory_of(self, tensor: Any) -> Any:
        """The memory of a tensor, as an array; the same one for all tensors that share it."""
        storage = tensor.untyped_storage()
        memory = self.memories.get(storage.data_ptr())
        if memory is None or memory.nbytes != storage.nbytes():
            torch = sys.modules["torch"]
            memory = self.memories[storage.data_ptr()] = torch.empty(0, dtype=torch.uint8).set_(storage).numpy()
        return memory

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
    if _is_a("pandas.core.internals.managers", "SingleBlockManager", obj):
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


def _reduce_view(view: Any) -> tuple[Any, ...] | None:
    """How to make the view again from the array that holds its memory; None when it is no such view."""
    owner = view
    while _is_a("numpy", "ndarray", base := _base_of(owner)):
        owner = base
    if owner is view or not (owner.flags.c_contiguous or owner.flags.f_contiguous):
        return None
    if view.dtype != owner.dtype and (view.dtype.hasobject or owner.dtype.hasobject):
        return None
    offset = view.__array_interface__["data"][0] - owner.__array_interface__["data"][0]
    return _make_view, (owner, offset, view.shape, view.strides, view.dtype, view.flags.writeable)


def _root_of(array: Any) -> Any:
    """What holds the memory of an array."""
    while _is_a("numpy", "ndarray", base := _base_of(array)):
        array = base
    return array if array.base is None else array.base


def _base_of(array: Any) -> Any:
    """The array whose memory an array uses; `as_strided` puts an object of its own in between."""
    return array.base if _is_a("numpy", "ndarray", array.base) else getattr(array.base, "base", None)


def _make_view(owner: Any, offset: int, shape: Any, strides: Any, dtype: Any, writeable: bool) -> Any:
    """Makes a view of an array's memory."""
    np = _numpy()
    flat = owner.reshape(-1, order="C" if owner.flags.c_contiguous else "F")
    if dtype.hasobject:  # NumPy makes no array of objects from a buffer
        view = np.lib.stride_tricks.as_strided(flat[offset // dtype.itemsize :], shape, strides)
    else:
        view = np.ndarray(shape, dtype, flat, offset, strides)
    if not writeable:
        view.flags.writeable = False
    return view


# ---------------------------------------------------------------- tensors and generators


def _global_generator(obj: Any) -> tuple[Any, str] | None:
    """The module and the name of a generator that all of a process share; an object that holds it draws from that one."""
    for module, name in (("random", "_inst"), ("numpy.random.mtrand", "_rand"), ("torch", "default_generator")):
        if obj is not None and obj is getattr(sys.modules.get(module), name, None):
            return sys.modules[module], name
    return None


def _seeds_of(model: Any) -> list[Any]:
    """What layers of a Keras model draw from; its files leave out where each of them stands."""
    return [seed for layer in model._flatten_layers() for seed in getattr(layer, "_seed_generators", ())]


def _set_seeds(model: Any, states: list[Any]) -> None:
    for seed, state in zip(_seeds_of(model), states, strict=True):
        seed.state.assign(state)


def _is_tensor(value: Any) -> bool:
    """Whether the value is a plain tensor of PyTorch, in the memory of the CPU."""
    torch = sys.modules.get("torch")
    if torch is None or type(value) not in (torch.Tensor, torch.nn.Parameter) or value.numel() == 0:
        return False
    plain = value.layout == torch.strided and not (value.is_quantized or value.is_conj() or value.is_neg())
    return plain and value.device.type == "cpu"


def _reduce_array_of(memory: Any, array: Any) -> tuple[Any, ...]:
    """How to make an array again that is a view of some memory."""
    offset = array.__array_interface__["data"][0] - memory.__array_interface__["data"][0]
    return _make_view, (memory, offset, array.shape, array.strides, array.dtype, array.flags.writeable)


def _make_tensor(
    memory: Any, dtype: Any, offset: int, shape: Any, strides: Any, cls: Any, requires_grad: bool, graph: str | None
) -> Any:
    """Makes a tensor of some memory. What it was computed from stayed behind: to go back there is an error."""
    import torch

    def make() -> Any:
        return torch.empty(0, dtype=dtype).set_(torch.from_numpy(memory).untyped_storage(), offset, shape, strides)

    if graph is None:
        return cls(make(), requires_grad) if cls is torch.nn.Parameter else make().requires_grad_(requires_grad)

    def backward(context: Any, gradient: Any) -> Any:
        raise RuntimeError("this tensor was computed in an earlier step; call backward() in the step that computes it")

    body = {"forward": staticmethod(lambda context, anchor: make()), "backward": staticmethod(backward)}
    function: Any = type("Computed", (torch.autograd.Function,), body)
    function._backward_cls.__name__ = graph  # as it is printed
    return function.apply(torch.empty(0, requires_grad=True))


def _set_tensor_attributes(tensor: Any, attributes: dict[str, Any]) -> None:
    for name, value in attributes.items():
        setattr(tensor, name, value)


def _save_pickle(values: dict[str, Any], path: Path) -> None:
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


def _can_be_pickled(value: Any) -> bool:
    try:
        cloudpickle.dumps(value)
    except Exception:
        return False
    return True


def _load_pickle(path: Path) -> dict[str, Any]:
    with path.open("rb") as file:
        unpickler = pickle.Unpickler(file)
        values = unpickler.load()
        for link in unpickler.load():
            _restore_link(*link)
        return values


# ---------------------------------------------------------------- plain formats


def _is_plain(value: Any, seen: set[int]) -> bool:
    """Whether JSON holds the value exactly: plain types only, and no list or dict that occurs twice."""
    if value is None or type(value) in (bool, str):
        return True
    if type(value) is int:
        return value.bit_length() < 10_000  # Python reads no longer numbers
    if type(value) is float:
        return math.isfinite(value)
    if type(value) not in (list, dict) or id(value) in seen or len(seen) > 100_000:
        return False
    seen.add(id(value))
    if type(value) is dict and not all(type(key) is str for key in value):
        return False
    return all(_is_plain(item, seen) for item in (value.values() if type(value) is dict else value))


def _is_plain_array(value: Any) -> bool:
    if not _is_a("numpy", "ndarray", value) or value.dtype.hasobject or value.dtype.metadata is not None:
        return False
    return value.dtype.isbuiltin == 1 or value.dtype.kind in "SUmM"


def _save_exact_frame(value: Any, path: Path) -> bool:
    """Saves a frame as Parquet if that gives it back exactly; else leaves no file."""
    if not _is_a("pandas", "DataFrame", value) or not _is_plain_frame(value):
        return False
    try:
        value.to_parquet(path)
        if _is_same_frame(value, _pandas().read_parquet(path)):
            return True
    except Exception:  # whatever Parquet cannot hold is pickled
        pass
    path.unlink(missing_ok=True)
    return False


def _is_plain_frame(frame: Any) -> bool:
    """Whether the frame has nothing that Parquet forgets or that a comparison may miss."""
    columns = [frame.index, *(column for _, column in frame.items())]
    return (
        not frame.attrs
        and frame.flags.allows_duplicate_labels
        and all(type(name) is str for name in frame.columns)
        and all(_is_plain_column(column) for column in columns)
    )


def _is_plain_column(column: Any) -> bool:
    if isinstance(column.dtype, _pandas().CategoricalDtype):
        return _is_plain_column(column.dtype.categories)
    if column.dtype == object:
        return all(item is None or type(item) is str for item in column)
    return isinstance(column.dtype, _numpy().dtype) and column.dtype.kind in "iufbM"


def _is_same_frame(saved: Any, loaded: Any) -> bool:
    if _is_one_array(saved) != _is_one_array(loaded):  # then `values` is a copy of the one, and a view of the other
        return False
    _pandas().testing.assert_frame_equal(
        saved, loaded, check_index_type="exact", check_column_type="exact", check_exact=True
    )
    texts = [name for name in saved.columns if saved[name].dtype == object]
    pairs = [(saved.index, loaded.index), *((saved[name], loaded[name]) for name in texts)]
    return all(list(map(type, left)) == list(map(type, right)) for left, right in pairs)


def _is_one_array(frame: Any) -> bool:
    return getattr(frame._mgr, "nblocks", 1) <= 1


# ---------------------------------------------------------------- packages that a step may not have


def _is_a(module: str, name: str, value: Any) -> bool:
    """Whether the value is of exactly this class, without importing a package that the step does not use."""
    return module in sys.modules and type(value) is getattr(sys.modules[module], name)


def _numpy() -> Any:
    import numpy

    return numpy


def _pandas() -> Any:
    import pandas

    return pandas
