"""Prints the tokens of standard library files as CPython's tokenize has them: kind, line, column, text."""

import io
import json
import keyword
import os
import sys
import token
import tokenize

KINDS = {
    token.NUMBER: "number",
    token.STRING: "string",
    token.OP: "operator",
    token.COMMENT: "comment",
    token.NEWLINE: "newline",
    token.INDENT: "indent",
    token.DEDENT: "dedent",
}


def tokens(source):
    for item in tokenize.generate_tokens(io.StringIO(source).readline):
        if item.type == token.NAME:
            yield ["keyword" if keyword.iskeyword(item.string) else "name", *item.start, item.string]
        elif item.type in KINDS:
            text = "" if item.type in (token.INDENT, token.DEDENT, token.NEWLINE) else item.string
            start = (0, 0) if item.type in (token.NEWLINE, token.DEDENT, token.INDENT) else item.start
            yield [KINDS[item.type], *start, text]


every = int(sys.argv[1])
root = os.path.dirname(os.__file__)
names = sorted(name for name in os.listdir(root) if name.endswith(".py"))
for name in names[::every] + ["test/test_grammar.py", "test/test_fstring.py", "test/test_patma.py"]:
    path = os.path.join(root, name)
    if not os.path.exists(path):
        continue
    with open(path, encoding="utf-8") as file:
        source = file.read()
    if any(ord(character) > 0xFFFF for character in source):
        continue
    print(json.dumps({"source": source, "tokens": list(tokens(source))}))
