"""Tests of the pipeline: Azure ML accepts its files, they agree with the scripts, and the steps run one after the other."""

import os
import re
import shlex
import subprocess
import sys
from pathlib import Path

import mlflow
import pytest
import yaml
from azure.ai.ml import load_component, load_job
from azure.ai.ml.entities import CommandComponent

import clean
import evaluate_the_model
import read_the_patients
import train_a_model

ROOT = Path(__file__).parent.parent
PIPELINE = yaml.safe_load((ROOT / "pipeline-job.yml").read_text(encoding="utf-8"))
SCRIPTS = {
    "read_the_patients": read_the_patients.parse_args,
    "clean": clean.parse_args,
    "train_a_model": train_a_model.parse_args,
    "evaluate_the_model": evaluate_the_model.parse_args,
}
ARGUMENT = re.compile(r"--(\w+)[ =]['\"]?\$\{\{(\w+)\.(\w+)\}\}")


def component_of(step: str) -> CommandComponent:
    path = PIPELINE["jobs"][step]["component"]
    return load_component(ROOT / (f"components/{step}.yml" if path.startswith("azureml:") else path))


def test_the_pipeline_loads() -> None:
    assert list(load_job(ROOT / "pipeline-job.yml").jobs) == list(SCRIPTS)


@pytest.mark.parametrize("step", SCRIPTS)
def test_the_command_agrees_with_the_script(step: str) -> None:
    component = component_of(step)
    bound = [("inputs", name) for name in component.inputs] + [("outputs", name) for name in component.outputs]
    assert sorted(ARGUMENT.findall(component.command)) == sorted((name, kind, name) for kind, name in bound)

    defaults = {name: value.default for name, value in component.inputs.items() if value.default is not None}
    required = [name for name, value in component.inputs.items() if name not in defaults and not value.optional]
    argv = [f"--{name}=folder" for name in [*required, *component.outputs]]
    args = SCRIPTS[step](argv)
    assert args == SCRIPTS[step](argv + [f"--{name}={value}" for name, value in defaults.items()])
    for left_out in argv:
        with pytest.raises(SystemExit):
            SCRIPTS[step]([argument for argument in argv if argument != left_out])


def run_step(step: str, values: dict[str, object], tracking: str, folder: Path) -> None:
    """Runs a component's command, as Azure ML would."""
    command = re.sub(r"\$\[\[.*?\]\]", "", component_of(step).command)
    command = re.sub(r"\$\{\{\w+\.(\w+)\}\}", lambda match: str(values[match[1]]), command)
    script, *argv = shlex.split(command)[1:]
    environment = os.environ | {"PYTHONPATH": str(ROOT / "src"), "MLFLOW_TRACKING_URI": tracking}
    subprocess.run([sys.executable, ROOT / "src" / step / script, *argv], cwd=folder, env=environment, check=True)


def test_the_steps_run_one_after_the_other(diabetes: str, tmp_path: Path) -> None:
    tracking = (tmp_path / "mlruns").as_uri()
    made = {f"parent.inputs.{name}": value for name, value in PIPELINE.get("inputs", {}).items()}
    made |= {"parent.inputs.diabetes": diabetes}
    for step, job in PIPELINE["jobs"].items():
        component = component_of(step)
        outputs = {name: tmp_path / f"{step}_{name}" for name in component.outputs}
        inputs = {name: value.default for name, value in component.inputs.items()}
        inputs |= {name: made[value.strip("${} ")] for name, value in job.get("inputs", {}).items()}
        run_step(step, inputs | outputs, tracking, tmp_path)
        made |= {f"parent.jobs.{step}.outputs.{name}": folder for name, folder in outputs.items()}

    assert mlflow.models.get_model_info(str(tmp_path / "train_a_model_model")).signature is not None
    client = mlflow.MlflowClient(tracking)
    runs = client.search_runs([experiment.experiment_id for experiment in client.search_experiments()])
    assert {name for run in runs for name in run.data.metrics} >= {"accuracy", "auc"}
