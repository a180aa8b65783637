"""Runs programs whole and step by step, each run in a process forked from this one, which has the libraries loaded.

Reads one job a line (JSON) and writes one result a line. A job has the program's cells, the generated files, and the
steps with their arguments; a result has what was printed, and the error, of the whole program and of each step.
"""

import ast
import asyncio
import gc
import inspect
import json
import os
import runpy
import shutil
import signal
import sys
import tempfile
import traceback
import types

for variable in ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "MKL_NUM_THREADS"):
    os.environ[variable] = "1"

SECONDS = 30
# Memory, where there is such a folder: thousands of small files are written and removed.
SCRATCH = "/dev/shm" if os.access("/dev/shm", os.W_OK) else None


def load_tables():
    """Loads the libraries of arrays and frames, once for all forks."""
    import cloudpickle  # noqa: F401
    import numpy  # noqa: F401
    import pandas
    import pyarrow.parquet  # noqa: F401

    frame = pandas.DataFrame({"x": [1]})
    with tempfile.TemporaryDirectory() as folder:
        frame.to_parquet(os.path.join(folder, "x"))
        pandas.read_parquet(os.path.join(folder, "x"))


def load_all():
    """Loads what most programs import, once for all forks."""
    load_tables()
    import matplotlib

    matplotlib.use("Agg")
    import joblib  # noqa: F401
    import matplotlib.pyplot  # noqa: F401
    import sklearn.compose  # noqa: F401
    import sklearn.datasets  # noqa: F401
    import sklearn.decomposition  # noqa: F401
    import sklearn.ensemble  # noqa: F401
    import sklearn.linear_model  # noqa: F401
    import sklearn.metrics  # noqa: F401
    import sklearn.model_selection  # noqa: F401
    import sklearn.pipeline  # noqa: F401
    import sklearn.preprocessing  # noqa: F401
    import sklearn.tree  # noqa: F401


class Mlflow(types.ModuleType):
    """Stands for mlflow: takes everything, and stores a model as a folder with one file."""

    def __getattr__(self, name):
        if name.startswith("__"):
            raise AttributeError(name)
        return nothing


def nothing(*args, **kwargs):
    """Takes anything."""


def save_model(model, path, **kwargs):
    """Stores a model."""
    import cloudpickle

    os.makedirs(path)
    with open(os.path.join(path, "MLmodel"), "wb") as file:
        cloudpickle.dump(model, file)


def install_mlflow():
    """Puts the stand-in where programs import it from."""
    sys.modules["mlflow"] = mlflow = Mlflow("mlflow")
    for flavor in ("sklearn", "pyfunc", "xgboost", "lightgbm", "statsmodels", "pytorch", "tensorflow", "models"):
        module = Mlflow(f"mlflow.{flavor}")
        module.save_model = save_model
        setattr(mlflow, flavor, module)
        sys.modules[module.__name__] = module


def in_fork(folder, action):
    """Runs an action in a process of its own; gives what it printed and the error that ended it."""
    output, error = os.path.join(folder, ".out"), os.path.join(folder, ".error")
    process = os.fork()
    if process == 0:
        status = 1
        try:
            signal.alarm(SECONDS)
            os.chdir(folder)
            os.dup2(os.open(output, os.O_WRONLY | os.O_CREAT | os.O_TRUNC), 1)
            os.dup2(os.open(os.devnull, os.O_WRONLY), 2)
            sys.stdout = open(1, "w", encoding="utf-8", closefd=False)
            sys.stderr = open(2, "w", encoding="utf-8", closefd=False)
            try:
                action()
            except BaseException as failure:  # the error is a part of the result
                if not (isinstance(failure, SystemExit) and failure.code in (None, 0)):
                    with open(error, "w", encoding="utf-8") as file:
                        file.write("".join(traceback.format_exception_only(failure)).strip().splitlines()[-1])
                    with open(error + ".trace", "w", encoding="utf-8") as file:
                        file.write(traceback.format_exc())
            import atexit

            atexit._run_exitfuncs()
            sys.stdout.flush()
            status = 0
        finally:
            os._exit(status)
    _, code = os.waitpid(process, 0)
    text = read_text(output)
    if code != 0:
        return {"output": text, "error": f"process ended with {code}", "trace": ""}
    return {"output": text, "error": read_text(error), "trace": read_text(error + ".trace")}


def read_text(path):
    """The text of a file; empty where there is none."""
    if not os.path.exists(path):
        return ""
    with open(path, encoding="utf-8", errors="replace") as file:
        return file.read()


def run_whole(cells, folder):
    """Runs the cells of a program in one namespace, as a notebook does."""

    def action():
        sys.path.insert(0, folder)
        module = types.ModuleType("__main__")
        sys.modules["__main__"] = module
        module.__dict__["display"] = nothing
        loop = None
        for number, cell in enumerate(cells):
            code = compile(cell, f"<cell {number}>", "exec", ast.PyCF_ALLOW_TOP_LEVEL_AWAIT)
            if code.co_flags & inspect.CO_COROUTINE:
                loop = loop or asyncio.new_event_loop()
                loop.run_until_complete(eval(code, module.__dict__))
            else:
                exec(code, module.__dict__)

    return in_fork(folder, action)


def run_step(step, root, data):
    """Runs a step's script in a fresh copy of its code."""
    name = step["name"]
    code = os.path.join(root, "code", name)
    shutil.copytree(os.path.join(root, "src", name), code)
    package = os.path.join(root, "src", step["package"])
    if os.path.isdir(package):
        shutil.copytree(package, os.path.join(code, step["package"]))
    arguments = [argument_text(argument, root, data) for argument in step["arguments"]]

    def action():
        sys.argv = [f"{name}.py", *arguments]
        sys.path.insert(0, code)
        runpy.run_path(os.path.join(code, f"{name}.py"), run_name="__main__")

    return {"name": name, **in_fork(code, action)}


def argument_text(argument, root, data):
    """An argument as the pipeline passes it."""
    kind = argument["kind"]
    if kind == "data":
        value = os.path.join(data, argument["path"])
    elif kind == "output":
        value = os.path.join(root, "outputs", argument["step"], argument["output"])
        if not argument["isModel"]:
            os.makedirs(value, exist_ok=True)
    else:
        value = argument["text"]
    return f"--{argument['name']}={value}"


def run_job(job):
    """Runs a program whole and compiled."""
    folder = tempfile.mkdtemp(dir=SCRATCH)  # not a TemporaryDirectory: a fork that ends would remove it
    try:
        whole, root, data = (os.path.join(folder, name) for name in ("whole", "root", "data"))
        shutil.copytree(job["files"], whole)
        shutil.copytree(job["files"], data)
        for file in job["generated"]:
            path = os.path.join(root, file["path"])
            os.makedirs(os.path.dirname(path), exist_ok=True)
            with open(path, "w", encoding="utf-8") as handle:
                handle.write(file["text"])
        steps = []
        for step in job["steps"]:
            steps.append(run_step(step, root, data))
            if steps[-1]["error"]:
                break
        return {"whole": run_whole(job["cells"], whole), "steps": steps}
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def main():
    """Serves jobs until its input ends."""
    load_tables() if sys.argv[1:] == ["tables"] else load_all()
    install_mlflow()
    gc.collect()
    gc.freeze()
    results = os.fdopen(os.dup(1), "w", encoding="utf-8")
    os.dup2(2, 1)
    for line in sys.stdin:
        results.write(json.dumps(run_job(json.loads(line))) + "\n")
        results.flush()


if __name__ == "__main__":
    main()
