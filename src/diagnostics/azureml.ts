import { defineDiagnostics } from './define.ts';

/** What may be found in the files that Azure ML reads, generated or edited by hand. */
export const azuremlDiagnostics = defineDiagnostics({
  'yaml-key-twice': {
    severity: 'warning',
    message: 'the key `{key}` is given more than once in one mapping, and only the last one counts',
    advice: 'remove all but one',
  },
  'azureml-key-missing': {
    severity: 'error',
    message: '{subject} has no `{key}`',
    advice: 'add the key `{key}`, as the schema of Azure ML asks for',
  },
  'azureml-key-unknown': {
    severity: 'error',
    message: '{subject} has the key `{key}`, which does not belong there',
    advice: 'correct the spelling, or remove the key',
  },
  'azureml-value-wrong': {
    severity: 'error',
    message: '{subject} is not {expected}',
    advice: 'correct the value; text that looks like a number, a date or a boolean stands in quotes',
  },
  'azureml-name-refused': {
    severity: 'error',
    message: 'Azure ML refuses the name `{name}` of {subject}: it {problem}',
    advice: 'choose another name, also where it is referred to',
  },
  'azureml-names-clash': {
    severity: 'error',
    message: '`{first}` and `{second}` differ in case only, which Azure ML takes for one name',
    advice: 'rename one of them',
  },
  'azureml-type-unknown': {
    severity: 'error',
    message: '`{type}` is not a type of {subject}',
    advice: 'use one of {known}',
  },
  'azureml-output-refused': {
    severity: 'error',
    message: 'the output `{output}` is {problem}: outputs are files, folders and models that are always made',
    advice: 'write the value to a file in a folder, and declare the folder as the output',
  },
  'azureml-default-wrong': {
    severity: 'error',
    message: 'the default of the input `{input}` {problem}',
    advice: 'give a default that fits the type, the range and the `enum` of the input',
  },
  'azureml-range-wrong': {
    severity: 'error',
    message: '`{key}` of the input `{input}` {problem}',
    advice: 'only integers and numbers have a `min` and a `max`, and `min` is not above `max`',
  },
  'azureml-enum-wrong': {
    severity: 'error',
    message: '`enum` of the input `{input}` {problem}',
    advice: 'only strings have an `enum`; quote each of its values',
  },
  'brackets-without-optional': {
    severity: 'error',
    message: 'the argument of the input `{input}` is in `$[[ … ]]`, but `{component}` requires the input',
    advice: 'declare the input with `optional: true`, or remove the brackets',
  },
  'azureml-command-backslash': {
    severity: 'error',
    message:
      'the command of `{component}` has backslashes at the ends of its lines, which reach the script as arguments',
    advice: 'fold the command with `>-` instead',
  },
  'azureml-text-not-quoted': {
    severity: 'warning',
    message: '`{placeholder}` is not quoted: a space in its value would split it into two arguments',
    advice: 'put the placeholder in single quotes',
  },
  'azureml-port-not-used': {
    severity: 'warning',
    message: 'the command of `{component}` does not use the {kind} `{port}`',
    advice: 'pass it to the script, or remove it from the component',
  },
  'script-argument-takes-no-value': {
    severity: 'error',
    message: '`{argument}` takes no value in `{script}`, and the command of `{owner}` gives it one',
    advice: 'remove the value from the command, or let the argument take one',
  },
  'script-argument-bool': {
    severity: 'warning',
    message: '`{script}` reads `{argument}` with `type=bool`, which takes every text for true, also `False`',
    advice: 'parse the text: `type=lambda text: text.lower() == "true"`',
  },
  'azureml-image-retired': {
    severity: 'error',
    message: '`{image}` must no longer be used: {reason}',
    advice: 'use `mcr.microsoft.com/azureml/openmpi4.1.0-ubuntu22.04` with a conda file, or a current environment',
  },
  'azureml-environment-reference': {
    severity: 'error',
    message: '`{reference}` does not refer to an environment',
    advice: 'write `azureml:NAME@latest`, `file:PATH`, or a mapping with `image` and `conda_file`',
  },
  'azureml-component-compute': {
    severity: 'error',
    message: 'a component has no `compute`: the pipeline says where its step runs',
    advice: "move `compute` to the step of the pipeline, or to the pipeline's `settings.default_compute`",
  },
  'azureml-job-name': {
    severity: 'error',
    message: "a job's `name` is the id of one run, so that a second run of it is refused",
    advice: 'remove `name`, or call it `display_name`',
  },
  'azureml-no-experiment': {
    severity: 'warning',
    message: "the pipeline names no experiment, so that its runs are filed under the folder's name",
    advice: 'add `experiment_name`',
  },
  'azureml-no-compute': {
    severity: 'error',
    message: 'nothing says where the step `{step}` runs',
    advice: 'add `settings.default_compute: azureml:NAME` to the pipeline, or `compute` to the step',
  },
  'azureml-compute-reference': {
    severity: 'error',
    message: '`{compute}` does not refer to a compute',
    advice: 'write `azureml:NAME`, `azureml:serverless` or `local`',
  },
  'azureml-binding-type': {
    severity: 'error',
    message: '{given} is bound to {port}, which is of type {type}',
    advice: 'bind a value of the same type, or change the declaration',
  },
  'azureml-input-empty': {
    severity: 'error',
    message: 'the input `{input}` has no value: Azure ML refuses null and drops empty text',
    advice: 'give a value, or remove the input so that its default counts',
  },
  'azureml-output-not-made': {
    severity: 'error',
    message: '{makers} the output `{output}` of the pipeline',
    advice: 'bind the output of exactly one step to it',
  },
  'azureml-scoring-script': {
    severity: 'error',
    message: '`{script}` lacks `init()` or `run(...)`, which Azure ML calls',
    advice: 'define both functions at the top of the script',
  },
  'azureml-endpoint-unknown': {
    severity: 'error',
    message: '{subject} refers to the endpoint `{endpoint}`, {problem}',
    advice: 'correct the name of the endpoint',
  },
  'azureml-data-not-collected': {
    severity: 'error',
    message: 'the deployment `{file}` has no `data_collector`, so that the monitor has nothing to watch',
    advice: 'add `data_collector` with the collections `model_inputs` and `model_outputs` to the deployment',
  },
  'azureml-time-zone': {
    severity: 'error',
    message: '`{zone}` is not a time zone of Azure ML',
    advice: 'use the name that Windows has for it, as in `W. Europe Standard Time`',
  },
  'azureml-cron': {
    severity: 'error',
    message: '`{expression}` is not a cron expression',
    advice: 'write five fields: minute, hour, day of the month, month, day of the week',
  },
  'azureml-cron-by-month': {
    severity: 'error',
    message: 'Azure ML ignores the day of the month and the month of `{expression}`, so that it runs every day',
    advice: 'write `*` for both, or a recurrence (settings `schedule.frequency: month` and `schedule.month_days`)',
  },
  'azureml-objective-not-logged': {
    severity: 'error',
    message: 'no script of the trial logs the metric `{metric}`, in which the trials of `{step}` compete',
    advice: 'log it with `mlflow.log_metric("{metric}", value)`, or correct the name',
  },
  'azureml-objective-goal': {
    severity: 'warning',
    message: 'the goal of `{step}` is to {goal} `{metric}`, of which {better} is better by its name',
    advice: 'correct the goal; or ignore this where the name misleads',
  },
});
