"""Tests of step `train`: its arguments, its outputs, and that it computes what the notebook computes."""

from pathlib import Path
from typing import Any

import pytest

from comparison import differences
from runs import Pipeline, call_unit, load_script
from steps import STEPS

STEP = next(step for step in STEPS if step.name == "train")
REQUIRED = ["--x=x", "--y=y", "--model=model", "--trained_model=trained_model"]
DEFAULTS: dict[str, Any] = {"depth": 3}


def parse(*argv: str) -> dict[str, Any]:
    """The arguments that the script makes of a command line."""
    return vars(getattr(load_script(STEP.name), STEP.parse_args)(list(argv)))


def test_defaults_are_the_values_of_the_notebook() -> None:
    args = parse(*REQUIRED)
    assert differences({name: args[name] for name in DEFAULTS}, DEFAULTS) == []
    assert set(args) == {*DEFAULTS, *STEP.inputs, *STEP.outputs}


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("--depth=7", 7),
    ],
)
def test_an_argument_is_given_as_text(text: str, value: Any) -> None:
    name = text.removeprefix("--").split("=")[0]
    assert differences(parse(*REQUIRED, text)[name], value) == []


@pytest.mark.parametrize("argument", ["--no-such-argument=1", "--mode=1"])
def test_an_unknown_or_shortened_argument_is_refused(argument: str) -> None:
    with pytest.raises(SystemExit):
        parse(*REQUIRED, argument)


@pytest.mark.parametrize("argument", REQUIRED)
def test_a_missing_argument_is_refused(argument: str) -> None:
    with pytest.raises(SystemExit):
        parse(*(other for other in REQUIRED if other != argument))


@pytest.mark.parametrize("output", STEP.outputs)
def test_an_output_is_written(pipeline: Pipeline, output: str) -> None:
    path = Path(getattr(pipeline.run(STEP.name).args, output))
    files = [path] if path.is_file() else [file for file in path.rglob("*") if file.is_file()]
    assert files
    assert all(file.stat().st_size > 0 for file in files)


def test_the_step_logs_its_parameters_and_metrics(pipeline: Pipeline) -> None:
    run = pipeline.run(STEP.name)
    logged = ["depth"]
    assert {name: run.parameters.get(name) for name in logged} == {
        name: str(getattr(run.args, name)) for name in logged
    }
    assert run.metrics.keys() >= STEP.metrics.keys()


def test_results_are_those_of_the_notebook(pipeline: Pipeline) -> None:
    run = pipeline.run(STEP.name)
    results = STEP.results(run.args)

    def read(variables: dict[str, Any]) -> dict[str, Any]:
        return {output: {name: variables[name] for name in values} for output, values in results.items()}

    assert run.notebook.unexpected(results, read) == []


@pytest.mark.parametrize("name", STEP.units)
def test_a_unit_computes_what_its_cells_compute(pipeline: Pipeline, name: str) -> None:
    notebook = pipeline.run(STEP.name).notebook
    with notebook.run(before=name) as variables:
        values = call_unit(load_script(STEP.name), name, STEP.units[name], variables)
    assert notebook.unexpected_of_unit(name, values) == []
