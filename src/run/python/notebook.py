"""Runs a notebook's cells in a fresh Jupyter kernel of this Python, and keeps variables as they are after given cells.

Reads a JSON request on stdin: `cells` (`position`, `source`), `folder` to run in, `checkpoints` (`cell`, `names`), `out`.
Prints a JSON answer: what each cell printed, piece by piece with the line of the statement that printed it, and the cell that failed.
"""

import json
import os
import re
import sys
import tempfile
from pathlib import Path

answer_file = sys.stdout
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

HERE = Path(__file__).parent
MARK = re.compile("\x1e(\\d+)\x1f")


def hidden_code(program, **values):
    """Code that runs a program of this folder in the kernel without leaving a name behind."""
    given = "".join(f"{name!r}: {value!r}, " for name, value in values.items())
    path = str(HERE / program)
    return f"exec(compile(open({path!r}, encoding='utf-8').read(), {path!r}, 'exec'), {{{given}'values': globals()}})"


def empty_lines(source):
    """The number of lines that a cell begins with and the kernel does not see."""
    return source.count("\n", 0, len(source) - len(source.lstrip()))


def printed(cell):
    """Pieces of what a cell printed, each with the line on which its statement begins; `None` where that is not known."""
    outputs = cell.get("outputs", [])
    text = "".join(output.get("text", "") for output in outputs if output.get("output_type") == "stream" and output.get("name") == "stdout")
    first, *rest = MARK.split(text)
    pieces = [[None, first]] + [[int(line), piece] for line, piece in zip(rest[::2], rest[1::2])]
    return [piece for piece in pieces if piece[1]]


def create_manager(sockets):
    """A manager whose kernel talks over socket files where the system has them: two kernels that start at once may choose the same free port."""
    manager = AsyncKernelManager()
    if os.name == "posix":
        manager.transport = "ipc"
        manager.ip = str(Path(sockets) / "kernel")
    manager._kernel_spec = KernelSpec(argv=[sys.executable, "-m", "ipykernel_launcher", "-f", "{connection_file}"], display_name="Python", language="python")
    return manager


def execute_hidden(client, notebook, source):
    hidden = nbformat.v4.new_code_cell(source)
    notebook.cells.append(hidden)
    client.execute_cell(hidden, len(notebook.cells) - 1, store_history=False)
    notebook.cells.pop()


def run(request, sockets):
    notebook = nbformat.v4.new_notebook()
    notebook.cells = [nbformat.v4.new_code_cell(cell["source"]) for cell in request["cells"]]
    names = {checkpoint["cell"]: checkpoint["names"] for checkpoint in request["checkpoints"]}
    # Empty cells are not given to the kernel.
    cells = [(cell["position"], empty_lines(cell["source"])) for cell in request["cells"] if cell["source"].strip()]
    client = NotebookClient(notebook, km=create_manager(sockets), timeout=None, resources={"metadata": {"path": request["folder"]}})
    with client.setup_kernel():
        execute_hidden(client, notebook, hidden_code("watch_cells.py", cells=cells, figures=str(Path(request["out"]) / "figures")))
        for index, (given, cell) in enumerate(zip(request["cells"], notebook.cells)):
            position = given["position"]
            try:
                client.execute_cell(cell, index)
            except CellExecutionError as error:
                return {"failed": {"cell": position, "message": f"{error.ename}: {error.evalue}"}}
            except DeadKernelError:
                return {"failed": {"cell": position, "message": "the kernel died"}}
            if position in names:
                folder = str(Path(request["out"]) / str(position))
                execute_hidden(client, notebook, hidden_code("keep_values.py", names=names[position], folder=folder))
    return {"printed": {str(given["position"]): printed(cell) for given, cell in zip(request["cells"], notebook.cells)}}


with tempfile.TemporaryDirectory(prefix="cellwright-", ignore_cleanup_errors=True) as sockets:
    json.dump(run(json.load(sys.stdin), sockets), answer_file)
