"""Has a script run by the fork server: `client.py SOCKET script arguments…`, with this process's folder, environment and files."""

import json
import os
import socket
import sys

connection = socket.socket(socket.AF_UNIX)
connection.connect(sys.argv[1])
asked = {"argv": sys.argv[2:], "cwd": os.getcwd(), "env": dict(os.environ)}
socket.send_fds(connection, [(json.dumps(asked) + "\n").encode()], [0, 1, 2])
answer = connection.recv(1)
sys.exit(answer[0] if answer else 1)
