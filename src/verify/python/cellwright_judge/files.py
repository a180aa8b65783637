"""Files that the notebook writes: compared by what they hold."""

import gzip
import json
import os
import pickle
import zipfile

from cellwright_judge.compare import Words, compare_values, short
from cellwright_judge.records import result, script_of

IMAGES = (".png", ".jpg", ".jpeg", ".svg", ".pdf", ".eps", ".gif")


def judge_files(book, pipe, written, folders, left, is_analysis, tolerance):
    """Every file that the notebook leaves, found by its name among what the pipeline leaves."""
    made = made_files(pipe, folders)
    answers = []
    for name, path in sorted(written.items()):
        event = writing(book, path, name)
        statement = book.statement_of(event)
        candidates = [each for each in made if each["inside"] == name or name.endswith("/" + each["inside"]) or each["inside"].endswith("/" + name)]
        candidates = candidates or [each for each in made if os.path.basename(each["path"]) == os.path.basename(name)]
        judged = [(each, compare_files(path, each["path"], tolerance)) for each in reversed(candidates)]
        same = next((each for each, answer in judged if answer["same"]), None)
        if same is not None:
            answers.append(result("file", name, event, "same", found=same["inside"], script=script_of(same["event"])))
        elif name.lower().endswith(IMAGES) and left.lists(event) and (left.is_tagged(event) or not (statement["models"] or statement["flags"] or is_analysis)):
            answers.append(result("file", name, event, "left-out"))
        elif judged:
            other, answer = judged[0]
            answers.append(result("file", name, event, "different", at=answer["at"], left=answer.get("left"), right=answer.get("right"), script=script_of(other["event"])))
        else:
            answers.append(result("file", name, event, "different", at="the pipeline leaves no such file"))
    return answers


def writing(book, path, name):
    """The last statement that wrote a file: one that opened it, else the one that names it."""
    events = [event for event in book.of("written", "stored", "figure") if event.get("path") and os.path.realpath(event["path"]) == os.path.realpath(path)]
    if events:
        return events[-1]
    return {"process": None, "notebook": None, "cell": None, "line": None, "statement": None, "kind": "written"}


def made_files(pipe, folders):
    """What the pipeline leaves: its outputs, what its steps wrote where they ran, and what they logged."""
    by_path = {}
    for event in pipe.of("written", "stored", "figure", "registered"):
        if event.get("path"):
            by_path[os.path.realpath(event["path"])] = event
    made = {}
    for folder in folders:
        if os.path.isfile(folder):
            made[os.path.realpath(folder)] = os.path.basename(folder)
        for place, _, names in os.walk(folder):
            for each in names:
                path = os.path.join(place, each)
                made[os.path.realpath(path)] = os.path.relpath(path, folder).replace(os.sep, "/")
    for path in by_path:
        if os.path.isfile(path):
            made.setdefault(path, os.path.basename(path))
    return [{"path": path, "inside": inside, "event": by_path.get(path)} for path, inside in made.items()]


def read(path):
    with open(path, "rb") as file:
        return file.read()


def compare_files(left, right, tolerance):
    """Two files; their content as values where that is known, else as text or bytes."""
    one, other = read(left), read(right)
    if one == other:
        return {"same": True}
    for reader in (read_pickle, read_array, read_table, read_image, read_zip, read_gzip, read_weights):
        values = [reader(path, content) for path, content in ((left, one), (right, other))]
        if all(value is not None for value in values):
            return compare_values(values[0][0], values[1][0], tolerance)
    return {"same": False, **first_line(one, other)}


def read_pickle(path, content):
    """What a pickle holds, whatever wrote it."""
    if not path.lower().endswith((".pkl", ".pickle", ".joblib", ".sav", ".model", ".bin", ".p", ".pck", ".dat", ".gz", ".z")) and content[:1] != b"\x80":
        return None
    try:
        import joblib

        return [joblib.load(path)]
    except Exception:
        pass
    try:
        # Several values may stand one after the other.
        values = []
        with open(path, "rb") as file:
            while file.peek(1):
                values.append(pickle.load(file))
        return values[:1] if len(values) == 1 else [values]
    except Exception:
        return None


def read_array(path, content):
    if content[:6] != b"\x93NUMPY":
        return None
    import numpy as np

    return [np.load(path, allow_pickle=True)]


def read_table(path, content):
    import importlib

    readers = {".parquet": "read_parquet", ".feather": "read_feather", ".xlsx": "read_excel"}
    name = readers.get(os.path.splitext(path)[1].lower())
    if name is None:
        return None
    try:
        return [getattr(importlib.import_module("pandas"), name)(path)]
    except Exception:
        return None


def read_image(path, content):
    if not path.lower().endswith((".png", ".jpg", ".jpeg")):
        return None
    from matplotlib import image

    return [image.imread(path)]


def read_zip(path, content):
    """The members of an archive (Keras, npz), without their dates."""
    if content[:2] != b"PK":
        return None
    with zipfile.ZipFile(path) as archive:
        members = {name: archive.read(name) for name in archive.namelist() if not name.startswith("docProps/") and name != "metadata.json"}
    return [{name: plain(name, each) for name, each in members.items()}]


def plain(name, content):
    if name.endswith((".h5", ".hdf5")):
        return weights_in(content)
    if name.endswith(".json"):
        try:
            return json.loads(content)
        except ValueError:
            return content
    return content


def read_weights(path, content):
    return [weights_in(content)] if content[:4] == b"\x89HDF" else None


def weights_in(content):
    """The data sets of an HDF5 file; dates and names of layers do not count."""
    import io

    import h5py

    found = []
    with h5py.File(io.BytesIO(content), "r") as file:
        file.visititems(lambda name, each: found.append(each[()]) if hasattr(each, "shape") else None)
    return found


def read_gzip(path, content):
    return [gzip.decompress(content)] if content[:2] == b"\x1f\x8b" else None


def text_lines(content):
    """The lines of a text, in whatever encoding it is; `None` for what is no text."""
    if b"\0" in content:
        return None
    try:
        return content.decode("utf-8").splitlines()
    except UnicodeDecodeError:
        return content.decode("latin-1").splitlines()


def first_line(left, right):
    lines = text_lines(left), text_lines(right)
    if None in lines:
        at = next((i for i, (a, b) in enumerate(zip(left, right)) if a != b), min(len(left), len(right)))
        return {"at": f"byte {at}", "left": f"{len(left)} bytes", "right": f"{len(right)} bytes"}
    count = next((i for i, (a, b) in enumerate(zip(*lines)) if a != b), min(map(len, lines)))
    shown = [short(Words(each[count])) if count < len(each) else "(end of file)" for each in lines]
    return {"at": f"line {count + 1}", "left": shown[0], "right": shown[1]}
