/** Notebooks with version 1 of Azure ML's SDK, written for these tests. */

/** An experiment with logging, data sets, compute and a model that is registered. */
export const apples = `# %%
import azureml.core
import matplotlib.pyplot as plt
import numpy as np
from azureml.core import Dataset, Environment, Experiment, Workspace
from azureml.core.compute import AmlCompute, ComputeTarget
from azureml.core.compute_target import ComputeTargetException
from azureml.core.conda_dependencies import CondaDependencies
from azureml.widgets import RunDetails

print("SDK version:", azureml.core.VERSION)

# %%
ws = Workspace.from_config()
print(ws.name, ws.location, sep="\\n")
experiment = Experiment(workspace=ws, name="apples")
env = Environment("apples")
env.python.conda_dependencies = CondaDependencies.create(pip_packages=["azureml-defaults", "tabulate==0.9.0"])

# %%
cluster_name = "apple-cluster"
try:
    cluster = ComputeTarget(workspace=ws, name=cluster_name)
    print("Found it")
except ComputeTargetException:
    settings = AmlCompute.provisioning_configuration(vm_size="STANDARD_DS11_V2", max_nodes=2)
    cluster = ComputeTarget.create(ws, cluster_name, settings)
    cluster.wait_for_completion(show_output=True)

# %%
store = ws.get_default_datastore()
store.upload_files(files=["./data/early.csv", "./data/late.csv"], target_path="apple-data/", overwrite=True)
table = Dataset.Tabular.from_delimited_files(path=(store, "apple-data/*.csv"))
table = table.register(workspace=ws, name="apple table", create_new_version=True)
table.take(20).to_pandas_dataframe()

# %% tags=["step:prepare"]
frame = ws.datasets.get("apple table").to_pandas_dataframe()
pears = Dataset.get_by_name(ws, name="pears").to_pandas_dataframe()
plums = Dataset.Tabular.from_delimited_files((store, "plums/plums.csv"), separator=";").to_pandas_dataframe()
frame["weight"] = frame["weight"] * pears["weight"].mean() * plums["weight"].mean()

# %% tags=["step:train"]
import os

import joblib
from sklearn.linear_model import Ridge

run = experiment.start_logging()
run.log("rows", len(frame))
alpha = 0.5
model = Ridge(alpha=alpha).fit(frame[["size"]], frame["weight"])
predicted = model.predict(frame[["size"]])
run.log("mean (all)", np.float64(predicted.mean()))
run.log("kind", f"ridge {alpha}")
run.log_list("firsts", [float(x) for x in predicted[:3]])
run.log_row("range", low=float(min(predicted)), high=float(max(predicted)))
run.log_table("sizes", {"size": [1, 2], "count": [3, 4]})
plt.plot(predicted)
run.log_image("Predicted", plot=plt)
for scale in [1, 2]:
    run.log("scaled", float(scale))
os.makedirs("outputs", exist_ok=True)
joblib.dump(model, "outputs/model.pkl")
run.upload_file(name="outputs/model.pkl", path_or_stream="./outputs/model.pkl")
run.register_model(model_path="outputs/model.pkl", model_name="apple model", tags={"kind": "ridge"})
run.complete()

# %% tags=["step:train"]
RunDetails(run).show()
for name, value in run.get_metrics().items():
    print(name, value)
`;

/** Runs in a loop, and what comes of them. */
export const rates = `# %%
from azureml.core import Experiment, Workspace

ws = Workspace.from_config()
experiment = Experiment(ws, "rates")

# %% tags=["step:try"]
for rate in [0.1, 0.2]:
    run = experiment.start_logging()
    run.log("rate", rate)
    run.complete()
print(rate)

# %% tags=["step:try"]
best = None
for run in experiment.get_runs():
    metrics = run.get_metrics()
    if best is None or metrics["rate"] > best:
        best = metrics["rate"]
print("best " + str(best))
`;

/** A script run and a search, from a script that logs with version 1. */
export const grafting = `# %%
import os

from azureml.core import Dataset, Environment, Experiment, ScriptRunConfig, Workspace
from azureml.core.conda_dependencies import CondaDependencies
from azureml.train.hyperdrive import (
    BanditPolicy,
    HyperDriveConfig,
    PrimaryMetricGoal,
    RandomParameterSampling,
    choice,
)
from azureml.widgets import RunDetails

ws = Workspace.from_config()
folder = "grafting"
os.makedirs(folder, exist_ok=True)

# %%
%%writefile $folder/graft.py
"""Counts the shoots that take."""
import argparse
import os

import pandas as pd
from azureml.core import Run

parser = argparse.ArgumentParser()
parser.add_argument("--data-folder", type=str, dest="data_folder")
parser.add_argument("--share", type=float, default=0.1)
parser.add_argument("--depth", type=int, default=1)
args = parser.parse_args()

run = Run.get_context()
shoots = pd.read_csv(os.path.join(args.data_folder, "shoots.csv"))
taken = float(shoots["taken"].mean() * args.share * args.depth)
run.log("taken", taken)
os.makedirs("outputs", exist_ok=True)
with open("outputs/taken.txt", "w") as file:
    file.write(str(taken))

# %%
env = Environment("grafting")
env.python.conda_dependencies = CondaDependencies.create(pip_packages=["azureml-defaults", "pandas==2.2.3"])
env.register(workspace=ws)
store = ws.get_default_datastore()
store.upload(src_dir="./shoots", target_path="mine", overwrite=True)
files = Dataset.File.from_files(path=(store, "mine/"))

# %%
target = ws.compute_targets["graft-cluster"]
arguments = ["--data-folder", files.as_named_input("shoots").as_mount(), "--share", 0.5]
graft = ScriptRunConfig(
    source_directory=folder,
    script="graft.py",
    arguments=arguments,
    compute_target=target,
    environment=env,
)
experiment = Experiment(workspace=ws, name="grafting")
run = experiment.submit(config=graft)
RunDetails(run).show()
run.wait_for_completion(show_output=True)

# %%
search = HyperDriveConfig(
    run_config=graft,
    hyperparameter_sampling=RandomParameterSampling({"--share": choice(0.1, 0.5), "--depth": choice(1, 2)}),
    policy=BanditPolicy(evaluation_interval=2, slack_factor=0.1),
    primary_metric_name="taken",
    primary_metric_goal=PrimaryMetricGoal.MAXIMIZE,
    max_total_runs=4,
    max_concurrent_runs=2,
)
search_run = experiment.submit(search)
best = search_run.get_best_run_by_primary_metric()
`;

/** A pipeline of script steps, listed in another order than they run in. */
export const pressing = `# %%
from azureml.core import Dataset, Experiment, Workspace
from azureml.core.conda_dependencies import CondaDependencies
from azureml.core.runconfig import RunConfiguration
from azureml.data import OutputFileDatasetConfig
from azureml.pipeline.core import Pipeline, PipelineData, PipelineParameter
from azureml.pipeline.steps import PythonScriptStep

ws = Workspace.from_config()
store = ws.get_default_datastore()

# %%
%%writefile steps/wash.py
import argparse
import os

import pandas as pd

parser = argparse.ArgumentParser()
parser.add_argument("--raw")
parser.add_argument("--washed")
parser.add_argument("--rows", type=int)
args = parser.parse_args()
os.makedirs(args.washed, exist_ok=True)
table = pd.read_csv(os.path.join(args.raw, "apples.csv")).head(args.rows)
table.to_csv(os.path.join(args.washed, "apples.csv"), index=False)

# %%
%%writefile steps/press.py
import argparse
import os

import pandas as pd
from azureml.core import Run

parser = argparse.ArgumentParser()
parser.add_argument("--washed")
parser.add_argument("--juice")
args = parser.parse_args()
run = Run.get_context()
litres = pd.read_csv(os.path.join(args.washed, "apples.csv"))["litres"]
run.log_list("litres", list(litres))
os.makedirs(args.juice, exist_ok=True)
with open(os.path.join(args.juice, "juice.txt"), "w") as file:
    file.write(str(litres.sum()))
run.complete()

# %%
settings = RunConfiguration()
settings.environment.python.conda_dependencies = CondaDependencies.create(conda_packages=["pandas"], pip_packages=["azureml-sdk"])
raw = Dataset.File.from_files((store, "raw/**"))
rows = PipelineParameter(name="rows", default_value=2)
washed = PipelineData("washed", datastore=store)
juice = OutputFileDatasetConfig(name="juice", destination=(store, "juice"))
wash = PythonScriptStep(
    name="Wash",
    script_name="wash.py",
    source_directory="steps",
    arguments=["--raw", raw.as_named_input("raw").as_mount(), "--washed", washed, "--rows", rows],
    outputs=[washed],
    compute_target="press-cluster",
    runconfig=settings,
    allow_reuse=True,
)
press = PythonScriptStep(
    name="Press",
    script_name="press.py",
    source_directory="steps",
    arguments=["--washed", washed, "--juice", juice],
    inputs=[washed],
    compute_target="press-cluster",
    runconfig=settings,
)

# %%
pipeline = Pipeline(workspace=ws, steps=[press, wash])
pipeline.validate()
run = Experiment(ws, "pressing").submit(pipeline)
run.wait_for_completion(show_output=True)
`;
