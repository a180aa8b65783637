"""Runs a command on a terminal and answers its questions: [[what it must have shown, keys to send], ...] as JSON."""

import json
import sys

import pexpect

command, folder, answers = sys.argv[1], sys.argv[2], json.loads(sys.argv[3])
child = pexpect.spawn(command, cwd=folder, encoding="utf8", dimensions=(60, 160), timeout=60)
for shown, keys in answers:
    child.expect_exact(shown)
    child.send(keys)
child.expect(pexpect.EOF)
child.close()
print(json.dumps({"code": child.exitstatus, "last": child.before}))
