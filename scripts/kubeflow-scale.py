"""Compiles notebooks for Kubeflow Pipelines, runs them by `kfp.local`, and compares the results with those of the notebook.

    npm run build
    .cache/kubeflow-…/bin/python scripts/kubeflow-scale.py samples --python .cache/python-…/bin/python --json rows.jsonl

Each of the given folders, and each folder in one, that holds a notebook is a project, and copied to a temporary folder: `cellwright build` with
`target: [azureml, kubeflow]`, the compiler of the `kfp` that runs this script, `cellwright verify --target kubeflow`. Small folders come
first. --json keeps one line for a notebook, and a notebook that has a line is not run again, so that a run that was stopped goes on.
Processor time is that of all processes together, on any machine.
"""

import argparse
import json
import os
import random
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

CLI = Path(__file__).parent.parent / "bin" / "cellwright.js"
TARGET = "target: [azureml, kubeflow]\n"


def arguments():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folders", nargs="+", type=Path)
    parser.add_argument("--python", required=True, help="has the packages of the notebooks")
    parser.add_argument("--json", type=Path, required=True, help="one line of JSON a notebook")
    parser.add_argument("--limit", type=float, default=300, help="seconds of the clock for one notebook")
    parser.add_argument("--minutes", type=float, default=40, help="begins no further notebook after so many")
    parser.add_argument("--most", type=int, help="draws so many notebooks")
    parser.add_argument("--seed", type=int, default=0, help="of the draw")
    parser.add_argument("--only", default="", help="those whose folder has the text")
    parser.add_argument("--compile", action="store_true", help="runs nothing")
    parser.add_argument("--keep", type=Path, help="keeps the projects there")
    return parser.parse_args()


def projects(asked):
    """Folders with a notebook, the smallest first."""
    found = {file.parent.resolve() for folder in asked.folders for one in ("*.ipynb", "*/*.ipynb") for file in folder.resolve().glob(one)}
    found = sorted(folder for folder in found if asked.only in str(folder))
    if asked.most is not None:
        found = random.Random(asked.seed).sample(found, min(asked.most, len(found)))
    return sorted(found, key=lambda folder: (size(folder), str(folder)))


def size(folder):
    return sum(file.stat().st_size for file in folder.rglob("*") if file.is_file() and "expected" not in file.parts)


class Budget:
    """Runs programs, all of them together for so many seconds."""

    def __init__(self, seconds):
        self.end = time.monotonic() + seconds
        self.used = {}

    def run(self, what, command, folder):
        """Gives the exit code (None where time is over), and what was printed to both."""
        with tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as messages:
            child = subprocess.Popen(
                [str(word) for word in command], cwd=folder, stdin=subprocess.DEVNULL, stdout=out, stderr=messages, process_group=0
            )
            code = self.wait(child, what)
            texts = []
            for file in (out, messages):
                file.seek(0)
                texts.append(file.read().decode(errors="replace"))
            return code, *texts

    def wait(self, child, what):
        asked_to_end = None
        while True:
            pid, status, usage = os.wait4(child.pid, os.WNOHANG)
            if pid != 0:
                self.used[what] = round(usage.ru_utime + usage.ru_stime, 1)
                child.returncode = os.waitstatus_to_exitcode(status)
                return None if asked_to_end else child.returncode
            now = time.monotonic()
            if asked_to_end is None and now > self.end:
                asked_to_end = now
                os.killpg(child.pid, signal.SIGTERM)
            elif asked_to_end is not None and now > asked_to_end + 20:
                os.killpg(child.pid, signal.SIGKILL)
            time.sleep(0.1)


def link_beside(source, above):
    """Notebooks find the files that stand beside their folder, and that several of them read."""
    above.mkdir(parents=True, exist_ok=True)
    for file in source.parent.iterdir():
        if not (file.is_dir() and any(file.glob("*.ipynb"))) and not (above / file.name).exists():
            (above / file.name).symlink_to(file)


def judge(source, folder, asked):
    """What becomes of one project."""
    link_beside(source, folder.parent)
    shutil.copytree(source, folder, ignore=shutil.ignore_patterns("expected", ".cellwright", "out", "made", "m2"))
    settings = folder / "cellwright.yml"
    own = settings.read_text() if settings.exists() else ""
    settings.write_text(re.sub(r"(?m)^target:.*\n", "", own) + TARGET)
    named = [] if "notebooks:" in own else sorted(file.name for file in folder.glob("*.ipynb"))[:1]
    budget = Budget(asked.limit)
    row = {"used": budget.used}
    code, _, messages = budget.run("build", ["node", CLI, "build", *named, "--out", "out"], folder)
    if code != 0:
        return {**row, "end": end_of(code, "refused"), "why": first_error(messages)}
    code, _, messages = budget.run("kfp", [sys.executable, "out/kubeflow/pipeline.py", "pipeline.yaml"], folder)
    if code != 0:
        return {**row, "end": end_of(code, "kfp refuses"), "why": messages.strip().split("\n")[-1]}
    row["tasks"] = len(re.findall(r"(?m)^    exec-(?!importer)", (folder / "pipeline.yaml").read_text()))
    if asked.compile:
        return {**row, "end": "compiled", "why": ""}
    verify = ["node", CLI, "verify", *named, "--out", "out", "--target", "kubeflow", "--python", asked.python, "--json"]
    code, out, messages = budget.run("verify", verify, folder)
    try:
        result = json.loads(out)
    except ValueError:
        return {**row, "end": end_of(code, "refused"), "why": first_error(messages)}
    states = {}
    for comparison in result["comparisons"]:
        states[comparison["state"]] = states.get(comparison["state"], 0) + 1
    return {**row, "end": end_of(code, result["verdict"]), "results": states, "why": "" if code == 0 else first_error(messages)}


def end_of(code, otherwise):
    return "over the limit" if code is None else otherwise


def first_error(messages):
    lines = messages.strip().split("\n")
    return next((line for line in lines if line.startswith("error")), lines[-1])[:300]


def main():
    asked = arguments()
    os.environ.update(CELLWRIGHT_KFP_PYTHON=sys.executable, NO_COLOR="1", MPLBACKEND="Agg", CUDA_VISIBLE_DEVICES="")
    done = [json.loads(line) for line in asked.json.read_text().splitlines()] if asked.json.exists() else []
    have = {row["project"] for row in done}
    end = time.monotonic() + 60 * asked.minutes
    for source in projects(asked):
        name = "/".join(source.parts[-2:])
        if name in have:
            continue
        if time.monotonic() > end:
            print("the time is over")
            break
        with tempfile.TemporaryDirectory(prefix="cellwright-kubeflow-") as above:
            place = (asked.keep or Path(above)).resolve() / name
            shutil.rmtree(place, ignore_errors=True)
            row = {"project": name, **judge(source, place, asked)}
        done.append(row)
        with asked.json.open("a") as file:
            file.write(json.dumps(row) + "\n")
        print(name, row["end"], row.get("results", ""), sum(row["used"].values()), row["why"][:150], flush=True)
    for end in sorted({row["end"] for row in done}):
        print(f"{sum(row['end'] == end for row in done):6}  {end}")
    print(f"{sum(sum(row['used'].values()) for row in done):6.0f}  seconds of the processor")


main()
