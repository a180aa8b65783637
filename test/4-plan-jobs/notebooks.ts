/** Notebooks that build their jobs with Azure ML's SDK, written for these tests. */

/** Builds a pipeline of `command(…)` and a component of a YAML file, with environment, data asset and submission. */
export const harbour = `# %%
from azure.ai.ml import MLClient
from azure.identity import DefaultAzureCredential

ml_client = MLClient(
    credential=DefaultAzureCredential(),
    subscription_id="<id>",
    resource_group_name="<group>",
    workspace_name="<workspace>",
)
ws = ml_client.workspaces.get("<workspace>")
print(ws.location)

# %%
tides = ml_client.data.get(name="tides", version="2")
print(f"read from {tides.path}")

# %%
import os

env_dir = "./env"
os.makedirs(env_dir, exist_ok=True)

# %%
%%writefile {env_dir}/packages.yaml
channels:
  - conda-forge
dependencies:
  - python=3.11
  - pandas

# %%
from azure.ai.ml.entities import Environment

harbour_env = Environment(
    name="harbour-env",
    conda_file=os.path.join(env_dir, "packages.yaml"),
    image="mcr.microsoft.com/azureml/openmpi4.1.0-ubuntu20.04:latest",
    version="3",
)
harbour_env = ml_client.environments.create_or_update(harbour_env)
print(f"{harbour_env.name} {harbour_env.version}")

# %%
clean_dir = "./parts/clean"

# %%
%%writefile {clean_dir}/clean.py
import argparse
import os

import pandas as pd


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--levels", type=str)
    parser.add_argument("--share", type=float, default=0.5)
    parser.add_argument("--kept", type=str)
    args = parser.parse_args()
    frame = pd.read_csv(args.levels).dropna()
    frame.head(int(len(frame) * args.share)).to_csv(os.path.join(args.kept, "levels.csv"), index=False)


if __name__ == "__main__":
    main()

# %%
from azure.ai.ml import Input, Output, command

clean_component = command(
    name="clean_levels",
    display_name="Clean the levels",
    inputs={"levels": Input(type="uri_folder"), "share": Input(type="number")},
    outputs=dict(kept=Output(type="uri_folder", mode="rw_mount")),
    code=clean_dir,
    command="""python clean.py \\
            --levels \${{inputs.levels}} --share \${{inputs.share}} \\
            --kept \${{outputs.kept}} \\
            """,
    environment=f"{harbour_env.name}:{harbour_env.version}",
)
clean_component = ml_client.create_or_update(clean_component.component)

# %%
%%writefile parts/sum/sum.py
import argparse
import os

import pandas as pd

os.makedirs("./scratch", exist_ok=True)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--kept", type=str)
    parser.add_argument("--column", type=str)
    parser.add_argument("--digits", type=int, default=3)
    parser.add_argument("--total", type=str)
    args = parser.parse_args()
    frame = pd.read_csv(os.path.join(args.kept, "levels.csv"))
    with open(os.path.join(args.total, "total.txt"), "w") as file:
        file.write(str(round(frame[args.column].sum(), args.digits)))


if __name__ == "__main__":
    main()

# %%
%%writefile parts/sum/sum.yml
name: sum_levels
type: command
inputs:
  kept:
    type: uri_folder
  column:
    type: string
outputs:
  total:
    type: uri_folder
code: .
environment: azureml:AzureML-sklearn-1.0-ubuntu20.04-py38-cpu@latest   # as in old examples
command: >-
  python sum.py
  --kept \${{inputs.kept}}
  --column \${{inputs.column}}
  --total \${{outputs.total}}

# %%
from azure.ai.ml import load_component

sum_component = load_component(source=os.path.join("parts/sum", "sum.yml"))

# %%
from azure.ai.ml import dsl


@dsl.pipeline(compute="serverless", description="Levels of the harbour")
def harbour_pipeline(levels, share, column="height"):
    clean_job = clean_component(levels=levels, share=share)
    sum_job = sum_component(kept=clean_job.outputs.kept, column=column)
    return {"kept_levels": clean_job.outputs.kept, "total": sum_job.outputs.total}


# %%
pipeline = harbour_pipeline(levels=Input(type="uri_file", path=tides.path), share=1.0)
pipeline.outputs.total.mode = "upload"

# %%
pipeline_job = ml_client.jobs.create_or_update(pipeline, experiment_name="harbour")
ml_client.jobs.stream(pipeline_job.name)
`;

/** Tunes a command with a sweep, from a job of its own. */
export const tuning = `# %%
%%writefile src/fit.py
import argparse

import mlflow

parser = argparse.ArgumentParser()
parser.add_argument("--table", type=str)
parser.add_argument("--rate", type=float, default=0.1)
mlflow.log_metric("accuracy", parser.parse_args().rate)

# %%
from azure.ai.ml import Input, MLClient, command
from azure.ai.ml.constants import AssetTypes
from azure.ai.ml.sweep import BanditPolicy, Choice, Uniform
from azure.identity import DefaultAzureCredential

ml_client = MLClient.from_config(credential=DefaultAzureCredential())
job = command(
    code="./src",
    command="python fit.py --table \${{inputs.table}} --rate \${{inputs.rate}}",
    inputs={"table": Input(type=AssetTypes.URI_FILE, path="data/table.csv"), "rate": 0.1},
    environment="azureml://registries/azureml/environments/sklearn-1.5/labels/latest",
    compute="cpu-cluster",
    instance_count=1,
    experiment_name="tuning",
)
tuned = job(rate=Uniform(min_value=0.1, max_value=0.5))
sweep_job = tuned.sweep(sampling_algorithm="random", primary_metric="accuracy", goal="Maximize")
sweep_job.set_limits(max_total_trials=2, max_concurrent_trials=1, timeout=600)
sweep_job.early_termination = BanditPolicy(slack_factor=0.1, evaluation_interval=2)
returned = ml_client.create_or_update(sweep_job)
print(returned.studio_url)
`;
