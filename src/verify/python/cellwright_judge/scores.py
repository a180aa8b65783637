"""Scores: what metric functions gave, and numbers that were made of predictions and labels."""

from cellwright_judge.compare import compare_values
from cellwright_judge.numbers import is_equal, lines_of, tokens_of
from cellwright_judge.records import load, result, script_of


def judge_scores(book, pipe, logged, pool, tolerance, has_runner):
    """Every score of the notebook: computed again, and logged where it stands alone."""
    answers = []
    for event in book.of("score"):
        if event["inner"]:
            continue
        statement = book.statement_of(event)
        must_log = has_runner and event["value"] is not None and stands_alone(book, event, statement)
        answers.append(judge_score(event, statement, (pipe, logged, pool), tolerance, must_log))
    return [*answers, *judge_numbers(book, logged, pool, tolerance)]


def stands_alone(book, event, statement):
    """Whether a score is what the statement gives: bound to a name that nothing but shows uses, or shown."""
    if statement["loop"]:
        return False
    names = [name for name, value in statement["numbers"].items() if is_equal(value, event["value"], 0)]
    if names:
        return not any(is_consumed(book, statement, name) for name in names)
    if statement["numbers"] or statement["writes"]:
        return False
    return any(other["kind"] in ("printed", "shown") and other["statement"] == event["statement"] and other["process"] == event["process"] for other in book.events)


def is_consumed(book, statement, name):
    """Whether a later statement makes another number of a number."""
    for other in book.statements.values():
        if other["process"] != statement["process"] or other["statement"] <= statement["statement"]:
            continue
        if name in other["reads"] and (other["numbers"] or other["writes"]):
            return True
        if name in other["writes"]:
            return False
    return False


def label_of(event, statement):
    names = [name for name, value in statement["numbers"].items() if is_equal(value, event["value"], 0)]
    return f"{names[0]} = {event['name']}" if names else event["name"]


def judge_score(event, statement, found, tolerance, must_log):
    pipe, logged, pool = found
    name = label_of(event, statement)
    metric = next((each for each in logged if is_equal(event["value"], each["value"], tolerance)), None)
    again = next((each for each in pipe.of("score") if is_same(event, each, tolerance)), None)
    if metric is not None:
        return result("score", name, event, "same", left=event["shown"], found=f"logged as `{metric['name']}`", script=script_of(metric))
    if again is not None and not must_log:
        return result("score", name, event, "same", left=event["shown"], found="computed again", script=script_of(again))
    if again is not None:
        return result("score", name, event, "different", at="computed again, but not logged", left=event["shown"], script=script_of(again))
    if not must_log and event["value"] is not None and all(pool.has(token) for token in tokens_of(repr(event["value"]))):
        return result("score", name, event, "same", left=event["shown"], found="in what the pipeline prints or logs")
    return result("score", name, event, "different", **rival(event, statement, pipe, logged))


def is_same(event, other, tolerance):
    if event["digest"] == other["digest"]:
        return True
    if event["value"] is not None:
        return is_equal(event["value"], other["value"], tolerance)
    if not tolerance or event["name"] != other["name"] or not (event["kept"] and other["kept"]):
        return False
    return compare_values(load(event), load(other), tolerance)["same"]


def rival(event, statement, pipe, logged):
    """What stands in the place of a score: the same function's, or what is logged under its name."""
    names = set(statement["numbers"]) | {event["name"]}
    other = next((each for each in pipe.of("score") if each["name"] == event["name"]), None)
    if other is not None:
        found = {}
        if event["kept"] and other["kept"]:
            try:
                found = compare_values(load(event), load(other), 0)
            except Exception:
                found = {}
        return {"at": found.get("at", "value"), "left": found.get("left", event["shown"]), "right": found.get("right", other["shown"]), "script": script_of(other)}
    metric = next((each for each in logged if each["name"] in names), None)
    if metric is not None:
        return {"at": "value", "left": event["shown"], "right": repr(metric["value"]), "script": script_of(metric)}
    return {"at": "the pipeline measures no such score", "left": event["shown"]}


def judge_numbers(book, logged, pool, tolerance):
    """Numbers that the code made itself of predictions and labels, and that are the end of a calculation."""
    scores = [event["value"] for event in book.of("score")]
    answers = []
    for statement in book.statements.values():
        if "C" not in statement["flags"] or statement["loop"]:
            continue
        for name, value in statement["numbers"].items():
            if any(is_equal(value, score, 0) for score in scores) or is_consumed(book, statement, name) or not is_looked_at(book, statement, name):
                continue
            metric = next((each for each in logged if is_equal(value, each["value"], tolerance)), None)
            if metric is not None:
                answers.append(result("score", name, statement, "same", left=repr(value), found=f"logged as `{metric['name']}`", script=script_of(metric)))
            elif is_printed(book, statement, name, pool):
                answers.append(result("score", name, statement, "same", left=repr(value), found="in what the pipeline prints or logs"))
            else:
                named = next((each for each in logged if each["name"] == name), None)
                right = None if named is None else repr(named["value"])
                at = "the pipeline gives no such number" if named is None else "value"
                answers.append(result("score", name, statement, "different", at=at, left=repr(value), right=right, script=script_of(named)))
    return answers


def readers(book, statement, name):
    later = [other for other in book.statements.values() if other["process"] == statement["process"] and other["statement"] > statement["statement"]]
    return [other for other in later if name in other["reads"]]


def shows_of(book, statement):
    return [event for event in book.of("printed", "shown") if event["process"] == statement["process"] and event["statement"] == statement["statement"]]


def is_looked_at(book, statement, name):
    """Whether somebody sees a number: it is printed or shown."""
    return any(shows_of(book, other) for other in readers(book, statement, name))


def is_printed(book, statement, name, pool):
    texts = [event["text"] for other in readers(book, statement, name) for event in shows_of(book, other)]
    return bool(texts) and all(pool.has(token) for text in texts for token in tokens_of("\n".join(lines_of(text))))
