"""Follows a notebook statement by statement, inside of its kernel: what each reads and writes, prints, draws and shows.

What a name stands for is *marked* with the fits that it comes from, and with whether predictions (P) or comparisons of predictions with
labels (C) went into it. The marks are those of the run, taken from the cells as they are, never from the compiler's analysis.
"""

import ast
import builtins
import importlib
import os
import sys
import types

from cellwright_watch import seeds
from cellwright_watch.estimators import as_number
from cellwright_watch.outputs import keep_figure
from cellwright_watch.wrap import quietly

MOST_TEXT = 1_000_000
HIDDEN = ("get_ipython", "In", "Out", "exit", "quit")


class Follower:
    """Knows the statement that runs, and what every name comes from."""

    def __init__(self, recorder, shell, cells):
        self.recorder, self.shell = recorder, shell
        self.cells = iter(cells)
        self.cell, self.skipped = None, 0
        self.statements, self.current = [], None
        self.number = 0
        self.marks = {}
        self.events = []
        self.text, self.left = [], MOST_TEXT
        self.drawings = {}
        recorder.where = self.where
        recorder.on_event = self.note

    def where(self):
        line = None if self.current is None else self.current["line"]
        return {"cell": self.cell, "line": line, "statement": self.number}

    def note(self, event):
        self.events.append(event)

    def begin_cell(self, info=None):
        if getattr(info, "store_history", True):
            self.cell, self.skipped = next(self.cells, (None, 0))
            self.current = None

    def end_cell(self, result=None):
        """Also after an error; what the last expression gave is an output of the last statement."""
        self.finish()

    def begin(self, index):
        self.finish()
        self.current = self.statements[index]
        self.number += 1

    def hand_over(self):
        """Where code stands that the running statement hands to IPython again (`%time` and its like), and what it binds. Given once."""
        current = self.current or {}
        return current.pop("inner", None), current.get("writes", set())

    def write(self, text):
        """Takes what a statement prints. Nobody reads it in the kernel, so it goes no further."""
        if self.left > 0:
            self.text.append(text[: self.left])
        self.left -= len(text)
        return len(text)

    def finish(self):
        """Ends a statement: writes what it printed, and marks what it wrote."""
        self.recorder.flush()
        statement, self.current_text = self.current, "".join(self.text)
        cut, self.text, self.left = self.left < 0, [], MOST_TEXT
        if self.current_text:
            self.recorder.emit("printed", text=self.current_text, cut=cut)
        if statement is None:
            self.events = []
            return
        quietly(self.mark, statement)
        quietly(self.note_drawings)
        self.events = []
        self.current = None

    def mark(self, statement):
        names = self.shell.user_ns
        reads = reached(statement["reads"], names)
        fits, flags = set(), set()
        for name in reads:
            fits |= self.marks.get(name, (set(), set()))[0] | self.fits_in(names.get(name))
            flags |= self.marks.get(name, (set(), set()))[1]
        for event in self.events:
            if event["kind"] in ("predict", "score", "loaded"):
                fits |= {event["fit"]} if "fit" in event else set(event["fits"])
            if event["kind"] == "predict":
                flags.add("P")
            if event["kind"] == "score":
                flags |= {"P", "C"}
        if "P" in flags and self.meets_labels(statement, reads, names):
            flags.add("C")
        for name in statement["writes"]:
            if isinstance(names.get(name), (types.ModuleType, type, types.FunctionType)):
                continue
            if self.recorder.fit_of(names.get(name)) is not None and name in statement["keeps"]:
                continue
            old = self.marks.get(name, (set(), set())) if name in statement["keeps"] else (set(), set())
            self.marks[name] = (old[0] | fits, old[1] | flags)
        self.recorder.emit(
            "statement",
            end=statement["end"],
            fits=sorted(fits),
            flags=sorted(flags),
            reads=sorted(reads),
            writes=sorted(statement["writes"]),
            loop=statement["loop"],
            shows=statement["shows"],
            numbers={name: as_number(names[name]) for name in statement["writes"] if as_number(names.get(name)) is not None},
        )

    def fits_in(self, value, depth=0):
        """The fits of a fitted object, also in lists, tuples and dictionaries."""
        number = self.recorder.fit_of(value)
        if number is not None:
            return {number}
        if depth < 2 and isinstance(value, (list, tuple)) and len(value) < 100:
            return set().union(*(self.fits_in(each, depth + 1) for each in value))
        if depth < 2 and isinstance(value, dict) and len(value) < 100:
            return set().union(*(self.fits_in(each, depth + 1) for each in value.values()))
        return set()

    def meets_labels(self, statement, reads, names):
        """Whether predictions meet something as long as they are that is no prediction itself."""
        lengths = {length for find, _, length in self.recorder.predictions.values() if find() is not None}
        # Also those that this statement used and let go.
        lengths |= {event["length"] for event in self.events if event["kind"] == "predict"}
        return any(
            "P" not in self.marks.get(name, (set(), set()))[1] and is_column(names.get(name)) and len(names[name]) in lengths for name in reads
        )

    def note_drawings(self):
        """Which statements drew on the figures that are open."""
        pyplot = sys.modules.get("matplotlib.pyplot")
        if pyplot is None:
            return
        for number in pyplot.get_fignums():
            figure = pyplot._pylab_helpers.Gcf.figs[number].canvas.figure
            if figure.stale:
                self.drawings.setdefault(id(figure), []).append(self.number)
                figure.stale = False

    def shown(self, value, texts):
        """A value that a cell shows: its text, and the number that it is."""
        number = as_number(value)
        fit = self.recorder.fit_of(value)
        # What a cell shows of a model are its settings, by which its fit is compared.
        is_model = fit is not None or hasattr(value, "get_params")
        text = texts.get("text/plain", "") if isinstance(texts, dict) else ""
        kind = type(value).__name__
        if kind in ("Figure", "AxesSubplot", "Axes") or text.startswith(("<Axes", "<Figure", "[<matplotlib", "Text(")):
            return
        self.recorder.emit("shown", type=kind, text=text[:MOST_TEXT], value=number, model=is_model)

    def show_figure(self, figure, save):
        drawn = {*self.drawings.pop(id(figure), []), *([self.number] if figure.stale else [])}
        keep_figure(self.recorder, figure, save, "shown")
        self.recorder.emit("drawn", statements=sorted(drawn))


class Printed:
    """The kernel's stdout for the notebook: what is written goes to the record instead of to a page that nobody reads."""

    def __init__(self, stream, follower):
        self._stream, self._follower = stream, follower

    def write(self, text):
        if not isinstance(text, str):
            raise TypeError(f"write() argument must be str, not {type(text).__name__}")
        return self._follower.write(text)

    def writelines(self, lines):
        for line in lines:
            self.write(line)

    def __getattr__(self, name):
        return getattr(self._stream, name)


def is_column(value):
    """Labels: one column of values."""
    return type(value).__name__ in ("Series", "ndarray", "list", "Tensor") and hasattr(value, "__len__") and len(getattr(value, "shape", (0,))) <= 2


def reached(names, namespace, depth=0):
    """Names that are read, also by the notebook's own functions that are."""
    found = set(names)
    for name in names:
        value = namespace.get(name)
        if isinstance(value, types.FunctionType) and depth < 3 and value.__globals__ is namespace:
            found |= reached({each for each in value.__code__.co_names if each in namespace} - found, namespace, depth + 1)
    return found


class Marks(ast.NodeTransformer):
    """Puts a mark before each statement of a cell; code that a cell hands to IPython again is left as it is."""

    def __init__(self, follower):
        self.follower, self.is_due = follower, False

    def await_cell(self, info=None):
        self.is_due = getattr(info, "store_history", True)

    def visit(self, tree):
        if not isinstance(tree, ast.Module):
            return tree
        if self.is_due:
            self.is_due = False
            return self.mark(tree, self.follower.skipped)
        above, writes = self.follower.hand_over()
        if above is None:
            return tree
        marked = self.mark(tree, above)
        # `t = %time f()` binds its name to what the code gives.
        self.follower.statements[-1]["writes"] |= writes
        return marked

    def mark(self, tree, above):
        """Marks statements that have `above` lines of their cell over the first one."""
        body = []
        for statement in tree.body:
            if not (isinstance(statement, ast.ImportFrom) and statement.module == "__future__"):
                self.follower.statements.append(describe(statement, above, statement is tree.body[-1]))
                body.append(mark_before(statement, len(self.follower.statements) - 1))
            body.append(statement)
        tree.body = body
        return ast.fix_missing_locations(tree)


def mark_before(statement, index):
    # A lookup that the notebook's own names cannot hide.
    call = ast.parse(f"__import__('builtins').__cellwright_mark__({index})").body[0]
    for node in ast.walk(call):
        ast.copy_location(node, statement)
    return call


def describe(statement, skipped, is_last):
    """What a statement reads and writes by name; a method may change what it is called on."""
    line = min([statement.lineno, *(each.lineno for each in getattr(statement, "decorator_list", []))])
    nodes = list(ast.walk(statement))
    names = [node for node in nodes if isinstance(node, ast.Name)]
    reads = {node.id for node in names if isinstance(node.ctx, ast.Load)}
    stored = {node.id for node in names if isinstance(node.ctx, ast.Store)}
    changed = {base for base in map(changed_base, nodes) if base is not None}
    if isinstance(statement, (ast.FunctionDef, ast.ClassDef, ast.AsyncFunctionDef)):
        reads, stored, changed = set(), {statement.name}, set()
    is_plain = isinstance(statement, (ast.Assign, ast.AnnAssign))
    return {
        "line": line + skipped,
        "end": (statement.end_lineno or line) + skipped,
        "reads": reads | changed,
        "writes": stored | changed,
        "keeps": changed if is_plain else stored | changed,
        "loop": any(isinstance(node, (ast.For, ast.While, ast.ListComp, ast.GeneratorExp, ast.DictComp, ast.FunctionDef)) for node in nodes),
        "shows": isinstance(statement, ast.Expr) and is_last,
        **inner_code(nodes, line + skipped),
    }


# Magics that run the code they are given once, as if it stood in their place.
RUN_ONCE = ("time", "capture")


def inner_code(nodes, line):
    """The lines above code that a magic runs: a line magic's stands in its own line, a cell magic's begins below."""
    for node in nodes:
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.args and isinstance(node.args[0], ast.Constant) and node.args[0].value in RUN_ONCE:
            if node.func.attr == "run_line_magic":
                return {"inner": line - 1}
            if node.func.attr == "run_cell_magic":
                return {"inner": line}
    return {}


def changed_base(node):
    target = None
    if isinstance(node, (ast.Attribute, ast.Subscript)) and isinstance(node.ctx, (ast.Store, ast.Del)):
        target = node
    elif isinstance(node, ast.AugAssign):
        target = node.target
    elif isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
        target = node.func
    while isinstance(target, (ast.Attribute, ast.Subscript, ast.Starred)):
        target = target.value
    return target.id if isinstance(target, ast.Name) else None


def watch_shows(follower):
    """Everything that a cell shows passes through IPython's formatter."""
    formatter = follower.shell.display_formatter
    format_plain = formatter.format

    def format_and_note(value, *args, **given):
        texts = format_plain(value, *args, **given)
        quietly(follower.shown, value, texts[0])
        return texts

    formatter.format = format_and_note


def watch_inline(follower):
    """Figures that are shown pass through the inline backend."""

    def act(module):
        display = module.display
        save = sys.modules["matplotlib.figure"].Figure.savefig
        plain = getattr(save, "__wrapped__", save)

        def display_and_keep(figure, *args, **given):
            if hasattr(figure, "savefig"):
                quietly(follower.show_figure, figure, plain)
                return None
            return display(figure, *args, **given)

        module.display = display_and_keep

    return [(lambda name: name == "matplotlib_inline.backend_inline", act)]


def watch_plotly(follower):
    def act(module):
        show = module.BaseFigure.show

        def show_and_keep(figure, *args, **given):
            quietly(keep_plotly, follower, figure)

        show_and_keep.__wrapped__ = show
        module.BaseFigure.show = show_and_keep

    return [(lambda name: name == "plotly.basedatatypes", act)]


def keep_plotly(follower, figure):
    import hashlib

    text = figure.to_json()
    name = hashlib.blake2b(text.encode(), digest_size=16).hexdigest()
    path = os.path.join(follower.recorder.folder, "blobs", name + ".json")
    with open(path, "w", encoding="utf-8") as file:
        file.write(text)
    follower.recorder.emit("figure", how="shown", image=path, path=None, figure=id(figure))
    follower.recorder.emit("drawn", statements=[follower.number])


def print_as_in_script(module):
    """Pandas takes a script for a program in a terminal, and prints no more columns than have room there."""
    module.set_option("display.max_columns", 0)


def follow(recorder, shell, cells):
    """Begins to follow the notebook of a kernel; `cells` are the positions of its cells in order, with the empty lines they begin with."""
    from cellwright_watch import imports

    follower = Follower(recorder, shell, cells)
    recorder.emit("home", path=os.getcwd())
    marks = Marks(follower)
    builtins.__cellwright_mark__ = follower.begin
    shell.ast_transformers.append(marks)
    shell.events.register("pre_run_cell", marks.await_cell)
    shell.events.register("pre_run_cell", follower.begin_cell)
    # Before pyplot's own, which draws what is stale.
    shell.events.register("post_execute", lambda: quietly(follower.note_drawings))
    shell.events.register("post_run_cell", follower.end_cell)
    sys.stdout = Printed(sys.stdout, follower)
    watch_shows(follower)
    imports.when_imported([*watch_inline(follower), *watch_plotly(follower), (lambda name: name == "pandas", print_as_in_script)])
    return follower


def chosen(follower, sources):
    """Names whose value the code itself chose among models: the last assignment compares, or takes the best of a search."""
    found = []
    for source in sources:
        try:
            tree = ast.parse(follower.shell.transform_cell(without_magic(source)))
        except SyntaxError:
            continue
        for node in ast.walk(tree):
            if isinstance(node, ast.If):
                found += [(name, "BEST" if compares(node.test) else "") for each in node.body for name in assigned(each)]
            elif isinstance(node, ast.Assign):
                found += [(name, ast.unparse(node.value)) for name in assigned(node)]
    last = dict(found)
    words = ("max(", "min(", "argmax", "argmin", "idxmax", "idxmin", "sorted(", "best_estimator_", "BEST", "nlargest", "nsmallest")
    return {name for name, text in last.items() if any(word in text for word in words)}


def without_magic(source):
    """A cell's code without the magic that runs all of it once."""
    first, _, rest = source.lstrip().partition("\n")
    return rest if first.split(" ")[0] in [f"%%{name}" for name in RUN_ONCE] else source


def compares(test):
    return isinstance(test, (ast.Compare, ast.BoolOp))


def assigned(node):
    targets = node.targets if isinstance(node, ast.Assign) else []
    return [target.id for target in targets if isinstance(target, ast.Name)]


def finish(follower, sources):
    """Records what is left at the end: the models that the code chose, and whether it set its seeds."""
    follower.finish()
    recorder, names = follower.recorder, follower.shell.user_ns
    for name in quietly(chosen, follower, sources) or ():
        number = recorder.fit_of(names.get(name))
        if number is not None:
            recorder.emit("chosen", name=name, fit=number)
    for find, number in list(recorder.models.values()):
        for name in [each for each, value in names.items() if find() is not None and value is find() and not each.startswith("_") and each not in HIDDEN]:
            recorder.emit("named", name=name, fit=number)
    recorder.emit("packages", versions=versions())
    recorder.emit("seeds", set=seeds.set_by_user(), given=sorted(seeds.state["told"]))


def versions():
    """Versions of the packages that a notebook's results hang on, where it has imported them."""
    names = ("numpy", "pandas", "sklearn", "scipy", "statsmodels", "matplotlib", "seaborn", "xgboost", "lightgbm", "catboost", "keras", "tensorflow", "torch")
    return {name: str(getattr(sys.modules[name], "__version__", "?")) for name in names if name in sys.modules}
