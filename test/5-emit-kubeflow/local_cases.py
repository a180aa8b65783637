"""Runs compiled programs by `kfp.local`, a list of jobs (JSON) a line, as test/cases/runner.py runs them without an engine.

    python local_cases.py STEPS_PYTHON

`kfp` loads, compiles and runs each pipeline in this process. The process of a task is forked from one that has the libraries loaded,
since starting each anew would take ten times as long; it runs kfp's own executor, the component, and the step's script.
"""

import json
import logging
import os
import shutil
import subprocess
import sys
import tempfile
import traceback

HERE = os.path.dirname(os.path.abspath(__file__))
RUNNER = os.path.join(HERE, "..", "..", "src", "kubeflow", "python")
SCRATCH = "/dev/shm" if os.access("/dev/shm", os.W_OK) else None

sys.path.insert(0, RUNNER)
import run_kubeflow  # noqa: E402

from kfp import dsl, local  # noqa: E402
from kfp.local import subprocess_task_handler  # noqa: E402


class Server:
    """The process that tasks are forked from."""

    def __init__(self, python, box):
        environment = {**os.environ, "PYTHONPATH": box, "_KFP_RUNTIME": "true"}
        self.process = subprocess.Popen(
            [python, os.path.join(HERE, "task_server.py")],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            env=environment,
        )
        self.folder = None

    def run(self, full_command, env_vars=None):
        """Takes the place of `run_local_subprocess` of kfp."""
        at = full_command.index("--executor_input")
        own = {name: value for name, value in (env_vars or {}).items()}
        task = {"code": full_command[at - 1], "argv": full_command[at:], "env": own, "folder": self.folder}
        self.process.stdin.write(json.dumps(task) + "\n")
        self.process.stdin.flush()
        return json.loads(self.process.stdout.readline())["code"]


def run_job(job, root, server):
    """Runs the pipeline of a job; gives what the script of each step printed, and the error that ended it."""
    data = os.path.join(root, "data")
    shutil.copytree(job["files"], data)
    for file in job["generated"]:
        path = os.path.join(root, file["path"])
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, "w", encoding="utf-8") as handle:
            handle.write(file["text"])
    os.environ["DATA_ROOT"] = data
    server.folder = os.path.join(root, "results")
    problem = ""
    try:
        pipeline = run_kubeflow.load(os.path.join(root, "kubeflow", "pipeline.py"))
        local.init(runner=local.SubprocessRunner(use_venv=False), pipeline_root=os.path.join(root, "artifacts"))
        pipeline()
    except RuntimeError as error:
        # A task has failed: the error of its script says why, where it came so far.
        problem = str(error)
    except Exception:
        problem = traceback.format_exc()
    steps = [{"name": step["name"], **result_of(os.path.join(server.folder, step["name"]))} for step in job["steps"]]
    if problem and not any(step["error"] for step in steps):
        steps.append({"name": "kfp", "output": "", "error": problem, "trace": problem + read(os.path.join(root, "log.txt"))})
    return {"steps": steps}


def result_of(folder):
    texts = {name: read(os.path.join(folder, file)) for name, file in (("output", ".out"), ("error", ".error"), ("trace", ".error.trace"))}
    return texts


def read(path):
    if not os.path.exists(path):
        return ""
    with open(path, encoding="utf-8", errors="replace") as file:
        return file.read()


def main():
    logging.disable(logging.CRITICAL)
    run_kubeflow.without_installing(dsl)
    with tempfile.TemporaryDirectory() as box:
        server = Server(sys.argv[1], run_kubeflow.visible_kfp(box))
        subprocess_task_handler.run_local_subprocess = server.run
        for line in sys.stdin:
            results = []
            for job in json.loads(line):
                root = tempfile.mkdtemp(dir=SCRATCH)
                results.append(run_job(job, root, server))
                shutil.rmtree(root, ignore_errors=True)
            run_kubeflow.EVENTS.write(json.dumps(results) + "\n")
            run_kubeflow.EVENTS.flush()
        server.process.stdin.close()
        server.process.wait()


main()
