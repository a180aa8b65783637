import { defineDiagnostics } from './define.ts';

/** Messages about the files that Azure ML reads, generated or edited by hand. */
export const azuremlDiagnostics = defineDiagnostics({
  'yaml-key-twice': {
    severity: 'warning',
    message: 'The key `{key}` is given more than once in one mapping, and only the last one counts',
    advice: 'Remove all but one',
  },
  'azureml-key-missing': {
    severity: 'error',
    message: '{subject} has no `{key}`',
    advice: 'Add the key `{key}`, as the schema of Azure ML asks for',
  },
  'azureml-key-unknown': {
    severity: 'error',
    message: '{subject} has the key `{key}`, which does not belong there',
    advice: 'Correct the spelling, or remove the key',
  },
  'azureml-value-wrong': {
    severity: 'error',
    message: '{subject} is not {expected}',
    advice: 'Correct the value; text that looks like a number, a date or a boolean must be quoted',
  },
  'azureml-name-refused': {
    severity: 'error',
    message: 'Azure ML refuses the name `{name}` of {subject}: it {problem}',
    advice: 'Choose another name, and change the references to it',
  },
  'azureml-names-clash': {
    severity: 'error',
    message: '`{first}` and `{second}` differ only in case, so they are one name to Azure ML',
    advice: 'Rename one of them',
  },
  'azureml-type-unknown': {
    severity: 'error',
    message: '`{type}` is not a type of {subject}',
    advice: 'Use one of {known}',
  },
  'azureml-output-refused': {
    severity: 'error',
    message: 'The output `{output}` is {problem}: outputs are files, folders and models that are always made',
    advice: 'Write the value to a file in a folder, and declare the folder as the output',
  },
  'azureml-default-wrong': {
    severity: 'error',
    message: 'The default of the input `{input}` {problem}',
    advice: 'Give a default that fits the type, the range and the `enum` of the input',
  },
  'azureml-range-wrong': {
    severity: 'error',
    message: '`{key}` of the input `{input}` {problem}',
    advice: 'Give `min` and `max` to integers and numbers only, with `min` not above `max`',
  },
  'azureml-enum-wrong': {
    severity: 'error',
    message: '`enum` of the input `{input}` {problem}',
    advice: 'Give an `enum` to strings only, and quote each of its values',
  },
  'brackets-without-optional': {
    severity: 'error',
    message: 'The argument of the input `{input}` is in `$[[ … ]]`, but `{component}` requires the input',
    advice: 'Declare the input with `optional: true`, or remove the brackets',
  },
  'azureml-command-backslash': {
    severity: 'error',
    message:
      'The command of `{component}` has backslashes at the ends of its lines, which reach the script as arguments',
    advice: 'Fold the command with `>-` instead',
  },
  'azureml-text-not-quoted': {
    severity: 'warning',
    message: '`{placeholder}` is not quoted: a space in its value would split it into two arguments',
    advice: 'Put the placeholder in single quotes',
  },
  'azureml-port-not-used': {
    severity: 'warning',
    message: 'The command of `{component}` does not use the {kind} `{port}`',
    advice: 'Pass it to the script, or remove it from the component',
  },
  'script-argument-takes-no-value': {
    severity: 'error',
    message: '`{argument}` takes no value in `{script}`, and the command of `{owner}` gives it one',
    advice: 'Remove the value from the command, or let the argument take one',
  },
  'script-argument-bool': {
    severity: 'warning',
    message: '`{script}` reads `{argument}` with `type=bool`, to which every text is true, even `False`',
    advice: 'Parse the text: `type=lambda text: text.lower() == "true"`',
  },
  'azureml-image-retired': {
    severity: 'error',
    message: '`{image}` must no longer be used: {reason}',
    advice: 'Use `mcr.microsoft.com/azureml/openmpi4.1.0-ubuntu22.04` with a conda file, or a current environment',
  },
  'azureml-size-retired': {
    severity: 'warning',
    message: '`{size}` is a size of machines that Azure has retired, so nothing can start on it',
    advice: 'Use a current size: `Standard_NC4as_T4_v3`, `Standard_NC24ads_A100_v4` or `Standard_NV36ads_A10_v5`',
  },
  'azureml-environment-reference': {
    severity: 'error',
    message: '`{reference}` does not refer to an environment',
    advice: 'Write `azureml:NAME@latest`, `file:PATH`, or a mapping with `image` and `conda_file`',
  },
  'azureml-component-compute': {
    severity: 'error',
    message: 'A component has no `compute`: the pipeline says where its step runs',
    advice: "Move `compute` to the step of the pipeline, or to the pipeline's `settings.default_compute`",
  },
  'azureml-job-name': {
    severity: 'error',
    message: "A job's `name` is the id of one run, so a second run of it is refused",
    advice: 'Remove `name`, or call it `display_name`',
  },
  'azureml-no-experiment': {
    severity: 'warning',
    message: 'The pipeline names no experiment, so its runs are filed under the name of the folder',
    advice: 'Add `experiment_name`',
  },
  'azureml-no-compute': {
    severity: 'error',
    message: 'Step `{step}` has no compute to run on',
    advice: 'Add `settings.default_compute: azureml:NAME` to the pipeline, or `compute` to the step',
  },
  'azureml-compute-reference': {
    severity: 'error',
    message: '`{compute}` does not refer to a compute',
    advice: 'Write `azureml:NAME`, `azureml:serverless` or `local`',
  },
  'azureml-binding-type': {
    severity: 'error',
    message: '{given} is bound to {port}, which is of type {type}',
    advice: 'Bind a value of the same type, or change the declaration',
  },
  'azureml-input-empty': {
    severity: 'error',
    message: 'The input `{input}` has no value: Azure ML refuses null and drops empty text',
    advice: 'Give a value, or remove the input to use its default',
  },
  'azureml-output-not-made': {
    severity: 'error',
    message: '{makers} the output `{output}` of the pipeline',
    advice: 'Bind the output of exactly one step to it',
  },
  'azureml-scoring-script': {
    severity: 'error',
    message: '`{script}` lacks `init()` or `run(...)`, which Azure ML calls',
    advice: 'Define both functions at the top of the script',
  },
  'azureml-endpoint-unknown': {
    severity: 'error',
    message: '{subject} refers to the endpoint `{endpoint}`, {problem}',
    advice: 'Correct the name of the endpoint',
  },
  'azureml-data-not-collected': {
    severity: 'error',
    message: 'The deployment `{file}` has no `data_collector`, so the monitor has nothing to watch',
    advice: 'Add `data_collector` with the collections `model_inputs` and `model_outputs` to the deployment',
  },
  'azureml-time-zone': {
    severity: 'error',
    message: '`{zone}` is not a time zone of Azure ML',
    advice: 'Use its Windows name, such as `W. Europe Standard Time`',
  },
  'azureml-cron': {
    severity: 'error',
    message: '`{expression}` is not a cron expression',
    advice: 'Write five fields: minute, hour, day of the month, month, day of the week',
  },
  'azureml-cron-by-month': {
    severity: 'error',
    message: 'Azure ML ignores the day of the month and the month of `{expression}`, so it runs every day',
    advice: 'Write `*` for both, or a recurrence (settings `schedule.frequency: month` and `schedule.month_days`)',
  },
  'azureml-objective-not-logged': {
    severity: 'error',
    message: 'No script of the trial logs the metric `{metric}`, by which the trials of `{step}` are ranked',
    advice: 'Log it with `mlflow.log_metric("{metric}", value)`, or correct the name',
  },
  'azureml-objective-goal': {
    severity: 'warning',
    message: 'The goal of `{step}` is to {goal} `{metric}`, but its name suggests that {better} is better',
    advice: 'Correct the goal, or ignore this warning if the name is misleading',
  },
});
