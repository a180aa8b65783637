import { expect, test } from 'vitest';
import { compile } from '../../src/compile.ts';
import { type Config, defaultConfig } from '../../src/config.ts';
import { createReport } from '../../src/diagnostics.ts';
import { readRequirementFiles } from '../../src/packages/requirement-files.ts';
import { stepsPlan } from '../support/steps-plan.ts';

function read(path: string, text: string) {
  return readRequirementFiles([{ path, text }])[0];
}

test.each([
  ['pandas==2.1.0', ['pandas==2.1.0']],
  ['\uFEFFpandas >= 2 # new\r\n\r\n# all\r\nnumpy\r\n', ['pandas >= 2', 'numpy']],
  ['pandas==2.1 \\\n  --hash=sha256:aa \\\n  --hash=sha256:bb\nnumpy~=1.26', ['pandas==2.1', 'numpy~=1.26']],
  ['-r other.txt\n--index-url https://example.com\n-e .\n./here\nhttps://example.com/x.whl\nx[a,b]==1', ['x[a,b]==1']],
  [
    'x @ git+https://example.com/x.git\ny==1; python_version < "3.9"',
    ['x @ git+https://example.com/x.git', 'y==1; python_version < "3.9"'],
  ],
] as const)('requirements.txt: %j', (text, requirements) => {
  expect(read('requirements.txt', text)).toEqual({ requirements, python: null });
});

test('environment.yml: conda versions as pip reads them, its channels, names and Python', () => {
  const text = `name: x
channels: [conda-forge]
dependencies:
  - python=3.10
  - pip
  - pandas=2.1
  - numpy=1.26.4
  - scipy=1.11=py310h_0
  - scikit-learn==1.3.0
  - conda-forge::pytorch>=2.0,<3
  - xgboost =1.7
  - requests
  - pip:
      - mlflow==2.16.2
      - -r more.txt
`;
  expect(read('nb/environment.yml', text)).toEqual({
    requirements: [
      ...['pandas==2.1.*', 'numpy==1.26.4', 'scipy==1.11', 'scikit-learn==1.3.0', 'torch>=2.0,<3', 'xgboost==1.7.*'],
      ...['requests', 'mlflow==2.16.2'],
    ],
    python: '3.10',
  });
});

test.each(['python>=3.10', 'python', 'python=3'])('environment.yml: %s names no single Python', (line) => {
  expect(read('environment.yml', `dependencies:\n  - ${line}\n`)?.python).toBeNull();
});

test('pyproject.toml: the dependencies of the project alone, however they are written', () => {
  const text = `[tool.hatch.envs.docs]
dependencies = ["mkdocs==1.5"]
[project]
name = "x"
dependencies = [
  "pandas>=2,<3", # "not this"
  'mlflow[extras]==2.16.2']
[project.optional-dependencies]
dev = ["pytest==8"]
`;
  expect(read('pyproject.toml', text)?.requirements).toEqual(['pandas>=2,<3', 'mlflow[extras]==2.16.2']);
});

test("pyproject.toml: Poetry's versions", () => {
  const text = `[tool.poetry.dependencies]
python = "^3.10"
pandas = "^2.1"
zero = "^0.4.1"
tiny = "^0.0.3"
tilde = "~1.2"
fine = "~1.2.3"
exact = "1.5"
any = "*"
range = ">=1, <2"
full = { version = "1.0", extras = ["a"] }
local = { path = "../local" }
`;
  expect(read('pyproject.toml', text)?.requirements).toEqual([
    ...['pandas>=2.1,<3', 'zero>=0.4.1,<0.5', 'tiny>=0.0.3,<0.0.4', 'tilde==1.2.*', 'fine~=1.2.3', 'exact==1.5', 'any'],
    ...['range>=1,<2', 'full[a]==1.0'],
  ]);
});

test('Pipfile and setup.cfg', () => {
  const pipfile =
    '[packages]\npandas = "==2.1.0"\nnumpy = "*"\n[dev-packages]\npytest = "*"\n[requires]\npython_version = "3.12"\n';
  expect(read('Pipfile', pipfile)).toEqual({ requirements: ['pandas==2.1.0', 'numpy'], python: '3.12' });
  const setup = '[options]\ninstall_requires =\n    pandas>=2\n    # a comment\n    numpy==1.26.4\npackages = find:\n';
  expect(read('setup.cfg', setup)?.requirements).toEqual(['pandas>=2', 'numpy==1.26.4']);
});

test.each(['pyproject.toml', 'Pipfile', 'environment.yml'])('a broken %s says nothing', (path) => {
  expect(read(path, 'a: [\n= "')).toEqual({ requirements: [], python: null });
});

/** The pins of pandas and numpy, and the Python, that a notebook which imports both gets. */
function environment(
  files: Readonly<Record<string, string>>,
  install = '',
  settings: Partial<Config['environment']> = {},
) {
  const requirements = Object.entries(files).map(([path, text]) => ({ path, text }));
  const text = `# %%\n${install}\nimport numpy, pandas\nprint(numpy.ones(1), pandas.Series([1]))\n`;
  const sources = { notebooks: [{ path: 'nb/work.py', text }], modules: [], requirements, paths: [] };
  const config = { ...defaultConfig, environment: { ...defaultConfig.environment, ...settings } };
  const { plan } = compile(sources, config, createReport());
  const { pip, python } = stepsPlan(plan).environments[0] ?? { pip: [], python: '' };
  const one = (name: string) => pip.find((line) => new RegExp(`^${name}\\b`).test(line));
  return { pandas: one('pandas'), numpy: one('numpy'), python };
}

test('each source of versions has its rank: settings, frozen ones, the notebook, the nearest file, our own', () => {
  const files = { 'requirements.txt': 'pandas==1.1\nnumpy==1.1\n', 'nb/requirements.txt': 'pandas==1.2\n' };
  const own = environment({});
  expect(own.pandas).toMatch(/^pandas==\d/);
  expect(environment(files)).toEqual({ pandas: 'pandas==1.2', numpy: 'numpy==1.1', python: '3.11' });
  expect(environment(files, '%pip install pandas==1.3').pandas).toBe('pandas==1.3');
  const versions = { pandas: '1.4', unused: '7' };
  expect(environment(files, '%pip install pandas==1.3', { versions })).toMatchObject({
    pandas: 'pandas==1.4',
    numpy: 'numpy==1.1',
  });
  expect(environment(files, '', { versions, dependencies: ['pandas==1.5'] }).pandas).toBe('pandas==1.5');
  expect(environment(files, '', { versions, dependencies: ['pandas'] }).pandas).toBe('pandas==1.4');
  expect(environment({ 'nb/environment.yml': 'dependencies: [python=3.12, pandas]\n' })).toEqual({
    ...own,
    python: '3.12',
  });
});
