"""A module beside the notebook."""

FACTOR = 3
calls = []


def scale(value):
    """Multiplies, and remembers the call."""
    calls.append(value)
    return value * FACTOR
