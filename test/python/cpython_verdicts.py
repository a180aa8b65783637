"""Prints the strings of the standard library's own tests, as programs, with CPython's verdict on each."""

import ast
import doctest
import json
import os
import sys
import textwrap
import warnings

warnings.simplefilter("ignore")
FILES = sys.argv[1:]


def programs(text):
    yield text
    yield textwrap.dedent(text)
    if ">>>" in text:
        try:
            yield from (example.source for example in doctest.DocTestParser().get_examples(text))
        except ValueError:
            return


def verdict(program):
    try:
        compile(program, "<program>", "exec", flags=ast.PyCF_ALLOW_TOP_LEVEL_AWAIT, dont_inherit=True)
    except SyntaxError as error:
        return error.msg
    return None


def main():
    seen = set()
    for name in FILES:
        path = os.path.join(os.path.dirname(os.__file__), "test", name)
        if not os.path.exists(path):
            continue
        with open(path, encoding="utf-8") as file:
            tree = ast.parse(file.read())
        for node in ast.walk(tree):
            if not (isinstance(node, ast.Constant) and isinstance(node.value, str) and 2 < len(node.value) < 3000):
                continue
            for program in programs(node.value):
                if program in seen or "\0" in program or any("\ud800" <= character <= "\udfff" for character in program):
                    continue
                seen.add(program)
                try:
                    print(json.dumps({"program": program, "refused": verdict(program)}))
                except (ValueError, RecursionError, MemoryError, OverflowError):
                    continue


main()
