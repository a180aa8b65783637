"""Measures the processor time of `verify` beside what the notebook and the steps take by themselves, in one run.

    npm run build && .cache/python-…/bin/python scripts/verify-time.py samples/churn/notebook.ipynb

Prints seconds of the processor, of all processes together: the notebook in a plain Jupyter kernel, the steps' Python as the local runner
starts it, and all that `verify` does, its own program included; then the ratio. On a busy machine the seconds change, the ratio hardly.
"""

import os
import resource
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

CLI = Path(__file__).parent.parent / "bin" / "cellwright.js"
PLAIN = """
import sys, nbformat
from nbclient import NotebookClient
from jupyter_client.kernelspec import KernelSpec
from jupyter_client.manager import AsyncKernelManager
manager = AsyncKernelManager()
manager._kernel_spec = KernelSpec(argv=[sys.executable, "-m", "ipykernel_launcher", "-f", "{connection_file}"], display_name="Python", language="python")
NotebookClient(nbformat.read(sys.argv[1], 4), km=manager, timeout=None).execute()
"""
# The interpreter of the steps, which adds up what they take.
COUNTING = """#!{python} -SE
import os, resource, subprocess, sys
code = subprocess.call(["{python}", *sys.argv[1:]])
used = resource.getrusage(resource.RUSAGE_CHILDREN)
with open("{log}", "a") as log:
    log.write(str(used.ru_utime + used.ru_stime) + chr(10))
sys.exit(code)
"""


def used():
    spent = resource.getrusage(resource.RUSAGE_CHILDREN)
    return spent.ru_utime + spent.ru_stime


def seconds(command, folder):
    before = used()
    ended = subprocess.run(command, cwd=folder, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    if ended.returncode != 0:
        sys.exit(f"{' '.join(map(str, command))} ends with {ended.returncode}:\n{ended.stdout[-3000:]}")
    return used() - before


def measure(notebook, above):
    folder = Path(above) / "project"
    shutil.copytree(notebook.parent, folder, ignore=shutil.ignore_patterns("expected", ".cellwright"))
    name, log, counting = notebook.name, Path(above) / "steps.txt", Path(above) / "python"
    counting.write_text(COUNTING.format(python=sys.executable, log=log))
    counting.chmod(0o755)
    seconds(["node", CLI, "build", name, "--out", "out"], folder)
    own = seconds([sys.executable, "-c", PLAIN, name], folder)
    seconds(["node", CLI, "-C", "out", "run", "--python", counting, "--force"], folder)
    steps = sum(map(float, log.read_text().split()))
    whole = seconds(["node", CLI, "-C", "out", "verify", "--python", sys.executable], folder)
    print(f"{notebook}: notebook {own:.1f} s, steps {steps:.1f} s, verify {whole:.1f} s: {whole / (own + steps):.2f} times", flush=True)


for each in sys.argv[1:]:
    with tempfile.TemporaryDirectory(prefix="cellwright-time-") as above:
        measure(Path(each).resolve(), above)
