"""Models: every fit of the notebook is found again, and what is registered is what the scores belong to."""

from cellwright_judge.compare import compare_values
from cellwright_judge.records import are_same, load, result, script_of

MOST_LOOKS = 50


def is_result(fit):
    return fit["kind"] == "fit" and fit["predictor"] and not fit["inner"]


def latest_fits(side):
    """The fits of a notebook's predictors, each as it was at last."""
    return [fit for fit in side.fits.values() if is_result(fit)]


def used_fits(side):
    """Fits that are measured, and fits that are stored or whose predictions are: by process and number."""
    measured, stored, written = set(), set(), set()
    for event in side.events:
        statement = side.statement_of(event)
        numbers = [(event["process"], number) for number in statement["fits"]]
        if event["kind"] == "score" and not event["inner"]:
            measured.update(numbers)
            measured.update((event["process"], number) for number in event["fits"])
        elif event["kind"] in ("printed", "shown") and "C" in statement["flags"]:
            measured.update(numbers)
        elif event["kind"] == "written" and "P" in statement["flags"]:
            written.update(numbers)
        elif event["kind"] in ("stored", "registered"):
            stored.add((event["process"], event["fit"]))
    return measured, stored, written


def judge_fits(book, pipe, left, tolerance):
    """Every fit of a predictor, found by what it learned."""
    measured, stored, written = used_fits(book)
    made = [fit for fit in pipe.of("fit", "loaded")]
    answers = []
    for fit in latest_fits(book):
        number = fit["process"], fit["fit"]
        found = next((each for each in made if are_same(each, fit)), None)
        name = f"{fit['name']}.fit"
        if found is None:
            found = next((each for each in alike(fit, made, tolerance) if is_close(fit, each, tolerance)), None)
        if found is not None:
            answers.append(result("fit", name, fit, "same", script=script_of(found), found=found["name"]))
        elif left.lists(fit) and (left.is_tagged(fit) or not {number} & (measured | stored | written)):
            answers.append(result("fit", name, fit, "left-out"))
        else:
            answers.append(result("fit", name, fit, "different", **why_not(fit, made, book)))
    return answers


def alike(fit, made, tolerance):
    """Fits that are worth a look at what they learned: of the same kind, and, where nothing may differ, of the same data."""
    return [each for each in made if each["name"] == fit["name"] and (tolerance or each.get("data") == fit["data"])][:MOST_LOOKS]


def is_close(fit, other, tolerance):
    try:
        return compare_values(load(fit), load(other), tolerance)["same"]
    except Exception:
        return False


def why_not(fit, made, book):
    """What the pipeline fits instead, and the first thing that differs."""
    known = latest_fits(book)
    free = [each for each in made if each["kind"] == "fit" and not any(are_same(each, other) for other in known)]
    rivals = [each for each in free if each["name"] == fit["name"]]
    rivals = rivals or [each for each in free if each.get("predictor") and not each["inner"]]
    if not rivals:
        return {"at": "the pipeline fits no such model", "left": described(fit)}
    rival = min(rivals, key=lambda each: distance(fit, each))
    script = script_of(rival)
    for name, value in fit["parameters"].items():
        other = rival["parameters"].get(name, "no such parameter")
        if other != value and " at 0x" not in value:
            return {"at": f"parameter `{name}`", "left": value, "right": other, "script": script}
    if fit["name"] != rival["name"]:
        return {"at": "kind of model", "left": fit["name"], "right": rival["name"], "script": script}
    for index, (one, other) in enumerate(zip(fit["data"], rival["data"])):
        if one != other:
            part = "what it is fitted on" if index == 0 else "the labels that it is fitted on"
            return {"at": f"{part} is other data", **shapes(fit, rival, index), "script": script}
    return {**difference(fit, rival), "script": script}


def distance(fit, other):
    same = sum(other["parameters"].get(name) == value for name, value in fit["parameters"].items())
    data = sum(one == another for one, another in zip(fit["data"], other["data"]))
    return -same - 100 * data


def shapes(fit, other, index):
    one, another = fit.get("shapes", []), other.get("shapes", [])
    if index < len(one) and index < len(another):
        return {"left": one[index], "right": another[index]}
    return {}


def described(fit):
    given = ", ".join(f"{name}={value}" for name, value in list(fit["parameters"].items())[:3])
    return f"{fit['name']}({given}{', …' if len(fit['parameters']) > 3 else ''})" if given else fit["name"]


def difference(fit, other):
    try:
        found = compare_values(load(fit), load(other), 0)
    except Exception as problem:
        return {"at": f"what it learned ({problem})"}
    return {name: found.get(name) for name in ("at", "left", "right")} if not found["same"] else {"at": "what it learned"}


def expected(book):
    """The models that may be registered, by the notebook's own acts: saved, chosen by code, writing predictions, measured; and why."""
    measured, stored, written = used_fits(book)
    fits = {(fit["process"], fit["fit"]): fit for fit in book.fits.values() if fit["kind"] == "loaded" or is_result(fit)}
    chosen = {(event["process"], event["fit"]) for event in book.of("chosen")}
    for numbers, why in ((stored, "the notebook saves it"), (chosen, "the notebook chooses it"), (written, "it writes the predictions")):
        found = [fits[number] for number in numbers if number in fits]
        if found:
            return found, why, True
    found = [fits[number] for number in measured if number in fits]
    if not found:
        return latest_fits(book), "the notebook fits it", False
    single = [fit for fit in found if not book.statement_of(fit)["loop"]] or found
    return single, "it is the one that is measured", len({fit["digest"] for fit in single}) == 1


def judge_models(book, pipe, models, has_runner):
    """Each model that the pipeline registers, against the one that the notebook's scores belong to."""
    wanted, why, is_clear = expected(book)
    if not wanted and not models:
        return []
    anchor = wanted[0] if wanted else None
    answers = []
    for model in models:
        answers.append(judge_model(model, wanted, why, book))
    if not models and is_clear and wanted and has_runner and not stored_anyway(pipe, wanted):
        answers.append(result("model", anchor["name"], anchor, "different", at="the pipeline stores no model", left=described_any(anchor)))
    return answers


def stored_anyway(pipe, wanted):
    """A model that is stored as a file."""
    stored = [pipe.fit(event, event["fit"]) for event in pipe.of("stored", "registered")]
    return any(are_same(fit, each) for fit in stored if fit is not None for each in wanted)


def described_any(fit):
    return described(fit) if "parameters" in fit else fit["name"]


def judge_model(model, wanted, why, book):
    anchor = wanted[0] if wanted else {"notebook": None, "cell": None, "line": None}
    if model["fit"] is None:
        return result("model", model["name"], anchor, "unknown", at=model["problem"] or "nobody saw what was stored")
    made = model["fit"]
    home = next((fit for fit in wanted if are_same(fit, made)), None)
    if home is not None:
        return result("model", model["name"], home, "same", script=script_of(model["event"]), found=f"{home['name']}: {why}")
    other = next((fit for fit in book.fits.values() if are_same(fit, made)), None)
    right = described_any(made) if other is None else f"{described_any(made)} of cell {(other['cell'] or 0) + 1}, line {other['line']}"
    left = described_any(anchor) + f" ({why})" if wanted else "no model that is measured or saved"
    return result("model", model["name"], anchor, "different", at="the registered model", left=left, right=right, script=script_of(model["event"]))
