"""Where two traced runs part: the first variable that the pipeline gives another value than the notebook ever did."""

from cellwright_judge.compare import compare_values
from cellwright_judge.records import Side, load, place_of, script_of


def find_parting(traced, tolerance):
    """The first value that a line of a script assigns and that the notebook's variable of that name never has.

    Helpers that steps share have names of their own, whatever the notebook calls so. And a function that is given another value than the
    notebook's variable has is not the place: its caller is, or it means something else by that name.
    """
    book = Side([(each["file"], each["record"]) for each in traced["notebooks"]])
    pipe = Side([(None, folder) for folder in traced["records"]])
    helpers = tuple(traced["helpers"])
    known = {}
    for event in book.of("value"):
        known.setdefault(event["name"], []).append(event)
    foreign = set()
    for event in pipe.of("argument", "value"):
        scope = event["process"], event["call"]
        values = known.get(event["name"])
        if values is None or scope in foreign or (helpers and event["file"].endswith(helpers)):
            continue
        if any(each["digest"] == event["digest"] for each in values):
            continue
        if event["kind"] == "value":
            return parting(event, values, tolerance)
        foreign.add(scope)
    return None


def parting(event, values, tolerance):
    """The notebook's value that is nearest: one that is of the same kind, the last one first."""
    alike = [each for each in values if each["type"] == event["type"]] or values
    best = alike[-1]
    found = {"at": "value", "left": best["shown"], "right": event["shown"]}
    if best["kept"] and event["kept"]:
        try:
            compared = compare_values(load(best), load(event), tolerance)
            if not compared["same"]:
                found = {name: compared[name] for name in ("at", "left", "right")}
        except Exception:
            pass
    return {"name": event["name"], **place_of(best), "script": script_of(event), **found}
