"""Calls back when a module has been imported, whether it is there already or comes later."""

import sys

waiting = []


def when_imported(hooks):
    """Each hook is a test of a module's name, and what is done with the module."""
    waiting.extend(hooks)
    for name, module in list(sys.modules.items()):
        if module is not None:
            apply(name, module, hooks)


def apply(name, module, hooks):
    for matches, act in hooks:
        if matches(name):
            try:
                act(module)
            except Exception as problem:  # a library of another version must not stop what is watched
                print(f"cellwright: {name} is not watched: {problem}", file=sys.__stderr__)


class Finder:
    """Finds modules as the others do, and makes their loader call back."""

    def __init__(self, recorder):
        self.recorder = recorder
        self.busy = False

    def find_spec(self, name, path=None, target=None):
        if not any(matches(name) for matches, _ in waiting):
            return None
        for finder in sys.meta_path:
            if finder is self or not hasattr(finder, "find_spec"):
                continue
            spec = finder.find_spec(name, path, target)
            if spec is not None:
                break
        else:
            return None
        if spec.loader is not None and hasattr(spec.loader, "exec_module"):
            spec.loader = wrap_loader(spec.loader)
        return spec


def wrap_loader(loader):
    execute = loader.exec_module

    def exec_module(module):
        execute(module)
        apply(module.__name__, module, waiting)

    try:
        loader.exec_module = exec_module
    except AttributeError:
        pass
    return loader


def install(recorder):
    sys.meta_path.insert(0, Finder(recorder))
