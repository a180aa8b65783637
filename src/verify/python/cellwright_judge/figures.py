"""Figures: compared by what they draw, pixel by pixel; Plotly's by traces and layout."""

import json
import os
import re

from cellwright_judge.compare import Words, compare_values
from cellwright_judge.records import result, script_of


def judge_figures(book, pipe, folders, left, is_analysis):
    """Every figure that the notebook shows, logged by the pipeline as often as it is shown."""
    made = made_figures(pipe, folders)
    events = book.of("figure", "drawn")
    shown = [(event, after) for event, after in zip(events, [*events[1:], None]) if event["kind"] == "figure" and event["how"] == "shown"]
    answers, missing = [], []
    for number, (event, after) in enumerate(shown, 1):
        found = take(made, event["image"])
        name = f"figure {number}"
        if found is not None:
            images = {"left": event["image"], "right": found["image"]}
            answers.append(result("figure", name, event, "same", images=images, found=found["name"], script=script_of(found["event"])))
            continue
        statements = drawing_statements(book, event, after)
        from_model = any(each["models"] or each["flags"] for each in statements)
        tagged = left.is_tagged(event)
        is_listed = all(left.lists(each) for each in statements) and (not is_analysis or tagged)
        if tagged or (is_listed and not from_model):
            answers.append(result("figure", name, event, "left-out", images={"left": event["image"], "right": None}))
        else:
            answers.append(result("figure", name, drawing_place(event, statements), "different", images={"left": event["image"], "right": None}))
            missing.append(answers[-1])
    for answer, other in zip(missing, [each for each in made if each["free"]]):
        answer.update(differing(answer["images"]["left"], other["image"]))
        answer["images"]["right"] = other["image"]
        answer["script"] = script_of(other["event"])
    for answer in missing:
        answer["at"] = answer["at"] or "the pipeline logs no such figure"
    return answers


def drawing_statements(book, event, after):
    """The statements that drew on a figure."""
    numbers = after["statements"] if after is not None and after["kind"] == "drawn" else []
    found = [book.statements[event["process"], number] for number in numbers if (event["process"], number) in book.statements]
    return found or [book.statement_of(event)]


def drawing_place(event, statements):
    """A difference is told where the figure is drawn, not where it is shown."""
    last = next((each for each in reversed(statements) if each["cell"] == event["cell"]), None)
    return event if last is None else {**event, "line": last["line"]}


def made_figures(pipe, folders):
    """The figures that a pipeline logs as files, and those that it saves anywhere."""
    made, seen = [], set()
    for folder in folders:
        for place, _, names in os.walk(folder):
            for name in sorted(names):
                if name.endswith((".png", ".html")):
                    path = os.path.join(place, name)
                    made.append({"image": path, "name": os.path.relpath(path, folder), "event": None, "free": True})
    for each in made:
        seen.add(content_of(each["image"]))
    for event in pipe.of("figure"):
        content = content_of(event["image"])
        if content in seen:
            for each in made:
                if each["event"] is None and content_of(each["image"]) == content:
                    each["event"] = event
                    break
            continue
        made.append({"image": event["image"], "name": os.path.basename(event["path"] or "a figure that is saved"), "event": event, "free": True})
    return [each for each in made if content_of(each["image"]) is not None]


contents = {}


def content_of(path):
    """What a file draws, as something that can be compared."""
    if path not in contents:
        contents[path] = read_content(path)
    return contents[path]


def read_content(path):
    import hashlib

    try:
        if path.endswith(".png"):
            pixels = read_pixels(path)
            return pixels.shape, hashlib.blake2b(pixels.tobytes()).hexdigest()
        figure = plotly_figure(path)
        return None if figure is None else json.dumps(figure, sort_keys=True)
    except Exception:
        return None


def take(made, path):
    wanted = content_of(path)
    for each in made:
        if each["free"] and wanted is not None and content_of(each["image"]) == wanted:
            each["free"] = False
            return each
    return None


def read_pixels(path):
    from matplotlib import image

    return image.imread(path)


def plotly_figure(path):
    """Traces and layout of a Plotly figure: of its JSON, or of the page that MLflow logs it as; `None` for another page."""
    with open(path, encoding="utf-8") as file:
        text = file.read()
    if path.endswith(".json"):
        figure = json.loads(text)
        return {"data": figure["data"], "layout": figure["layout"]}
    call = re.search(r"Plotly\.newPlot\(", text)
    if call is None:
        return None
    parts, at = [], call.end()
    for _ in ("id", "data", "layout"):
        while text[at] in " \t\r\n,":
            at += 1
        part, at = json.JSONDecoder().raw_decode(text, at)
        parts.append(part)
    return {"data": parts[1], "layout": parts[2]}


def differing(left, right):
    if left.endswith(".png") and right.endswith(".png"):
        return first_pixel(left, right)
    if left.endswith(".png") or right.endswith(".png"):
        kinds = ["an image" if path.endswith(".png") else "a Plotly figure" for path in (left, right)]
        return {"at": "kind of figure", "left": kinds[0], "right": kinds[1]}
    found = compare_values(*[json.loads(json.dumps(plotly_figure(path), sort_keys=True)) for path in (left, right)], 0)
    return {name: found.get(name) for name in ("at", "left", "right")}


def first_pixel(left, right):
    import numpy as np

    one, other = read_pixels(left), read_pixels(right)
    if one.shape != other.shape:
        sizes = [Words(f"{image.shape[1]} × {image.shape[0]} pixels") for image in (one, other)]
        return {"at": "size as drawn", "left": sizes[0], "right": sizes[1]}
    differs = np.any(one != other, axis=-1)
    if not differs.any():
        return {"at": "how often it is logged"}
    row, column = np.argwhere(differs)[0].tolist()
    colors = ["colour " + ", ".join(f"{part:.3g}" for part in image[row, column]) for image in (one, other)]
    return {"at": f"pixel in row {row}, column {column} ({differs.mean():.2%} of all differ)", "left": colors[0], "right": colors[1]}
