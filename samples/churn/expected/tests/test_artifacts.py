"""Tests that values are the same after storing and loading them."""

from pathlib import Path
from typing import Any

import numpy as np
import pytest

from churn.artifacts import bound_names, load_bundle, load_value, save_bundle, save_value
from comparison import differences

PLAIN_VALUES = [
    (None, "value.json"),
    (True, "value.json"),
    (3, "value.json"),
    (-0.0, "value.json"),
    ("text", "value.json"),
    ([1, 2.5, "a", None], "value.json"),
    ({"a": [1, 2], "b": {"c": 3}}, "value.json"),
    ((1, 2), "value.pkl"),
    ({1: "a"}, "value.pkl"),
    (float("nan"), "value.pkl"),
    ({"a"}, "value.pkl"),
    (np.float64(1.5), "value.pkl"),
    (np.arange(6.0).reshape(2, 3), "value.npy"),
    (np.asfortranarray(np.arange(6).reshape(2, 3)), "value.npy"),
    (np.array(["a", None], dtype=object), "value.pkl"),
    (np.ma.masked_array([1, 2], mask=[True, False]), "value.pkl"),
]


def store(value: Any, folder: Path) -> tuple[Any, str]:
    """Stores and loads a value; gives it and the name of the one file that holds it."""
    save_value(value, folder)
    (file,) = folder.iterdir()
    return load_value(folder), file.name


@pytest.mark.parametrize(("value", "file"), PLAIN_VALUES)
def test_a_value_comes_back(value: Any, file: str, tmp_path: Path) -> None:
    loaded, name = store(value, tmp_path)
    assert (differences(loaded, value), name) == ([], file)
    assert repr(loaded) == repr(value)


def test_an_array_keeps_its_order_in_memory(tmp_path: Path) -> None:
    loaded, _ = store(np.asfortranarray(np.ones((2, 3))), tmp_path)
    assert loaded.flags.f_contiguous
    assert not loaded.flags.c_contiguous


def test_what_an_earlier_run_stored_is_replaced(tmp_path: Path) -> None:
    store([1, 2], tmp_path)
    assert store((1, 2), tmp_path) == ((1, 2), "value.pkl")


@pytest.mark.parametrize(
    ("change", "file"),
    [
        (lambda frame: frame, "value.parquet"),
        (lambda frame: frame.set_index("word"), "value.parquet"),
        (lambda frame: frame[frame["number"] > 1], "value.parquet"),
        (lambda frame: frame.assign(word=["a", float("nan"), "c"]), "value.pkl"),
        (lambda frame: frame.assign(word=[1, "b", None]), "value.pkl"),
        (lambda frame: frame.rename(columns={"number": 1}), "value.pkl"),
        (lambda frame: frame.set_index(["number", "word"]), "value.pkl"),
        (lambda frame: frame.set_index("day").asfreq("D"), "value.pkl"),
        (lambda frame: frame["number"], "value.pkl"),
    ],
)
def test_a_table_comes_back(change: Any, file: str, tmp_path: Path) -> None:
    pd = pytest.importorskip("pandas")
    pytest.importorskip("pyarrow")
    table = change(
        pd.DataFrame(
            {
                "number": [1, 2, 3],
                "share": [0.5, float("nan"), -0.0],
                "word": ["a", None, "c"],
                "kind": pd.Categorical(["x", "y", "x"], categories=["y", "x"], ordered=True),
                "day": pd.date_range("2024-01-01", periods=3),
            }
        )
    )
    loaded, name = store(table, tmp_path)
    assert (differences(loaded, table), name) == ([], file)
    assert getattr(loaded.index, "freq", None) == getattr(table.index, "freq", None)


def test_a_frame_keeps_its_attributes(tmp_path: Path) -> None:
    pd = pytest.importorskip("pandas")
    frame = pd.DataFrame({"a": [1]})
    frame.attrs["source"] = ("file", 1)
    loaded, _ = store(frame, tmp_path)
    assert loaded.attrs == {"source": ("file", 1)}


def test_values_of_a_bundle_still_share_their_objects(tmp_path: Path) -> None:
    rows = [1, 2]
    save_bundle({"rows": rows, "same": rows, "held": {"rows": rows}}, tmp_path)
    rows, same, held = load_bundle(tmp_path, "rows", "same", "held")
    assert same is rows
    assert held["rows"] is rows


@pytest.mark.parametrize("dtype", [float, object])
@pytest.mark.parametrize("order", ["C", "F"])
def test_views_of_a_bundle_still_share_their_memory(dtype: Any, order: Any, tmp_path: Path) -> None:
    table = np.array(np.arange(12).reshape(3, 4), dtype=dtype, order=order)
    views = {"table": table, "column": table[:, 1], "backwards": table[::-1, ::2], "turned": table.T}
    names = list(views)
    save_bundle(views, tmp_path)
    save_bundle(dict(zip(names, load_bundle(tmp_path, *names), strict=True)), tmp_path)
    loaded = load_bundle(tmp_path, *names)
    assert differences(list(loaded), list(views.values())) == []
    loaded[0][:] = -1
    assert all((view == -1).all() for view in loaded)


def test_a_frame_and_its_column_still_share_their_memory(tmp_path: Path) -> None:
    pd = pytest.importorskip("pandas")
    frame = pd.DataFrame({"a": [1.0, 2.0], "b": [3.0, 4.0]})
    shared = np.shares_memory(frame["a"].to_numpy(), frame["a"].values)
    save_bundle({"frame": frame, "column": frame["a"]}, tmp_path)
    frame, column = load_bundle(tmp_path, "frame", "column")
    assert np.shares_memory(frame["a"].to_numpy(), column.to_numpy()) == shared


@pytest.mark.parametrize("sorts", [True, False])
def test_a_frame_and_its_column_follow_each_other_as_before(sorts: bool, tmp_path: Path) -> None:
    pd = pytest.importorskip("pandas")

    def change(frame: Any, column: Any) -> list[list[int]]:
        if sorts:
            frame.sort_values("a", inplace=True)
        column.iloc[0] = 9
        return [frame["b"].tolist(), column.tolist()]

    frames = [pd.DataFrame({"a": [3, 1, 2], "b": [4, 5, 6]}) for _ in range(2)]
    save_bundle({"frame": frames[0], "column": frames[0]["b"]}, tmp_path)
    assert change(*load_bundle(tmp_path, "frame", "column")) == change(frames[1], frames[1]["b"])


def test_a_name_that_is_unbound_stays_unbound(tmp_path: Path) -> None:
    save_bundle({"number": 1, **bound_names({"bound": 2, "other": 3}, "bound", "unbound")}, tmp_path)
    rest: dict[str, Any] = {}
    assert load_bundle(tmp_path, "number", rest=rest) == (1,)
    assert rest == {"bound": 2}


def test_a_value_that_cannot_be_stored_is_named(tmp_path: Path) -> None:
    with pytest.raises(TypeError, match="`lines` \\(generator\\)"):
        save_bundle({"number": 1, "lines": (line for line in "ab")}, tmp_path)
    assert list(tmp_path.iterdir()) == []
