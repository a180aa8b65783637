import { defineDiagnostics } from './define.ts';

/** Messages about notebooks that use the Azure ML SDK. */
export const azureSdkDiagnostics = defineDiagnostics({
  'sdk-job-left-out': {
    severity: 'warning',
    message: 'The job `{job}` is not translated: {reason}',
    advice: '{advice}',
  },
  'sdk-nothing-to-build': {
    severity: 'warning',
    message:
      '`{file}` uses the Azure ML SDK, but none of its jobs and components could be translated, so it is compiled like any other notebook',
    advice: 'Do what the warnings above advise, or tag the cells that build and submit jobs `skip`',
  },
  'sdk-call-in-step': {
    severity: 'error',
    message: '`{code}` changes a workspace, and a pipeline would do it again in every run, in dev and in prod',
    advice:
      'Tag the cell `skip` and let the workflows of the repository do it (`cellwright init --with deployment`), or tag it `step:NAME` if it is to be a step',
  },
  'sdk-value-left-out': {
    severity: 'warning',
    message: '`{field}` of `{object}` is left out, since it is {reason}',
    advice: 'Write it as a literal, or add it to the YAML file by hand: edits are kept',
  },
  'sdk-path-outside': {
    severity: 'warning',
    message: 'The data `{path}` is outside the generated repository, at `{place}`, where no runner finds it',
    advice:
      'Build without `--out`, or name a path of a datastore (`azureml://datastores/…`) or a registered data asset',
  },
  'sdk-entity-left-out': {
    severity: 'warning',
    message: 'No file is written for `{name}`, since the code does not give the `{field}` that a `{what}` needs',
    advice: 'Write it as a literal, or tag the cell `skip` and create it by hand',
  },
  'sdk-several-jobs': {
    severity: 'warning',
    message:
      'The notebook has {number} jobs: the last one becomes `pipeline-job.yml`, which workflows run; the others are in `jobs/`',
    advice: 'Tag the cells of jobs that production does not need `skip`',
  },
  'sdk-code-not-compiled': {
    severity: 'warning',
    message: '`{code}` runs only in the notebook: no step of the pipeline runs it',
    advice: 'Move it to the script of a step if the pipeline needs it, or tag the cell `skip`',
  },
  'written-file-moved': {
    severity: 'warning',
    message: "The path `{path}` leads out of the notebook's folder, so the file becomes `{result}`",
    advice: 'Write the file below the folder of the notebook',
  },
  'written-path-unknown': {
    severity: 'error',
    message: 'The path `{path}` of this file is {reason}',
    advice: 'Build the path from literals',
  },
  'written-module-unknown': {
    severity: 'error',
    message:
      'The module `{path}` is written here with a text that is known only at run time, and a later cell imports it',
    advice: 'Write it once with `%%writefile`, or put the file beside the notebook',
  },
  'retired-environment': {
    severity: 'warning',
    message: '`{name}` can no longer be used ({reason}), so `{replacement}` replaces it',
    advice: 'Check the packages and versions of the new environment',
  },
  'input-type-corrected': {
    severity: 'warning',
    message:
      'The component `{component}` declares its input `{name}` as `{declared}` and is given a `{given}`, so the declaration becomes `{given}`',
    advice: 'Declare the type that the script reads',
  },
  'script-effect-at-import': {
    severity: 'warning',
    message: '`{script}` runs `{code}` as soon as it is imported (line {line})',
    advice: 'Move it into `main()`, so that tests and other scripts can import the file',
  },
  'script-argument-not-exposed': {
    severity: 'warning',
    message:
      '`{script}` takes the argument `{argument}`, which the component `{component}` does not expose, so its default is always used',
    advice: 'Add it to the inputs and the command of the component, or remove it from the script',
  },
  'sdk-v1-data': {
    severity: 'warning',
    message:
      'The dataset `{name}` of version 1 of the SDK is read by pandas from `{path}`, which is a data input of the pipeline',
    advice:
      'Put the data there, or give its path under `data:` in `cellwright.yml`; for date columns, pass `parse_dates` to the reader, since version 1 parsed dates by itself',
  },
  'sdk-v1-left-out': {
    severity: 'warning',
    message: '`{code}` is left out: it asks version 1 of the Azure ML SDK to do something outside of the pipeline',
    advice: '{replacement}',
  },
  'sdk-v1-script': {
    severity: 'warning',
    message:
      'The script `{script}` uses version 1 of the Azure ML SDK: its calls are translated, so the file differs from the one of the notebook',
    advice: 'Review the script; to keep the two the same, use the MLflow calls in the notebook',
  },
  'sdk-v1': {
    severity: 'warning',
    message:
      '`{name}` belongs to version 1 of the Azure ML SDK, which is out of support; it is not translated, and code that uses it is compiled as it is',
    advice: '{replacement}',
  },
});
