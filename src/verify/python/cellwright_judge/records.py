"""What was recorded of a run, read and joined."""

import json
import os
import pickle
from pathlib import Path


class Side:
    """The events of all processes of a run, in order; `name` is the notebook that a process is of."""

    def __init__(self, folders):
        self.events = []
        self.statements = {}
        for name, folder in folders:
            for path in sorted(Path(folder).glob("events-*.jsonl"), key=lambda each: each.stat().st_mtime):
                self.read(name, folder, path)
        for event in self.events:
            if event["kind"] == "statement":
                self.statements[event["process"], event["statement"]] = event
        self.fits = {}
        for event in self.events:
            if event["kind"] in ("fit", "loaded"):
                self.fits[event["process"], event["fit"]] = event
        for statement in self.statements.values():
            statement["models"] = [number for number in statement["fits"] if self.predicts(statement["process"], number)]

    def predicts(self, process, number):
        """Whether a fit is one of a model: what only transforms prepares data, and what is shown of these is the data's."""
        return self.fits.get((process, number), {}).get("predictor", True)

    def read(self, name, folder, path):
        with open(path, encoding="utf-8") as lines:
            for line in lines:
                try:
                    event = json.loads(line)
                except ValueError:  # the process was killed while it wrote
                    continue
                self.events.append({**event, "process": str(path), "folder": folder, "notebook": name})

    def of(self, *kinds):
        return [event for event in self.events if event["kind"] in kinds]

    def statement_of(self, event):
        """The statement in which something happened; at the end of a cell, what is known of it."""
        empty = {"fits": [], "models": [], "flags": [], "numbers": {}, "reads": [], "writes": [], "loop": False, "shows": False}
        return self.statements.get((event["process"], event.get("statement")), {**empty, **event, "kind": "statement"})

    def fit(self, event, number):
        return self.fits.get((event["process"], number))


def load(event, name=None):
    """The value that an event keeps; raises where it could not be kept."""
    path = os.path.join(event["folder"], "blobs", (name or event["digest"]) + ".pkl")
    with open(path, "rb") as file:
        return pickle.load(file)


def digests_of(fit):
    """What a fit may be found by: itself, and the parts of it that could stand alone."""
    return {fit["digest"], *fit["parts"]}


def are_same(one, other):
    """Whether two models learned the same: as wholes, or one as a part of the other that stands alone. A part in common is not enough."""
    if one["digest"] in digests_of(other) or other["digest"] in digests_of(one):
        return True
    is_search = all("Search" in each["name"] for each in (one, other))
    return is_search and one["parts"][:1] == other["parts"][:1] != []


class Left:
    """What the plan lists as left out, and the cells that are tagged so."""

    def __init__(self, request):
        self.is_planned = request["planned"]
        self.spans = request["left"]
        self.tagged = {(each["notebook"], each["cell"]) for each in request["tagged"]}

    def is_tagged(self, event):
        return (event["notebook"], event["cell"]) in self.tagged

    def lists(self, event):
        """Whether the statement of an event is listed as left out; without a plan nothing is, and only what shows data may go."""
        if self.is_tagged(event):
            return True
        if not self.is_planned:
            return True
        line = event.get("line") or 1
        return any(each["notebook"] == event["notebook"] and each["cell"] == event["cell"] and each["line"] <= line <= each["end"] for each in self.spans)


def place_of(event):
    return {"notebook": event.get("notebook"), "cell": event.get("cell"), "line": event.get("line")}


def script_of(event):
    return None if event is None or event.get("file") is None else {"file": event["file"], "line": event["line"]}


def result(kind, name, event, state, **more):
    """What became of one result of the notebook."""
    empty = {"at": None, "left": None, "right": None, "script": None, "found": None, "images": None}
    return {"kind": kind, "name": name, **place_of(event), "state": state, **empty, **more}
