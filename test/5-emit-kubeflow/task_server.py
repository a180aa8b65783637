"""Runs tasks of Kubeflow Pipelines, each in a process forked from this one, which has the libraries loaded.

Reads a task a line (JSON): the component's code, the arguments of kfp's executor, variables, and the folder for what the script of the
step prints. Writes the exit code. The component and the script run as in a cluster, but that MLflow is a stand-in.
"""

import contextlib
import gc
import json
import os
import runpy
import subprocess
import sys
import tempfile
import types

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, os.path.join(HERE, "..", "cases"))
import runner  # noqa: E402


class Client:
    """Stands for the client of MLflow: nothing was logged."""

    def get_run(self, name):
        return types.SimpleNamespace(data=types.SimpleNamespace(metrics={}))

    def list_artifacts(self, *args):
        return []


@contextlib.contextmanager
def start_run(**options):
    """Stands for a run of MLflow."""
    yield types.SimpleNamespace(info=types.SimpleNamespace(run_id="run"))


class Script:
    """Takes the place of `subprocess.run`: the script of a step runs in a process forked before kfp's executor set up its own."""

    def __init__(self, folder):
        self.folder = folder
        asked, self.order = os.pipe()
        self.process = os.fork()
        if self.process == 0:
            os.close(self.order)
            with open(asked, encoding="utf-8") as file:
                order = file.read()
            if order:
                self.follow(**json.loads(order))
            os._exit(0)
        os.close(asked)

    def place(self, script):
        """The folder for what a script prints."""
        return os.path.join(self.folder, script.removesuffix(".py"))

    def follow(self, script, options, code, env):
        """Runs the script."""

        def action():
            os.chdir(code)
            os.environ.clear()
            os.environ.update(env)
            sys.argv = [script, *options]
            sys.path.insert(0, code)
            runpy.run_path(os.path.join(code, script), run_name="__main__")

        runner.run_here(self.place(script), action)

    def run(self, command, check, env):
        """Asks for the script, and waits for its end."""
        _, script, *options = command
        os.makedirs(self.place(script))
        with open(self.order, "w", encoding="utf-8") as file:
            json.dump({"script": script, "options": options, "code": os.getcwd(), "env": dict(env)}, file)
        code = os.waitstatus_to_exitcode(os.waitpid(self.process, 0)[1])
        if runner.result_in(self.place(script), code)["error"]:
            raise subprocess.CalledProcessError(1, command)


def execute(task):
    """The process of a task."""
    from kfp.dsl import executor_main

    script = Script(task["folder"])
    os.environ.update(task["env"])
    with tempfile.TemporaryDirectory() as folder:
        module = os.path.join(folder, "ephemeral_component.py")
        with open(module, "w", encoding="utf-8") as file:
            file.write(task["code"])
        subprocess.run = script.run
        sys.argv = ["executor_main", "--component_module_path", module, *task["argv"]]
        executor_main.executor_main()


def in_process(task):
    """Runs a task in a fork; gives its exit code."""
    process = os.fork()
    if process == 0:
        code = 1
        try:
            os.makedirs(task["folder"], exist_ok=True)
            runner.redirect(os.path.join(task["folder"], "..", "log.txt"), 1)
            os.dup2(1, 2)
            execute(task)
            code = 0
        except BaseException:
            import traceback

            traceback.print_exc()
        finally:
            sys.stdout.flush()
            os._exit(code)
    return os.waitstatus_to_exitcode(os.waitpid(process, 0)[1])


def main():
    runner.load_all()
    runner.install_mlflow()
    mlflow = sys.modules["mlflow"]
    mlflow.start_run, mlflow.MlflowClient = start_run, Client
    import kfp.dsl.executor_main  # noqa: F401

    gc.collect()
    gc.freeze()
    results = os.fdopen(os.dup(1), "w", encoding="utf-8")
    os.dup2(2, 1)
    for line in sys.stdin:
        results.write(json.dumps({"code": in_process(json.loads(line))}) + "\n")
        results.flush()


main()
