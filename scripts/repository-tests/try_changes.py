"""Changes a generated repository in one place at a time, and says what its tests make of each change.

Reads `repository`, `data` (names of pipeline inputs: paths), `mode` (`mutants` or `legitimate`), `seed` and `count` as JSON on stdin.
Prints one JSON line a change: its `kind`, `file`, `line`, what it `was` and is `now`, and its `fate`.

Whether a mutant changes a result is decided by running the pipeline on the data: metrics, parameters, lines of logs and files.
Each run and each test session is a fork of this process, which has imported the large libraries.
"""

import contextlib
import hashlib
import io
import json
import os
import random
import re
import runpy
import shlex
import shutil
import sys
import tempfile
from pathlib import Path

import mlflow.sklearn
import pytest
import yaml
from draw_changes import draw_legitimate, draw_mutants

for name in ("numpy", "pandas", "sklearn.ensemble", "sklearn.linear_model", "sklearn.model_selection", "sklearn.pipeline", "statsmodels.api", "matplotlib.pyplot", "cloudpickle", "pyarrow.parquet", "azure.ai.ml"):
    with contextlib.suppress(ImportError):
        __import__(name)

VOLATILE = {"MLmodel", "input_example.json", "serving_input_example.json", "registered_model_meta", "conda.yaml", "python_env.yaml", "requirements.txt", "meta.yaml", "mlflow.source.name", "mlflow.source.git.commit", "mlflow.runName", "mlflow.log-model.history"}
PORT = re.compile(r"\$\{\{\w+\.(\w+)\}\}")


def in_fork(work, log):
    """The exit code of some work in a process of its own, whose prints go to a file."""
    sys.stdout.flush()
    child = os.fork()
    if child == 0:
        with open(log, "wb") as file:
            os.dup2(file.fileno(), 1)
            os.dup2(file.fileno(), 2)
        # Finding a model's requirements takes seconds, and nothing here looks at them.
        mlflow.models.infer_pip_requirements = lambda *_values, **_options: ["scikit-learn"]
        code = 1
        try:
            code = work() or 0
        except SystemExit as end:
            code = end.code if isinstance(end.code, int) else 0 if end.code is None else 1
        except BaseException:
            import traceback

            traceback.print_exc()
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(int(code) & 255)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


def run_script(root, step, script, argv, tracking, folder):
    os.chdir(folder)
    mlflow.set_tracking_uri(tracking)
    os.environ.update(MPLBACKEND="agg", MLFLOW_TRACKING_URI=tracking)
    import numpy

    numpy.random.seed(0)
    random.seed(0)
    sys.path[:0] = [str(root / "src" / step), str(root / "src")]
    sys.argv = [script, *argv]
    runpy.run_path(str(root / "src" / step / script), run_name="__main__")


def results(root, data):
    """What the pipeline gives of the data, by name; None where a step fails."""
    pipeline = yaml.safe_load((root / "pipeline-job.yml").read_text(encoding="utf-8"))
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        tracking = (folder / "mlruns").as_uri()
        made = {f"parent.inputs.{name}": value for name, value in pipeline.get("inputs", {}).items()}
        made |= {f"parent.inputs.{name}": value for name, value in data.items()}
        found = {}
        for step, job in pipeline["jobs"].items():
            component = yaml.safe_load((root / "components" / f"{step}.yml").read_text(encoding="utf-8"))
            outputs = {name: folder / f"{step}_{name}" for name in component.get("outputs", {})}
            values = {name: value.get("default") for name, value in component.get("inputs", {}).items()}
            values |= {name: made[str(value).strip("${} ")] if "${{" in str(value) else value for name, value in job.get("inputs", {}).items()}
            values |= outputs
            command = re.sub(r"\$\[\[.*?\]\]", "", component["command"])
            script, *argv = shlex.split(PORT.sub(lambda match: str(values[match[1]]), command))[1:]
            log = folder / f"{step}.log"
            if in_fork(lambda: run_script(root, step, script, argv, tracking, folder), log) != 0:
                return None
            made |= {f"parent.jobs.{step}.outputs.{name}": path for name, path in outputs.items()}
            found[f"{step}.log"] = "\n".join(line for line in log.read_text().replace(place, "").split("\n") if not re.search(r"warn|INFO|\d ?ms|\ds\b", line, re.I))
        for file in sorted(folder.rglob("*")):
            if not file.is_file() or file.suffix == ".log" or file.name in VOLATILE:
                continue
            name = re.sub(r"[0-9a-f]{32}", "", str(file.relative_to(folder)))
            content = file.read_bytes()
            if "/metrics/" in name:
                content = content.split()[1]
            found.setdefault(name, []).append(hashlib.sha256(content.replace(place.encode(), b"")).hexdigest())
        return found


def run_tests(root, paths):
    """The names of the tests that fail."""
    with tempfile.NamedTemporaryFile("r") as report:

        class Failures:
            def pytest_runtest_logreport(self, report):
                if report.failed:
                    failed.append(report.nodeid + " " + str(report.longrepr)[-300:].replace("\n", " "))

            def pytest_collectreport(self, report):
                if report.failed:
                    failed.append(report.nodeid + " " + str(report.longrepr)[-300:].replace("\n", " "))

        failed = []

        def work():
            os.chdir(root)
            os.environ["MPLBACKEND"] = "agg"
            with contextlib.redirect_stdout(io.StringIO()), contextlib.redirect_stderr(io.StringIO()):
                code = pytest.main(["-q", "-p", "no:cacheprovider", *paths], plugins=[Failures()])
            Path(report.name).write_text(json.dumps(failed or (["session"] if code not in (0, 5) else [])))

        in_fork(work, os.devnull)
        text = report.read()
        return json.loads(text) if text else ["session"]


def with_change(root, change, work):
    """What some work makes of a copy of the repository with a change."""
    with tempfile.TemporaryDirectory() as place:
        copy = Path(place) / "repository"
        shutil.copytree(root, copy)
        for file, text in change["files"].items():
            (copy / file).write_text(text, encoding="utf-8")
        return work(copy)


def fate_of_mutant(root, change, data, whole, steady):
    # The pipeline gives a step all its arguments: a default of the script counts where the script runs by itself.
    is_default = change["kind"] == "changed default"
    content = None if is_default else with_change(root, change, lambda copy: results(copy, data))
    if content is not None and all(content.get(name) == whole.get(name) for name in steady) and content.keys() == whole.keys():
        return {"fate": "changes no result"}
    step = Path(change["file"]).stem
    first = [f"tests/test_{step}.py"] if (root / f"tests/test_{step}.py").exists() else []
    red = with_change(root, change, lambda copy: run_tests(copy, first))
    if not red:
        red = with_change(root, change, lambda copy: run_tests(copy, []))
    return {"fate": "found", "by": red[0][:160]} if red else {"fate": "missed"}


def fate_of_legitimate(root, change):
    red = with_change(root, change, lambda copy: run_tests(copy, []))
    step = Path(change["file"]).stem
    others = [name for name in red if not name.startswith((f"tests/test_{step}.py", f"tests/test_pipeline.py::test_the_command_agrees_with_the_script[{step}]"))]
    named = all(re.search(change["name"], name) for name in red) if change.get("name") else True
    fate = "green" if not red else "red elsewhere" if others else "red, names it" if named else "red, does not name it"
    return {"fate": fate, "red": [name[:200] for name in red[:3]]}


def main():
    asked = json.load(sys.stdin)
    root = Path(asked["repository"])
    os.environ["OMP_NUM_THREADS"] = "1"
    if asked["mode"] == "legitimate":
        for change in draw_legitimate(root, random.Random(asked["seed"])):
            tell(change, fate_of_legitimate(root, change))
        return
    whole, again = results(root, asked["data"]), results(root, asked["data"])
    if whole is None or again is None:
        sys.exit("the pipeline does not run on the data")
    steady = [name for name in whole if whole[name] == again.get(name)]
    for change in draw_mutants(root, random.Random(asked["seed"]), asked["count"]):
        tell(change, fate_of_mutant(root, change, asked["data"], whole, steady))


def tell(change, fate):
    told = {key: value for key, value in change.items() if key not in ("files", "name")}
    print(json.dumps(told | fate), flush=True)


if __name__ == "__main__":
    main()
