"""Runs one function of a Python file, watched since this process started: reads a JSON request on stdin, prints a JSON answer."""

import importlib.util
import json
import os
import sys
import traceback

# What the function and its children write to the file descriptor goes to the log, as in a step; the answer has one of its own.
answer_file = os.fdopen(os.dup(1), "w", encoding="utf-8")
request = json.load(sys.stdin)
here = os.path.dirname(os.path.abspath(__file__))
sys.path[:] = [path for path in sys.path if os.path.abspath(path or ".") != here]
sys.path.insert(0, os.path.dirname(request["script"]))
sys.path.insert(0, os.getcwd())


def run():
    spec = importlib.util.spec_from_file_location(os.path.splitext(os.path.basename(request["script"]))[0], request["script"])
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    function = getattr(module, request["name"], None)
    if function is None:
        return {"problem": f"{os.path.basename(request['script'])} has no function `{request['name']}`"}
    function()
    return {}


with open(request["log"], "w", encoding="utf-8", errors="backslashreplace", buffering=1) as log:
    os.dup2(log.fileno(), 1)
    sys.stdout = log
    try:
        answer = run()
    except BaseException as problem:
        traceback.print_exc()
        answer = {"problem": f"{type(problem).__name__}: {problem}"}
    finally:
        log.flush()
        sys.stdout = sys.__stderr__
json.dump(answer, answer_file)
answer_file.flush()
