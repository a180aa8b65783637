"""A plugin of pytest: which statements of the steps' functions the tests execute, written to the file of MEASURE_TO."""

import ast
import json
import os
import sys
import threading
from pathlib import Path

OUTSIDE = {"main", "parse_args"}
seen: dict[str, set[int]] = {}


def trace(frame, event, _argument):
    if event != "call":
        return None
    path = frame.f_code.co_filename
    lines = seen.get(path)
    if lines is None:
        return None

    def local(inner, kind, _value):
        if kind == "line":
            lines.add(inner.f_lineno)
        return local

    return local


def statements(path: Path) -> set[int]:
    """Lines on which a statement of a function begins; docstrings and definitions do nothing when they are called."""
    found: set[int] = set()
    for function in ast.parse(path.read_text(encoding="utf-8")).body:
        if not isinstance(function, ast.FunctionDef) or function.name in OUTSIDE:
            continue
        for node in ast.walk(function):
            if not isinstance(node, ast.stmt) or node is function or isinstance(node, ast.FunctionDef | ast.ClassDef):
                continue
            if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
                continue
            found.add(node.lineno)
    return found


def pytest_configure(config):
    for path in (Path(config.rootpath) / "src").glob("*/*.py"):
        if path.stem == path.parent.name:
            seen[str(path)] = set()
    sys.settrace(trace)
    threading.settrace(trace)


def pytest_unconfigure(config):
    sys.settrace(None)
    files = {}
    for name, lines in seen.items():
        wanted = statements(Path(name))
        files[Path(name).name] = {"statements": len(wanted), "missed": sorted(wanted - lines)}
    Path(os.environ["MEASURE_TO"]).write_text(json.dumps(files), encoding="utf-8")
