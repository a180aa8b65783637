"""Records every value that is assigned to a name: by a notebook's statements, and by the lines of a pipeline's own scripts.

Only used in a second run, when something differs: comparing both, name by name, finds where the two part.
"""

import builtins
import importlib.util
import inspect
import itertools
import sys
import types

from cellwright_watch.digest import digest
from cellwright_watch.record import is_library, short
from cellwright_watch.wrap import quietly

MOST_EVENTS = 20_000
SKIPPED = (types.ModuleType, types.FunctionType, types.BuiltinFunctionType, type)


class Values:
    """Values as they were last recorded, by place and name."""

    def __init__(self, recorder):
        self.recorder = recorder
        self.last = {}
        self.count = 0

    def note(self, scope, name, value, **place):
        if self.count > MOST_EVENTS or name.startswith("_") or isinstance(value, SKIPPED):
            return
        with self.recorder.inside("trace"):
            content = quietly(digest, value)
            if content is None or self.last.get((scope, name)) == content:
                return
            self.last[scope, name] = content
            self.count += 1
            kept = self.recorder.keep(value)[1]
        self.recorder.emit("value", name=name, digest=content, kept=kept, type=type(value).__name__, shown=short(value), **place)

    def note_argument(self, scope, name, value, **place):
        """What a function is given is its caller's value: only what it makes of it is its own."""
        if self.count > MOST_EVENTS or name.startswith("_") or isinstance(value, SKIPPED):
            return
        with self.recorder.inside("trace"):
            content = quietly(digest, value)
        if content is not None:
            self.last[scope, name] = content
            self.count += 1
            self.recorder.emit("argument", name=name, digest=content, **place)


def follow_notebook(recorder, follower):
    """After each statement: what it wrote, also into what it only changed."""
    values = Values(recorder)
    mark = follower.mark

    def mark_and_note(statement):
        mark(statement)
        names = follower.shell.user_ns
        for name in sorted(statement["writes"] | statement["reads"]):
            if name in names:
                values.note("notebook", name, names[name])

    follower.mark = mark_and_note


def follow_scripts(recorder):
    """After each line of the user's own code: the local variables that it changed."""
    values = Values(recorder)
    known = {}
    scopes = itertools.count()

    def is_own(code):
        file = code.co_filename
        if file not in known:
            known[file] = not is_library(file)
        return known[file]

    def trace(frame, event, arg):
        if not recorder.is_on or recorder.stack or not is_own(frame.f_code):
            return None
        line = [frame.f_lineno]
        seen = dict(frame.f_locals) if is_function(frame.f_code) else {}
        scope = next(scopes)
        for name, value in seen.items():
            values.note_argument(scope, name, value, call=scope, file=frame.f_code.co_filename, line=line[0])

        def follow(frame, event, arg):
            if event in ("line", "return"):
                for name, value in list(frame.f_locals.items()):
                    # Numbers and texts are cheap; of others only what is bound anew, and all of them at the end.
                    if seen.get(name) is value and event == "line" and not is_small(value):
                        continue
                    seen[name] = value
                    values.note(scope, name, value, call=scope, file=frame.f_code.co_filename, line=line[0])
                line[0] = frame.f_lineno
            return follow

        return follow

    sys.settrace(trace)
    leave_out_imports()


def leave_out_imports():
    """Importing a library runs none of the user's code, and takes twice the time where each call is traced."""
    original = builtins.__import__
    libraries = {}

    def is_of_library(name):
        top = name.partition(".")[0]
        if top not in libraries:
            try:
                spec = importlib.util.find_spec(top)
            except (ImportError, ValueError):
                spec = None
            libraries[top] = spec is not None and (spec.origin is None or not spec.has_location or is_library(spec.origin))
        return libraries[top]

    def import_untraced(name, globals=None, locals=None, fromlist=(), level=0):
        trace = sys.gettrace()
        if trace is None or level > 0 or not is_of_library(name):
            return original(name, globals, locals, fromlist, level)
        sys.settrace(None)
        try:
            return original(name, globals, locals, fromlist, level)
        finally:
            sys.settrace(trace)

    builtins.__import__ = import_untraced


def is_function(code):
    return bool(code.co_flags & inspect.CO_NEWLOCALS) and bool(code.co_flags & inspect.CO_OPTIMIZED)


def is_small(value):
    return isinstance(value, (int, float, str, bool))
