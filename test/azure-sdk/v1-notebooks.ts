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
