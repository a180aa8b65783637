"""Takes a few rows of files, with what looks personal replaced: JSON on stdin says which, JSON on stdout says what was taken."""

import csv
import io
import json
import re
import sys
from pathlib import Path

ROWS = 30
LONGEST = 2_000

PERSON = (
    r"(?:(?:first|last|full|middle|given|family|user|nick|sur|maiden|customer|client|patient|person|people|employee|"
    r"student|passenger|member|contact|account|owner|author|driver|player|borrower|applicant|subscriber)[ _.-]?)"
)
PERSONAL = re.compile(
    rf"^(?:{PERSON}?names?|{PERSON}(?:id|no|nr|number|key|code)|(?:.*[ _.-])?e?[ _.-]?mails?(?:[ _.-].*)?|"
    r"(?:.*[ _.-])?(?:phone|mobile|telephone|cell|fax)(?:[ _.-]?(?:no|number|num|nr))?|(?:.*[ _.-])?(?:address|street|addr)(?:[ _.-].*)?|"
    r"(?:zip|postal|post)[ _.-]?code|zip|postcode|(?:.*[ _.-])?(?:dob|birth|birthday|birthdate|date[ _.-]of[ _.-]birth)(?:[ _.-].*)?|"
    r"ssn|social[ _.-]?security.*|passport.*|iban|bic|(?:credit[ _.-]?)?card[ _.-]?(?:no|number|num|nr)|cc[ _.-]?num(?:ber)?|"
    r"licen[sc]e[ _.-]?(?:no|number|plate)|(?:.*[ _.-])?ip(?:[ _.-]?address)?|lat|lon|lng|long|latitude|longitude|"
    r"(?:.*[ _.-])?(?:signature|fingerprint)|(?:tax|national|insurance)[ _.-]?(?:id|no|number))$",
    re.IGNORECASE,
)
IN_TEXTS = [
    (re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+"), "somebody@example.org"),
    (re.compile(r"(?<![\w.-])(?:\+\d{1,3}[ -]?)?(?:\(\d{2,5}\)[ -]?)?\d{2,5}[ -]\d{3,4}[ -]?\d{3,6}(?![\w-])"), "555-0100"),
    (re.compile(r"(?<![\w.])(?:\d{1,3}\.){3}\d{1,3}(?![\w.])"), "192.0.2.1"),
    (re.compile(r"(?<![\w.-])(?:\d{4}[ -]?){3}\d{4}(?![\w.-])"), "0000 0000 0000 0000"),
    (re.compile(r"(?<![\w-])\d{3}-\d{2}-\d{4}(?![\w-])"), "000-00-0000"),
    (re.compile(r"(?<!\w)@\w{2,}"), "@somebody"),
    (re.compile(r"(https?://[^\s/?#]*)[/?#][^\s,;\"'<>)]*"), r"\1"),
]
DATE = re.compile(r"^(?:(\d{4})([-/.])\d{1,2}\2\d{1,2}|\d{1,2}([-/.])\d{1,2}\3(\d{2,4}))")


def words(name: str) -> str:
    """`emailAddress` as `email Address`."""
    return re.sub(r"(?<=[a-z])(?=[A-Z])", " ", name.strip())


class Replacer:
    """Replaces values, the same by the same in all files, so that tables join as before."""

    def __init__(self) -> None:
        self.known: dict[tuple[str, object], int] = {}
        self.replaced: list[str] = []

    def note(self, what: str) -> None:
        if what not in self.replaced:
            self.replaced.append(what)

    def is_personal(self, name: object) -> bool:
        return isinstance(name, str) and PERSONAL.match(words(name)) is not None

    def number(self, name: str, value: object) -> int:
        kind = re.sub(r"[^a-z]", "", name.lower())
        return self.known.setdefault((kind, value), len([one for one in self.known if one[0] == kind]) + 1)

    def personal(self, name: str, value: object) -> object:
        """What stands for a value of a personal column; a missing one stays missing."""
        if value is None or value != value or value == "" or isinstance(value, bool):
            return value
        self.note(name)
        if isinstance(value, (int, float)):
            is_place = re.match(r"(?:lat|lon|lng)", name, re.IGNORECASE) is not None
            return type(value)(round(value) if is_place else self.number(name, value))
        if not isinstance(value, str):
            return value
        number = self.number(name, value)
        if re.fullmatch(r"-?\d+\.\d+", value.strip()):
            return str(float(round(float(value))))
        if re.fullmatch(r"-?\d+", value.strip()):
            return str(number)
        if "@" in value:
            return f"somebody{number}@example.org"
        day = DATE.match(value.strip())
        if day is not None:
            mark = day[2] or day[3]
            return f"{day[1]}{mark}01{mark}01" if day[1] else f"01{mark}01{mark}{day[4]}"
        return f"{name.strip()} {number}"

    def text(self, value: str) -> str:
        """A text without what in it looks like a person's."""
        for pattern, stand_in in IN_TEXTS:
            changed = pattern.sub(stand_in, value)
            if changed != value:
                self.note("parts of texts")
            value = changed
        return value

    def value(self, name: object, value: object) -> object:
        if self.is_personal(name) and not isinstance(value, (dict, list)):
            return self.personal(str(name), value)
        if isinstance(value, dict):
            return {key: self.value(key, one) for key, one in value.items()}
        if isinstance(value, list):
            return [self.value(name, one) for one in value]
        return self.text(value) if isinstance(value, str) else value


def spread(count: int) -> list[int]:
    """Positions of the rows that are taken: spread evenly, so that a sorted table gives of all its parts."""
    return list(range(count)) if count <= ROWS else sorted({index * (count - 1) // (ROWS - 1) for index in range(ROWS)})


def decoded(path: Path) -> tuple[str, str]:
    data = path.read_bytes()
    for encoding in ("utf-8", "cp1252"):
        try:
            return data.decode(encoding), encoding
        except UnicodeDecodeError:
            pass
    return data.decode("latin-1"), "latin-1"


def take_csv(path: Path, to: Path, replacer: Replacer) -> dict:
    text, encoding = decoded(path)
    try:
        dialect = csv.Sniffer().sniff(text[:20_000], delimiters=",;\t|")
        separator = dialect.delimiter
    except csv.Error:
        separator = "\t" if path.suffix == ".tsv" else ","
    csv.field_size_limit(sys.maxsize)
    rows = [row for row in csv.reader(io.StringIO(text, newline=""), delimiter=separator) if row]
    if not rows:
        raise ValueError("it is empty")
    has_header = not any(re.fullmatch(r"-?\d+(\.\d+)?", cell.strip()) for cell in rows[0])
    names = rows[0] if has_header else [str(position) for position in range(len(rows[0]))]
    body = rows[1:] if has_header else rows
    taken = [body[index] for index in spread(len(body))]
    kept = [
        [replacer.value(names[index] if index < len(names) else "", cell) for index, cell in enumerate(row)]
        for row in taken
    ]
    with to.open("w", encoding=encoding, newline="") as file:
        csv.writer(file, delimiter=separator, lineterminator="\n").writerows(([names] if has_header else []) + kept)
    return {"rows": len(kept), "columns": names if has_header else []}


def take_lines(path: Path, to: Path, replacer: Replacer) -> dict:
    """The first lines: neighbours in a text belong together."""
    text, encoding = decoded(path)
    lines = text.splitlines()[:ROWS]
    if not lines:
        raise ValueError("it is empty")
    to.write_text("\n".join(replacer.text(line[:LONGEST]) for line in lines) + "\n", encoding=encoding)
    return {"rows": len(lines), "columns": []}


def take_json_lines(path: Path, to: Path, replacer: Replacer) -> dict:
    lines = [line for line in decoded(path)[0].splitlines() if line.strip()]
    taken = [replacer.value("", json.loads(lines[index])) for index in spread(len(lines))]
    to.write_text("".join(json.dumps(one, ensure_ascii=False) + "\n" for one in taken), encoding="utf-8")
    return {"rows": len(taken), "columns": keys_of(taken)}


def keys_of(values: list) -> list[str]:
    return list(dict.fromkeys(key for one in values if isinstance(one, dict) for key in one))


def shortened(value: object) -> object:
    """Long lists of a document with a few of their items."""
    if isinstance(value, list):
        return [shortened(value[index]) for index in spread(len(value))]
    return {key: shortened(one) for key, one in value.items()} if isinstance(value, dict) else value


def take_json(path: Path, to: Path, replacer: Replacer) -> dict:
    text = decoded(path)[0]
    try:
        value = json.loads(text)
    except json.JSONDecodeError:
        return take_json_lines(path, to, replacer)
    taken = replacer.value("", shortened(value))
    to.write_text(json.dumps(taken, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    rows = taken if isinstance(taken, list) else [taken]
    return {"rows": len(rows), "columns": keys_of(rows)}


def take_frame(path: Path, to: Path, replacer: Replacer) -> dict:
    import pandas as pd

    kind = path.suffix.lower()
    if kind in (".xlsx", ".xls"):
        sheets = pd.read_excel(path, sheet_name=None)
    else:
        sheets = {"": pd.read_parquet(path) if kind == ".parquet" else pd.read_feather(path)}
    taken = {}
    for name, table in sheets.items():
        few = table.iloc[spread(len(table))].copy()
        for column in few.columns:
            if few[column].dtype.kind in "OUT" or replacer.is_personal(column):
                values = [replacer.value(column, getattr(one, "item", lambda one=one: one)()) for one in few[column]]
                few[column] = pd.Series(values, index=few.index)
        taken[name] = few
    if kind in (".xlsx", ".xls"):
        with pd.ExcelWriter(to) as writer:
            for name, table in taken.items():
                table.to_excel(writer, sheet_name=name, index=False)
    elif kind == ".parquet":
        taken[""].to_parquet(to)
    else:
        taken[""].reset_index(drop=True).to_feather(to)
    return {
        "rows": sum(len(table) for table in taken.values()),
        "columns": list(dict.fromkeys(str(one) for table in taken.values() for one in table.columns)),
        "text": "\n".join(table.to_csv(index=False) for table in taken.values()),
    }


def take_arrays(path: Path, to: Path, replacer: Replacer) -> dict:
    """Rows of arrays: arrays of one file that are as long as each other lose the same ones."""
    import numpy as np

    loaded = np.load(path, allow_pickle=False)
    arrays = {"": loaded} if path.suffix == ".npy" else {name: loaded[name] for name in loaded.files}
    few = {name: array[spread(len(array))] if array.ndim > 0 else array for name, array in arrays.items()}
    if path.suffix == ".npy":
        np.save(to, few[""])
    else:
        np.savez_compressed(to, **few)
    return {
        "rows": max((len(array) for array in few.values() if array.ndim > 0), default=1),
        "columns": [name for name in few if name],
        "text": "\n".join(str(one) for array in few.values() if array.dtype.kind in "US" for one in array.ravel()),
    }


TAKERS = {
    **dict.fromkeys([".csv", ".tsv"], take_csv),
    **dict.fromkeys([".jsonl", ".ndjson"], take_json_lines),
    ".json": take_json,
    **dict.fromkeys([".xlsx", ".xls", ".parquet", ".feather"], take_frame),
    **dict.fromkeys([".npy", ".npz"], take_arrays),
}


def main() -> None:
    replacer = Replacer()
    for line in sys.stdin:
        asked = json.loads(line)
        path, to = Path(asked["from"]), Path(asked["to"])
        replacer.replaced = []
        to.parent.mkdir(parents=True, exist_ok=True)
        try:
            told = TAKERS.get(path.suffix.lower(), take_lines)(path, to, replacer)
        except Exception as error:
            to.unlink(missing_ok=True)
            told = {"problem": f"{error or type(error).__name__}".splitlines()[0]}
        print(json.dumps(told | {"replaced": replacer.replaced}), flush=True)


main()
