"""
Runs small programs on every sequence of decisions and prints what became of their names.

A program asks `c()` for decisions, draws loops from `n()`, and may raise in `t()`; every answer is one of a few choices, and
all sequences of choices are tried, up to a limit. Names from before the program hold a value, so that reading them works.
"""

import ast
import json
import sys
from contextlib import contextmanager, suppress

NAMES = ["a", "b", "d", "e"]
LIMIT = 600


class Stop(BaseException):
    """The program took too many decisions."""


class Recorder(dict):
    """A module's namespace that notes what is read before it is written."""

    def __init__(self):
        super().__init__({name: 0 for name in NAMES})
        self.read, self.touched = set(), set()

    def __getitem__(self, name):
        if name in NAMES and name not in self.touched:
            self.read.add(name)
        return super().__getitem__(name)

    def __setitem__(self, name, value):
        self.touched.add(name)
        super().__setitem__(name, value)

    def __delitem__(self, name):
        self.touched.add(name)
        super().__delitem__(name)


class Decisions:
    def __init__(self, script):
        self.script, self.taken, self.steps, self.stopped = script, [], 0, False

    def stop(self):
        self.stopped = True
        raise Stop

    def step(self):
        """Stands at the start of every loop's body: ends programs that run in circles, and then lets no loop go on."""
        self.steps += 1
        if self.steps > 60:
            self.stop()

    def choose(self, count):
        index = len(self.taken)
        if index >= 14:
            self.stop()
        choice = self.script[index] if index < len(self.script) else 0
        self.taken.append((choice, count))
        return choice

    def following(self):
        taken = list(self.taken)
        while taken and taken[-1][0] + 1 >= taken[-1][1]:
            taken.pop()
        if not taken:
            return None
        return [choice for choice, _ in taken[:-1]] + [taken[-1][0] + 1]


def run(code, script):
    decisions = Decisions(script)

    def test(*values):
        return decisions.choose(2) == 1

    def numbers(*values):
        return range(decisions.choose(3))

    def trouble(*values):
        choice = decisions.choose(3)
        if choice:
            raise (KeyError if choice == 1 else ValueError)(0)
        return 1

    @contextmanager
    def manager(*values):
        yield 1

    space = Recorder()
    surroundings = {"c": test, "n": numbers, "t": trouble, "m": manager, "suppress": suppress, "step": decisions.step, "__name__": "program"}
    try:
        exec(code, surroundings, space)
        ended = not decisions.stopped
    except (Stop, Exception):
        ended = False
    return decisions.following(), ended, space


def observe(source):
    tree = ast.parse(source)
    for node in ast.walk(tree):
        if isinstance(node, (ast.For, ast.While)):
            node.body.insert(0, ast.Expr(ast.Call(ast.Name("step", ast.Load()), [], [])))
    code = compile(ast.fix_missing_locations(tree), "<program>", "exec")
    script, runs = [], 0
    always_bound = always_deleted = None
    ever_bound, ever_deleted, read = set(), set(), set()
    while script is not None and runs < LIMIT:
        script, ended, space = run(code, script)
        runs += 1
        read |= space.read
        if not ended:
            continue
        bound = {name for name in space.touched & set(NAMES) if name in space}
        deleted = {name for name in space.touched & set(NAMES) if name not in space}
        ever_bound |= bound
        ever_deleted |= deleted
        always_bound = bound if always_bound is None else always_bound & bound
        always_deleted = deleted if always_deleted is None else always_deleted & deleted
    return {
        "ends": always_bound is not None,
        "complete": script is None,
        "alwaysBound": sorted(always_bound or ()),
        "alwaysDeleted": sorted(always_deleted or ()),
        "everBound": sorted(ever_bound),
        "everDeleted": sorted(ever_deleted),
        "read": sorted(read),
    }


for line in sys.stdin:
    print(json.dumps(observe(json.loads(line))))
