#!/usr/bin/env bash
# Registers data for the pipeline, which reads the newest version.
#
# Usage: scripts/register_data.sh              registers the missing assets of data/*.yml
#        scripts/register_data.sh NAME PATH    registers PATH (a file, a folder or azureml://…) as a new version
#
# The Azure CLI must be logged in, with a default resource group and workspace.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

if (($# == 0)); then
  if ! az ml data show --name credit-card-clients --label latest --output none 2>/dev/null; then
    az ml data create --file data/credit-card-clients.yml --output none
    echo "Registered credit-card-clients"
  fi
  exit 0
fi
if (($# != 2)); then
  echo "Usage: scripts/register_data.sh [NAME PATH]" >&2
  exit 2
fi

version=$(az ml data create --file "data/$1.yml" --set "path=$2" --query version --output tsv)
echo "Registered $1:$version"
