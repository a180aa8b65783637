"""Tells what a Python can run: its packages, and whether scripts find their modules and take their arguments.

Reads a JSON request on stdin and prints a JSON answer. Nothing of the scripts is executed.
"""

import ast
import importlib.util
import json
import os
import sys


def fingerprint():
    """Names and versions of everything that is installed, from the names of the metadata folders."""
    found = set()
    for folder in sys.path:
        try:
            names = os.listdir(folder or ".")
        except OSError:
            continue
        found.update(name for name in names if name.endswith((".dist-info", ".egg-info")))
    return sorted(found)


def exists(module):
    try:
        return importlib.util.find_spec(module) is not None
    except (ImportError, ValueError, AttributeError):
        return module in sys.modules


def imported(tree):
    """Top-level names of modules that importing the file imports for certain."""
    names = []
    for node in tree.body:
        if isinstance(node, ast.Import):
            names += [alias.name.split(".")[0] for alias in node.names]
        elif isinstance(node, ast.ImportFrom) and node.level == 0 and node.module:
            names.append(node.module.split(".")[0])
    return names


def changes_path(tree):
    return any(isinstance(node, ast.Attribute) and node.attr == "path" and isinstance(node.value, ast.Name) and node.value.id == "sys" for node in ast.walk(tree))


def read(path):
    try:
        with open(path, "rb") as file:
            return ast.parse(file.read(), path)
    except (OSError, SyntaxError, ValueError):
        return None


def missing_modules(script, files):
    """Modules that the script and the local modules it imports need, and that cannot be found."""
    local = {part.rsplit(".", 1)[0] if part.endswith(".py") else part for path in files for part in path.split("/")}
    folder = script.rsplit("/", 1)[0] + "/" if "/" in script else ""
    missing, seen, todo = set(), set(), [script]
    while todo:
        path = todo.pop()
        if path in seen or path not in files:
            continue
        seen.add(path)
        tree = read(files[path])
        if tree is None or changes_path(tree):
            continue
        for name in imported(tree):
            if name in local:
                todo += [folder + name + ".py", folder + name + "/__init__.py"]
            elif not exists(name):
                missing.add(name)
    return sorted(missing)


def call_name(node):
    return node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")


def parsed_arguments(tree):
    """The options of the script's argument parser, and those that are required; None where they cannot be known."""
    calls = [node for node in ast.walk(tree) if isinstance(node, ast.Call)]
    names = [call_name(call) for call in calls]
    if names.count("ArgumentParser") != 1 or "parse_args" not in names:
        return None
    if {"parse_known_args", "add_subparsers", "add_mutually_exclusive_group"} & set(names):
        return None
    maker = calls[names.index("ArgumentParser")]
    if any(keyword.arg in (None, "parents", "prefix_chars", "fromfile_prefix_chars", "allow_abbrev") for keyword in maker.keywords):
        return None
    options, required = {"-h", "--help"}, []
    for call in calls:
        if call_name(call) != "add_argument":
            continue
        if not all(isinstance(arg, ast.Constant) and isinstance(arg.value, str) for arg in call.args):
            return None
        flags = [arg.value for arg in call.args if arg.value.startswith("-")]
        if not flags:
            continue
        options.update(flags)
        for keyword in call.keywords:
            if keyword.arg is None:
                return None
            if keyword.arg == "required" and getattr(keyword.value, "value", False) is True:
                required.append(flags)
    return {"options": sorted(options), "required": required}


def taken(argument, options):
    """Whether an option is taken, in full or as the unambiguous beginning of one."""
    return argument in options or (argument.startswith("--") and sum(option.startswith(argument) for option in options) == 1)


def is_option(argument):
    return len(argument) > 1 and argument[0] == "-" and not argument[1].isdigit() and argument[1] != "."


def check_arguments(path, given):
    tree = read(path)
    parser = None if tree is None else parsed_arguments(tree)
    if parser is None:
        return {"unknown": [], "missing": [], "known": []}
    names = [argument.split("=")[0] for argument in given if argument.startswith("--") and is_option(argument)]
    unknown = [name for name in names if not taken(name, parser["options"])]
    shorts = [argument for argument in given if not argument.startswith("--") and is_option(argument)]

    def is_given(flags):
        long = any(flag.startswith(name) for name in names for flag in flags)
        return long or any(short.startswith(flag) for short in shorts for flag in flags)

    missing = [flags[-1] for flags in parser["required"] if not is_given(flags)]
    return {"unknown": unknown, "missing": missing, "known": parser["options"]}


def check(step):
    files = step["files"]
    path = files.get(step["script"])
    if path is None:
        return {"modules": [], "unknown": [], "missing": [], "known": []}
    return {"modules": missing_modules(step["script"], files), **check_arguments(path, step["arguments"])}


def main():
    sys.path[:] = [folder for folder in sys.path if folder != os.path.dirname(os.path.abspath(__file__))]
    request = json.load(sys.stdin)
    answer = {
        "executable": sys.executable,
        "version": sys.version,
        "packages": fingerprint(),
        "mlflow": exists("mlflow"),
        "steps": {step["id"]: check(step) for step in request["steps"]},
    }
    json.dump(answer, sys.stdout)


main()
