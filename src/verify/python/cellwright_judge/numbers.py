"""Numbers in text and in what was logged, and whether one stands for another."""

import json
import math
import os
import re

NUMBER = re.compile(r"(?<![\w.])[-+]?(?:\d[\d,]*\.?\d*|\.\d+)(?:[eE][-+]?\d+)?%?")
CLOCK = re.compile(r"\b\d+(?:\.\d+)?\s?(?:ms|µs|us|ns|s|sec|seconds|min|minutes|it/s|s/it)(?:/(?:step|epoch|it))?\b")
# What `%time` and `%timeit` say of the time that something took.
TIMED = re.compile(r"^\s*(?:CPU times: |Wall time: |Compiler\s*: |.* per loop \(mean )")
LARGEST = 2_000_000


def lines_of(text):
    """The lines of what was printed, as a log holds them, without addresses and clocks of progress bars."""
    lines = [(line.split("\r")[-1]).rstrip() for line in re.split(r"\r?\n", text)]
    lines = [re.sub(r"\bat 0x[\da-f]+", "at 0x…", line, flags=re.IGNORECASE) for line in lines if line.strip() and not TIMED.match(line)]
    return [CLOCK.sub("(time)", line) if "━" in line or "step" in line or "it/s" in line else line for line in lines]


def tokens_of(text):
    """The numbers in a text that say something; small whole numbers only where there are no others."""
    found = [token.strip("+").rstrip(".") for token in NUMBER.findall(text)]
    telling = [token for token in found if "." in token or "e" in token.lower() or len(token.strip("-%")) > 3]
    return telling or found


class Pool:
    """Every number that a pipeline gives: logged, printed, or in a file that it logs."""

    def __init__(self, metrics, texts):
        self.metrics = metrics
        self.texts = set()
        self.values = list(metrics)
        for text in texts:
            for token in NUMBER.findall(text[:LARGEST]):
                token = token.strip("+").rstrip(".")
                if token not in self.texts:
                    self.texts.add(token)
                    value = value_of(token)
                    if value is not None:
                        self.values.append(value)

    def has(self, token):
        if token in self.texts:
            return True
        wanted = value_of(token)
        if wanted is None:
            return False
        places = len(token.rstrip("%").split("e")[0].split(".")[1]) if "." in token else 0
        step = 0.5000001 * 10**-places if "e" not in token.lower() else abs(wanted) * 0.5 * 10**-places
        factors = (1, 100) if "." in token or token.endswith("%") else (1,)
        return any(abs(value * factor - wanted) <= step for value in self.values for factor in factors if math.isfinite(value))


def value_of(token):
    try:
        return float(token.rstrip("%").replace(",", ""))
    except ValueError:
        return None


def is_equal(left, right, tolerance):
    if left is None or right is None:
        return False
    if left != left or right != right:
        return left != left and right != right
    if left == right:
        return True
    return tolerance > 0 and abs(left - right) <= tolerance * max(abs(left), abs(right))


def texts_in(folders):
    """The texts that a pipeline logs: JSON, CSV, HTML and the like."""
    found = []
    for folder in folders:
        for place, _, names in os.walk(folder):
            for name in names:
                if name.endswith((".json", ".csv", ".txt", ".html", ".md", ".yaml", ".yml", ".tsv")):
                    with open(os.path.join(place, name), encoding="utf-8", errors="replace") as file:
                        found.append(file.read(LARGEST))
    return found


def dumped(value):
    return json.dumps(value, default=repr)
