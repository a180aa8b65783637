"""Does in one process what a parallel job does on many machines: cuts the input into mini-batches and gives them to the entry script.

What the entry script gets are its own arguments, those behind `--`. How much a mini-batch holds, and how many may fail, are variables of the environment, so
that a step can say it anew.
"""

import importlib.util
import inspect
import os
import signal
import sys
import traceback
import types

UNITS = {"b": 1, "kb": 1024, "mb": 1024**2, "gb": 1024**3}


def setting(name, default):
    return os.environ.get("CELLWRIGHT_PARALLEL_" + name) or default


def options(words):
    given, program = words[: words.index("--")], words[words.index("--") + 1 :]
    return dict(zip(given[::2], given[1::2])), program


def stop(problem):
    sys.exit(f"parallel: {problem}")


def files_below(path):
    """The files of an input, in a fixed order."""
    if os.path.isfile(path):
        return [path]
    found = [os.path.join(folder, name) for folder, _, names in os.walk(path) for name in names]
    return sorted(file for file in found if os.path.basename(file) != "MLTable")


def table_of(path):
    """The description of a table; None where the input is plain files."""
    described = os.path.join(path, "MLTable")
    if not os.path.isfile(described):
        return None
    import yaml

    with open(described, encoding="utf-8") as file:
        return yaml.safe_load(file) or {}


def files_of(table, path):
    """The files that a table is made of, as `file`, `folder` or `pattern`."""
    import glob

    found = []
    for place in table.get("paths") or []:
        ((kind, given),) = place.items()
        whole = given if os.path.isabs(given) else os.path.join(path, given)
        if kind == "pattern":
            found += [file for file in sorted(glob.glob(whole, recursive=True)) if os.path.isfile(file)]
        elif os.path.exists(whole):
            found += files_below(whole)
        else:
            stop(f"`{given}` of the table is not on this machine")
    return found


def transformations(table):
    for one in table.get("transformations") or []:
        yield (one, None) if isinstance(one, str) else next(iter(one.items()))


def readers(pandas, name, given):
    """What reads one file; None where the transformation reads nothing."""
    header = None if given.get("header") in ("no_header", False) else "infer"
    delimited = {"sep": given.get("delimiter", ","), "encoding": given.get("encoding", "utf8"), "header": header}
    return {
        "read_delimited": lambda file: pandas.read_csv(file, **delimited),
        "read_parquet": pandas.read_parquet,
        "read_json_lines": lambda file: pandas.read_json(file, lines=True),
    }.get(name)


def read_table(table, path, files):
    """The rows, by pandas."""
    import pandas

    parts = []
    for name, given in transformations(table):
        reader = readers(pandas, name, given if isinstance(given, dict) else {})
        columns = [given] if isinstance(given, str) else given
        if reader is not None:
            parts = [(os.path.relpath(file, path), reader(file)) for file in files]
        elif name == "extract_columns_from_partition_format":
            parts = [(file, part.assign(**values_in(given["partition_format"], file))) for file, part in parts]
        elif name == "keep_columns" and isinstance(columns, list):
            parts = [(file, part[columns]) for file, part in parts]
        elif name == "drop_columns" and isinstance(columns, list):
            parts = [(file, part.drop(columns=columns)) for file, part in parts]
        else:
            stop(f"the table has the transformation `{name}`, which only the package mltable does; it is not installed")
    return pandas.concat([part for _, part in parts], ignore_index=True)


def values_in(form, file):
    """The values that the path of a file has at the names of a partition format: `/{Store}/{Brand}/*.csv`."""
    import re

    pieces = re.split(r"\{(\w+)[^}]*\}", form.lstrip("/"))
    pattern = "".join(re.escape(piece).replace(r"\*", "[^/]*") if at % 2 == 0 else f"(?P<{piece}>[^/]+)" for at, piece in enumerate(pieces))
    found = re.search(pattern, file.replace(os.sep, "/"))
    return found.groupdict() if found else stop(f"the path `{file}` has not the form `{form}`")


def load_table(table, path, files):
    """By the package mltable where it is installed, by pandas else."""
    if not any(name.startswith("read_") for name, _ in transformations(table)):
        return None
    try:
        import mltable
    except ImportError:
        return read_table(table, path, files)
    return mltable.load(path).to_pandas_dataframe()


def count_of(size, frame, files):
    """How many files, or rows of about the given bytes, make a mini-batch."""
    text = str(size).strip().lower()
    if frame is None:
        return max(1, int(text)) if text.isdigit() else stop(f"mini_batch_size `{size}` is no number of files")
    number = text.rstrip("bkmg")
    total = sum(os.path.getsize(file) for file in files) or 1
    wanted = float(number) * UNITS.get(text[len(number) :] or "b", 1)
    return max(1, int(len(frame) * wanted / total))


def batches_of(path):
    """Mini-batches with the values of the partition keys that each has: lists of files, or frames."""
    table = table_of(path)
    files = files_below(path) if table is None else files_of(table, path)
    frame = None if table is None else load_table(table, path, files)
    keys = [key for key in setting("PARTITION_KEYS", "").split("\n") if key]
    if keys:
        if frame is None:
            stop("partition_keys need a table that says how its files are read")
        for values, part in frame.groupby(keys, sort=True):
            values = values if isinstance(values, tuple) else (values,)
            yield part.reset_index(drop=True), dict(zip(keys, values))
        return
    whole = files if frame is None else frame
    count = count_of(setting("MINI_BATCH_SIZE", "1" if frame is None else "1mb"), frame, files)
    for start in range(0, len(whole), count):
        yield (whole[start : start + count] if frame is None else frame.iloc[start : start + count].reset_index(drop=True)), {}


def load_script(path):
    sys.path[:0] = [os.getcwd(), os.path.dirname(os.path.abspath(path))]
    spec = importlib.util.spec_from_file_location(os.path.basename(path)[:-3], path)
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    if not callable(getattr(module, "run", None)):
        stop(f"`{path}` has no function run(mini_batch)")
    return module


class EntryScript:
    """What `azureml_user.parallel_run` gives scripts: a logger."""

    def __init__(self):
        import logging

        self.logger = logging.getLogger("EntryScript")
        self.output_dir = os.path.join(os.getcwd(), "outputs")


def offer_helper():
    package, module = types.ModuleType("azureml_user"), types.ModuleType("azureml_user.parallel_run")
    module.EntryScript = EntryScript
    package.parallel_run = module
    sys.modules.setdefault("azureml_user", package)
    sys.modules.setdefault("azureml_user.parallel_run", module)


def end_late(seconds):
    def late(*_):
        raise TimeoutError(f"run() took longer than {seconds} seconds")

    if seconds and hasattr(signal, "SIGALRM"):
        signal.signal(signal.SIGALRM, late)
        signal.alarm(seconds)


def run_batch(run, batch, context):
    """What run() gives for a mini-batch, tried as often as the job says; None where each try failed."""
    takes = len(inspect.signature(run).parameters)
    tries = 1 + int(setting("MAX_RETRIES", "2"))
    for attempt in range(tries):
        try:
            end_late(int(setting("TIMEOUT", "0")))
            given = run(batch, context) if takes > 1 else run(batch)
            if not hasattr(given, "to_csv") and not isinstance(given, (list, tuple)) and type(given).__name__ != "ndarray":
                raise TypeError(f"run() must return a list or a DataFrame, not {type(given).__name__}")
            return given
        except Exception:
            traceback.print_exc()
            print(f"parallel: mini-batch {context.minibatch_index} failed (try {attempt + 1} of {tries})", flush=True)
        finally:
            end_late(0)
            if hasattr(signal, "SIGALRM"):
                signal.alarm(0)
    return None


def write_rows(path, given):
    """Frames without their header, with blanks between columns; anything else a line each: so Azure ML does."""
    if not path:
        return
    if os.path.isdir(path):
        path = os.path.join(path, "parallel_run_step.txt")
    with open(path, "a", encoding="utf-8", newline="") as file:
        if hasattr(given, "to_csv"):
            given.to_csv(file, sep=" ", header=False, index=False, lineterminator="\n")
        else:
            file.writelines(f"{item}\n" for item in given)


def allowed(program, name, default):
    return float(program[program.index(name) + 1]) if name in program[:-1] else default


def main():
    own, program = options(sys.argv[1:])
    tolerated = int(setting("MINI_BATCH_ERROR_THRESHOLD", "-1"))
    lost_at_most = allowed(program, "--error_threshold", float(setting("ERROR_THRESHOLD", "-1")))
    sys.argv = [own["--entry"], *program]
    offer_helper()
    script = load_script(own["--entry"])
    getattr(script, "init", lambda: None)()
    done = failed = lost = 0
    for index, (batch, keys) in enumerate(batches_of(own["--input"])):
        context = types.SimpleNamespace(minibatch_index=index, partition_key_value=keys)
        given = run_batch(script.run, batch, context)
        if given is None:
            failed, lost = failed + 1, lost + len(batch)
        else:
            done, lost = done + 1, lost + max(0, len(batch) - len(given))
            write_rows(own.get("--rows"), given)
        if 0 <= tolerated < failed:
            stop(f"{failed} mini-batches failed, and {tolerated} may (mini_batch_error_threshold)")
        if 0 <= lost_at_most < lost:
            stop(f"{lost} items gave no result, and {lost_at_most:g} may (error_threshold)")
    getattr(script, "shutdown", lambda: None)()
    print(f"parallel: {done} mini-batches done, {failed} failed")


main()
