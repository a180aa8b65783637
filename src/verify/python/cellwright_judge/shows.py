"""What the notebook prints and shows as text."""

from cellwright_judge.numbers import CLOCK, lines_of, tokens_of
from cellwright_judge.places import take_moved
from cellwright_judge.records import result


def judge_shows(book, logs, pool, left):
    """Each statement's printed lines and shown values, found in the logs, or by their numbers in what is logged."""
    remaining = {}
    for log in logs:
        for line in lines_of(log):
            remaining[line] = remaining.get(line, 0) + 1
    folders = {event["process"]: event["path"] for event in book.of("home")}
    answers = []
    for event in book.of("printed", "shown"):
        statement = book.statement_of(event)
        if event["kind"] == "shown" and (event["model"] or not tokens_of(event["text"])):
            continue
        if event["text"].strip() and not lines_of(event["text"]):
            continue
        missing = [line for line in take_lines(event["text"], remaining) if not take_moved(line, remaining, folders.get(event["process"]))]
        answers.append(judge_text(event, statement, missing, remaining, pool, left))
    return answers


def judge_text(event, statement, missing, remaining, pool, left):
    lost = [line for line in missing if tokens_of(line) and not all(pool.has(token) for token in tokens_of(CLOCK.sub("", line)))]
    kind = "print" if event["kind"] == "printed" else "table"
    name = first_line(event["text"]) if kind == "print" else event["type"]
    comes_from_model = bool(statement["models"] or statement["flags"])
    if not missing or (not lost and (comes_from_model or any(tokens_of(line) for line in missing))):
        return result(kind, name, event, "same", found="printed" if not missing else "its numbers are logged")
    if not lost and comes_from_model:
        return result(kind, name, event, "same", found="printed")
    if not comes_from_model and left.lists(event):
        return result(kind, name, event, "left-out")
    if comes_from_model and left.is_tagged(event):
        return result(kind, name, event, "left-out")
    wanted = (lost or missing)[0]
    return result(kind, name, event, "different", at="printed line" if kind == "print" else "shown value", left=wanted, right=nearest(remaining, wanted))


def take_lines(text, remaining):
    """The lines of a text that are in no log; those that are count once."""
    missing = []
    for line in lines_of(text):
        if remaining.get(line, 0) > 0:
            remaining[line] -= 1
        else:
            missing.append(line)
    return missing


def first_line(text):
    line = next(iter(lines_of(text)), "")
    return line if len(line) <= 60 else line[:60] + "…"


def nearest(lines, wanted):
    """The line that most likely stands in the place of another: the one with the longest common beginning."""

    def common(line):
        length = 0
        while length < min(len(line), len(wanted)) and line[length] == wanted[length]:
            length += 1
        return length

    best = max((line for line, count in lines.items() if count > 0), key=common, default=None)
    return best if best is not None and common(best) > 0 else None


def stale_outputs(book, saved):
    """Where a fresh run does not print what is saved in the notebook: told, and no reason for another verdict."""
    told = []
    for each in saved:
        fresh = "".join(event["text"] for event in book.of("printed") if (event["notebook"], event["cell"]) == (each["notebook"], each["cell"]))
        one, other = lines_of(each["printed"]), lines_of(fresh)
        # What is saved may be cut, and may hold what was written to stderr.
        missing = next((line for line in one if line not in other and tokens_of(line)), None)
        if missing is not None and fresh:
            told.append(f"{each['notebook']}, cell {each['cell'] + 1}: saved in the notebook is `{missing[:100]}`, which a fresh run does not print")
    return told[:20]
