import { defineDiagnostics } from './define.ts';

/** Messages about files, folders and settings before the first phase. */
export const inputDiagnostics = defineDiagnostics({
  'no-such-file': {
    severity: 'error',
    message: '`{path}` does not exist',
    advice: '{hint}',
  },
  'notebook-twice': {
    severity: 'error',
    message: '`{path}` is named twice',
    advice: 'Name it once; to run cells twice, copy them in the notebook',
  },
  'is-a-directory': {
    severity: 'error',
    message: '`{path}` is a folder where a notebook was expected',
    advice: 'Name the notebook in it, for example `{path}/notebook.ipynb`',
  },
  'unreadable-file': {
    severity: 'error',
    message: '`{path}` cannot be read: {reason}',
    advice: 'Check the permissions of the file and of the folders above it',
  },
  'not-utf8': {
    severity: 'error',
    message: '`{path}` is not UTF-8 text, from byte {offset} on',
    advice: 'Save it as UTF-8; notebooks are always UTF-8',
  },
  'unknown-setting': {
    severity: 'error',
    message: '`{file}` has the unknown setting `{setting}`',
    advice: '{hint}',
  },
  'bad-setting': {
    severity: 'error',
    message: 'The setting `{setting}` of `{file}` cannot be used: {reason}',
    advice: 'Write {expected}',
  },
  'version-differs': {
    severity: 'warning',
    message: '`{file}` pins cellwright {wanted}, but this is {version}',
    advice: '{hint}',
  },
  'config-not-yaml': {
    severity: 'error',
    message: '`{file}` is not YAML: {reason} at line {line}, column {column}',
    advice: 'Correct the line; indent with spaces, and quote texts that contain `: ` or `#`',
  },
  'config-not-a-mapping': {
    severity: 'error',
    message: '`{file}` has no settings of the form `name: value`',
    advice: 'Write one setting per line, such as `name: churn`, or remove the file to get the defaults',
  },
  'no-notebook': {
    severity: 'error',
    message: 'No notebook was named, and {reason}',
    advice:
      'Name one, as in `cellwright build notebook.ipynb`, or list it under `notebooks:` in `cellwright.yml`; `cellwright init` makes a project',
  },
  'module-outside-project': {
    severity: 'error',
    message: '`{name}` is at `{path}`, outside the project folder, so it is not copied',
    advice: 'Move the file beside the notebook, or put a `cellwright.yml` into a folder that contains both',
  },
  'private-file-left-out': {
    severity: 'warning',
    message: 'The name of `{path}` suggests keys or credentials, so the file is neither read nor copied',
    advice: 'Read secrets from an environment variable or a Key Vault; rename the file if it contains none',
  },
  'link-leads-outside': {
    severity: 'warning',
    message: '`{path}` is a link that leads out of the project folder, so it is neither read nor copied',
    advice: 'Put the file itself into the project, or a `cellwright.yml` into a folder that contains both',
  },
  'modules-share-a-name': {
    severity: 'error',
    message: '`{first}` and `{second}` are both imported as `{name}`, and the steps share one package',
    advice: 'Rename one of the two files, or merge them',
  },
  'templates-not-found': {
    severity: 'error',
    message: '`templates` names the folder `{path}`, which does not exist',
    advice: 'Correct the path, which is relative to `cellwright.yml`, or remove the setting',
  },
  'unknown-template': {
    severity: 'error',
    message: '`{path}` does not match any built-in template',
    advice: 'Give the template the path of the file that it makes, with `.hbs` at the end: `{hint}`',
  },
  'bad-template': {
    severity: 'error',
    message: 'The template `{path}` cannot be used: {problem}',
    advice: 'Correct it; it may use the names of the built-in template at the same path',
  },
  'freeze-no-python': {
    severity: 'error',
    message: '`--freeze` cannot read the package versions of `{python}`: {reason}',
    advice: 'Name the Python that the notebook runs on with `--python`, for example `--python .venv/bin/python`',
  },
  'freeze-package-missing': {
    severity: 'error',
    message: '`{python}` does not have {packages}, which the pipeline needs, so there is no version to freeze',
    advice: 'Install what is missing there, or name the Python that the notebook runs on with `--python`',
  },
  'freeze-not-published': {
    severity: 'warning',
    message: '`{name}` {version} was installed from `{source}`, so this version may not be found where the steps run',
    advice: 'Publish it, or give its address in `environment.dependencies`: `{name} @ https://…`',
  },
  'sample-not-taken': {
    severity: 'warning',
    message: '`--sample` took no sample of `{data}`: {reason}',
    advice: 'Put a small sample without personal data at `{path}` by hand; the tests read it there',
  },
  'project-exists': {
    severity: 'error',
    message: '`{path}` already has a `cellwright.yml`',
    advice: 'Name a new folder, run `cellwright build` there, or add to it with `cellwright init --with`',
  },
  'addition-impossible': {
    severity: 'error',
    message: '`{name}` cannot be added: {reason}',
    advice: 'Add what is missing to the notebook, or write the section into `cellwright.yml` yourself',
  },
});
