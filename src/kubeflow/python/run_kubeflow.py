"""Runs a pipeline of Kubeflow Pipelines on this machine, as `kfp.local` does, each task in a process of the Python that has the steps' packages.

Reads a request as JSON from its input and prints what happens, a JSON object a line. What pipelines and tasks print goes elsewhere:
to the log of the task, or to stderr.
"""

import importlib.util
import json
import os
import shutil
import sys
import tempfile
import time
import traceback

EVENTS = os.fdopen(os.dup(1), "w", encoding="utf-8")
os.dup2(2, 1)


class Problem(Exception):
    """What the user can mend."""


def tell(**event):
    EVENTS.write(json.dumps(event) + "\n")
    EVENTS.flush()


def without_installing(dsl):
    """Tasks take the packages that the Python has: a run on this machine installs nothing."""
    component = dsl.component

    def plain(func=None, **options):
        return component(func, **{**options, "install_kfp_package": False, "packages_to_install": None})

    dsl.component = plain


def keep_code(factory):
    """The folder of a task's code stays where it was when the task is done, since a script may leave files in it."""
    helper = factory._generate_shared_extraction_helper

    def keeping(archive, basename=None):
        kept = "type('Kept', (), {'name': __kfp_os.environ['CELLWRIGHT_CODE']})()"
        return helper(archive, basename).replace("__kfp_tempfile.TemporaryDirectory()", kept)

    factory._generate_shared_extraction_helper = keeping


def visible_kfp(folder):
    """A folder with nothing but `kfp`, which tasks import without what else stands beside it."""
    import kfp

    os.makedirs(folder, exist_ok=True)
    target = os.path.join(folder, "kfp")
    source = os.path.dirname(os.path.abspath(kfp.__file__))
    try:
        os.symlink(source, target, target_is_directory=True)
    except OSError:
        shutil.copytree(source, target)
    return folder


def load(file):
    sys.path.insert(0, os.path.dirname(file))
    spec = importlib.util.spec_from_file_location("cellwright_pipeline", file)
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    from kfp.dsl.graph_component import GraphComponent

    found = [value for value in vars(module).values() if isinstance(value, GraphComponent)]
    if len(found) != 1:
        raise Problem(f"`{file}` defines {len(found) or 'no'} pipeline{'s' if found else ''}, and one is run")
    return found[0]


def arguments_of(pipeline, values):
    """The values of the command line by the types of the pipeline's parameters."""
    known = pipeline.component_spec.inputs or {}
    for name in values:
        if name not in known:
            tell(kind="unknown", name=name, known=sorted(known))
            raise Problem(f"the pipeline has no parameter `{name}`")
    return {name: typed(name, text, known[name].type) for name, text in values.items()}


def typed(name, text, kind):
    try:
        if kind == "Integer":
            return int(text)
        if kind == "Float":
            return float(text)
        if kind == "Boolean":
            return {"true": True, "false": False}[text.strip().lower()]
        if kind in ("List", "Dict"):
            return json.loads(text)
    except (ValueError, KeyError):
        raise Problem(f"`{name}` is of type {kind}, and `{text}` is not") from None
    return text


class Tasks:
    """Runs the processes of tasks, and tells what became of each."""

    def __init__(self, folder, variables):
        self.folder = folder
        self.variables = variables

    def run(self, full_command, env_vars=None):
        given = json.loads(full_command[full_command.index("--executor_input") + 1])
        name = full_command[full_command.index("--function_to_execute") + 1]
        file = given["outputs"]["outputFile"]
        place = os.path.join(self.folder, "steps", name)
        if os.path.exists(place):
            name = os.path.basename(os.path.dirname(file))
            place = os.path.join(self.folder, "steps", name)
        code = os.path.join(place, "code")
        os.makedirs(code, exist_ok=True)
        os.makedirs(os.path.dirname(file), exist_ok=True)
        log = os.path.join(place, "log.txt")
        own = {key: value for key, value in os.environ.items() if not key.startswith("MLFLOW_RUN")}
        environment = {**own, **(env_vars or {}), **self.variables, "CELLWRIGHT_CODE": code}
        tell(kind="state", step=name, state="running", seconds=0)
        started = time.monotonic()
        code_of_end = follow(full_command, environment, log, lambda text: tell(kind="output", step=name, text=text))
        outputs, metrics = results(given["outputs"].get("artifacts", {}), file)
        state = "done" if code_of_end == 0 else "failed"
        end = {"seconds": time.monotonic() - started, "code": code_of_end}
        tell(kind="end", step=name, state=state, log=log, folder=code, outputs=outputs, metrics=metrics, **end)
        return code_of_end


def follow(command, environment, log, say):
    import subprocess

    with open(log, "a", encoding="utf-8") as kept:
        with subprocess.Popen(
            command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, bufsize=1, errors="replace", env=environment
        ) as process:
            for line in process.stdout:
                kept.write(line)
                kept.flush()
                say(line)
            return process.wait()


SHOWN = ("system.Metrics", "system.ClassificationMetrics", "system.SlicedClassificationMetrics", "system.HTML", "system.Markdown")


def results(artifacts, file):
    """Paths of what a task left, and the metrics that it logged."""
    outputs = {}
    for name, listed in artifacts.items():
        for artifact in listed["artifacts"]:
            if artifact.get("type", {}).get("schemaTitle") not in SHOWN:
                outputs[name] = artifact["uri"]
    metrics = {}
    try:
        with open(file, encoding="utf-8") as text:
            left = json.load(text)
    except (OSError, ValueError):
        left = {}
    for listed in left.get("artifacts", {}).values():
        for artifact in listed["artifacts"]:
            if artifact.get("type", {}).get("schemaTitle") == "system.Metrics" or "type" not in artifact:
                numbers = artifact.get("metadata", {}).items()
                metrics.update({name: value for name, value in numbers if isinstance(value, (int, float))})
    return outputs, metrics


def run(request):
    os.environ.update(request["environment"])
    try:
        from kfp import dsl, local
        from kfp.dsl import component_factory
        from kfp.local import subprocess_task_handler
    except ImportError as error:
        tell(kind="lacking", problem=str(error))
        return
    without_installing(dsl)
    keep_code(component_factory)
    folder = request["folder"]
    box = visible_kfp(os.path.join(tempfile.mkdtemp(prefix="cellwright-kfp-")))
    try:
        variables = dict(request["variables"])
        paths = [variables.get("PYTHONPATH"), box, os.environ.get("PYTHONPATH")]
        variables["PYTHONPATH"] = os.pathsep.join(path for path in paths if path)
        pipeline = load(request["file"])
        values = arguments_of(pipeline, request["values"])
        tell(kind="pipeline", name=pipeline.name)
        if request["dryRun"]:
            tell(kind="done", ok=True)
            return
        subprocess_task_handler.run_local_subprocess = Tasks(folder, variables).run
        local.init(
            runner=local.SubprocessRunner(use_venv=False),
            pipeline_root=os.path.join(folder, "artifacts"),
            raise_on_error=True,
        )
        sys.executable = request["python"]
        try:
            pipeline(**values)
        except RuntimeError as error:
            tell(kind="done", ok=False, problem=str(error))
            return
        tell(kind="done", ok=True)
    finally:
        shutil.rmtree(box, ignore_errors=True)


def main():
    request = json.load(sys.stdin)
    try:
        run(request)
    except Problem as problem:
        tell(kind="done", ok=False, problem=str(problem))
    except Exception as error:
        sys.stderr.write(traceback.format_exc())
        tell(kind="done", ok=False, problem=f"{type(error).__name__}: {error}")


if __name__ == "__main__":
    main()
