"""Runs programs whole and step by step, each run in a process forked from this one, which has the libraries loaded.

Reads a list of jobs a line (JSON) and writes the list of their results. A job has the program's cells, the generated files, and the
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

SECONDS = int(os.environ.get("CELLWRIGHT_CASE_SECONDS", "30"))
# Memory, where there is such a folder: thousands of small files are written and removed.
SCRATCH = "/dev/shm" if os.access("/dev/shm", os.W_OK) else None
STATE = {}


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


def load_model(model_uri):
    """Loads what `save_model` stored."""
    import cloudpickle

    with open(os.path.join(model_uri, "MLmodel"), "rb") as file:
        return cloudpickle.load(file)


def install_mlflow():
    """Puts the stand-in where programs import it from."""
    sys.modules["mlflow"] = mlflow = Mlflow("mlflow")
    for flavor in ("sklearn", "pyfunc", "xgboost", "lightgbm", "statsmodels", "pytorch", "tensorflow", "models"):
        module = Mlflow(f"mlflow.{flavor}")
        module.save_model = save_model
        module.load_model = load_model
        setattr(mlflow, flavor, module)
        sys.modules[module.__name__] = module


def in_fork(tasks):
    """Runs actions, each in its folder, in a process of their own; gives what each printed and the error that ended it."""
    process = os.fork()
    if process == 0:
        status = 1
        try:
            for number, (folder, action) in enumerate(tasks):
                if number > 0:
                    reset()
                signal.alarm(SECONDS)
                run_here(folder, action)
            status = 0
        finally:
            os._exit(status)
    _, code = os.waitpid(process, 0)
    return [result_in(folder, code) for folder, _ in tasks]


def run_here(folder, action):
    """Runs an action with its output and its error in files of its folder."""
    output, error = os.path.join(folder, ".out"), os.path.join(folder, ".error")
    os.chdir(folder)
    redirect(output, 1)
    redirect(os.devnull, 2)
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
    open(os.path.join(folder, ".done"), "w").close()


def redirect(path, descriptor):
    """Lets a descriptor write to a file."""
    opened = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC)
    os.dup2(opened, descriptor)
    os.close(opened)


def result_in(folder, code):
    """What an action left in its folder."""
    output, error = os.path.join(folder, ".out"), os.path.join(folder, ".error")
    text = read_text(output)
    if not os.path.exists(os.path.join(folder, ".done")):
        return {"output": text, "error": f"process ended with {code}", "trace": ""}
    return {"output": text, "error": read_text(error), "trace": read_text(error + ".trace")}


def note_state():
    """What a process begins with, for `reset`."""
    import numpy
    import warnings

    return {
        "environment": dict(os.environ),
        "path": list(sys.path),
        "main": sys.modules["__main__"],
        "printing": numpy.get_printoptions(),
        "warnings": list(warnings.filters),
    }


def reset():
    """Makes the process as good as new: what one program leaves must not help or harm the next."""
    import random
    import warnings

    import numpy
    import pandas

    os.environ.clear()
    os.environ.update(STATE["environment"])
    sys.path[:] = STATE["path"]
    sys.modules["__main__"] = STATE["main"]
    for name, module in list(sys.modules.items()):
        if (getattr(module, "__file__", None) or "").startswith(SCRATCH or tempfile.gettempdir()):
            del sys.modules[name]
    numpy.set_printoptions(**STATE["printing"])
    pandas.reset_option("display")
    pandas.reset_option("mode")
    warnings.filters[:] = STATE["warnings"]
    random.seed()
    numpy.random.seed()


def read_text(path):
    """The text of a file; empty where there is none."""
    if not os.path.exists(path):
        return ""
    with open(path, encoding="utf-8", errors="replace") as file:
        return file.read()


def whole_task(cells, folder):
    """Running the cells of a program in one namespace, as a notebook does."""

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

    return folder, action


def step_task(step, root, data):
    """Running a step's script in a fresh copy of its code."""
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

    return code, action


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


def run_jobs(jobs):
    """Runs programs whole and compiled: all whole ones in one process, all first steps in one, and so on."""
    folder = tempfile.mkdtemp(dir=SCRATCH)  # not a TemporaryDirectory: a fork that ends would remove it
    try:
        roots = [os.path.join(folder, str(number)) for number in range(len(jobs))]
        for job, root in zip(jobs, roots):
            place(job, root)
        steps = [[] for _ in jobs]
        for index in range(max(len(job["steps"]) for job in jobs)):
            going = [number for number, job in enumerate(jobs) if goes_on(job, steps[number], index)]
            tasks = [step_task(jobs[number]["steps"][index], roots[number], f"{roots[number]}/data") for number in going]
            for number, result in zip(going, in_fork(tasks)):
                steps[number].append({"name": jobs[number]["steps"][index]["name"], **result})
        wholes = in_fork([whole_task(job["cells"], f"{root}/whole") for job, root in zip(jobs, roots)])
        return [{"whole": whole, "steps": own} for whole, own in zip(wholes, steps)]
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def goes_on(job, done, index):
    """Whether a program has a step of this number, and those before it ended well."""
    return index < len(job["steps"]) and not any(step["error"] for step in done)


def place(job, root):
    """Writes what a program needs."""
    shutil.copytree(job["files"], os.path.join(root, "whole"))
    shutil.copytree(job["files"], os.path.join(root, "data"))
    for file in job["generated"]:
        path = os.path.join(root, file["path"])
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, "w", encoding="utf-8") as handle:
            handle.write(file["text"])


def main():
    """Serves jobs until its input ends."""
    load_tables() if sys.argv[1:] == ["tables"] else load_all()
    install_mlflow()
    STATE.update(note_state())
    gc.collect()
    gc.freeze()
    results = os.fdopen(os.dup(1), "w", encoding="utf-8")
    os.dup2(2, 1)
    for line in sys.stdin:
        results.write(json.dumps(run_jobs(json.loads(line))) + "\n")
        results.flush()


if __name__ == "__main__":
    main()
