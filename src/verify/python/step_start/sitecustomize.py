"""Runs when a step's Python starts: watches it, as the notebook's kernel is watched.

The variable that asks for it is taken away, so that what the step starts itself (workers, other programs) is not watched.
"""

import os
import sys

# Processes of the engine that stand before the script: each of them hands the rest of the count on.
BEFORE = int(os.environ.pop("CELLWRIGHT_WATCH_AFTER", "0"))
FOLDER = os.environ.pop("CELLWRIGHT_WATCH", None) if BEFORE == 0 else None
HERE = os.path.dirname(os.path.abspath(__file__))


def leave():
    """Takes this folder out of the way again, and gives another `sitecustomize` its turn."""
    paths = [path for path in os.environ.get("PYTHONPATH", "").split(os.pathsep) if path and os.path.abspath(path) != HERE]
    os.environ["PYTHONPATH"] = os.pathsep.join(paths)
    if not paths:
        del os.environ["PYTHONPATH"]
    sys.path[:] = [path for path in sys.path if os.path.abspath(path or ".") != HERE]
    own = sys.modules.pop("sitecustomize", None)
    try:
        import sitecustomize  # noqa: F401
    except ImportError:
        if own is not None:
            sys.modules["sitecustomize"] = own


def watch(folder):
    sys.path.insert(0, os.path.dirname(HERE))
    try:
        import cellwright_watch

        recorder = cellwright_watch.start(folder, int(os.environ.get("CELLWRIGHT_SEED", "0")))
        if os.environ.pop("CELLWRIGHT_TRACE", None):
            from cellwright_watch import trace

            trace.follow_scripts(recorder)
    finally:
        sys.path.remove(os.path.dirname(HERE))


if BEFORE > 0:
    os.environ["CELLWRIGHT_WATCH_AFTER"] = str(BEFORE - 1)
else:
    leave()
if FOLDER is not None:
    watch(FOLDER)
