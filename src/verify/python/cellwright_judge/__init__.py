"""Judges whether a pipeline gives a notebook's results, from the records of both runs.

    records.py   what was recorded, joined: which statement each event is of, which fits it comes from
    fits.py      every model that is fitted is fitted again; the one that is registered is the one that the scores belong to
    scores.py    every number that measures is computed again and logged
    shows.py     what is printed and shown
    places.py    printed paths that lie elsewhere
    figures.py   figures, by what they draw
    files.py     files that are written, by what they hold
    compare.py   two values in depth, up to the first difference
    parting.py   where two traced runs part
"""
