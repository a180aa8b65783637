import { defineDiagnostics } from './define.ts';

/** Messages of `run` and `verify`. */
export const runDiagnostics = defineDiagnostics({
  'yaml-file-missing': {
    severity: 'error',
    message: 'The file `{path}` does not exist, so `{referrer}` cannot be run',
    advice: 'Correct the path, which is relative to the folder of the YAML file, or add the file',
  },
  'yaml-not-readable': {
    severity: 'error',
    message: '`{path}` is not readable as YAML: {problem}',
    advice: 'Correct the YAML at the line shown',
  },
  'step-type-not-local': {
    severity: 'error',
    message: 'Step `{step}` is of type `{type}`, which needs an Azure service and cannot run on this machine',
    advice:
      'Run this pipeline in Azure ML; the local runner runs command, sweep, parallel, Spark (Python) and pipeline steps',
  },
  'not-a-pipeline-job': {
    severity: 'error',
    message:
      '`{file}` is of type `{type}`, and only jobs run here: pipelines, commands, sweeps, parallel and Spark jobs',
    advice: 'Name the YAML of a job; `--step` runs one step of it',
  },
  'component-not-local': {
    severity: 'error',
    message: 'Step `{step}` uses the registered component `{component}`, whose definition is not on this machine',
    advice: "Refer to the component's YAML file instead, as in `component: ./components/train.yml`",
  },
  'code-not-local': {
    severity: 'error',
    message: 'The code of `{component}` is `{code}`, which is not a folder on this machine',
    advice: 'Give a path relative to the YAML file',
  },
  'pipeline-binding-unknown': {
    severity: 'error',
    message: '`{binding}` in `{step}` names {missing}',
    advice: 'Correct the name in the binding; these exist here: {known}',
  },
  'pipeline-cycle': {
    severity: 'error',
    message: 'The steps {steps} wait for each other, so none can start',
    advice: 'Remove one of the bindings between them',
  },
  'component-input-missing': {
    severity: 'error',
    message: "Required input '{input}' for component '{component}' not provided (step `{step}`)",
    advice:
      "Give the input under the step's `inputs:` (data also by `--data`), or give it a default or `optional: true` in the component",
  },
  'component-input-unknown': {
    severity: 'error',
    message: 'Step `{step}` sets `{input}`, which is not an input of component `{component}`',
    advice: 'Correct the name or declare the input in the component; it has: {known}',
  },
  'component-output-unknown': {
    severity: 'error',
    message: 'Step `{step}` names the output `{output}`, which component `{component}` does not have',
    advice: 'Correct the name or declare the output in the component; it has: {known}',
  },
  'input-type-mismatch': {
    severity: 'error',
    message: 'Input `{input}` of `{step}` is of type {type}, but `{value}` is not',
    advice: 'Give a value of type {type}; text that looks like a number or a boolean must be quoted',
  },
  'input-out-of-range': {
    severity: 'error',
    message: "Parameter '{input}' should not be {relation} than {bound}: step `{step}` gives {value}",
    advice: 'Give a value in the range, or change `min` and `max` in the component',
  },
  'input-not-in-enum': {
    severity: 'error',
    message: 'Input `{input}` of `{step}` is `{value}`, which is not one of {values}',
    advice: 'Give one of these values',
  },
  'local-path-missing': {
    severity: 'error',
    message: '{what} `{path}` does not exist',
    advice: 'Correct the path, which is relative to its YAML file, or create the file or folder',
  },
  'data-asset-not-local': {
    severity: 'error',
    message: 'The data asset `{asset}` of {where} has no YAML file in `data/` or beside the pipeline',
    advice: 'Say where its data is with `--data {name}=PATH`',
  },
  'remote-data-not-mapped': {
    severity: 'error',
    message: '{where} reads `{uri}`, which is not on this machine',
    advice: 'Download it and say where it is with `--data {name}=PATH`',
  },
  'command-placeholder-unknown': {
    severity: 'error',
    message: 'The command of `{component}` has `{placeholder}`, but there is no such {kind}',
    advice: 'Correct the name or declare it; these are declared: {known}',
  },
  'optional-input-without-brackets': {
    severity: 'error',
    message: 'The optional input `{input}` of `{component}` is used in the command outside `$[[ … ]]`',
    advice: 'Put the argument inside `$[[ … ]]`, so that it is left out when no value is given',
  },
  'script-not-in-code': {
    severity: 'error',
    message: 'The command of `{step}` runs `{script}`, which is not in its code folder',
    advice:
      'Correct the path or the folder; the working directory is a copy of `code:` without the files that `.amlignore` excludes',
  },
  'script-argument-unknown': {
    severity: 'error',
    message: '`{script}` does not take the argument `{argument}` that the command of `{owner}` gives it',
    advice: 'Add the argument to the script or remove it from the command; the script takes: {known}',
  },
  'script-argument-missing': {
    severity: 'error',
    message: '`{script}` requires the argument `{argument}`, which the command of `{owner}` does not always give',
    advice: 'Add the argument to the command, or give it a default in the script',
  },
  'python-module-missing': {
    severity: 'error',
    message: '`{python}` has no module {modules}, needed by {steps}',
    advice:
      'Install them (`{python} -m pip install -r requirements-dev.txt`), name another Python with `--python`, or let `--env venv` make an environment',
  },
  'python-not-found': {
    severity: 'error',
    message: 'No Python was found to run {steps}: {reason}',
    advice:
      'Name one with `--python`, or make one: `python3 -m venv .venv`, then `.venv/bin/pip install -r requirements-dev.txt`',
  },
  'engine-not-installed': {
    severity: 'error',
    message: 'No Python has `{module}`, which runs this pipeline: {tried}',
    advice: 'Make an environment for it: `{command}`',
  },
  'engine-refuses': {
    severity: 'error',
    message: 'The pipeline `{file}` cannot be run: {problem}',
    advice: '{advice}',
  },
  'environment-file-missing': {
    severity: 'error',
    message: 'The environment `{environment}` of step `{step}` has no conda file here, so `--env venv` cannot build it',
    advice: 'Give the environment a `conda_file`, or run without `--env venv`',
  },
  'environment-not-built': {
    severity: 'error',
    message: 'The virtual environment for `{environment}` could not be built: {problem}',
    advice: 'Correct the conda file, or run without `--env venv`',
  },
  'run-option-unknown': {
    severity: 'error',
    message: '`{option}` does not match anything in this pipeline',
    advice: '{hint}',
  },
  'step-inputs-not-kept': {
    severity: 'error',
    message: 'Step `{step}` needs `{needed}`, of which no earlier run left a result',
    advice: 'Run the pipeline once without `--step`',
  },
  'sweep-not-runnable': {
    severity: 'error',
    message: 'The sweep `{step}` cannot be run: {problem}',
    advice:
      'Correct the sweep as the schema of Azure ML asks for; its metric is read from MLflow, which must be installed',
  },
  'command-splits-value': {
    severity: 'warning',
    message:
      'The value `{value}` of `{input}` is not quoted in the command of `{step}`, so the shell will split or change it',
    advice: 'Quote the placeholder in the command',
  },
  'command-installs-packages': {
    severity: 'warning',
    message: 'The command of `{step}` installs packages, which on this machine changes the Python that runs it',
    advice: 'List the packages in the environment, or run with `--env venv`, which changes a separate environment',
  },
  'step-failed': {
    severity: 'error',
    message: 'Step `{step}` {how}',
    advice: 'See its log in `{log}`',
  },
  'step-input-changed': {
    severity: 'error',
    message: 'Step `{step}` changed `{path}` in its input `{input}`, which is read-only in Azure ML',
    advice: 'Write to an output; copy files that must be changed',
  },
  'model-output-without-mlmodel': {
    severity: 'error',
    message: 'The output `{output}` of step `{step}` is an mlflow_model but has no file `MLmodel`',
    advice: 'Save the model with `mlflow.<flavor>.save_model(model, path)` directly into the folder of the output',
  },
  'step-output-empty': {
    severity: 'warning',
    message: 'Step `{step}` wrote nothing to its output `{output}`',
    advice: 'Write the result to the path that the step is given, or remove the output from the component',
  },
  'job-name-impossible': {
    severity: 'error',
    message: '`{name}` cannot be the name of a job',
    advice: 'Use letters, digits and `_`, as Azure ML asks for',
  },
  'code-outside-project': {
    severity: 'error',
    message: 'The code of `{component}` comes from `{path}`, outside the project `{project}`',
    advice:
      'Put the code into the project; if the project begins further up, put a `cellwright.yml` into that folder or make it a Git repository',
  },
  'run-folder-not-writable': {
    severity: 'error',
    message: 'The run cannot be kept in `{folder}`: {problem}',
    advice: 'Free space or allow writing there; a run writes only below `.cellwright/runs` beside the pipeline',
  },
  'verify-without-pipeline': {
    severity: 'error',
    message: 'There is no pipeline `{file}` to verify',
    advice: 'Build the notebook first, or name the repository with `--out`, a pipeline with `--pipeline` or `--entry`',
  },
  'verify-own-jobs': {
    severity: 'error',
    message: '`{notebook}` builds its own jobs, so no step is made from its cells and there is nothing to compare',
    advice: 'Run the pipeline with `cellwright run`, and check what its scripts write',
  },
  'verify-needs-jupyter': {
    severity: 'error',
    message: 'The notebook cannot be run or compared with `{python}`: it {module}',
    advice:
      "Install `nbclient`, `ipykernel` and `cloudpickle` beside the notebook's own packages, or name another Python with `--python`",
  },
  'verify-notebook-fails': {
    severity: 'error',
    message: '`{notebook}`, run from top to bottom, stops in cell {cell}: {problem}',
    advice: 'Correct the notebook until "restart and run all" works: that run is what the pipeline is compared with',
  },
  'verify-pipeline-fails': {
    severity: 'error',
    message: 'The pipeline does not run: {problem}',
    advice: 'See what `cellwright run` reports',
  },
});
