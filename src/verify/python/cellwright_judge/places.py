"""Printed paths: a pipeline's inputs and outputs lie elsewhere than the notebook's, under the same names."""

import os
import re

BETWEEN = re.compile(r"([\s'\"`,;:()\[\]{}=<>|]+)")


def take_moved(line, remaining, folder):
    """Takes a log line that differs from a notebook's in nothing but where files and folders lie; gives whether there is one."""
    for other, count in remaining.items():
        if count > 0 and "/" in other and is_moved(line, other, folder):
            remaining[other] -= 1
            return True
    return False


def is_moved(line, other, folder):
    parts, others = BETWEEN.split(line), BETWEEN.split(other)
    return len(parts) == len(others) and all(one == another or is_same_place(one, another, folder) for one, another in zip(parts, others))


def is_same_place(one, other, folder):
    """Whether a path of the pipeline is a file of the same name as the notebook's, or stands for one of its folders."""
    one, other = one.rstrip("."), other.rstrip(".")
    if not os.path.isabs(other):
        return False
    name = os.path.basename(one)
    if "." in name.strip("."):
        return name == os.path.basename(other)
    return bool(one) and folder is not None and os.path.isdir(os.path.join(folder, one)) and os.path.isdir(other)
