import { defineDiagnostics } from './define.ts';

/** What phase `4-plan` may report. */
export const planDiagnostics = defineDiagnostics({
  'step-names-collide': {
    severity: 'error',
    message: 'The steps `{name}` and `{other}` would both be called `{result}`',
    advice: 'Give one of them another name in its `step:` tag',
  },
  'two-steps-on-one-cell': {
    severity: 'error',
    message:
      'The cell is tagged with the steps `{first}` and `{second}`, and `{name}` says nothing of what belongs there',
    advice:
      'Split the cell, or call all steps of the notebook `prepare`, `train`, `evaluate` or `predict`: then statements are told apart by what they do',
  },
  'copy-does-not-parse': {
    severity: 'error',
    message: '`{path}` would be copied from beside the notebook, and its line {line} is not Python 3: {reason}',
    advice: 'Correct the file, or remove what imports or runs it',
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
    message:
      'The notebook holds several experiments that share no data, {names}: each has steps of its own, beside the others',
    advice: 'Make a notebook of each, where each is to be trained and released by itself',
  },
  'model-not-fitted': {
    severity: 'warning',
    message: '`{model}` is saved or measured as the model, and never fitted itself, so no model is stored',
    advice: 'Fit it before it is saved, or name another model in `cellwright.yml`: `model.variable`',
  },
  'api-removed': {
    severity: 'warning',
    message: '`{name}` is gone from {distribution} since {since}, and the environment has {version}',
    advice:
      'Use {instead}, or pin what the notebook ran with in `cellwright.yml`, `environment.versions`: {distribution} {last}',
  },
  'server-not-there': {
    severity: 'warning',
    message: 'This {what}, so it is left out',
    advice: 'Tag the cell `skip` to say so too, or `keep` where the server is there when the pipeline runs',
  },
  'steps-joined': {
    severity: 'warning',
    message: 'The steps `{from}` and `{to}` became one, since {reason}',
    advice: 'One step computes the same; `cellwright explain {cause}` tells how the two could stay apart',
  },
  'step-is-empty': {
    severity: 'warning',
    message: 'Step `{step}` leaves nothing that a pipeline could keep, so it is left out',
    advice: 'Tag what must run `keep`, or write its result to a file',
  },
  'cannot-cross': {
    severity: 'error',
    message: '`{name}` is made in step `{from}` and used in step `{to}`, but {reason}',
    advice: '{advice}',
  },
  'class-cannot-cross': {
    severity: 'error',
    message:
      'Objects of the class `{definition}` go from step `{from}` to step `{to}`, and the class depends on `{name}`, which the pipeline computes',
    advice: 'Pass `{name}` to the constructor of `{definition}`, so that the class stands on its own',
  },
  'setting-cannot-repeat': {
    severity: 'error',
    message:
      'Step `{to}` must make this setting of step `{from}` again, and `{name}`, which it is made from, changes before that',
    advice: 'Give the later value of `{name}` a name of its own',
  },
  'setting-does-more': {
    severity: 'error',
    message:
      'Step `{to}` must make this setting of step `{from}` again, and cannot, since the statement does more than set `{name}`',
    advice: 'Make the setting in a statement of its own',
  },
  'working-directory': {
    severity: 'error',
    message:
      'Step `{from}` changes the working directory here, and step `{to}`, which asks for it by `{name}`, runs in a folder of its own',
    advice: 'Write paths as they are seen from the folder of the notebook, instead of changing the folder',
  },
  'function-cannot-cross': {
    severity: 'error',
    message:
      '`{name}` goes from step `{from}` to step `{to}` and holds a function that reads `{variable}`, which is set anew here',
    advice: 'Give `{variable}` to the function as an argument, or make `{name}` again in step `{to}`',
  },
  'module-keeps-state': {
    severity: 'error',
    message:
      'Step `{from}` changes the variable `{name}` of this file, and step `{to}`, which has a memory of its own, would not see it',
    advice: 'Return the value and pass it on, or put the calls into one step',
  },
  'parameter-renamed': {
    severity: 'warning',
    message: 'The parameter `{variable}` becomes the input `{name}`, since no input can be called `{wanted}`',
    advice: 'Use `{name}` when you set it, or rename the variable',
  },
  'parameter-not-literal': {
    severity: 'warning',
    message: '`{name}` stands in a parameters cell but is computed, so it is worked out at run time and cannot be set',
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
    message: 'This path is put together at run time, so the pipeline cannot tell which {unknown}',
    advice: 'Begin the path with a literal folder, so that the folder becomes an {port} of the step',
  },
  'package-not-known': {
    severity: 'warning',
    message:
      '`{module}` is no file beside the notebook and no package that cellwright knows, so the environment does not install it',
    advice:
      'Put `{module}.py` beside the notebook, or name the package that has it: `%pip install` in the notebook, or `environment.dependencies` in `cellwright.yml`',
  },
});
