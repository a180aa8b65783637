"""Waits for the end of the `cellwright verify` that started it, however it ends, and then ends what it left and deletes its folder.

The command itself cleans up when it can; this is for when it is killed. Standard library only, and no site packages.
"""

import os
import shutil
import signal
import sys
import time

folder = sys.argv[1]
MARK = f"CELLWRIGHT_VERIFY={folder}\0".encode()
PLACE = os.path.realpath(folder) + "/"


def marked():
    """Processes that carry the mark of the folder in the environment that they were started with, or work in it."""
    for name in os.listdir("/proc") if os.path.isdir("/proc") else []:
        if name.isdigit() and int(name) != os.getpid():
            try:
                with open(f"/proc/{name}/environ", "rb") as file:
                    is_marked = MARK in file.read()
                if is_marked or (os.readlink(f"/proc/{name}/cwd") + "/").startswith(PLACE):
                    yield int(name)
            except OSError:
                continue


def end_all():
    for _ in range(100):
        found = list(marked())
        if not found:
            return
        for pid in found:
            try:
                os.kill(pid, signal.SIGKILL)
            except OSError:
                pass
        time.sleep(0.05)


def open_up():
    for place, folders, _ in os.walk(folder):
        for name in folders:
            try:
                os.chmod(os.path.join(place, name), 0o700)
            except OSError:
                pass


for name in ("SIGINT", "SIGTERM", "SIGHUP"):
    if hasattr(signal, name):
        signal.signal(getattr(signal, name), signal.SIG_IGN)
os.chdir("/")
sys.stdin.buffer.read()
# Somebody may have deleted the folder already: what works in it is then still there.
end_all()
if os.path.isdir(folder):
    open_up()
    shutil.rmtree(folder, ignore_errors=True)
