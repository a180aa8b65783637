"""Prints, for every top-level statement of standard library files, its place and its names as CPython's symtable has them."""

import ast
import json
import os
import symtable
import sys
import warnings

warnings.simplefilter("ignore")


def place(node):
    first = node.decorator_list[0].lineno if getattr(node, "decorator_list", []) else node.lineno
    return [first, node.end_lineno]


def only_annotated(statement):
    stored, annotated = set(), set()
    bare = set()
    for node in ast.walk(statement):
        if isinstance(node, ast.AnnAssign) and node.value is None and isinstance(node.target, ast.Name):
            annotated.add(node.target.id)
            bare.add(id(node.target))
    for node in ast.walk(statement):
        if isinstance(node, ast.Name) and not isinstance(node.ctx, ast.Load) and id(node) not in bare:
            stored.add(node.id)
    return annotated - stored


def is_misjudged(table, symbol):
    """symtable takes a function called `top` for the module, and lets every use of `super` read `__class__`."""
    if symbol.is_declared_global():
        return False
    return symbol.get_name() == "__class__" or (
        table.get_name() == "top" and (symbol.is_assigned() or symbol.is_parameter())
    )


def collect(table, later, inside_class, found):
    kind = table.get_type()
    name = table.get_name()
    comprehension = kind == "function" and name in ("listcomp", "setcomp", "dictcomp", "genexpr")
    for symbol in table.get_symbols():
        if kind == "module":
            if symbol.is_assigned() or symbol.is_imported():
                found["bound"].add(symbol.get_name())
            if symbol.is_referenced():
                found["now"].add(symbol.get_name())
            continue
        if kind == "class" and symbol.is_local():
            found["class_locals"].add(symbol.get_name())
        if comprehension and symbol.is_declared_global():
            found["walrus"].add(symbol.get_name())
        if not symbol.is_global() or is_misjudged(table, symbol):
            continue
        if symbol.is_referenced():
            found["later" if later else "now"].add(symbol.get_name())
            if name == "genexpr":
                found["later"].add(symbol.get_name())
        if symbol.is_declared_global() and (symbol.is_assigned() or symbol.is_imported()):
            found["global_writes" if later else "bound"].add(symbol.get_name())
    for child in table.get_children():
        runs_later = child.get_type() == "function" and child.get_name() not in ("listcomp", "setcomp", "dictcomp", "genexpr")
        collect(child, later or runs_later or name == "genexpr", kind == "class", found)


def describe(statement, source):
    text = ast.get_source_segment(source, statement)
    if getattr(statement, "decorator_list", []):
        lines = source.splitlines(keepends=True)
        text = "".join(lines[place(statement)[0] - 1 : statement.end_lineno])
    table = symtable.symtable(text, "statement", "exec")
    found = {key: set() for key in ("bound", "now", "later", "global_writes", "class_locals", "walrus")}
    collect(table, False, False, found)
    found["bound"] -= only_annotated(statement)
    augmented = {
        node.target.id
        for node in ast.walk(statement)
        if isinstance(node, ast.AugAssign) and isinstance(node.target, ast.Name)
    }
    return {"place": place(statement), "augmented": sorted(augmented), **{key: sorted(names) for key, names in found.items()}}


def files():
    root = os.path.dirname(os.__file__)
    for folder, folders, names in os.walk(root):
        folders[:] = sorted(f for f in folders if f not in ("site-packages", "__pycache__", "data") and "lib2to3" not in f)
        for name in sorted(names):
            if name.endswith(".py"):
                yield os.path.join(folder, name)


def main():
    every = int(sys.argv[1])
    for index, path in enumerate(files()):
        if index % every:
            continue
        try:
            with open(path, encoding="utf-8", newline="") as file:
                source = file.read()
            source = source.replace("\r\n", "\n").replace("\r", "\n")
            compile(source, path, "exec", dont_inherit=True)
            tree = ast.parse(source)
            statements = [describe(statement, source) for statement in tree.body]
        except (SyntaxError, UnicodeError, ValueError):
            continue
        print(json.dumps({"path": path, "statements": statements}))


main()
