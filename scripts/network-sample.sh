#!/usr/bin/env bash
# Builds samples/digits, runs its tests and verifies it, in an environment that has TensorFlow (some 600 MB, made once).
set -euo pipefail
cd "$(dirname "$0")/.."
environment="$PWD/.cache/network"
[ -x "$environment/bin/python" ] || python3 -m venv "$environment"
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
cp -r samples/digits/notebook.ipynb samples/digits/cellwright.yml samples/digits/data "$work"
npm run --silent build
bin/cellwright.js -C "$work" build notebook.ipynb --out repository --quiet
"$environment/bin/python" -m pip install --quiet --requirement "$work/repository/requirements-dev.txt" nbformat nbclient ipykernel
"$environment/bin/python" -m pytest --quiet "$work/repository"
bin/cellwright.js -C "$work" verify notebook.ipynb --out repository --python "$environment/bin/python"
