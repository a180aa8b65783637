/** What to write instead, by the last part of the name; the first row that matches counts. */
const replacements: readonly (readonly [RegExp, string])[] = [
  [/\.opendatasets\b/, 'Keep a copy of the data beside the notebook and read it from there: it becomes a data input'],
  [
    /\.Run$/,
    'Leave `Run.get_context()` out, and log with `mlflow.log_metric(name, value)` in place of `run.log(name, value)`',
  ],
  [/\.Workspace$/, 'Leave it out: the workspace is a variable of the workflows'],
  [/\.Experiment$/, 'Leave it out: `experiment:` in cellwright.yml names the experiment'],
  [
    /\.(Tabular|File)?Dataset(Factory)?$|\.DataReference$|\.DataPath\w*$/,
    'Read the data from a path, such as `pd.read_csv("data/file.csv")`: it becomes a data input',
  ],
  [/\.Datastore$|DatasetConfig$/, 'Read and write paths: they become inputs and outputs of the steps'],
  [
    /\.(Compute\w*|AmlCompute|RemoteCompute|\w+Compute)$/,
    'Leave it out: `compute:` in cellwright.yml names the compute',
  ],
  [
    /\.(Environment|CondaDependencies|RunConfiguration|DEFAULT_\w+_IMAGE|DockerConfiguration)$/,
    'Leave it out: the environment is made from the imports; `environment:` in cellwright.yml changes it',
  ],
  [
    /\.(ScriptRunConfig|Estimator|\w+Estimator|PyTorch|TensorFlow|SKLearn)$/,
    'Write `command(…)` of `azure.ai.ml` with the same script, arguments and environment',
  ],
  [
    /\.(Pipeline\w*|StepSequence|OutputFileDatasetConfig|TrainingOutput|PublishedPipeline)$/,
    'Write a function with `@dsl.pipeline` of `azure.ai.ml`, or tag the cells of each step `step:<name>`',
  ],
  [/Step$/, 'Write the step as `command(…)` of `azure.ai.ml`, or tag its cells `step:<name>`'],
  [/\.hyperdrive\b/, 'Use `command(…).sweep(…)` of `azure.ai.ml`, or `sweep:` in cellwright.yml'],
  [/\.Model$/, 'Save the model with `mlflow.sklearn.save_model`: the workflow registers it'],
  [
    /webservice|InferenceConfig|\.Image$|ContainerImage/i,
    'Leave it out: `deploy:` in cellwright.yml writes endpoint and deployment',
  ],
  [/Schedule/, 'Leave it out: `schedule:` in cellwright.yml writes it'],
  [/widgets|RunDetails|Tensorboard/, 'Leave it out: it only shows a run'],
  [/automl/i, 'Train in the notebook, or keep the AutoML job as YAML of version 2'],
];

/** What to write in place of a piece of version 1: its dotted name, or code that calls it. */
export function replacementFor(name: string): string {
  return (
    replacements.find(([pattern]) => pattern.test(name))?.[1] ?? 'Use its equivalent in `azure.ai.ml`, or leave it out'
  );
}

/** What to write in place of code that asks version 1 for work; the first row that matches counts. */
const codeReplacements: readonly (readonly [RegExp, string])[] = [
  [
    /register_model|Model\.register/,
    'Give the script an output folder for the model and write it there: an output of a job can be registered',
  ],
  [/\.deploy|Webservice|\.run\(/, 'Use `deploy:` in cellwright.yml, which writes endpoint and deployment'],
  [/publish|Schedule/, 'Use `schedule:` in cellwright.yml; a pipeline job is run by the workflow'],
  [/get_output|AutoML/, 'Train in the notebook or in a script: AutoML of version 1 is not translated'],
  [
    /download|get_file_names|get_runs/,
    'Keep the file beside the notebook and read it from there: it becomes a data input',
  ],
  [/submit/, 'Train in the notebook, or in a `command(…)` of `azure.ai.ml`'],
];

/** What to write in place of a statement. */
export function replacementForCode(code: string): string {
  return codeReplacements.find(([pattern]) => pattern.test(code))?.[1] ?? replacementFor(code);
}
