import { defineDiagnostics } from './define.ts';

/** Messages about settings that the plan cannot fulfil. */
export const emitDiagnostics = defineDiagnostics({
  'setting-needs-another': {
    severity: 'error',
    message: 'The setting `{setting}` needs {need}, so its files cannot be written',
    advice: 'Add what it needs to `cellwright.yml`, or remove the setting',
  },
  'search-not-swept': {
    severity: 'warning',
    message: 'The values of `{name}` are not a list of literals, so the sweep does not try them one by one',
    advice: 'Write them as a list (`[0.1, 1, 10]`) or a `range`, or give the parameter in `sweep.parameters`',
  },
  'model-without-signature': {
    severity: 'warning',
    message:
      'The model `{model}` is stored by step `{step}`, which has no data that it was fitted on or predicted from, so it has no signature',
    advice:
      'Fit the model, or predict with it, on a variable in that step; or correct `deploy/online/sample-request.json`, which is made from the columns of the data',
  },
  'target-lacks': {
    severity: 'error',
    message: 'The target `{target}` has no {what}, but {asked} asks for it',
    advice: '{advice}',
  },
  'target-missing': {
    severity: 'error',
    message: 'The setting `target` does not name an engine, so nothing would run the pipeline',
    advice: 'Name one or more of {known}',
  },
  'targets-clash': {
    severity: 'error',
    message: 'The targets `{one}` and `{other}` both write `{path}`, so one of the two files would be lost',
    advice: 'Remove one of the two from `target`',
  },
  'setting-names-unknown': {
    severity: 'error',
    message: 'The setting `{setting}` names the {kind} `{name}`, which this pipeline does not have',
    advice: '{hint}',
  },
});
