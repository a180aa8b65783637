import { defineDiagnostics } from './define.ts';

/** Messages of phase 4-plan. */
export const planDiagnostics = defineDiagnostics({
  'step-names-collide': {
    severity: 'error',
    message: 'The steps `{name}` and `{other}` would both be called `{result}`',
    advice: 'Give one of them another name in its `step:` tag',
  },
  'two-steps-on-one-cell': {
    severity: 'error',
    message:
      'The cell is tagged with the steps `{first}` and `{second}`, and the name `{name}` does not say what belongs there',
    advice:
      'Split the cell, or name all steps of the notebook `prepare`, `train`, `evaluate` or `predict`: then statements are assigned by what they do',
  },
  'copy-does-not-parse': {
    severity: 'error',
    message: 'Line {line} of `{path}`, which would be copied into the repository, is not Python 3: {reason}',
    advice: 'Correct the file, or remove the code that imports or runs it',
  },
  'nothing-to-compile': {
    severity: 'error',
    message: 'The notebook has no code that a pipeline could run',
    advice: 'Check that the cells are code cells, and that not all of them are tagged `skip`',
  },
  'steps-out-of-order': {
    severity: 'error',
    message:
      'Step `{step}` continues here, below step `{other}`, and the two exchange `{name}`, so neither can run before the other',
    advice: 'Move the cell up to the others of `{step}`, or give it a `step:` tag of its own',
  },
  'model-ambiguous': {
    severity: 'warning',
    message:
      'Several models are measured here, {models}, and nothing in the notebook chooses one: all are stored, none is registered',
    advice: 'Name the one to register in `cellwright.yml`: `model.variable: {first}`',
  },
  'several-experiments': {
    severity: 'warning',
    message: 'The notebook has several experiments that share no data, {names}: each gets steps of its own',
    advice: 'Split them into notebooks if each is to be trained and released on its own',
  },
  'model-not-fitted': {
    severity: 'warning',
    message: '`{model}` is saved or measured as the model but never fitted, so no model is stored',
    advice: 'Fit it before it is saved, or name another model in `cellwright.yml`: `model.variable`',
  },
  'model-not-stored': {
    severity: 'warning',
    message: 'MLflow has no known format for `{model}`, so the model is not stored',
    advice:
      'Save it in the notebook, for example with `joblib.dump`, or name another model in `cellwright.yml`: `model.variable`',
  },
  'api-removed': {
    severity: 'warning',
    message: '`{name}` is gone from {distribution} since {since}, and the environment has {version}',
    advice:
      'Use {instead}, or pin the version that the notebook ran with in `cellwright.yml`, `environment.versions`: {distribution} {last}',
  },
  'server-not-there': {
    severity: 'warning',
    message: 'This {what}, so it is left out',
    advice: 'Tag the cell `skip` to make this explicit, or `keep` if the server is available when the pipeline runs',
  },
  'steps-joined': {
    severity: 'warning',
    message: 'The steps `{from}` and `{to}` were merged, since {reason}',
    advice: 'Read `cellwright explain {cause}` to keep the two apart; the merged step computes the same',
  },
  'step-is-empty': {
    severity: 'warning',
    message: 'Step `{step}` produces nothing that a pipeline could keep, so it is left out',
    advice: 'Tag the cells that must run `keep`, or write their result to a file',
  },
  'cannot-cross': {
    severity: 'error',
    message: '`{name}` is made in step `{from}` and used in step `{to}`, but {reason}',
    advice: '{advice}',
  },
  'class-cannot-cross': {
    severity: 'error',
    message:
      'Objects of the class `{definition}` are passed from step `{from}` to step `{to}`, and the class depends on `{name}`, which the pipeline computes',
    advice: 'Pass `{name}` to the constructor of `{definition}`, so that the class does not depend on it',
  },
  'setting-cannot-repeat': {
    severity: 'error',
    message:
      'Step `{to}` must repeat this setting of step `{from}`, but `{name}`, on which it depends, changes before that',
    advice: 'Give the later value of `{name}` another name',
  },
  'setting-does-more': {
    severity: 'error',
    message:
      'Step `{to}` must repeat this setting of step `{from}`, but cannot, since the statement does more than set `{name}`',
    advice: 'Put the setting into a statement of its own',
  },
  'working-directory': {
    severity: 'error',
    message:
      'Step `{from}` changes the working directory here, but step `{to}`, which uses it in `{name}`, runs in a folder of its own',
    advice: 'Write paths relative to the folder of the notebook instead of changing the folder',
  },
  'function-cannot-cross': {
    severity: 'error',
    message:
      '`{name}` is passed from step `{from}` to step `{to}` and contains a function that reads `{variable}`, which is reassigned here',
    advice: 'Pass `{variable}` to the function as an argument, or create `{name}` again in step `{to}`',
  },
  'module-keeps-state': {
    severity: 'error',
    message:
      'Step `{from}` changes the variable `{name}` of this file, and step `{to}`, which runs in another process, would not see the change',
    advice: 'Return the value and pass it on, or put the calls into one step',
  },
  'parameter-renamed': {
    severity: 'warning',
    message: 'The parameter `{variable}` becomes the input `{name}`, since an input cannot be called `{wanted}`',
    advice: 'Use `{name}` when you set it, or rename the variable',
  },
  'parameter-not-literal': {
    severity: 'warning',
    message: '`{name}` is in a parameters cell but is computed at run time, so it cannot be set',
    advice: 'Give `{name}` a literal value to make it a parameter',
  },
  'parameter-not-found': {
    severity: 'error',
    message: 'The config names the parameter `{name}`, but no top-level statement assigns a literal to it',
    advice: '{hint} under `parameters:` in `cellwright.yml`',
  },
  'tag-names-unknown': {
    severity: 'error',
    message: 'The tag `{tag}` names the step `{step}`, which no cell is tagged with',
    advice: '{hint}',
  },
  'path-not-known': {
    severity: 'warning',
    message: 'This path is built at run time, so the pipeline cannot tell which {unknown}',
    advice: 'Begin the path with a literal folder, so that the folder becomes an {port} of the step',
  },
  'working-folder-listed': {
    severity: 'error',
    message:
      'The folder of the notebook is searched for `{pattern}` here, and earlier statements write files there, which the pipeline keeps in folders of their own',
    advice: 'Write the files into a folder of their own (`parts/…`), and list that folder',
  },
  'package-not-known': {
    severity: 'warning',
    message:
      '`{module}` is neither a file beside the notebook nor a package that cellwright knows, so the environment does not install it',
    advice:
      'Put `{module}.py` beside the notebook, or name the package that provides it: `%pip install` in the notebook, or `environment.dependencies` in `cellwright.yml`',
  },
});
