import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { printManifest } from '../../src/6-write/disk/manifest.ts';
import { createReport } from '../../src/diagnostics.ts';
import { gatherSources } from '../../src/project/gather-sources.ts';
import { findProject } from '../../src/project/project.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'cellwright-'));
  mkdirSync(path.join(folder, '.git'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function put(files: Readonly<Record<string, string | Buffer>>): void {
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    writeFileSync(path.join(folder, file), text);
  }
}

function gather(notebooks: readonly string[], out: string | null = null) {
  const report = createReport();
  const project = findProject({ cwd: folder, notebooks, out }, report);
  const sources = project && gatherSources(project, report);
  return { project, sources, ids: report.diagnostics.map((one) => one.id), report };
}

test('modules are found beside the notebook and in the root, with all that they import', () => {
  put({
    'cellwright.yml': '',
    'nb/a.py':
      '# %%\nimport numpy, features as f\nfrom pkg.models import (\n  Net, # a comment\n  train,\n)\nx = 1; import late\n',
    'nb/features.py': 'from . import sibling\nfrom .deep import thing\nimport rooted\n',
    'nb/sibling.py': '',
    'nb/deep/__init__.py': 'from .part import thing\n',
    'nb/deep/part.py': 'thing = 1',
    'rooted.py': '',
    'pkg/__init__.py': '',
    'pkg/models/__init__.py': 'from .. import base',
    'pkg/models/train.py': '',
    'pkg/base.py': '',
    'pkg/unused.py': '',
    'nb/late.py': '',
  });
  expect(gather(['nb/a.py']).sources?.modules.map((file) => file.path)).toEqual([
    'nb/deep/__init__.py',
    'nb/deep/part.py',
    'nb/features.py',
    'nb/late.py',
    'nb/sibling.py',
    'pkg/__init__.py',
    'pkg/base.py',
    'pkg/models/__init__.py',
    'pkg/models/train.py',
    'rooted.py',
  ]);
});

test('a module is known by the name that Python imports it by: from its own folder, the root, or sys.path', () => {
  put({
    'cellwright.yml': '',
    'nb/a.py':
      '# %%\nimport sys\nsys.path.append("../lib")\nimport near, rooted, far.deep\nfrom kit import tool\n%run setup.py\n',
    'nb/near.py': 'import rooted',
    'nb/kit/__init__.py': 'from .tool import x\n',
    'nb/kit/tool.py': 'x = 1\n',
    'nb/setup.py': '',
    'rooted.py': '',
    'lib/far/__init__.py': '',
    'lib/far/deep.py': 'from . import other\n',
    'lib/far/other.py': '',
  });
  const modules = gather(['nb/a.py']).sources?.modules ?? [];
  expect(modules.map((file) => [file.path, file.importedAs ?? null])).toEqual([
    ['lib/far/__init__.py', 'far/__init__.py'],
    ['lib/far/deep.py', 'far/deep.py'],
    ['lib/far/other.py', 'far/other.py'],
    ['nb/kit/__init__.py', 'kit/__init__.py'],
    ['nb/kit/tool.py', 'kit/tool.py'],
    ['nb/near.py', 'near.py'],
    ['nb/setup.py', null],
    ['rooted.py', null],
  ]);
});

test('two notebooks may share a module of one name, and not have one each: modules-share-a-name', () => {
  const notebook = '# %%\nfrom cleaning import clean\n';
  const module = 'def clean(rows):\n    return rows\n';
  put({ 'a/one.py': notebook, 'b/two.py': notebook, 'a/cleaning.py': module, 'b/cleaning.py': module });
  expect(gather(['a/one.py', 'b/two.py']).sources?.modules).toHaveLength(1);
  put({ 'b/cleaning.py': `${module}\n# another\n` });
  expect(gather(['a/one.py', 'b/two.py']).ids).toEqual(['modules-share-a-name']);
});

test('%run files come along, notebooks too, with what they import', () => {
  put({
    'a.py': '# %%\n%run setup.py\n%run -i "other nb.ipynb"\n%run missing.py\n',
    'setup.py': 'import helper_a',
    'other nb.ipynb': JSON.stringify({
      nbformat: 4,
      cells: [{ cell_type: 'code', source: ['import os\n', 'import helper_b'] }],
    }),
    'helper_a.py': '',
    'helper_b.py': '',
  });
  expect(gather(['a.py']).sources?.modules.map((file) => file.path)).toEqual([
    'helper_a.py',
    'helper_b.py',
    'other nb.ipynb',
    'setup.py',
  ]);
});

test('a module outside the project is an error, and is not read', () => {
  put({ 'shared/far.py': '', 'project/nb.py': '# %%\nimport sys\nsys.path.append("../shared")\nimport far\n' });
  const { ids, sources } = gather(['project/nb.py']);
  expect(ids).toEqual(['module-outside-project']);
  expect(sources?.modules).toEqual([]);
});

test('a config above both makes it part of the project', () => {
  put({
    'cellwright.yml': '',
    'shared/far.py': '',
    'project/nb.py': '# %%\nimport sys\nsys.path.append("../shared")\nimport far\n',
  });
  const { ids, sources } = gather(['project/nb.py']);
  expect(ids).toEqual([]);
  expect(sources?.modules.map((file) => file.path)).toEqual(['shared/far.py']);
});

test('paths say what is a file and what a folder, with the first lines of tables', () => {
  const rows = Array.from({ length: 100 }, (_, index) => `${index},x`).join('\n');
  put({
    'cellwright.yml': '',
    'nb/a.py': '',
    'nb/data/t.csv': `a,b\r\n${rows}`,
    'nb/data/image.csv': Buffer.from([1, 0, 255]),
    'nb/data/large.csv': 'version https://git-lfs.github.com/spec/v1\noid sha256:b35cc952\nsize 76775041\n',
    'data/raw/x.parquet': 'PAR1',
    'nb/.hidden/x.csv': '',
    'nb/node_modules/x/y.csv': '',
    'nb/my-env/pyvenv.cfg': '',
    'nb/my-env/lib.csv': '',
  });
  const { sources } = gather(['nb/a.py']);
  expect(sources?.paths.map(({ path, kind, preview }) => [path, kind, preview?.split('\n').length ?? null])).toEqual([
    ['../cellwright.yml', 'file', null],
    ['../data', 'folder', null],
    ['../data/raw', 'folder', null],
    ['../data/raw/x.parquet', 'file', null],
    ['a.py', 'file', null],
    ['data', 'folder', null],
    ['data/image.csv', 'file', null],
    ['data/large.csv', 'file', null],
    ['data/t.csv', 'file', 30],
  ]);
  expect(
    sources?.paths
      .find((fact) => fact.path === 'data/t.csv')
      ?.preview?.split('\n')
      .slice(0, 2),
  ).toEqual(['a,b', '0,x']);
});

test('a folder that links to itself is walked once', () => {
  put({ 'nb.py': '', 'd/x.csv': 'a' });
  symlinkSync(folder, path.join(folder, 'd/loop'));
  expect(gather(['nb.py']).sources?.paths.map((fact) => fact.path)).toEqual(['d', 'd/x.csv', 'nb.py']);
});

test('what an earlier build wrote is no source of the next one', () => {
  const known = { key: '', origin: [], hash: '', ownership: 'generated', executable: false } as const;
  put({
    'cellwright.yml': '',
    'nb.py': '# %%\nimport steps, own\n',
    'steps.py': '',
    'own.py': '',
    'requirements.txt': 'pandas',
    'pyproject.toml': '',
    '.cellwright/manifest.json': printManifest([
      { ...known, path: 'steps.py', state: 'generated' },
      { ...known, path: 'pyproject.toml', state: 'generated' },
      { ...known, path: 'own.py', state: 'own' },
    ]),
  });
  const { sources } = gather(['nb.py']);
  expect(sources?.modules.map((file) => file.path)).toEqual(['own.py']);
  expect(sources?.requirements.map((file) => file.path)).toEqual(['requirements.txt']);
  expect(sources?.paths.map((fact) => fact.path)).toEqual(['cellwright.yml', 'nb.py', 'own.py', 'requirements.txt']);
});

test('a folder that a command names by `-r` is no requirement file', () => {
  put({ 'a.py': '# %%\n!zip -r code.zip code && rm -r code\n', 'code/x.txt': 'x' });
  const { sources, ids } = gather(['a.py']);
  expect([sources?.requirements, ids]).toEqual([[], []]);
});

test('requirement files beside the notebook and those that a cell names are read', () => {
  put({ 'a.py': '# %%\n%pip install -r reqs/extra.txt\n', 'reqs/extra.txt': 'x', 'environment.yml': '' });
  expect(gather(['a.py']).sources?.requirements.map((file) => file.path)).toEqual([
    'environment.yml',
    'reqs/extra.txt',
  ]);
});

test.each([
  ['cellwright.yml', ['nb/a.py'], null, '.', '.', ['nb/a.py']],
  [null, ['nb/a.py'], null, 'nb', 'a', ['../nb/a.py']],
  [null, ['nb/a.py', 'b.py'], 'x/y', '.', 'x/y', ['../../nb/a.py', '../../b.py']],
  ['x/cellwright.yml', ['nb/a.py'], null, 'nb', 'a', ['../nb/a.py']],
])(
  'with config %s, notebooks %j and --out %s the root is %s and the output %s',
  (config, notebooks, out, root, target, listed) => {
    put({ 'nb/a.py': '', 'b.py': '', ...(config === null ? {} : { [config]: '' }) });
    const { project } = gather(notebooks, out);
    expect(path.relative(folder, project?.root ?? '') || '.').toBe(root);
    expect(path.relative(folder, project?.out ?? '') || '.').toBe(target);
    expect(project?.config.notebooks).toEqual(listed);
  },
);

test('a config that lists notebooks of another folder is obeyed', () => {
  put({ 'out/cellwright.yml': 'notebooks: [../nb/a.py]\nname: x\n', 'nb/a.py': '# %%\nx = 1\n' });
  const report = createReport();
  const project = findProject({ cwd: path.join(folder, 'out'), notebooks: [], out: null }, report);
  expect(project?.root).toBe(path.join(folder, 'nb'));
  expect(project?.out).toBe(path.join(folder, 'out'));
  expect(project && gatherSources(project, report)).toMatchObject({ root: '../nb', notebooks: [{ path: 'a.py' }] });
});

test.each([
  [['missing.ipynb'], 'no-such-file'],
  [['nb'], 'is-a-directory'],
  [[], 'no-notebook'],
  [['latin.py'], 'not-utf8'],
])('%j is reported as %s', (notebooks, id) => {
  put({ 'nb/a.py': '', 'latin.py': Buffer.from('# caf\xe9', 'latin1') });
  expect(gather(notebooks).ids).toEqual([id]);
});

test.each(['utf-16le', 'utf-16be'] as const)(
  'a requirements file of %s is read, as PowerShell writes it',
  (encoding) => {
    const text = Buffer.from('\ufeffpandas==2.2.3\r\n', 'utf16le');
    put({ 'a.py': '# %%\nx = 1\n', 'requirements.txt': encoding === 'utf-16be' ? text.swap16() : text });
    const { sources, ids } = gather(['a.py']);
    expect([sources?.requirements[0]?.text.trim(), ids]).toEqual(['pandas==2.2.3', []]);
  },
);

test('code that calls of the SDK name is found in the whole Git repository', () => {
  put({
    'notebooks/jobs.py': '# %%\nfrom azure.ai.ml import command\njob = command(code="../src", command="python a.py")\n',
    'src/a.py': 'x = 1\n',
    'other/b.py': 'y = 1\n',
  });
  expect(gather(['notebooks/jobs.py']).sources?.files?.map((file) => file.path)).toEqual(['../src/a.py']);
});
