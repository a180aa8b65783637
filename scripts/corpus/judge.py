"""Reads texts, one JSON object a line, and writes for each the problem that Python has with it, or an empty string."""

import ast
import json
import sys
import warnings

warnings.simplefilter("ignore")
try:
    from IPython.core.inputtransformer2 import TransformerManager

    transform = TransformerManager().transform_cell
except ImportError:

    def transform(text):
        return text


def problem_of(kind, text):
    try:
        flags = 0
        if kind == "cell":
            text = transform(text)
        if kind != "file":
            flags = ast.PyCF_ALLOW_TOP_LEVEL_AWAIT
        compile(text, "text", "exec", flags, dont_inherit=True)
        return ""
    except (SyntaxError, ValueError, RecursionError, MemoryError) as error:
        return f"{type(error).__name__}: {error}"


for line in sys.stdin:
    request = json.loads(line)
    print(json.dumps(problem_of(request["kind"], request["text"])), flush=True)
