"""Loads and validates Azure ML files with azure-ai-ml, offline.

Reads a JSON list of folders, each with the files that matter, or null, from stdin; prints a JSON list with, for
each folder, the list of problems.
"""

import contextlib
import json
import logging
import os
import sys
from pathlib import Path
from typing import Any

logging.disable(logging.CRITICAL)

with contextlib.redirect_stdout(sys.stderr):
    from azure.ai.ml.entities import _load_functions as ml

LOADERS = {
    "components": ml.load_component,
    "component": ml.load_component,
    "data": ml.load_data,
    "environment": ml.load_environment,
    "pipeline-job": ml.load_job,
    "compute": ml.load_compute,
    "schedule": ml.load_schedule,
    "online-endpoint": ml.load_online_endpoint,
    "online-deployment": ml.load_online_deployment,
    "batch-endpoint": ml.load_batch_endpoint,
    "batch-deployment": ml.load_model_batch_deployment,
    "pipeline-endpoint": ml.load_batch_endpoint,
    "pipeline-deployment": ml.load_pipeline_component_batch_deployment,
}


def kind_of(path: Path) -> str | None:
    """Tell which loader reads a file."""
    if path.parent.name in ("components", "data", "compute"):
        return path.parent.name
    if path.parent.name in ("schedules", "monitoring"):
        return "schedule"
    if path.parent.name in ("online", "batch", "pipeline") and path.name in ("endpoint.yml", "deployment.yml"):
        return f"{path.parent.name}-{path.stem}"
    if path.name in ("trial.yml", "component.yml"):
        return "component"
    if path.name in ("environment.yml", "pipeline-job.yml"):
        return path.stem
    return None


def validate(kind: str, entity: Any) -> str | None:
    """Go as far as the package does without Azure: its own checks, and the request that it would send."""
    if kind in ("components", "component", "pipeline-job"):
        result = entity._validate()
        if not result.passed:
            return str(result.error_messages)
        entity._to_rest_object()
    if kind == "schedule":
        job = getattr(entity, "create_job", None)
        if hasattr(job, "_validate"):
            result = job._validate()
            if not result.passed:
                return str(result.error_messages)
        elif hasattr(entity, "create_monitor"):
            entity.create_monitor._to_rest_object()
        entity.trigger._to_rest_object()
    if kind == "compute":
        entity._to_rest_object()
    if kind == "online-deployment":
        entity._validate()
    if kind == "pipeline-deployment" and hasattr(entity.component, "_validate"):
        result = entity.component._validate()
        if not result.passed:
            return str(result.error_messages)
    return None


def load(path: Path) -> list[str]:
    """Load one file and validate it as far as the package does without Azure."""
    kind = kind_of(path)
    if kind is None:
        return []
    try:
        problem = validate(kind, LOADERS[kind](str(path)))
    except Exception as error:  # noqa: BLE001
        return [f"{path}: {type(error).__name__}: {str(error)[:600]}"]
    return [] if problem is None else [f"{path}: {problem}"]


def judge(folder: str, only: list[str] | None) -> list[str]:
    """Return the problems of all files of a repository, or of some."""
    os.chdir(folder)
    if only is not None:
        return [problem for path in only for problem in load(Path(path))]
    paths = sorted(Path().rglob("*.yml"))
    return [problem for path in paths if not path.parts[0].startswith(".") for problem in load(path)]


with contextlib.redirect_stdout(sys.stderr):
    verdicts = [judge(**request) for request in json.load(sys.stdin)]
print(json.dumps(verdicts))
