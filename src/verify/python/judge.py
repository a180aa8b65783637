"""Judges a pipeline from the records of its run and the notebook's: reads a JSON request on stdin, prints a JSON answer."""

import json
import os
import sys
import warnings

warnings.simplefilter("ignore")
HERE = os.path.dirname(os.path.abspath(__file__))
answer_file, sys.stdout = sys.stdout, sys.stderr
sys.path.insert(0, HERE)

from cellwright_judge.figures import judge_figures  # noqa: E402
from cellwright_judge.files import judge_files  # noqa: E402
from cellwright_judge.fits import judge_fits, judge_models, latest_fits  # noqa: E402
from cellwright_judge.models import stored_models  # noqa: E402
from cellwright_judge.numbers import Pool, texts_in  # noqa: E402
from cellwright_judge.parting import find_parting  # noqa: E402
from cellwright_judge.records import Left, Side  # noqa: E402
from cellwright_judge.scores import judge_scores  # noqa: E402
from cellwright_judge.shows import judge_shows, stale_outputs  # noqa: E402
from cellwright_judge.unstable import mark_unstable  # noqa: E402


def logged_numbers(pipe, steps):
    """What was logged to MLflow: seen while it was logged, and what its store has."""
    seen = [{**event, "name": event["name"]} for event in pipe.of("logged") if event["value"] is not None]
    names = {event["name"] for event in seen}
    stored = [{"name": name, "value": value, "file": None} for step in steps for name, value in step["metrics"].items() if name not in names]
    return [*seen, *stored]


def read_log(path):
    if path is None or not os.path.exists(path):
        return ""
    with open(path, encoding="utf-8", errors="replace") as file:
        return file.read()


def judge(request, book, pipe, written):
    steps, left, tolerance = request["steps"], Left(request), request["tolerance"]
    logs = [read_log(step["log"]) for step in steps]
    artifacts = [step["artifacts"] for step in steps if step["artifacts"]]
    outputs = [path for step in steps for path in step["outputs"].values()]
    codes = [step["code"] for step in steps if step["code"]]
    logged = logged_numbers(pipe, steps)
    pool = Pool([each["value"] for each in logged], [*logs, *texts_in([*artifacts, *outputs])])
    models = stored_models(pipe, request["models"])
    is_analysis = not latest_fits(book) and not written and not book.of("score")
    return [
        *judge_fits(book, pipe, left, tolerance),
        *judge_models(book, pipe, models, request["runner"]),
        *judge_scores(book, pipe, logged, pool, tolerance, request["runner"]),
        *judge_figures(book, pipe, [*artifacts, *outputs], left, is_analysis),
        *judge_files(book, pipe, written, [*outputs, *codes, *artifacts], left, is_analysis, tolerance),
        *judge_shows(book, logs, pool, left),
    ]


def main():
    request = json.load(sys.stdin)
    for folder in request["sources"]:
        sys.path.insert(0, folder)
    os.environ.setdefault("MPLBACKEND", "agg")
    book = Side([(each["file"], each["record"]) for each in request["notebooks"]])
    pipe = Side([(None, folder) for folder in request["records"]])
    answers = judge(request, book, pipe, request["files"])
    again = [(Side([(each["file"], each["record"]) for each in run["notebooks"]]), run["files"]) for run in request["again"]]
    for side, files in again:
        mark_unstable(answers, book, side, request["files"], files)
    seeds = [*book.of("seeds"), *pipe.of("seeds")]
    answer = {
        "results": answers,
        "seeded": sorted({name for event in seeds for name in event["given"]}),
        "packages": {name: version for event in book.of("packages") for name, version in event["versions"].items()},
        "python": sys.version.split()[0],
        "parting": None if request["traced"] is None else find_parting(request["traced"], request["tolerance"]),
        "stale": stale_outputs(book, request["saved"]),
    }
    json.dump(answer, answer_file)


main()
