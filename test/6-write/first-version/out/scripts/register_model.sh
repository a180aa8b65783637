#!/usr/bin/env bash
# Registers what a completed job made, with the job and the commit as tags.
#
# Usage: scripts/register_model.sh JOB
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

job=$1
tags=("job=$job" "commit=$(git rev-parse HEAD)")

az ml model create \
  --name nb-model \
  --type mlflow_model \
  --path "azureml://jobs/$job/outputs/model" \
  --tags "${tags[@]}"
