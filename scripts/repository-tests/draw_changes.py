"""Draws changes of a generated repository: mutants, each of which breaks one thing, and changes that an owner may make."""

import ast
import re

METRICS = {
    "accuracy_score": "balanced_accuracy_score",
    "balanced_accuracy_score": "accuracy_score",
    "f1_score": "precision_score",
    "precision_score": "recall_score",
    "recall_score": "precision_score",
    "mean_squared_error": "mean_absolute_error",
    "mean_absolute_error": "mean_squared_error",
    "mean_absolute_percentage_error": "mean_absolute_error",
    "root_mean_squared_error": "mean_absolute_error",
    "r2_score": "explained_variance_score",
    "roc_auc_score": "average_precision_score",
}
QUIET = ("verbose", "n_jobs", "inplace", "copy", "figsize", "exist_ok", "help", "required", "allow_abbrev", "bins", "ax", "alpha", "zorder")
SEEDS = ("random_state", "seed", "stratify")


class Script:
    """A script of a step, and the changes of it that are found."""

    def __init__(self, root, file):
        self.file = file
        self.text = (root / file).read_text(encoding="utf-8")
        self.lines = self.text.splitlines()
        self.starts = [0]
        for line in self.text.splitlines(keepends=True):
            self.starts.append(self.starts[-1] + len(line.encode()))
        self.tree = ast.parse(self.text)
        self.functions = [node for node in self.tree.body if isinstance(node, ast.FunctionDef)]

    def span(self, node):
        return self.starts[node.lineno - 1] + node.col_offset, self.starts[node.end_lineno - 1] + node.end_col_offset

    def source(self, node):
        begin, end = self.span(node)
        return self.text.encode()[begin:end].decode()

    def replaced(self, begin, end, new):
        data = self.text.encode()
        return (data[:begin] + new.encode() + data[end:]).decode()

    def change(self, kind, node, new, span=None):
        begin, end = span or self.span(node)
        return {"kind": kind, "file": self.file, "line": node.lineno, "was": self.lines[node.lineno - 1].strip(), "now": new, "files": {self.file: self.replaced(begin, end, new)}}


def scripts_of(root):
    files = sorted(path.relative_to(root).as_posix() for path in (root / "src").glob("*/*.py"))
    return [Script(root, file) for file in files if file.split("/")[1] + ".py" == file.split("/")[2]]


def draw_mutants(root, draws, count):
    """So many of each kind, as far as there are."""
    kinds = {}
    for script in scripts_of(root):
        for change in mutants_of(script):
            kinds.setdefault(change["kind"], []).append(change)
    for kind in sorted(kinds):
        draws.shuffle(kinds[kind])
        yield from kinds[kind][:count]


def mutants_of(script):
    for function in script.functions:
        if function.name == "parse_args":
            yield from changed_defaults(script, function)
            continue
        bound = {arg.arg for arg in function.args.args}
        for node in ast.walk(function):
            if isinstance(node, ast.stmt) and node is not function:
                yield from statement_mutants(script, node, bound)
            if isinstance(node, ast.Call):
                yield from call_mutants(script, node)
            if isinstance(node, ast.Constant) and type(node.value) in (int, float) and not in_quiet(function, node):
                new = node.value + 1 if isinstance(node.value, int) else node.value * 0.5 + 0.01
                yield script.change("changed constant", node, repr(new))


def changed_defaults(script, function):
    for node in ast.walk(function):
        if isinstance(node, ast.keyword) and node.arg == "default" and isinstance(node.value, ast.Constant) and type(node.value.value) in (int, float):
            value = node.value.value
            yield script.change("changed default", node.value, repr(value + 1 if isinstance(value, int) else value * 0.5))


def in_quiet(function, constant):
    for node in ast.walk(function):
        if isinstance(node, ast.keyword) and node.arg in QUIET and constant in ast.walk(node.value):
            return True
    return False


def statement_mutants(script, node, bound):
    if isinstance(node, ast.Expr) and isinstance(node.value, ast.Call):
        name = called(node.value)
        if re.match(r"save_|log_metric|log_model|dump$|to_csv$|to_json$|savefig$|write_text$", name):
            yield script.change("dropped output", node, "pass")
        elif name not in ("makedirs", "basicConfig", "info", "set_option", "filterwarnings", "print", "mkdir"):
            yield script.change("deleted line", node, "pass")
    elif isinstance(node, (ast.Assign, ast.AugAssign)):
        targets = node.targets if isinstance(node, ast.Assign) else [node.target]
        if all(isinstance(target, (ast.Subscript, ast.Attribute)) or (isinstance(target, ast.Name) and target.id in bound) for target in targets):
            yield script.change("deleted line", node, "pass")
        bound |= {target.id for target in targets if isinstance(target, ast.Name)}


def call_mutants(script, node):
    name = called(node)
    if name in METRICS:
        yield script.change("other metric", node.func, f"__import__('sklearn.metrics').metrics.{METRICS[name]}")
    plain = (ast.Name, ast.Subscript, ast.Attribute)
    if len(node.args) > 1 and name not in ("print", "range", "join", "isinstance") and all(isinstance(each, plain) for each in node.args[:2]):
        first, second = node.args[:2]
        begin, end = script.span(first)[0], script.span(second)[1]
        yield script.change("swapped argument", first, f"{script.source(second)}, {script.source(first)}", (begin, end))
    for keyword in node.keywords:
        if keyword.arg in SEEDS:
            yield script.change("removed stratify or seed", keyword.value, "None")


def called(call):
    return call.func.attr if isinstance(call.func, ast.Attribute) else call.func.id if isinstance(call.func, ast.Name) else ""


def draw_legitimate(root, draws):
    """Ten changes that keep the pipeline right, each of a script that is drawn."""
    scripts = scripts_of(root)
    for make in LEGITIMATE:
        found = [change for script in scripts for change in make(root, script)]
        if found:
            yield draws.choice(found)


def units(script):
    return [function for function in script.functions if function.name not in ("main", "parse_args") and len(function.body) > 1]


def inserted(script, node, line, kind, name=None):
    """A line before a statement."""
    begin = script.starts[node.lineno - 1]
    text = script.replaced(begin, begin, " " * node.col_offset + line + "\n")
    return {"kind": kind, "file": script.file, "line": node.lineno, "was": "", "now": line, "files": {script.file: text}, "name": name}


def logging_added(_root, script):
    return [inserted(script, unit.body[-1], f'print("{unit.name} is at its end")', "logging") for unit in units(script)]


def function_renamed(_root, script):
    changes = []
    for unit in units(script):
        text = re.sub(rf"\b{unit.name}\b(?=\()", f"{unit.name}_anew", script.text)
        changes.append({"kind": "a renamed function", "file": script.file, "line": unit.lineno, "was": unit.name, "now": f"{unit.name}_anew", "files": {script.file: text}, "name": unit.name})
    return changes


def argument_added(_root, script):
    [parse] = [function for function in script.functions if function.name == "parse_args"]
    return [inserted(script, parse.body[-1], 'parser.add_argument("--remark", default="", help="A remark of the owner")', "a new optional argument")]


def parameter_added(_root, script):
    changes = []
    for unit in units(script):
        if unit.args.args:
            last = unit.args.args[-1]
            change = script.change("a new optional parameter", last, f"{script.source(last)}, remark: str = ''")
            changes.append(change)
    return changes


def feature_added(_root, script):
    changes = []
    for unit in units(script):
        for statement in unit.body:
            if isinstance(statement, ast.Assign) and isinstance(statement.targets[0], ast.Subscript) and isinstance(statement.targets[0].value, ast.Name):
                frame = statement.targets[0].value.id
                changes.append(inserted(script, statement, f'{frame}["added"] = 1.0', "an added feature", "added|columns|shape|feature"))
    return changes


def default_retuned(root, script):
    """In the script, its component and the pipeline, as an owner does it."""
    [parse] = [function for function in script.functions if function.name == "parse_args"]
    changes = []
    for call in ast.walk(parse):
        if not isinstance(call, ast.Call) or called(call) != "add_argument":
            continue
        for keyword in call.keywords:
            if keyword.arg != "default" or not isinstance(keyword.value, ast.Constant) or type(keyword.value.value) not in (int, float):
                continue
            name = call.args[0].value.lstrip("-")
            old = keyword.value.value
            new = old + 1 if isinstance(old, int) else round(old * 0.9, 6)
            change = script.change("a retuned default", keyword.value, repr(new))
            step = script.file.split("/")[1]
            for file in (f"components/{step}.yml", "pipeline-job.yml"):
                text = (root / file).read_text(encoding="utf-8")
                text = re.sub(rf"(^  {name}:\n(?:    .*\n)*?    default: ){re.escape(str(old))}$", rf"\g<1>{new}", text, flags=re.M)
                change["files"][file] = re.sub(rf"(^  {name}: ){re.escape(str(old))}$", rf"\g<1>{new}", text, flags=re.M)
            changes.append(change | {"name": name})
    return changes


def docstring_rewritten(_root, script):
    return [script.change("another docstring", unit.body[0], '"""Says it in other words."""') for unit in units(script) if ast.get_docstring(unit)]


def variable_renamed(_root, script):
    changes = []
    for unit in units(script):
        bound = sorted({target.id for node in ast.walk(unit) if isinstance(node, ast.Assign) for target in node.targets if isinstance(target, ast.Name)} - {arg.arg for arg in unit.args.args})
        for name in bound[:2]:
            begin, end = script.span(unit)
            text = re.sub(rf"(?<![\w.\"']){name}\b(?!\s*=[^=]\S*[,)])(?![\"'])", f"{name}_anew", script.source(unit))
            changes.append({"kind": "a renamed variable", "file": script.file, "line": unit.lineno, "was": name, "now": f"{name}_anew", "files": {script.file: script.replaced(begin, end, text)}})
    return changes


def metric_added(_root, script):
    [main] = [function for function in script.functions if function.name == "main"]
    if "mlflow" not in script.text:
        return []
    return [inserted(script, main.body[-1], 'mlflow.log_metric("added", 1.0)', "an added metric", "added|metrics")]


def helper_added(_root, script):
    first = script.functions[0]
    begin = script.starts[min([first.lineno, *(node.lineno for node in first.decorator_list)]) - 1]
    helper = 'def halved(value: float) -> float:\n    """Half of it."""\n    return value / 2\n\n\n'
    return [script.change("a new function", first, helper, (begin, begin))]


def check_added(_root, script):
    changes = []
    for unit in units(script):
        if unit.args.args:
            name = unit.args.args[0].arg
            changes.append(inserted(script, unit.body[1], f'if {name} is None:\n        raise ValueError("{name} is missing")', "a check of an argument"))
    return changes


LEGITIMATE = [logging_added, function_renamed, argument_added, parameter_added, feature_added, default_retuned, docstring_rewritten, variable_renamed, metric_added, helper_added, check_added]
