"""Runs Python scripts in forks of one process that has imported the large libraries: `fork_server.py SOCKET`.

`client.py` stands in for the interpreter: a mutant's steps then start in a moment. What a step does is the same, but for modules that are there before it asks for them.
"""

import os
import runpy
import signal
import socket
import sys

WATCH = sys.argv[2]
sys.path.insert(0, WATCH)
import cellwright_watch  # noqa: E402
from cellwright_watch import seeds  # noqa: E402

# Libraries must be watched before they are imported: each run then has a record of its own.
recorder = cellwright_watch.start(sys.argv[3])
sys.path.remove(WATCH)

for name in ("numpy", "pandas", "sklearn.ensemble", "sklearn.linear_model", "sklearn.metrics", "sklearn.model_selection", "sklearn.pipeline", "matplotlib.pyplot", "seaborn", "mlflow", "mlflow.sklearn", "cloudpickle", "joblib", "pyarrow"):
    try:
        __import__(name)
    except ImportError:
        pass

# A fork takes what was imported with it, but no matplotlib figure and no backend.
sys.modules["matplotlib.pyplot"].close("all")


def record_in(folder):
    """What follows is recorded in a folder, with generators as at the start of a process."""
    os.makedirs(os.path.join(folder, "blobs"), exist_ok=True)
    recorder.folder, recorder.pid = folder, os.getpid()
    recorder.file = open(os.path.join(folder, f"events-{recorder.pid}.jsonl"), "a", encoding="utf-8")
    seeds.state.update(set=set(), told=set())
    random, numpy = sys.modules["random"], sys.modules["numpy"]
    seeds.begin("random", lambda: random.seed(0))
    seeds.begin("numpy", lambda: numpy.random.seed(0))


def serve(connection):
    data, files, _, _ = socket.recv_fds(connection, 1 << 20, 3)
    while not data.endswith(b"\n"):
        data += connection.recv(1 << 20)
    import json

    asked = json.loads(data)
    for target, file in enumerate(files):
        os.dup2(file, target)
    os.chdir(asked["cwd"])
    os.environ.clear()
    os.environ.update(asked["env"])
    arguments = [each for each in asked["argv"] if each != "-u"]
    sys.argv = arguments
    import matplotlib

    if "MPLBACKEND" in os.environ:
        matplotlib.use(os.environ["MPLBACKEND"])
    sys.path[0:1] = [os.path.dirname(os.path.abspath(arguments[0])), *[path for path in os.environ.get("PYTHONPATH", "").split(os.pathsep) if path]]
    code = 0
    record_in(os.environ.pop("CELLWRIGHT_WATCH"))
    try:
        runpy.run_path(arguments[0], run_name="__main__")
    except SystemExit as end:
        code = end.code if isinstance(end.code, int) else 0 if end.code is None else 1
    except BaseException:
        import traceback

        traceback.print_exc()
        code = 1
    import atexit

    atexit._run_exitfuncs()
    sys.stdout.flush()
    sys.stderr.flush()
    connection.sendall(bytes([code & 255]))
    os._exit(code & 255)


def main():
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)
    server = socket.socket(socket.AF_UNIX)
    server.bind(sys.argv[1])
    server.listen(16)
    print("ready", flush=True)
    while True:
        connection, _ = server.accept()
        if os.fork() == 0:
            server.close()
            signal.signal(signal.SIGCHLD, signal.SIG_DFL)
            os.setsid()
            serve(connection)
        connection.close()


main()
