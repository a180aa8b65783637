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


class Watched:
    """Stores every figure that is shown as `<position>-<line>-<number>`: as `savefig` draws it, and Plotly's as JSON."""

    def __init__(self, waiting, folder):
        self.waiting, self.folder = iter(waiting), folder
        self.position, self.skipped, self.line, self.count = None, 0, 1, 0
        self.unwatched = {
            "matplotlib.pyplot": self.watch_matplotlib,
            "plotly.basedatatypes": self.watch_plotly,
            "pandas": print_as_in_script,
        }

    def begin_cell(self, info=None):
        if getattr(info, "store_history", True):
            self.position, self.skipped = next(self.waiting, (None, 0))
            self.line, self.count = 1, 0

    def watch(self, *_):
        """Watches the libraries from the time on that the notebook has them."""
        for module in [name for name in self.unwatched if name in sys.modules]:
            self.unwatched.pop(module)()

    def watch_matplotlib(self):
        backend = importlib.import_module("matplotlib_inline.backend_inline")
        display = backend.display

        def display_and_keep(figure, **given):
            figure.savefig(self.next_path("png"), format="png")
            return display(figure, **given)

        backend.display = display_and_keep

    def watch_plotly(self):
        figures = sys.modules["plotly.basedatatypes"].BaseFigure
        show = figures.show

        def show_and_keep(figure, *args, **given):
            with open(self.next_path("json"), "w", encoding="utf-8") as file:
                file.write(figure.to_json())
            return show(figure, *args, **given)

        figures.show = show_and_keep

    def next_path(self, suffix):
        os.makedirs(self.folder, exist_ok=True)
        self.count += 1
        return os.path.join(self.folder, f"{self.position}-{self.line}-{self.count}.{suffix}")


def print_as_in_script():
    """Pandas takes a script for a program in a terminal, and prints no more columns than have room there."""
    sys.modules["pandas"].set_option("display.max_columns", 0)


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


shown = Watched(cells, figures)  # noqa: F821
marks = Marks()
builtins.__cellwright_mark__ = mark
shell.ast_transformers.append(marks)
shell.events.register("pre_run_cell", marks.await_cell)
shell.events.register("pre_run_cell", shown.begin_cell)
shell.events.register("post_execute", shown.watch)
