"""Stores the variables `names` of `values` in `folder`, one file each; runs inside of the notebook's kernel."""

import os

import cloudpickle

os.makedirs(folder, exist_ok=True)  # noqa: F821
for name in names:  # noqa: F821
    path = os.path.join(folder, name)  # noqa: F821
    if name not in values:  # noqa: F821
        problem = "the notebook has no such variable at this place"
    else:
        try:
            with open(path + ".pkl", "wb") as file:
                cloudpickle.dump(values[name], file)  # noqa: F821
            continue
        except Exception as error:
            os.remove(path + ".pkl")
            problem = f"it cannot be stored: {error}"
    with open(path + ".txt", "w", encoding="utf-8") as file:
        file.write(problem)
