"""Runs the pipelines of sample repositories on other data than the notebook had: JSON on stdin says which, JSON lines say how it ended."""

import csv
import json
import os
import re
import runpy
import shlex
import sys
import tempfile
from pathlib import Path

import mlflow.sklearn
import pandas
import pyarrow.parquet
import sklearn.ensemble
import sklearn.linear_model
import sklearn.pipeline
import yaml

PORT = re.compile(r"\$\{\{\w+\.(\w+)\}\}")


def changed(text, root):
    """Texts of a table that differ from it, by what is different, with words of which a message should have one."""
    header, *rows = list(csv.reader(text.splitlines()))
    code = "\n".join(file.read_text() for file in root.glob("src/*/*.py"))
    used = [name for name in header if f'"{name}"' in code]
    column = used[0] if used else header[-1]
    at = header.index(column)
    categories = [name for index, name in enumerate(header) if 1 < len({row[index] for row in rows}) < 9 and not rows[0][index].replace(".", "").isdigit()]

    def written(table):
        return "\n".join(",".join(f'"{cell}"' if "," in cell else cell for cell in row) for row in table) + "\n"

    yield "an empty file", "", ["No columns to parse from file"]
    yield f"without {column}", written([row[:at] + row[at + 1 :] for row in [header, *rows]]), [column]
    for name in categories[:1]:
        index = header.index(name)
        yield f"another {name}", written([header, *rows[:-1], [*rows[-1][:index], "brand new", *rows[-1][index + 1 :]]]), [name, "brand new"]


def run_pipeline(root, data, folder):
    """Runs the steps one after the other; the last line of what the first that fails says, or None."""
    pipeline = yaml.safe_load((root / "pipeline-job.yml").read_text())
    made = {f"parent.inputs.{name}": value for name, value in pipeline.get("inputs", {}).items()}
    made |= {f"parent.inputs.{name}": value for name, value in data.items()}
    for step, job in pipeline["jobs"].items():
        component = yaml.safe_load((root / "components" / f"{step}.yml").read_text())
        outputs = {name: folder / f"{step}_{name}" for name in component.get("outputs", {})}
        values = {name: value.get("default") for name, value in component.get("inputs", {}).items()}
        values |= {name: made[str(value).strip("${} ")] if "${{" in str(value) else value for name, value in job.get("inputs", {}).items()}
        values |= outputs
        command = re.sub(r"\$\[\[.*?\]\]", "", component["command"])
        script, *argv = shlex.split(PORT.sub(lambda match: str(values[match[1]]), command))[1:]
        said = run_step(root, step, script, argv, folder)
        if said is not None:
            return f"{step}: {said}"
        made |= {f"parent.jobs.{step}.outputs.{name}": path for name, path in outputs.items()}
    return None


def run_step(root, step, script, argv, folder):
    log = folder / "log"
    child = os.fork()
    if child == 0:
        code = 1
        try:
            stream = os.open(log, os.O_WRONLY | os.O_CREAT | os.O_TRUNC)
            os.dup2(stream, 1)
            os.dup2(stream, 2)
            os.chdir(folder)
            os.environ.update(MPLBACKEND="agg", MLFLOW_TRACKING_URI=(folder / "mlruns").as_uri())
            mlflow.set_tracking_uri((folder / "mlruns").as_uri())
            sys.path[:0] = [str(root / "src" / step), str(root / "src")]
            sys.argv = [script, *argv]
            runpy.run_path(str(root / "src" / step / script), run_name="__main__")
            code = 0
        except BaseException as error:
            os.write(2, f"\n{type(error).__name__}: {' '.join(str(error).split())}".encode())
        finally:
            os._exit(code)
    _, status = os.waitpid(child, 0)
    return None if status == 0 else log.read_text(errors="replace").strip().splitlines()[-1]


def main():
    asked = json.load(sys.stdin)
    root, (name, file) = Path(asked["repository"]), next(iter(asked["data"].items()))
    for what, text, words in changed(Path(file).read_text(), root):
        with tempfile.TemporaryDirectory() as place:
            folder = Path(place)
            other = folder / Path(file).name
            other.write_text(text)
            said = run_pipeline(root, asked["data"] | {name: str(other)}, folder)
        print(json.dumps({"what": what, "said": said, "isClear": said is None or any(word in said for word in words)}), flush=True)


main()
