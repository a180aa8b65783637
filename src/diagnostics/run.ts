import { defineDiagnostics } from './define.ts';

/** What phase `run` may report. */
export const runDiagnostics = defineDiagnostics({
  'yaml-file-missing': {
    severity: 'error',
    message: 'the file `{path}` does not exist, so that `{referrer}` cannot be run',
    advice: 'paths in a YAML file are relative to the folder of that file; correct the path or add the file',
  },
  'yaml-not-readable': {
    severity: 'error',
    message: '`{path}` is not readable as YAML: {problem}',
    advice: 'correct the YAML at the line shown',
  },
  'step-type-not-local': {
    severity: 'error',
    message: 'step `{step}` is of type `{type}`, which needs an Azure service and cannot run on this machine',
    advice:
      'the local runner runs command, sweep, parallel, Spark (of Python) and pipeline steps; run this pipeline in Azure ML',
  },
  'not-a-pipeline-job': {
    severity: 'error',
    message:
      '`{file}` is of type `{type}`, and what runs here are jobs: pipelines, commands, sweeps, parallel and Spark jobs',
    advice: 'Name the YAML of a job; `--step` runs one step of it',
  },
  'component-not-local': {
    severity: 'error',
    message: 'step `{step}` uses the registered component `{component}`, whose definition is not on this machine',
    advice: "refer to the component's YAML file instead, as in `component: ./components/train.yml`",
  },
  'code-not-local': {
    severity: 'error',
    message: 'the code of `{component}` is `{code}`, which is not a folder on this machine',
    advice: 'give a path relative to the YAML file',
  },
  'pipeline-binding-unknown': {
    severity: 'error',
    message: '`{binding}` in `{step}` names {missing}',
    advice: 'correct the name in the binding; the names that exist here are: {known}',
  },
  'pipeline-cycle': {
    severity: 'error',
    message: 'the steps {steps} wait for each other, so that none can start',
    advice: 'remove one of the bindings between them',
  },
  'component-input-missing': {
    severity: 'error',
    message: "Required input '{input}' for component '{component}' not provided (step `{step}`)",
    advice:
      "give the input under the step's `inputs:` (data also by `--data`), or give it a default or `optional: true` in the component",
  },
  'component-input-unknown': {
    severity: 'error',
    message: 'step `{step}` gives `{input}`, which is not an input of component `{component}`',
    advice: 'correct the name or declare the input in the component; it has: {known}',
  },
  'component-output-unknown': {
    severity: 'error',
    message: 'step `{step}` names the output `{output}`, which component `{component}` does not have',
    advice: 'correct the name or declare the output in the component; it has: {known}',
  },
  'input-type-mismatch': {
    severity: 'error',
    message: 'input `{input}` of `{step}` is of type {type}, and `{value}` is not',
    advice: 'give a value of type {type}; text that looks like a number or a boolean stands in quotes',
  },
  'input-out-of-range': {
    severity: 'error',
    message: "Parameter '{input}' should not be {relation} than {bound}: step `{step}` gives {value}",
    advice: 'give a value in the range, or change `min` and `max` in the component',
  },
  'input-not-in-enum': {
    severity: 'error',
    message: 'input `{input}` of `{step}` is `{value}`, which is none of {values}',
    advice: 'give one of these values',
  },
  'local-path-missing': {
    severity: 'error',
    message: '{what} `{path}` does not exist',
    advice: 'correct the path, which is relative to the YAML file that holds it, or make the file or folder',
  },
  'data-asset-not-local': {
    severity: 'error',
    message: 'the data asset `{asset}` of {where} has no YAML file in `data/` or beside the pipeline',
    advice: 'say where its data is with `--data {name}=PATH`',
  },
  'remote-data-not-mapped': {
    severity: 'error',
    message: '{where} reads `{uri}`, which is not on this machine',
    advice: 'download it and say where it is with `--data {name}=PATH`',
  },
  'command-placeholder-unknown': {
    severity: 'error',
    message: 'the command of `{component}` has `{placeholder}`, and there is no such {kind}',
    advice: 'correct the name or declare it; declared are: {known}',
  },
  'optional-input-without-brackets': {
    severity: 'error',
    message: 'the optional input `{input}` of `{component}` stands in the command outside of `$[[ … ]]`',
    advice: 'put the argument inside of `$[[ … ]]`, so that it is left out when no value is given',
  },
  'script-not-in-code': {
    severity: 'error',
    message: 'the command of `{step}` runs `{script}`, which is not in its code folder',
    advice:
      'the working directory is a copy of `code:`, without what `.amlignore` leaves out; correct the path or the folder',
  },
  'script-argument-unknown': {
    severity: 'error',
    message: '`{script}` does not take the argument `{argument}` that the command of `{owner}` gives it',
    advice: 'add the argument to the script or take it out of the command; the script takes: {known}',
  },
  'script-argument-missing': {
    severity: 'error',
    message: '`{script}` requires the argument `{argument}`, which the command of `{owner}` does not always give',
    advice: 'add the argument to the command, or give it a default in the script',
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
    message: 'no Python has `{module}`, which runs this pipeline: {tried}',
    advice: 'make an environment for it: `{command}`',
  },
  'engine-refuses': {
    severity: 'error',
    message: 'the pipeline `{file}` cannot be run: {problem}',
    advice: '{advice}',
  },
  'environment-file-missing': {
    severity: 'error',
    message:
      'the environment `{environment}` of step `{step}` has no conda file here, so that `--env venv` cannot build it',
    advice: 'give the environment a `conda_file`, or run without `--env venv`',
  },
  'environment-not-built': {
    severity: 'error',
    message: 'the virtual environment for `{environment}` could not be built: {problem}',
    advice: 'correct the conda file, or run without `--env venv`',
  },
  'run-option-unknown': {
    severity: 'error',
    message: '`{option}` names nothing in this pipeline',
    advice: '{hint}',
  },
  'step-inputs-not-kept': {
    severity: 'error',
    message: 'step `{step}` needs `{needed}`, of which no earlier run left a result',
    advice: 'run the pipeline once without `--step`',
  },
  'sweep-not-runnable': {
    severity: 'error',
    message: 'the sweep `{step}` cannot be run: {problem}',
    advice:
      'correct the sweep as the schema of Azure ML asks for; its metric is read from MLflow, which must be installed',
  },
  'command-splits-value': {
    severity: 'warning',
    message:
      'the value `{value}` of `{input}` stands without quotes in the command of `{step}`, where the shell will split or change it',
    advice: 'quote the placeholder in the command',
  },
  'command-installs-packages': {
    severity: 'warning',
    message: 'the command of `{step}` installs packages, which on this machine changes the Python that runs it',
    advice:
      'list the packages in the environment; or run with `--env venv`, so that an environment of its own is changed',
  },
  'step-failed': {
    severity: 'error',
    message: 'step `{step}` {how}',
    advice: 'its log is in `{log}`',
  },
  'step-input-changed': {
    severity: 'error',
    message: 'step `{step}` changed `{path}` in its input `{input}`, which is read-only in Azure ML',
    advice: 'write to an output; copy what must be changed',
  },
  'model-output-without-mlmodel': {
    severity: 'error',
    message: 'the output `{output}` of step `{step}` is an mlflow_model, and holds no file `MLmodel`',
    advice: 'save the model with `mlflow.<flavor>.save_model(model, path)` to the folder of the output itself',
  },
  'step-output-empty': {
    severity: 'warning',
    message: 'step `{step}` wrote nothing to its output `{output}`',
    advice: 'write the result to the path that the step is given, or take the output out of the component',
  },
  'job-name-impossible': {
    severity: 'error',
    message: '`{name}` cannot be the name of a job',
    advice: 'use letters, digits and `_`, as Azure ML asks for',
  },
  'code-outside-project': {
    severity: 'error',
    message: 'the code of `{component}` comes from `{path}`, outside of the project `{project}`',
    advice:
      'put the code into the project; where the project begins further up, put a `cellwright.yml` into that folder or make it a Git repository',
  },
  'run-folder-not-writable': {
    severity: 'error',
    message: 'the run cannot be kept in `{folder}`: {problem}',
    advice:
      'make room or give the right to write there; everything that a run writes is below `.cellwright/runs` beside the pipeline',
  },
  'verify-without-pipeline': {
    severity: 'error',
    message: 'there is no pipeline `{file}` to verify',
    advice: 'build the notebook first, or name the repository with `--out`, a pipeline with `--pipeline` or `--entry`',
  },
  'verify-own-jobs': {
    severity: 'error',
    message: '`{notebook}` builds its own jobs, so that no step is made of its cells and there is nothing to compare',
    advice: 'run the pipeline with `cellwright run`, and look at what its scripts leave',
  },
  'verify-needs-jupyter': {
    severity: 'error',
    message: 'the notebook cannot be run or compared with `{python}`: it {module}',
    advice:
      "install `nbclient`, `ipykernel` and `cloudpickle` beside the notebook's own packages, or name another Python with `--python`",
  },
  'verify-notebook-fails': {
    severity: 'error',
    message: '`{notebook}`, run from top to bottom, stops in cell {cell}: {problem}',
    advice: 'correct the notebook until "restart and run all" works: that run is what the pipeline is compared with',
  },
  'verify-pipeline-fails': {
    severity: 'error',
    message: 'the pipeline does not run: {problem}',
    advice: 'see what `cellwright run` says of it',
  },
});
