"""Runs a notebook's cells in a fresh Jupyter kernel of this Python, watched.

Reads a JSON request on stdin: `cells` (`position`, `source`), `folder` to run in, `record`, `seed`, `trace`.
Prints a JSON answer: the cell that failed, or `{}`.
"""

import json
import os
import re
import sys
import tempfile
from pathlib import Path

# The kernel inherits the file descriptor of stdout: the answer has one of its own.
answer_file = os.fdopen(os.dup(1), "w", encoding="utf-8")
os.dup2(2, 1)
sys.stdout = sys.stderr

try:
    import nbformat
    from jupyter_client.kernelspec import KernelSpec
    from jupyter_client.manager import AsyncKernelManager
    from nbclient import NotebookClient
    from nbclient.exceptions import CellExecutionError, DeadKernelError

    import cloudpickle  # noqa: F401  (the kernel needs it, and has the same packages)
    import ipykernel  # noqa: F401
except ImportError as error:
    json.dump({"missing": error.name}, answer_file)
    sys.exit(0)

HERE = str(Path(__file__).parent)

BEGIN = """
def begin(shell):
    import sys
    sys.path.insert(0, {here!r})
    import cellwright_watch
    from cellwright_watch import statements
    sys.path.remove({here!r})
    recorder = cellwright_watch.start({record!r}, {seed!r})
    shell.cellwright = statements.follow(recorder, shell, {cells!r})
    if {trace!r}:
        from cellwright_watch import trace
        trace.follow_notebook(recorder, shell.cellwright)
begin(get_ipython())
del begin
"""
END = """
def end(shell):
    from cellwright_watch import statements
    statements.finish(shell.cellwright, {sources!r})
end(get_ipython())
del end
"""


def empty_lines(source):
    """The number of lines that a cell begins with and the kernel does not see."""
    return source.count("\n", 0, len(source) - len(source.lstrip()))


def create_manager(sockets):
    """A manager whose kernel talks over socket files where the system has them: two kernels that start at once may choose the same free port."""
    manager = AsyncKernelManager()
    if os.name == "posix":
        manager.transport = "ipc"
        manager.ip = str(Path(sockets) / "k")
    manager._kernel_spec = KernelSpec(argv=[sys.executable, "-m", "ipykernel_launcher", "-f", "{connection_file}"], display_name="Python", language="python")
    return manager


def execute_hidden(client, notebook, source):
    hidden = nbformat.v4.new_code_cell(source)
    notebook.cells.append(hidden)
    client.execute_cell(hidden, len(notebook.cells) - 1, store_history=False)
    notebook.cells.pop()


FRAME = re.compile(r"(?:Cell|Input) In ?\[(\d+)\],? line (\d+)(?:, in (\w+))?")


def calls_of(error, given):
    """The calls of a traceback that lie in cells, the outermost first. `given`: the cells that ran, in order; IPython counts them."""
    calls = []
    for count, line, name in FRAME.findall(re.sub(r"\x1b\[[\d;]*m", "", error.traceback)):
        if 0 < int(count) <= len(given):
            cell = given[int(count) - 1]
            calls.append({"cell": cell["position"], "line": int(line) + empty_lines(cell["source"]), "name": name or None})
    return calls


def tell(position):
    """Progress goes to stderr, a line a cell."""
    print(f"cellwright: cell {position}", file=sys.stderr, flush=True)


def run(request, sockets):
    notebook = nbformat.v4.new_notebook()
    notebook.cells = [nbformat.v4.new_code_cell(cell["source"]) for cell in request["cells"]]
    # Empty cells are not given to the kernel.
    cells = [(cell["position"], empty_lines(cell["source"])) for cell in request["cells"] if cell["source"].strip()]
    client = NotebookClient(notebook, km=create_manager(sockets), timeout=None, resources={"metadata": {"path": request["folder"]}})
    with client.setup_kernel():
        values = {"here": HERE, "record": request["record"], "seed": request["seed"], "cells": cells, "trace": request["trace"]}
        execute_hidden(client, notebook, BEGIN.format(**values))
        ran = []
        for index, (given, cell) in enumerate(zip(request["cells"], notebook.cells)):
            ran += [given] if given["source"].strip() else []
            tell(given["position"])
            try:
                client.execute_cell(cell, index)
            except CellExecutionError as error:
                return {"failed": {"cell": given["position"], "message": f"{error.ename}: {error.evalue}", "calls": calls_of(error, ran)}}
            except DeadKernelError:
                return {"failed": {"cell": given["position"], "message": "the kernel died", "calls": []}}
            cell["outputs"] = []
        execute_hidden(client, notebook, END.format(sources=[cell["source"] for cell in request["cells"]]))
    return {}


# In the verification's own folder, which is deleted whatever happens.
with tempfile.TemporaryDirectory(prefix="k", dir=os.environ.get("JUPYTER_RUNTIME_DIR"), ignore_cleanup_errors=True) as sockets:
    json.dump(run(json.load(sys.stdin), sockets), answer_file)
