import { defineDiagnostics } from './define.ts';

/** Messages of phase 3-analyze. */
export const analyzeDiagnostics = defineDiagnostics({
  'cell-does-not-parse': {
    severity: 'error',
    message: 'This cell cannot be {read}: {reason}',
    advice: '{advice}, or tag it `skip` if the pipeline does not need it',
  },
  'undefined-name': {
    severity: 'error',
    message:
      'Nothing above this line defines `{name}`, so the notebook stops here when it is run from top to bottom{more}',
    advice: '{advice} in a cell above, or tag this cell `skip`',
  },
  'maybe-undefined-name': {
    severity: 'warning',
    message: 'Nothing defines `{name}`, so this code fails if it is reached{more}',
    advice: '{advice} in a cell above, or remove the code',
  },
  'platform-name': {
    severity: 'error',
    message: '`{name}` is provided by {platform} and does not exist in a pipeline step',
    advice: '{advice}',
  },
  'star-import-assumed': {
    severity: 'warning',
    message: '`from {module} import *` is assumed to bring {names}, which nothing else defines',
    advice: 'Import the names that the notebook uses one by one, so that nothing has to be assumed',
  },
  'star-import-unknown': {
    severity: 'error',
    message:
      '`from {module} import *` is one of several star imports whose names are unknown, so it is unclear which of them brings which name',
    advice: 'Import the names that the notebook uses one by one',
  },
  'code-in-strings': {
    severity: 'warning',
    message: 'This statement may read and change every variable, so all of them are passed on to the following steps',
    advice: 'Use the variables by name instead of through `exec`, `eval`, `globals()` or `locals()`',
  },
  'name-from-code': {
    severity: 'error',
    message:
      'No statement defines `{name}`: the `{maker}` above may create it at run time, and which step creates it cannot be known before',
    advice: 'Assign `{name}` by its name, or keep such values in a dict',
  },
  'cells-ran-out-of-order': {
    severity: 'warning',
    message:
      'This cell{others} was last run before a cell above it (as [{count}]); the pipeline runs cells from top to bottom',
    advice: 'Restart the kernel, run all cells, and check that the results are as you expect',
  },
  'secret-in-notebook': {
    severity: 'error',
    message: 'This looks like a secret ({what}), and the repository would carry it',
    advice: 'Take it out, and read it from an environment variable or a Key Vault',
    hidesLine: true,
  },
  'asks-for-input': {
    severity: 'error',
    message: '`input()` waits for someone to type, and a pipeline runs unattended',
    advice: 'Make the answer a parameter: assign it in a cell tagged `parameters`',
  },
});
