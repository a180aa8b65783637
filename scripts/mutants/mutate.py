"""Draws mutants of the scripts of steps: reads `files` (path: text), `seed` and `count` as JSON on stdin, prints a list of mutants.

Each mutant has a `kind`, the `file` and `line` that it changes, the line as it `was`, and the file's new `text`. Kinds take turns, so that the rare ones are drawn too.
"""

import ast
import json
import random
import sys

METRICS = {
    "accuracy_score": "balanced_accuracy_score",
    "balanced_accuracy_score": "accuracy_score",
    "f1_score": "precision_score",
    "precision_score": "recall_score",
    "recall_score": "precision_score",
    "mean_squared_error": "mean_absolute_error",
    "mean_absolute_error": "mean_squared_error",
    "root_mean_squared_error": "mean_absolute_error",
    "r2_score": "explained_variance_score",
    "roc_auc_score": "average_precision_score",
    "confusion_matrix": "multilabel_confusion_matrix",
}
OUTPUTS = ("to_csv", "to_parquet", "to_json", "to_excel", "dump", "save", "savefig", "log_metric", "log_metrics", "log_figure", "log_artifact", "print", "write_text")
QUIET = ("verbose", "n_jobs", "random_state", "index", "inplace", "copy", "figsize", "exist_ok", "help", "required", "encoding", "description", "path", "pip_requirements", "level")


class Draw:
    """Collects what may be changed in one file."""

    def __init__(self, file, text):
        self.file, self.text = file, text
        self.lines = text.splitlines(keepends=True)
        self.starts = [0]
        for line in self.lines:
            self.starts.append(self.starts[-1] + len(line.encode()))
        self.found = []

    def span(self, node):
        return self.starts[node.lineno - 1] + node.col_offset, self.starts[node.end_lineno - 1] + node.end_col_offset

    def source(self, node):
        begin, end = self.span(node)
        return self.text.encode()[begin:end].decode()

    def add(self, kind, node, new, prelude=""):
        begin, end = self.span(node)
        data = self.text.encode()
        text = (data[:begin] + new.encode() + data[end:]).decode()
        self.found.append({"kind": kind, "file": self.file, "line": node.lineno, "was": self.lines[node.lineno - 1].strip(), "now": new, "text": text})

    def draw(self):
        for function in ast.parse(self.text).body:
            if isinstance(function, ast.FunctionDef) and function.name != "parse_args":
                self.draw_function(function)
        return self.found

    def draw_function(self, function):
        bound = {arg.arg for arg in [*function.args.args, *function.args.kwonlyargs]}
        fitted = {name for node in ast.walk(function) for name in fitted_names(node)}
        for node in ast.walk(function):
            if isinstance(node, ast.stmt):
                self.draw_statement(node, bound)
            if isinstance(node, ast.Call):
                self.draw_call(node, fitted)
            if isinstance(node, ast.Assign):
                bound |= {target.id for target in node.targets if isinstance(target, ast.Name)}

    def draw_statement(self, node, bound):
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Call):
            kind = "dropped output" if called(node.value) in OUTPUTS or called(node.value).startswith("save_") else "deleted line"
            kind = "dropped fit" if called(node.value) == "fit" else kind
            if called(node.value) not in ("makedirs", "basicConfig", "info", "set_option", "filterwarnings"):
                self.add(kind, node, "pass")
        elif isinstance(node, ast.Assign) and all(changes_known(target, bound) for target in node.targets):
            self.add("deleted line", node, "pass")

    def draw_call(self, node, fitted):
        name = called(node)
        if name == "fit" and isinstance(node.func, ast.Attribute) and isinstance(node.func.value, ast.Call):
            self.add("dropped fit", node, self.source(node.func.value))
        if name in METRICS:
            self.add("other metric", node.func, f"__import__('sklearn.metrics').metrics.{METRICS[name]}")
        if name in ("save_model", "dump", "save") and node.args and isinstance(node.args[0], ast.Name):
            for other in sorted(fitted - {node.args[0].id}):
                self.add("other model stored", node.args[0], other)
            if node.args[0].id in fitted or name == "save_model":
                self.add("other model stored", node.args[0], f"__import__('sklearn.base').base.clone({node.args[0].id})")
        if len(node.args) >= 2 and name not in ("print", "range", "join", "isinstance") and all(isinstance(each, (ast.Name, ast.Subscript, ast.Attribute)) for each in node.args[:2]):
            first, second = node.args[:2]
            begin, end = self.span(first)[0], self.span(second)[1]
            between = self.text.encode()[self.span(first)[1] : self.span(second)[0]].decode()
            data = self.text.encode()
            text = (data[:begin] + (self.source(second) + between + self.source(first)).encode() + data[end:]).decode()
            self.found.append({"kind": "swapped argument", "file": self.file, "line": first.lineno, "was": self.lines[first.lineno - 1].strip(), "now": f"{self.source(second)}, {self.source(first)}", "text": text})
        for keyword in node.keywords:
            value = keyword.value
            if keyword.arg and keyword.arg not in QUIET and isinstance(value, ast.Constant) and isinstance(value.value, (bool, int, float)):
                new = not value.value if isinstance(value.value, bool) else value.value + 1 if isinstance(value.value, int) else value.value * 0.7
                self.add("changed default", value, repr(new))


def fitted_names(node):
    """Names that are bound to what a `fit` gives, or that are fitted."""
    if isinstance(node, ast.Call) and called(node) == "fit" and isinstance(node.func.value, ast.Name):
        yield node.func.value.id
    if isinstance(node, ast.Assign) and isinstance(node.value, ast.Call) and called(node.value) == "fit":
        yield from (target.id for target in node.targets if isinstance(target, ast.Name))


def called(call):
    return call.func.attr if isinstance(call.func, ast.Attribute) else call.func.id if isinstance(call.func, ast.Name) else ""


def changes_known(target, bound):
    """A name that is bound already, or a part of something."""
    return isinstance(target, (ast.Subscript, ast.Attribute)) or (isinstance(target, ast.Name) and target.id in bound)


request = json.load(sys.stdin)
draws = random.Random(request["seed"])
kinds = {}
for file, text in sorted(request["files"].items()):
    for each in Draw(file, text).draw():
        kinds.setdefault(each["kind"], []).append(each)
for each in kinds.values():
    draws.shuffle(each)
chosen = []
while len(chosen) < request["count"] and any(kinds.values()):
    for kind in sorted(kinds):
        if kinds[kind] and len(chosen) < request["count"]:
            chosen.append(kinds[kind].pop())
json.dump(chosen, sys.stdout)
