#!/usr/bin/env bash
# Submits the pipeline to Azure ML, waits for it, and fails unless it has completed.
#
# Usage: scripts/run_pipeline.sh [SETTING=VALUE ...]
#   scripts/run_pipeline.sh inputs.NAME=VALUE settings.force_rerun=true
#
# PIPELINE_OVERRIDES may contain more settings, one per line. The Azure CLI must be logged in, with
# a default resource group and workspace (az configure --defaults group=... workspace=...).
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

overrides=("$@")
while IFS= read -r line; do
  line="${line%$'\r'}"
  if [[ -n "$line" ]]; then
    overrides+=("$line")
  fi
done <<<"${PIPELINE_OVERRIDES:-}"

# Where the job comes from; scripts/register_model.sh gives the model the same.
overrides+=("tags.commit=$(git rev-parse --verify --quiet HEAD || echo unknown)")

job=$(az ml job create --file pipeline-job.yml --set "${overrides[@]}" --query name --output tsv)
echo "Submitted job $job"
if [[ -n "${GITHUB_OUTPUT:-}" ]]; then
  echo "job=$job" >>"$GITHUB_OUTPUT"
fi

# A login by GitHub's OIDC cannot be renewed and may expire before the pipeline ends: log in again.
renew_login() {
  if [[ -z "${ACTIONS_ID_TOKEN_REQUEST_URL:-}" || -z "${AZURE_CLIENT_ID:-}" ]]; then return; fi
  local token
  token=$(curl --silent --show-error --fail --header "Authorization: bearer $ACTIONS_ID_TOKEN_REQUEST_TOKEN" \
    "$ACTIONS_ID_TOKEN_REQUEST_URL&audience=api://AzureADTokenExchange" | jq --raw-output .value)
  az login --service-principal --username "$AZURE_CLIENT_ID" --tenant "$AZURE_TENANT_ID" \
    --federated-token "$token" --output none
  az account set --subscription "$AZURE_SUBSCRIPTION_ID"
}

# The log stream also ends when the login expires, so the status of the job decides.
while true; do
  az ml job stream --name "$job" || echo "The log stream ended early" >&2
  renew_login
  status=$(az ml job show --name "$job" --query status --output tsv)
  case "$status" in
    NotStarted | Queued | Provisioning | Preparing | Starting | Running | Finalizing | CancelRequested)
      sleep "${POLL_SECONDS:-30}"
      ;;
    *) break ;;
  esac
done
if [[ "$status" != "Completed" ]]; then
  echo "Job $job has the status $status, not Completed" >&2
  exit 1
fi
echo "Job $job has completed"
