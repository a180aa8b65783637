"""What differs between two runs of the notebook itself is not the pipeline's doing."""

from cellwright_judge.figures import content_of
from cellwright_judge.files import compare_files
from cellwright_judge.numbers import lines_of

EVENTS = {"fit": ("fit",), "model": ("fit",), "score": ("score", "statement"), "figure": ("figure",), "print": ("printed",), "table": ("shown",)}


def mark_unstable(answers, book, again, files, files_again):
    """Changes `different` to `unstable` where a second run of the notebook gave something else at the same place."""
    for answer in answers:
        if answer["state"] == "different" and differs(answer, book, again, files, files_again):
            answer["state"] = "unstable"


def differs(answer, book, again, files, files_again):
    if answer["kind"] == "file":
        name = answer["name"]
        return name not in files_again or not compare_files(files[name], files_again[name], 0)["same"]
    kinds = EVENTS[answer["kind"]]
    place = answer["notebook"], answer["cell"]
    return contents(book, kinds, place, answer["line"]) != contents(again, kinds, place, answer["line"])


def contents(side, kinds, place, line):
    """What events at a place gave; figures are known by their cell."""
    found = [event for event in side.of(*kinds) if (event["notebook"], event["cell"]) == place and ("figure" in kinds or event["line"] == line)]
    return [content(event) for event in found]


def content(event):
    if event["kind"] == "figure":
        return content_of(event["image"])
    if event["kind"] in ("printed", "shown"):
        return lines_of(event["text"])
    if event["kind"] == "statement":
        return repr(event["numbers"])
    return event["digest"]
