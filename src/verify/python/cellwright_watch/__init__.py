"""Watches a Python process and records what it computes that somebody may want: fits, scores, figures, files, models.

The same watcher runs inside of the notebook's kernel and inside of each step of a pipeline, so that neither the compiler's plan nor
its idea of a result takes part in the proof. What is watched, by module:

    imports.py     calls the others as soon as a library has been imported
    estimators.py  fit, predict and score of scikit-learn's API, of boosting, statsmodels, Keras; the optimizers of PyTorch
    metrics.py     functions that measure
    outputs.py     what is pickled or saved, figures that are saved, MLflow
    statements.py  in a kernel only: which statement runs, what it reads and writes, what it prints and shows
    seeds.py       the same draws on both sides where the code sets no seed
    trace.py       in a second run only: every value that a line assigns, to find where two runs part
    record.py      where it all goes: one JSON event a line, and pickles by content
    digest.py      a value's content as a short text
"""

from cellwright_watch import estimators, imports, metrics, outputs, seeds
from cellwright_watch.record import Recorder


def start(folder, seed=0):
    """Begins to watch this process; gives the recorder."""
    recorder = Recorder(folder)
    seeds.start(recorder, seed)
    for part in (seeds, estimators, metrics, outputs):
        imports.when_imported(part.hooks(recorder))
    imports.install(recorder)
    outputs.watch_writing(recorder)
    return recorder
