#!/usr/bin/env bash
# Builds samples/churn and samples/diabetes with `environment.mlflow: 3`, and runs their tests, serves the model by its scoring script
# and verifies them in an environment made from their own requirements (some 900 MB, made once). The other tests have MLflow 2.
set -euo pipefail
cd "$(dirname "$0")/.."
environment="${MLFLOW3_ENVIRONMENT:-$PWD/.cache/mlflow3}"
[ -x "$environment/bin/python" ] || python3 -m venv "$environment"
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
npm run --silent build
for sample in churn diabetes; do
  mkdir "$work/$sample"
  cp -r "samples/$sample/notebook.ipynb" "samples/$sample/data" "$work/$sample"
  printf 'name: %s\nenvironment:\n  mlflow: 3\ndeploy:\n  online: true\n  script: true\n' "$sample" > "$work/$sample/cellwright.yml"
  bin/cellwright.js -C "$work/$sample" build notebook.ipynb --out repository --quiet
  "$environment/bin/python" -m pip install --quiet --requirement "$work/$sample/repository/requirements-dev.txt" nbformat nbclient ipykernel
  "$environment/bin/python" -m pytest --quiet "$work/$sample/repository"
  bin/cellwright.js -C "$work/$sample" verify notebook.ipynb --out repository --python "$environment/bin/python"
  bin/cellwright.js -C "$work/$sample/repository" run --quiet --python "$environment/bin/python"
  (
    cd "$work/$sample/repository"
    model="$(find .cellwright -name MLmodel | head -n 1 | xargs dirname)"
    export AZUREML_MODEL_DIR="$PWD/$model"
    "$environment/bin/python" scripts/sample_request.py "$model" > request.json
    PYTHONPATH=deploy/online/code "$environment/bin/python" -c \
      'import score; score.init(); print("served:", score.run(open("request.json").read()))'
  )
done
