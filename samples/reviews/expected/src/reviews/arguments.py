"""Parsers for argument types that argparse does not have."""

import argparse
import ast
import json
from datetime import date, datetime
from typing import Any


def boolean(text: str) -> bool:
    """Parses `True` and `False`, as pipelines pass them; for `bool`, every text is true."""
    values = {"true": True, "yes": True, "1": True, "false": False, "no": False, "0": False}
    try:
        return values[text.strip().lower()]
    except KeyError:
        raise argparse.ArgumentTypeError(f"{text!r} is neither True nor False") from None


def json_value(text: str) -> Any:
    """Parses a list, a dictionary or another value in JSON."""
    try:
        return json.loads(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(f"{text!r} is not JSON: {error}") from None


def tuple_value(text: str) -> tuple[Any, ...]:
    """Parses a tuple, written as a JSON list or in Python."""
    try:
        value = json.loads(text)
    except ValueError:
        value = _python_value(text)
    if not isinstance(value, list | tuple):
        raise argparse.ArgumentTypeError(f"{text!r} is not a list of values")
    return tuple(value)


def date_value(text: str) -> date:
    """Parses a date such as 2024-01-31."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text!r} is not a date such as 2024-01-31") from None


def datetime_value(text: str) -> datetime:
    """Parses a date with a time such as 2024-01-31T12:30:00."""
    try:
        return datetime.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text!r} is not a time such as 2024-01-31T12:30:00") from None


def _python_value(text: str) -> Any:
    try:
        return ast.literal_eval(text)
    except (ValueError, SyntaxError):
        return None
