"""Tests of the pipeline's files: they load, their bindings resolve, and they agree with the scripts."""

import re
from pathlib import Path
from typing import Any

import pytest
import yaml

from comparison import differences
from runs import Step, load_script, parser_of
from steps import STEPS

ROOT = Path(__file__).parent.parent
OPTION = re.compile(r"--(\w+)[ =]['\"]?\$\{\{(inputs|outputs)\.(\w+)\}\}")
by_step = pytest.mark.parametrize("step", STEPS, ids=lambda step: step.name)


def load(path: str) -> dict[str, Any]:
    """A YAML file of the repository."""
    value = yaml.safe_load((ROOT / path).read_text(encoding="utf-8"))
    assert isinstance(value, dict)
    return value


def component_of(step: Step) -> dict[str, Any]:
    """The component that the pipeline's job names; a registered one has the form of the step's own."""
    name = load("pipeline-job.yml")["jobs"][step.name]["component"]
    return load(f"components/{step.name}.yml" if name.startswith("azureml:") else name)


def bindings(values: dict[str, Any] | None) -> dict[str, list[str]]:
    """What the values of a job's inputs or outputs are bound to, as the parts of a dotted name."""
    found = {}
    for name, value in (values or {}).items():
        text = value.get("path", "") if isinstance(value, dict) else str(value)
        match = re.fullmatch(r"\$\{\{(.*)\}\}", str(text).strip())
        if match:
            found[name] = match[1].strip().split(".")
    return found


def test_the_pipeline_has_a_job_for_each_step() -> None:
    assert sorted(load("pipeline-job.yml")["jobs"]) == sorted(step.name for step in STEPS)


@by_step
def test_bindings_resolve(step: Step) -> None:
    pipeline = load("pipeline-job.yml")
    job = pipeline["jobs"][step.name]
    components = {other.name: component_of(other) for other in STEPS}
    for _, parent, *rest in bindings(job.get("inputs")).values():
        if parent == "inputs":
            assert rest[0] in pipeline["inputs"]
        else:
            assert rest[2] in components[rest[0]]["outputs"]
    for _, parent, name in bindings(job.get("outputs")).values():
        assert parent == "outputs"
        assert name in pipeline["outputs"]


@by_step
def test_the_job_gives_what_its_component_asks_for(step: Step) -> None:
    job = load("pipeline-job.yml")["jobs"][step.name]
    asked = component_of(step).get("inputs") or {}
    required = {name for name, value in asked.items() if not value.get("optional") and "default" not in value}
    given = set(job.get("inputs") or {})
    assert required <= given
    assert given <= set(asked)
    assert set(job.get("outputs") or {}) <= set(component_of(step).get("outputs") or {})


@by_step
def test_the_command_gives_the_arguments_of_the_script(step: Step) -> None:
    component = component_of(step)
    options = OPTION.findall(component["command"])
    assert component["command"].split()[1] == f"{step.name}.py"
    assert all(option == name and name in component[kind] for option, kind, name in options)
    actions = [action for action in parser_of(step)._actions if action.dest != "help"]
    assert sorted(option for option, _, _ in options) == sorted(action.dest for action in actions)
    assert {action.dest for action in actions if action.required} == {*step.inputs, *step.outputs}


@by_step
def test_defaults_of_the_component_are_those_of_the_script(step: Step) -> None:
    script = load_script(step.name)
    required = [f"--{name}={name}" for name in (*step.inputs, *step.outputs)]
    own = vars(getattr(script, step.parse_args)(required))
    for name, value in (component_of(step).get("inputs") or {}).items():
        if "default" in value:
            given = vars(getattr(script, step.parse_args)([*required, f"--{name}={value['default']}"]))
            assert differences(given[name], own[name]) == []


@by_step
def test_the_code_and_the_environment_exist(step: Step) -> None:
    component = component_of(step)
    folder = ROOT / "components"
    assert (folder / component["code"] / f"{step.name}.py").exists()
    assert all((folder / place).exists() for place in component.get("additional_includes") or [])
    environment = component["environment"]
    if environment.startswith("file:"):
        path = folder / environment.removeprefix("file:")
        definition = yaml.safe_load(path.read_text(encoding="utf-8"))
        assert (path.parent / definition.get("conda_file", "docker/Dockerfile")).exists()
    else:
        assert environment.startswith("azureml:")
