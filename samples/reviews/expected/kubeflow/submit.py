"""Uploads the compiled pipeline, runs it, and waits until it ends.

Usage: python kubeflow/submit.py [NAME=VALUE ...]

KF_PIPELINES_ENDPOINT is the address of Kubeflow Pipelines, KF_TOKEN a token for it, KF_NAMESPACE the namespace of the
run, where the cluster has users. PIPELINE_VERSION names what is uploaded.
"""

import json
import os
import sys
from datetime import datetime, timezone
from pathlib import Path
from typing import Any

import kfp
import yaml

NAME = "reviews"
FILE = Path(__file__).resolve().parent / "pipeline.yaml"
DAY = 24 * 60 * 60


def read_values(words: list[str]) -> dict[str, Any]:
    """Reads the values of the command line, with the types of the compiled pipeline's parameters."""
    root = next(yaml.safe_load_all(FILE.read_text(encoding="utf-8")))["root"]
    known = root.get("inputDefinitions", {}).get("parameters", {})
    values = {}
    for word in words:
        name, _, text = word.partition("=")
        if name not in known:
            sys.exit(f"The pipeline has no parameter {name}, but {', '.join(sorted(known)) or 'none'}")
        try:
            values[name] = text if known[name]["parameterType"] == "STRING" else json.loads(text)
        except ValueError:
            sys.exit(f"{name} is of type {known[name]['parameterType']}, and {text} is not")
    return values


def find_pipeline(client: kfp.Client, namespace: str | None) -> str | None:
    """Returns the ID of the pipeline in the cluster, if it exists there."""
    predicates = [{"operation": "EQUALS", "key": "display_name", "stringValue": NAME}]
    found = client.list_pipelines(filter=json.dumps({"predicates": predicates}), namespace=namespace).pipelines
    return found[0].pipeline_id if found else None


def main(argv: list[str]) -> None:
    """Submits the pipeline with the values of the command line."""
    values = read_values(argv)
    namespace = os.environ.get("KF_NAMESPACE") or None
    client = kfp.Client(existing_token=os.environ.get("KF_TOKEN"), namespace=namespace or "kubeflow")
    version = os.environ.get("PIPELINE_VERSION") or datetime.now(timezone.utc).strftime("%Y-%m-%d-%H%M%S")
    pipeline = find_pipeline(client, namespace)
    if pipeline is None:
        pipeline = client.upload_pipeline(str(FILE), pipeline_name=NAME, namespace=namespace).pipeline_id
        version_id = client.list_pipeline_versions(pipeline).pipeline_versions[0].pipeline_version_id
    else:
        uploaded = client.upload_pipeline_version(str(FILE), f"{NAME}-{version}", pipeline_id=pipeline)
        version_id = uploaded.pipeline_version_id
    experiment = client.create_experiment("reviews", namespace=namespace)
    run = client.run_pipeline(
        experiment.experiment_id, f"{NAME}-{version}", params=values, pipeline_id=pipeline, version_id=version_id
    )
    print(f"Submitted run {run.run_id}", flush=True)
    state = client.wait_for_run_completion(run.run_id, timeout=DAY).state
    if state != "SUCCEEDED":
        sys.exit(f"Run {run.run_id} has the state {state}, not SUCCEEDED")
    print(f"Run {run.run_id} has completed")


if __name__ == "__main__":
    main(sys.argv[1:])
