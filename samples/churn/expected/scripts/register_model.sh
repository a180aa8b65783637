#!/usr/bin/env bash
# Registers the model of a completed job. The tags of the model say where it comes from: the job, and the
# commit and data of that job.
#
# Usage: scripts/register_model.sh JOB
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

job=$1
tags=("job=$job")

# Read from the job: a scheduled job may be older than this commit.
add_tag() {
  local value
  value=$(az ml job show --name "$job" --query "$2" --output tsv)
  if [[ -n "$value" ]]; then tags+=("$1=$value"); fi
}
add_tag commit tags.commit
add_tag data_churn inputs.churn.path

version=$(az ml model create \
  --name churn-model \
  --type mlflow_model \
  --path "azureml://jobs/$job/outputs/model" \
  --tags "${tags[@]}" --query version --output tsv)
echo "Registered churn-model:$version"
if [[ -n "${GITHUB_OUTPUT:-}" ]]; then
  echo "version=$version" >>"$GITHUB_OUTPUT"
fi
