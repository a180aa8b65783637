import { defineDiagnostics } from './define.ts';

/** Messages about reading notebooks and scripts. */
export const readDiagnostics = defineDiagnostics({
  'empty-file': {
    severity: 'error',
    message: '`{file}` is empty',
    advice: 'Save the notebook again, or name another file',
  },
  'not-json': {
    severity: 'error',
    message: '`{file}` is not JSON: {problem} at line {line}, column {column}',
    advice:
      'Restore the file from version control or save it again; merge conflict markers and cut-off files look like this',
  },
  'not-a-notebook': {
    severity: 'error',
    message: '`{file}` is JSON but not a notebook: {problem}',
    advice: 'Name a file that Jupyter opens as a notebook',
  },
  'unsupported-nbformat': {
    severity: 'error',
    message: '`{file}` has notebook format {version}, which is not one of 2, 3 and 4',
    advice: 'Open it in Jupyter and save it, or convert it by `jupyter nbconvert --to notebook --nbformat 4`',
  },
  'unsupported-input': {
    severity: 'error',
    message: '`{file}` is neither a notebook (`.ipynb`) nor a Python script (`.py`)',
    advice: 'Name a notebook or a script; convert a Markdown notebook with `jupytext --to ipynb`',
  },
  'other-language': {
    severity: 'error',
    message: '`{file}` is a notebook in {language}, and only Python can be compiled',
    advice: 'Name a Python notebook, or choose a Python kernel in Jupyter and save it',
  },
  'python-2-code': {
    severity: 'error',
    message: 'This is Python 2: {what}',
    advice: 'Convert the notebook to Python 3 and check its results there',
  },
  'python-2-kernel': {
    severity: 'warning',
    message:
      '`{file}` was saved with Python {version}; it is compiled as Python 3, where integer division (`/`) and text behave differently',
    advice: 'Run it once with a Python 3 kernel, check its results and save it',
  },
  'broken-cell': {
    severity: 'error',
    message: 'Cell {number} of `{file}` cannot be read: {problem}',
    advice: 'Open the notebook in Jupyter, correct the cell and save it',
  },
  'bad-step-name': {
    severity: 'error',
    message: 'The tag `{tag}` names no step: a name needs a letter or a digit, and no `/` or `\\`',
    advice: 'Write a tag as `step:train`',
  },
  'tag-misspelt': {
    severity: 'error',
    message: 'The tag `{tag}` is unknown and looks like a misspelt `{near}`',
    advice: 'Write `{near}`, or rename the tag if it means something else',
  },
  'unknown-magic': {
    severity: 'warning',
    message: 'The magic `{magic}` is unknown and was left out',
    advice: 'Write what it does in Python, or tag the cell `skip` if the pipeline does not need it',
  },
  'unsupported-magic': {
    severity: 'warning',
    message: '`{magic}` was left out: {reason}',
    advice: 'Write what it does in Python, or tag the cell `skip` if the pipeline does not need it',
  },
  'other-language-cell': {
    severity: 'warning',
    message: 'The cell is {language}, not Python, and was left out',
    advice: 'Write it in Python if the pipeline needs its result, or tag the cell `skip`',
  },
  'magic-without-value': {
    severity: 'error',
    message: '`{name}` gets its value from `{magic}`, which has no equivalent in Python',
    advice: 'Set `{name}` in Python code',
  },
  'timeit-with-effect': {
    severity: 'warning',
    message: '`{magic}` was left out, although the code that it measures has an effect: {effect}',
    advice: 'If you want the effect, write the statement without `{magic}`',
  },
  'run-file-not-found': {
    severity: 'error',
    message: '`%run {path}` names a file that does not exist beside the notebook',
    advice: 'Put the file into the project, or correct the path; it is relative to the folder of the notebook',
  },
  'run-cycle': {
    severity: 'error',
    message: '`%run {path}` runs a file that is already being run',
    advice: 'Remove one of the `%run` lines',
  },
  'run-with-options': {
    severity: 'error',
    message: '`%run {path}` has `{options}`, which cannot be kept when the file becomes part of the pipeline',
    advice:
      'Set the values as variables in the notebook and run the file without them, or let the file parse them with `argparse`',
  },
  'install-not-understood': {
    severity: 'warning',
    message: '`{text}` in an install line was not understood, so it is not in the environment',
    advice: 'Name the package under `environment.dependencies` in `cellwright.yml`',
  },
  'requirements-file-not-found': {
    severity: 'warning',
    message: 'The requirements file `{path}` was not found, so its packages are not in the environment',
    advice:
      'Put the file beside the notebook, or name the packages under `environment.dependencies` in `cellwright.yml`',
  },
  'system-package': {
    severity: 'warning',
    message: '`{command}` changes the system, which a pipeline step does not do, so it was left out',
    advice: 'Use an image that has it: `environment.image` in `cellwright.yml`',
  },
  'shell-list-attribute': {
    severity: 'error',
    message:
      '`{name}.{attribute}` needs the list that IPython makes of a shell command; in the pipeline `{name}` is a plain list of lines',
    advice: 'Use `"\\n".join({name})` or a list comprehension',
  },
});
