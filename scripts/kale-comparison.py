"""Compares what Kale 2 and cellwright make of the same notebooks: what each compiles for Kubeflow Pipelines, what runs by `kfp.local`, what is the same.

    npm run build
    python3 -m venv kale && kale/bin/pip install kubeflow-kale==2.3.0 pandas scikit-learn matplotlib
    kale/bin/python scripts/kale-comparison.py FOLDER... --python .cache/python-…/bin/python --json rows.jsonl [--run]

Each folder below the given ones that holds a notebook is a project. Kale gets a notebook as it is, and in the words of its version 2
where it refuses that (`block:` is `step:`, settings that it no longer knows are left out). A notebook without tags gets those of Kale,
for both: cells that only import, and four steps of as many cells each, one after the other. --run judges both pipelines by
`cellwright verify`, which runs the notebook and looks for its results in what the pipeline does: it knows neither of the two compilers.
One line of JSON a notebook; a notebook that has one is not judged again.
"""

import argparse
import ast
import json
import os
import re
import shutil
import signal
import subprocess
import sys
import tempfile
from pathlib import Path

CLI = Path(__file__).parent.parent / "bin" / "cellwright.js"
KNOWN = ("pipeline_name", "pipeline_description", "experiment_name")


def run(command, folder, seconds, **variables):
    """The exit code, None where time is over; what was printed; and to stderr."""
    child = subprocess.Popen(
        [str(word) for word in command],
        cwd=folder,
        text=True,
        errors="replace",
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        process_group=0,
        env={**os.environ, "NO_COLOR": "1", "MPLBACKEND": "Agg", **variables},
    )
    try:
        out, messages = child.communicate(timeout=seconds)
        return child.returncode, out, messages
    except subprocess.TimeoutExpired:
        os.killpg(child.pid, signal.SIGTERM)
    try:
        out, messages = child.communicate(timeout=20)
    except subprocess.TimeoutExpired:
        os.killpg(child.pid, signal.SIGKILL)
        out, messages = child.communicate()
    return None, out, messages


def in_words_of_version_2(notebook):
    """The notebook as Kale 2 asks for it."""
    settings = notebook["metadata"].get("kubeflow_notebook", {})
    cells = [{**cell, "metadata": {**cell["metadata"], "tags": tags_of_version_2(cell)}} for cell in notebook["cells"]]
    kept = {key: value for key, value in settings.items() if key in KNOWN}
    return {**notebook, "metadata": {**notebook["metadata"], "kubeflow_notebook": kept}, "cells": cells}


def tags_of_version_2(cell):
    """A tag that names no step (`block:`) says nothing."""
    tags = [tag.replace("block:", "step:") for tag in cell["metadata"].get("tags") or []]
    return [tag for tag in tags if tag != "step:"]


def has_tags(notebook):
    return any(cell["metadata"].get("tags") for cell in notebook["cells"])


def with_tags(notebook):
    """Tags by a rule that looks at nothing but imports."""
    code = [cell for cell in notebook["cells"] if cell["cell_type"] == "code" and "".join(cell["source"]).strip()]
    steps = [cell for cell in code if not only_imports("".join(cell["source"]))]
    size = -(-len(steps) // 4)
    for cell in code:
        if cell not in steps:
            cell["metadata"]["tags"] = ["imports"]
    for at, cell in enumerate(steps):
        number = at // size + 1
        cell["metadata"]["tags"] = [f"step:part{number}", *([f"prev:part{number - 1}"] if number > 1 else [])] if at % size == 0 else []
    return notebook


def only_imports(code):
    lines = [line for line in code.split("\n") if not line.lstrip().startswith(("%", "!"))]
    try:
        return all(isinstance(node, (ast.Import, ast.ImportFrom)) for node in ast.parse("\n".join(lines)).body)
    except SyntaxError:
        return False


def last_line(text):
    lines = [line for line in text.strip().split("\n") if line.strip()] or [""]
    named = [at for at, line in enumerate(lines) if re.match(r"\w+(Error|Exception)\b", line)]
    return " ".join(line.strip() for line in lines[(named or [-1])[-1] :])[:200]


def by_kale(folder, asked):
    """Why Kale refuses the notebook; empty where it compiles it."""
    shutil.rmtree(folder / ".kale", ignore_errors=True)
    code, out, messages = run([Path(sys.executable).parent / "kale", "--nb", "notebook.ipynb"], folder, asked.limit)
    return "" if code == 0 and list(folder.glob(".kale/*.yaml")) else last_line(messages or out) or "time is over"


def by_cellwright(folder, asked):
    """Why cellwright, or the compiler of kfp, refuses the notebook; empty where both take it."""
    code, _, messages = run(["node", CLI, "build", "notebook.ipynb", "--out", "out"], folder, asked.limit)
    if code != 0:
        return next((line for line in messages.split("\n") if line.startswith("error")), last_line(messages))[:200]
    code, _, messages = run([sys.executable, "out/kubeflow/pipeline.py", "pipeline.yaml"], folder, asked.limit)
    return "" if code == 0 else last_line(messages)


def verdict(folder, asked, python, *pipeline):
    """What `verify` says of a pipeline."""
    command = ["node", CLI, "verify", "notebook.ipynb", "--target", "kubeflow", "--json", "--once", "--python", python, *pipeline]
    code, out, messages = run(command, folder, asked.limit, CELLWRIGHT_KFP_PYTHON=sys.executable)
    if code is None:
        return {"end": "over the limit"}
    try:
        result = json.loads(out)
    except ValueError:
        return {"end": "refused", "why": last_line(messages)}
    states = [comparison["state"] for comparison in result["comparisons"]]
    return {"end": result["verdict"], "why": result["reason"], "results": {state: states.count(state) for state in sorted(set(states))}}


def judge(source, folder, asked):
    shutil.copytree(source, folder, ignore=shutil.ignore_patterns("out", "made", "m2", ".kale", "*.log"))
    file = next(iter(sorted(folder.glob("*.ipynb"))))
    file = file.rename(folder / "notebook.ipynb")
    (folder / "cellwright.yml").write_text("target: [kubeflow]\n")
    notebook = json.loads(file.read_text())
    row = {"tags": "its own" if has_tags(notebook) else "by the rule", "kale as it is": by_kale(folder, asked)}
    row["cellwright as it is"] = by_cellwright(folder, asked)
    if not has_tags(notebook):
        notebook = with_tags(notebook)
    file.write_text(json.dumps(in_words_of_version_2(notebook)))
    row["kale"] = by_kale(folder, asked)
    row["cellwright"] = by_cellwright(folder, asked)
    if asked.run and row["kale"] == "":
        [made] = folder.glob(".kale/*.kale.py")
        row["kale runs"] = verdict(folder, asked, sys.executable, "--pipeline", made)
    if asked.run and row["cellwright"] == "":
        row["cellwright runs"] = verdict(folder, asked, asked.python, "--out", "out")
    return row


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folders", nargs="+", type=Path)
    parser.add_argument("--python", required=True, help="has the packages of the notebooks, and MLflow")
    parser.add_argument("--json", type=Path, required=True)
    parser.add_argument("--run", action="store_true")
    parser.add_argument("--limit", type=float, default=300, help="seconds of the clock for each program")
    asked = parser.parse_args()
    done = {json.loads(line)["project"] for line in asked.json.read_text().splitlines()} if asked.json.exists() else set()
    found = {file.parent.resolve() for folder in asked.folders for one in ("*.ipynb", "*/*.ipynb") for file in folder.glob(one)}
    for source in sorted(found):
        if source.name in done:
            continue
        with tempfile.TemporaryDirectory(prefix="cellwright-kale-") as above:
            row = {"project": source.name, **judge(source, Path(above) / "project", asked)}
        with asked.json.open("a") as file:
            file.write(json.dumps(row) + "\n")
        print(row, flush=True)


main()
