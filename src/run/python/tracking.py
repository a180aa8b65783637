"""Keeps the MLflow runs of a pipeline: reads one JSON request a line on stdin, prints one JSON answer a line."""

import json
import os
import sys
import warnings
from urllib.parse import urlparse
from urllib.request import url2pathname

warnings.simplefilter("ignore")
answers = os.fdopen(os.dup(1), "w", encoding="utf-8")
os.dup2(2, 1)

from mlflow.entities import RunStatus  # noqa: E402
from mlflow.tracking import MlflowClient  # noqa: E402

client = None
experiment = None


def open_store(stores):
    """Gives a client of the first store that this MLflow can open, and why it cannot open a better one: with some versions of SQLAlchemy it cannot open SQLite."""
    problem = None
    for store in stores:
        try:
            opened = MlflowClient(tracking_uri=store)
            opened.search_experiments(max_results=1)
            return opened, store, problem
        except Exception as error:
            problem = problem or error
    raise problem


def first_line(problem):
    return f"{type(problem).__name__}: {problem}".split("\n")[0]


def start(request):
    """Opens the store and begins the pipeline's run."""
    global client, experiment
    client, store, problem = open_store(request["stores"])
    found = client.get_experiment_by_name(request["experiment"])
    if found is not None and found.lifecycle_stage == "deleted":
        client.restore_experiment(found.experiment_id)
    experiment = found.experiment_id if found else client.create_experiment(request["experiment"], artifact_location=request["artifacts"])
    return {**begin({"name": request["name"], "parent": None}), "store": store, "refused": problem and first_line(problem)}


def begin(request):
    tags = {"mlflow.source.name": "cellwright run"}
    if request["parent"]:
        tags["mlflow.parentRunId"] = request["parent"]
    run = client.create_run(experiment, tags=tags, run_name=request["name"])
    return {"run": run.info.run_id, "experiment": experiment}


def finish(request):
    """Ends a run that its script did not end, and gives what was logged."""
    run = client.get_run(request["run"])
    if not request["ok"]:
        client.set_terminated(request["run"], "FAILED")
    elif RunStatus.from_string(run.info.status) == RunStatus.RUNNING:
        client.set_terminated(request["run"], "FINISHED")
    artifacts = url2pathname(urlparse(run.info.artifact_uri).path)
    return {"metrics": run.data.metrics, "params": run.data.params, "artifacts": artifacts}


handlers = {"start": start, "begin": begin, "finish": finish}
for line in sys.stdin:
    request = json.loads(line)
    try:
        answer = handlers[request["op"]](request)
    except Exception as error:  # the runner goes on without MLflow and says so
        answer = {"error": f"{type(error).__name__}: {error}"}
    answers.write(json.dumps(answer) + "\n")
    answers.flush()
