"""Tests of the argument parsers that the scripts share."""

import argparse
from collections.abc import Callable
from datetime import date, datetime
from typing import Any

import pytest

from forecast.arguments import boolean, date_value, datetime_value, json_value, tuple_value


@pytest.mark.parametrize(
    ("parse", "text", "value"),
    [
        (boolean, "True", True),
        (boolean, "False", False),
        (boolean, "false", False),
        (json_value, '{"a": [1, 2.5, null]}', {"a": [1, 2.5, None]}),
        (tuple_value, "[1, 2]", (1, 2)),
        (tuple_value, "(1, (2, 'a'))", (1, (2, "a"))),
        (date_value, "2024-01-31", date(2024, 1, 31)),
        (datetime_value, "2024-01-31T12:30:00", datetime(2024, 1, 31, 12, 30)),
    ],
)
def test_text_becomes_a_value(parse: Callable[[str], Any], text: str, value: Any) -> None:
    assert parse(text) == value
    assert type(parse(text)) is type(value)


@pytest.mark.parametrize("parse", [boolean, json_value, tuple_value, date_value, datetime_value])
def test_other_text_is_refused(parse: Callable[[str], Any]) -> None:
    with pytest.raises(argparse.ArgumentTypeError):
        parse("neither {")
