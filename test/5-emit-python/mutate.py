"""Breaks the scripts of a generated repository in every way it knows, one at a time, and says which its tests do not notice.

Called with the repository, a number n (every nth mutant is tried) and the scripts. Prints one JSON line a mutant: the
file, what was changed, and the exit code of pytest.
"""

import ast
import contextlib
import copy
import io
import json
import os
import shutil
import sys
import tempfile
from pathlib import Path

import azure.ai.ml  # noqa: F401  imported once, before the processes fork
import mlflow.sklearn  # noqa: F401
import pandas  # noqa: F401
import pytest
import sklearn.ensemble  # noqa: F401


def mutants(source):
    """Each way to break a module: what was changed, the line, and the new text."""
    tree = ast.parse(source)
    for function in [node for node in tree.body if isinstance(node, ast.FunctionDef)]:
        for position, statement in enumerate(function.body):
            if not is_docstring(statement) and not isinstance(statement, ast.Global):
                yield "deletes", statement, replace(tree, function, position)
    for node in ast.walk(tree):
        for what, changed in changes(node):
            yield what, node, changed(tree)


def is_docstring(node):
    return isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)


def replace(tree, function, position):
    changed = copy.deepcopy(tree)
    index = tree.body.index(function)
    changed.body[index].body[position] = ast.Pass()
    return ast.unparse(ast.fix_missing_locations(changed))


def changes(node):
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and len(node.args) > 1:
        for first in range(len(node.args) - 1):
            yield "swaps arguments of", lambda tree, first=first: edit(tree, node, lambda call: swap(call.args, first))
    if isinstance(node, ast.Constant) and type(node.value) in (bool, int, float):
        yield "changes", lambda tree: edit(tree, node, change_constant)


def swap(args, first):
    args[first], args[first + 1] = args[first + 1], args[first]


def change_constant(constant):
    constant.value = not constant.value if type(constant.value) is bool else constant.value + 1


def edit(tree, node, change):
    nodes = list(ast.walk(tree))
    changed = copy.deepcopy(tree)
    change(list(ast.walk(changed))[nodes.index(node)])
    return ast.unparse(changed)


def run_tests(repository, name):
    """The exit code of the tests of one step, with that of its arguments, or of all, run in a process of its own."""
    tests = [f"tests/test_{name}.py", f"tests/test_pipeline.py::test_the_command_agrees_with_the_script[{name}]"]
    if not (repository / tests[0]).exists():
        tests = []
    child = os.fork()
    if child == 0:
        os.chdir(repository)
        with open(os.devnull, "w") as nowhere:
            os.dup2(nowhere.fileno(), 1)
            os.dup2(nowhere.fileno(), 2)
            with contextlib.redirect_stdout(io.StringIO()), contextlib.redirect_stderr(io.StringIO()):
                # Finding a model's requirements takes seconds in a process of its own, and nothing here looks at them.
                mlflow.models.infer_pip_requirements = lambda *_values, **_options: ["scikit-learn"]
                code = pytest.main(["-x", "-q", "-p", "no:cacheprovider", *tests])
        os._exit(int(code))
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


def main(repository, every, paths):
    repository = Path(repository)
    count = 0
    for path in paths:
        source = (repository / path).read_text()
        for what, node, text in mutants(source):
            count += 1
            if count % every:
                continue
            with tempfile.TemporaryDirectory() as folder:
                broken = Path(folder) / "repository"
                shutil.copytree(repository, broken)
                (broken / path).write_text(text)
                code = run_tests(broken, Path(path).stem)
            line = source.splitlines()[node.lineno - 1].strip()
            print(json.dumps({"path": path, "change": f"{what} {ast.unparse(node)} in {line}", "code": code}), flush=True)


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]), sys.argv[3:])
