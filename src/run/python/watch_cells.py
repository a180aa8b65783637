"""Marks in what a cell prints where each of its statements begins, and keeps the figures that it shows.

Runs inside of the notebook's kernel. Given are `cells`, in order, each as its position and the number of empty lines that
it begins with, which the kernel does not see; and the folder of the `figures`.
"""

import ast
import builtins
import importlib
import os
import sys

printed = sys.stdout
shell = get_ipython()  # noqa: F821


class Figures:
    """Stores every figure that is shown as `<position>-<line>-<number>.png`, drawn as `savefig` draws it."""

    def __init__(self, waiting, folder):
        self.waiting, self.folder = iter(waiting), folder
        self.position, self.skipped, self.line, self.count, self.is_watching = None, 0, 1, 0, False

    def begin_cell(self, info=None):
        if getattr(info, "store_history", True):
            self.position, self.skipped = next(self.waiting, (None, 0))
            self.line, self.count = 1, 0

    def watch(self, *_):
        """Watches the backend from the time on that the notebook has Matplotlib."""
        if self.is_watching or "matplotlib.pyplot" not in sys.modules:
            return
        self.is_watching = True
        backend = importlib.import_module("matplotlib_inline.backend_inline")
        display = backend.display

        def display_and_keep(figure, **given):
            self.keep(figure)
            return display(figure, **given)

        backend.display = display_and_keep

    def keep(self, figure):
        os.makedirs(self.folder, exist_ok=True)
        self.count += 1
        figure.savefig(os.path.join(self.folder, f"{self.position}-{self.line}-{self.count}.png"), format="png")


def mark(line):
    shown.watch()
    shown.line = line + shown.skipped
    printed.write(f"\x1e{shown.line}\x1f")


class Marks:
    """Puts a mark before each statement of a cell; code that a cell hands to IPython again is left as it is."""

    def __init__(self):
        self.is_due = False

    def await_cell(self, *_):
        self.is_due = True

    def visit(self, tree):
        if not self.is_due or not isinstance(tree, ast.Module):
            return tree
        self.is_due = False
        body = []
        for statement in tree.body:
            if not (isinstance(statement, ast.ImportFrom) and statement.module == "__future__"):
                body.append(mark_before(statement))
            body.append(statement)
        tree.body = body
        return ast.fix_missing_locations(tree)


def mark_before(statement):
    line = min([statement.lineno, *(each.lineno for each in getattr(statement, "decorator_list", []))])
    # A lookup that the notebook's own names cannot hide.
    call = ast.parse(f"__import__('builtins').__cellwright_mark__({line})").body[0]
    for node in ast.walk(call):
        ast.copy_location(node, statement)
    return call


shown = Figures(cells, figures)  # noqa: F821
marks = Marks()
builtins.__cellwright_mark__ = mark
shell.ast_transformers.append(marks)
shell.events.register("pre_run_cell", marks.await_cell)
shell.events.register("pre_run_cell", shown.begin_cell)
shell.events.register("post_execute", shown.watch)
