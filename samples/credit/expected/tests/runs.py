"""Runs the steps on small data, and beside them the notebook's cells, which say what is right."""

import argparse
import ast
import asyncio
import contextlib
import importlib.util
import inspect
import itertools
import os
import random
import re
import shutil
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from types import ModuleType
from typing import Any

import numpy as np
import pytest

from comparison import differences

TESTS = Path(__file__).parent
SOURCES = TESTS.parent / "src"
# Folders between the project's root and the place where the cells run.
LEVELS = 0
CELLS = Path(*["notebook"] * LEVELS)
MARK = re.compile(r"# -{8} (\w+)")


@dataclass(frozen=True)
class Unit:
    """A function of a script: the variables that it takes, those that it returns, and globals that it may set."""

    takes: tuple[str, ...] = ()
    gives: tuple[str, ...] = ()
    sets: tuple[str, ...] = ()


@dataclass(frozen=True)
class Step:
    """A step: where its inputs are, its outputs, and how its variables and results are loaded."""

    name: str
    inputs: dict[str, str]
    outputs: tuple[str, ...]
    variables: Callable[[argparse.Namespace], dict[str, Any]]
    results: Callable[[argparse.Namespace], dict[str, Any]]
    metrics: dict[str, str] = field(default_factory=dict)
    units: dict[str, Unit] = field(default_factory=dict)
    parse_args: str = "parse_args"
    main: str = "main"


@dataclass(frozen=True)
class Run:
    """What came of running a step: its arguments, and what it logged."""

    step: Step
    args: argparse.Namespace
    metrics: dict[str, float]
    parameters: dict[str, str]
    notebook: "Notebook"


def load_script(name: str) -> ModuleType:
    """Imports the script of a step anew."""
    path = SOURCES / name / f"{name}.py"
    spec = importlib.util.spec_from_file_location(f"{name}_script", path)
    assert spec is not None and spec.loader is not None
    script = sys.modules[spec.name] = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(script)
    return script


class Notebook:
    """The cells of a step as the notebook has them, on the inputs of one run of the step."""

    def __init__(self, step: Step, args: argparse.Namespace, project: Path, local_paths: dict[str, str]) -> None:
        self.step = step
        self.args = args
        self.project = project
        self.sections = read_sections(TESTS / "reference" / f"{step.name}.py", local_paths)
        self.runs = 0
        self.taken: dict[str, Any] = {}

    @property
    def copy(self) -> Path:
        """The copy of the project in which the last run took place."""
        return self.project.parent / "cells" / self.step.name / str(self.runs)

    @contextlib.contextmanager
    def run(self, before: str | None = None, after: str | None = None) -> Iterator[dict[str, Any]]:
        """Executes the cells, or those before or up to a unit, in a fresh copy of the project; gives the variables."""
        self.runs += 1
        copy = self.copy
        shutil.copytree(self.project, copy)
        with in_folder(copy / CELLS):
            seed_generators()
            variables: dict[str, Any] = {"__name__": "__main__", "display": lambda *_values, **_options: None}
            own_outputs = {name: str(outputs_beside(copy) / name) for name in self.step.outputs}
            variables.update(self.step.variables(argparse.Namespace(**{**vars(self.args), **own_outputs})))
            for unit, code in self.sections:
                if before is not None and unit == before:
                    break
                self.taken = dict(variables)
                execute(code, variables)
                if after is not None and unit == after:
                    break
            yield variables

    def texts(self) -> set[str]:
        """What stands in the text files that the cells leave behind."""
        with self.run():
            pass
        return {*read_texts(self.copy).values(), *read_texts(outputs_beside(self.copy)).values()}

    def unexpected(self, actual: Any, read: Callable[[dict[str, Any]], Any], after: str | None = None) -> list[str]:
        """Where a value differs from what is read off the notebook, except where two runs of the notebook differ too."""
        with self.run(after=after) as variables:
            expected = read(variables)
        found = differences(actual, expected)
        if not found:
            return []
        with self.run(after=after) as variables:
            unstable = {place.split(": ")[0] for place in differences(read(variables), expected)}
        return [place for place in found if place.split(": ")[0] not in unstable]

    def unexpected_of_unit(self, name: str, actual: dict[str, Any]) -> list[str]:
        """Where what a unit returned, set, and changed in place differs from what its cells make of the same objects."""
        unit = self.step.units[name]

        def read(variables: dict[str, Any]) -> dict[str, Any]:
            # What only was changed in place: the cells may have given its name to another object since.
            changed = {variable: self.taken[variable] for variable in unit.takes if variable not in unit.gives}
            return changed | {variable: variables.get(variable) for variable in (*unit.sets, *unit.gives)}

        return self.unexpected(actual, read, after=name)


class UnfitData(Exception):
    """The notebook's own cells fail on the small data."""


class Pipeline:
    """Runs each step once, in order, when the first test asks for it: on rough data, or on smooth if the cells ask for it."""

    def __init__(
        self,
        make_folder: Callable[[str], Path],
        steps: list[Step],
        local_paths: dict[str, str],
        put_data: Callable[[Path, bool], None],
    ) -> None:
        self.make_folder = make_folder
        self.steps = steps
        self.local_paths = local_paths
        self.put_data = put_data
        self.start(rough=True)

    def start(self, rough: bool) -> None:
        """Begins anew, in a fresh folder."""
        self.rough = rough
        self.folder = self.make_folder("pipeline")
        self.outcomes: dict[str, Run | BaseException] = {}
        self.put_data(self.folder, rough)

    def run(self, name: str) -> Run:
        """Runs a step, after those before it."""
        self._run_until(name)
        if isinstance(self.outcomes[name], UnfitData) and self.rough:
            self.start(rough=False)
            self._run_until(name)
        outcome = self.outcomes[name]
        if isinstance(outcome, UnfitData):
            pytest.skip(str(outcome))
        if isinstance(outcome, BaseException):
            raise outcome
        return outcome

    def _run_until(self, name: str) -> None:
        for position, step in enumerate(self.steps):
            if step.name not in self.outcomes:
                self.outcomes[step.name] = self._attempt(position, step)
            if step.name == name:
                return

    def _attempt(self, position: int, step: Step) -> Run | BaseException:
        before = self.folder / ("project" if position == 0 else f"after_{self.steps[position - 1].name}")
        after = self.folder / f"after_{step.name}"
        try:
            return self._run(step, before, after)
        except (Exception, SystemExit) as error:
            if not after.exists():
                shutil.copytree(before, after)
            return error

    def _run(self, step: Step, before: Path, after: Path) -> Run:
        for argument, place in step.inputs.items():
            if not (self.folder / place).exists():
                raise UnfitData(missing_input(argument, place))
        argv = [f"--{name}={self.folder / place}" for name, place in step.inputs.items()]
        argv += [f"--{name}={self.folder / 'outputs' / step.name / name}" for name in step.outputs]
        script = load_script(step.name)
        args = getattr(script, step.parse_args)(argv)
        local_paths = {path: str(self.folder / place) for path, place in self.local_paths.items()}
        notebook = Notebook(step, args, before, local_paths)
        run_cells(notebook, after)
        workplace = self.folder / "workplaces" / step.name
        workplace.mkdir(parents=True)
        with in_folder(workplace):
            seed_generators()
            getattr(script, step.main)(argv)
            metrics, parameters = logged()
        return Run(step, args, metrics, parameters, notebook)


def missing_input(argument: str, place: str) -> str:
    """Why a step cannot be run."""
    if place.startswith("outputs/"):
        return f"no earlier step made {argument}"
    return f"{argument} cannot be made up: put a small sample at tests/data/{Path(place).name}"


def run_cells(notebook: Notebook, after: Path) -> None:
    """Runs the cells once, so that the next step's cells find their files. Data that they refuse is no failure."""
    try:
        with notebook.run():
            shutil.copytree(project_folder(), after)
    except (Exception, SystemExit) as error:
        raise UnfitData(
            f"the notebook's own cells fail on the small data ({type(error).__name__}: {error}): "
            "put a small sample of the real data into tests/data, as DATA in tests/conftest.py says"
        ) from error


@contextlib.contextmanager
def in_folder(folder: Path) -> Iterator[None]:
    """Works in a folder, then goes back, and closes what figures are open."""
    before = Path.cwd()
    os.chdir(folder)
    try:
        yield
    finally:
        os.chdir(before)
        if "matplotlib.pyplot" in sys.modules:
            sys.modules["matplotlib.pyplot"].close("all")
        if "mlflow" in sys.modules:
            sys.modules["mlflow"].end_run()


def seed_generators() -> None:
    """Brings the random generators into the same state before the script and before the notebook's cells."""
    random.seed(0)
    np.random.seed(0)
    if "torch" in sys.modules:
        sys.modules["torch"].manual_seed(0)
    if "tensorflow" in sys.modules:
        sys.modules["tensorflow"].random.set_seed(0)


def call_unit(script: ModuleType, name: str, unit: Unit, variables: dict[str, Any]) -> dict[str, Any]:
    """Calls a unit with the notebook's variables; gives what it returned, set, and changed in place."""
    for variable in variables.keys() & set(unit.sets):
        setattr(script, variable, variables[variable])
    taken = {variable: variables[variable] for variable in unit.takes}
    result = getattr(script, name)(**taken)
    if inspect.iscoroutine(result):
        result = asyncio.run(result)
    returned = result if len(unit.gives) > 1 else (result,) * len(unit.gives)
    assert len(returned) == len(unit.gives)
    changed = {variable: value for variable, value in taken.items() if variable not in unit.gives}
    return (
        changed
        | {variable: getattr(script, variable) for variable in unit.sets}
        | dict(zip(unit.gives, returned, strict=True))
    )


def parser_of(step: Step) -> argparse.ArgumentParser:
    """The parser that the step's script makes."""
    script = load_script(step.name)
    parsers = []

    def keep(parser: argparse.ArgumentParser, _argv: Any = None, _namespace: Any = None) -> argparse.Namespace:
        parsers.append(parser)
        return argparse.Namespace()

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(argparse.ArgumentParser, "parse_args", keep)
        getattr(script, step.parse_args)([])
    return parsers[0]


def logged() -> tuple[dict[str, float], dict[str, str]]:
    """The metrics and parameters of the active MLflow run."""
    mlflow = sys.modules.get("mlflow")
    run = mlflow.active_run() if mlflow is not None else None
    if mlflow is None or run is None:
        return {}, {}
    data = mlflow.get_run(run.info.run_id).data
    return data.metrics, data.params


def project_folder() -> Path:
    """The root of the project in whose folder the cells run."""
    return [Path.cwd(), *Path.cwd().parents][LEVELS]


def outputs_beside(project: Path) -> Path:
    """The folder of the outputs that the cells themselves write."""
    return project.with_name(f"{project.name}_outputs")


def read_texts(path: Path) -> dict[str, str]:
    """The text files below a folder, or the file itself, by name."""
    texts = {}
    for file in [path] if path.is_file() else sorted(path.rglob("*")):
        if file.is_file():
            with contextlib.suppress(UnicodeDecodeError):
                texts[str(file.relative_to(path))] = file.read_text(encoding="utf-8")
    return texts


class _PathReplacer(ast.NodeTransformer):
    """Puts local files in the place of URLs and absolute paths."""

    def __init__(self, local_paths: dict[str, str]) -> None:
        self.local_paths = local_paths

    def visit_Constant(self, node: ast.Constant) -> ast.Constant:
        path = self.local_paths.get(node.value) if isinstance(node.value, str) else None
        return node if path is None else ast.copy_location(ast.Constant(path), node)


def read_sections(path: Path, local_paths: dict[str, str]) -> list[tuple[str | None, Any]]:
    """The code of a reference file, cut at its marks, each part with the name of its unit."""
    lines = path.read_text(encoding="utf-8").split("\n")
    marks = [(index, match[1]) for index, line in enumerate(lines) if (match := MARK.fullmatch(line))]
    starts = [(0, None), *marks, (len(lines), None)]
    sections: list[tuple[str | None, Any]] = []
    for (start, unit), (end, _) in itertools.pairwise(starts):
        text = "\n" * start + "\n".join(lines[start:end])
        tree = ast.fix_missing_locations(_PathReplacer(local_paths).visit(ast.parse(text, str(path))))
        code = compile(tree, str(path), "exec", flags=ast.PyCF_ALLOW_TOP_LEVEL_AWAIT, dont_inherit=True)
        sections.append((unit, code))
    return sections


def execute(code: Any, variables: dict[str, Any]) -> None:
    result = eval(code, variables)  # a coroutine where the cells use `await`
    if inspect.iscoroutine(result):
        asyncio.run(result)
