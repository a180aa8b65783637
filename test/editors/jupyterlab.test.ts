/** The extension of JupyterLab without a screen; scripts/try-jupyterlab.ts uses it in the real program. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import vm from 'node:vm';
import { afterAll, describe, expect, test } from 'vitest';
import { type Container, createContainer } from '../../editors/jupyterlab/src/container.ts';
import { gatherProject, type ServerFiles } from '../../editors/jupyterlab/src/gather.ts';
import type { CellModel, NotebookModel } from '../../editors/jupyterlab/src/jupyterlab.ts';
import { placeOf } from '../../editors/jupyterlab/src/line-messages.ts';
import { takeTags, textOf } from '../../editors/jupyterlab/src/open-notebooks.ts';
import { previewOf, rowsOf } from '../../editors/jupyterlab/src/row-facts.ts';
import { buildCode, outcomeOf, pythonKernels } from '../../editors/jupyterlab/src/run-build.ts';
import { buildLabExtension } from '../../scripts/labextension/build-labextension.ts';
import { createReport } from '../../src/diagnostics.ts';
import { compileTexts } from '../../src/page/compile-texts.ts';
import { gatherSources } from '../../src/project/gather-sources.ts';
import { findProject } from '../../src/project/project.ts';
import { ruffOfNode } from '../../src/python/ruff.ts';
import { notebookFile, studyCells } from '../support/notebook-file.ts';
import { repository } from '../support/python.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'cellwright-jupyterlab-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A folder as JupyterLab's server shows it: no hidden files. */
function served(root: string): ServerFiles {
  return {
    async list(at) {
      const shown = readdirSync(path.join(root, at), { withFileTypes: true }).filter(
        ({ name }) => !name.startsWith('.'),
      );
      const entries = shown.map((entry) => ({
        name: entry.name,
        isFolder: entry.isDirectory(),
        size: statSync(path.join(root, at, entry.name)).size,
      }));
      return entries.sort((a, b) => (a.name < b.name ? -1 : 1));
    },
    read: async (file) => readFileSync(path.join(root, file), 'utf8'),
  };
}

describe('the prebuilt extension', () => {
  test('is a container of module federation that takes the modules of JupyterLab and gives the plugin', async () => {
    const files = await buildLabExtension(repository);
    writeFileSync(path.join(folder, 'package.json'), '{"type":"module"}');
    mkdirSync(path.join(folder, 'static'));
    for (const [name, bytes] of files) if (/\.js$/.test(name)) writeFileSync(path.join(folder, name), bytes);
    const { version } = JSON.parse(readFileSync(path.join(repository, 'package.json'), 'utf8'));
    const manifest = JSON.parse(new TextDecoder().decode(files.get('package.json')));
    const { load, extension } = manifest.jupyterlab._build;
    expect([manifest.name, manifest.version]).toEqual(['cellwright', version]);
    const page: { _JUPYTERLAB?: Record<string, Container> } = {};
    const entry = path.join(folder, load);
    const importModuleDynamically = vm.constants.USE_MAIN_CONTEXT_DEFAULT_LOADER;
    vm.runInNewContext(
      readFileSync(entry, 'utf8'),
      Object.assign(page, { document: { currentScript: { src: pathToFileURL(entry).href } }, URL }),
      { importModuleDynamically },
    );
    const container = page._JUPYTERLAB?.['cellwright'];
    const tracker = { name: 'the token of the tracker' };
    const share = (module: object) => ({ '1.0.0': { get: async () => () => module } });
    container?.init({
      '@lumino/widgets': share({ Widget: class {} }),
      '@jupyterlab/notebook': share({ INotebookTracker: tracker }),
      '@jupyterlab/apputils': share({ ICommandPalette: {} }),
      '@codemirror/state': share({}),
      '@codemirror/view': share({}),
    });
    const module = (await container?.get(extension))?.() as { readonly default: readonly { readonly id: string }[] };
    expect(module.default).toMatchObject([{ id: 'cellwright:rows', autoStart: true, requires: [tracker] }]);
    expect([...files.keys()]).toEqual(
      expect.arrayContaining(['install.json', 'static/worker.js', 'static/ruff_wasm_bg.wasm']),
    );
  });

  test('takes the version of a module that is in use, and names one that is not shared', async () => {
    const container = createContainer(async (take) => [await take('a'), await take('missing')]);
    expect(() => container.init({})).not.toThrow();
    await expect(container.get('./extension')).rejects.toThrow('does not share a');
    const versions = {
      '1.0.0': { get: async () => () => ({ old: true }) },
      '2.0.0': { loaded: 1, get: async () => () => ({}) },
    };
    container.init({ a: versions });
    await expect(container.get('./extension')).rejects.toThrow('does not share missing');
    const one = createContainer(async (take) => await take('a'));
    one.init({ a: versions });
    expect((await one.get('./extension'))()).toEqual({ __esModule: true, default: {} });
    await expect(container.get('./other')).rejects.toThrow('./other');
  });
});

describe('the project of a notebook', () => {
  test.each([
    ['churn', 'notebook.ipynb', ['notebook.ipynb']],
    ['credit', 'train.ipynb', []],
  ])('is read through the server as the command line reads it from the disk: %s', async (sample, notebook, named) => {
    const root = path.join(folder, sample);
    cpSync(path.join(repository, 'samples', sample), root, {
      recursive: true,
      filter: (file) => !file.includes('expected'),
    });
    const found = await gatherProject(served(folder), `/${sample}/${notebook}`, new Map());
    const report = createReport();
    const project = findProject({ cwd: root, notebooks: named, out: null }, report);
    if (project === null) throw new Error('no project');
    expect(found.texts.sources).toEqual(gatherSources(project, report));
    expect([found.root, found.named]).toEqual([`/${sample}`, named]);
  });

  test('has the modules that are imported, the packages that are listed, and nothing of what was built', async () => {
    const root = path.join(folder, 'alone');
    mkdirSync(path.join(root, 'tools/inner'), { recursive: true });
    writeFileSync(path.join(root, 'tools/__init__.py'), '');
    writeFileSync(path.join(root, 'tools/inner/deep.py'), 'X = 1\n');
    writeFileSync(path.join(root, 'tidy.py'), 'from tools.inner.deep import X\n');
    writeFileSync(path.join(root, 'unused.py'), '');
    writeFileSync(path.join(root, 'requirements.txt'), 'pandas==2.2.3\n');
    writeFileSync(path.join(root, 'study.ipynb'), notebookFile(['import tidy\nprint(tidy.X)']));
    mkdirSync(path.join(root, 'study'));
    writeFileSync(path.join(root, 'study/cellwright.yml'), 'notebooks: [../study.ipynb]\n');
    const text = notebookFile(['import tidy', 'print(tidy.X + 1)']);
    const { texts, named } = await gatherProject(
      served(folder),
      '/alone/study.ipynb',
      new Map([['/alone/study.ipynb', text]]),
    );
    const report = createReport();
    const open = new Map([[path.join(root, 'study.ipynb'), text]]);
    const project = findProject({ cwd: root, notebooks: ['study.ipynb'], out: null, open }, report);
    if (project === null) throw new Error('no project');
    const expected = gatherSources(project, report);
    const isBuilt = ({ path: name }: { readonly path: string }): boolean => /^study(\/|$)/.test(name);
    expect(texts.sources).toEqual({ ...expected, paths: expected.paths.filter((one) => !isBuilt(one)) });
    expect(texts.sources.modules.map((one) => one.path)).toEqual([
      'tidy.py',
      'tools/__init__.py',
      'tools/inner/deep.py',
    ]);
    expect(named).toEqual(['study.ipynb']);
  });
});

const compiled = compileTexts(
  {
    sources: {
      notebooks: [{ path: 'study.ipynb', text: notebookFile([...studyCells, 'print(nowhere)']) }],
      modules: [],
      requirements: [],
      paths: [{ path: 'table.csv', kind: 'file', preview: 'a,b\n1,2\n3,4\n' }],
    },
    config: null,
  },
  ruffOfNode,
  () => 0,
);

test('the row of a cell says its steps, its functions and what is wrong with it', () => {
  const rows = rowsOf(compiled, 'study.ipynb');
  const fitted = [...rows.values()].find(({ cell }) => cell.source.includes('.fit('));
  expect(fitted).toMatchObject({ role: 'train', steps: ['train'], order: ['prepare', 'train', 'evaluate'] });
  expect(fitted?.details).toMatch(/^\w+\(\)/);
  const last = [...rows.values()].at(-1);
  expect(last?.messages).toMatchObject([{ id: 'undefined-name', severity: 'error' }]);
  expect(rowsOf(compiled, 'other.ipynb').size).toBe(0);
});

test('the preview of a cell is its functions, with the lines that came from it marked', () => {
  const whole = compileTexts(
    {
      sources: {
        notebooks: [{ path: 'study.ipynb', text: notebookFile(studyCells) }],
        modules: [],
        requirements: [],
        paths: [{ path: 'table.csv', kind: 'file', preview: 'a,b\n1,2\n3,4\n' }],
      },
      config: null,
    },
    ruffOfNode,
    () => 0,
  );
  const cell = [...rowsOf(whole, 'study.ipynb').values()].find(({ role }) => role === 'train')?.cell;
  if (cell === undefined) throw new Error('no cell trains');
  const [shown] = previewOf(whole, 'study.ipynb', cell).functions;
  expect(shown?.script).toBe('src/train/train.py');
  expect(shown?.lines[0]?.text).toMatch(/^def /);
  expect(
    shown?.lines
      .filter(({ isOwn }) => isOwn)
      .map(({ text }) => text)
      .join('\n'),
  ).toContain('.fit(');
});

test('a message keeps to the text that is there', () => {
  const doc = {
    lines: 2,
    line: (number: number) => ({ from: number === 1 ? 0 : 4, to: number === 1 ? 3 : 9, length: number === 1 ? 3 : 5 }),
  };
  const span = { file: 'a.ipynb', cell: 0, line: 2, column: 1, endLine: 2, endColumn: 3 };
  expect(placeOf(doc, { span })).toEqual({ from: 5, to: 7, lineEnd: 9 });
  expect(placeOf(doc, { span: { ...span, column: 40, endColumn: 50 } })).toEqual({ from: 9, to: 9, lineEnd: 9 });
  expect(placeOf(doc, { span: { ...span, line: 3, endLine: 3 } })).toBeNull();
  expect(placeOf(doc, { span: null })).toBeNull();
});

test('tags reach the cells of an open notebook, and nothing else of them changes', () => {
  const cells = [cellModel('a = 1', { tags: ['mine'] }), cellModel('b = 2', { collapsed: true })];
  const model = { metadata: {}, cells } as unknown as NotebookModel;
  const notebook = JSON.parse(textOf(model));
  expect(notebook.cells[0]).toEqual({
    cell_type: 'code',
    id: 'a = 1',
    metadata: { tags: ['mine'] },
    source: 'a = 1',
    execution_count: null,
    outputs: [],
  });
  notebook.cells[0].metadata.tags = [];
  notebook.cells[1].metadata.tags = ['keep'];
  takeTags(model, JSON.stringify(notebook));
  expect(cells.map(({ metadata }) => metadata)).toEqual([{}, { collapsed: true, tags: ['keep'] }]);
});

function cellModel(source: string, metadata: Record<string, unknown>): CellModel {
  return {
    id: source,
    type: 'code',
    metadata,
    sharedModel: { getSource: () => source },
    setMetadata(key, value) {
      metadata[key] = value;
    },
    deleteMetadata(key) {
      delete metadata[key];
    },
  };
}

describe('a build in a kernel', () => {
  test('asks the Python of JupyterLab first, and no other language', () => {
    const spec = (name: string, language = 'python') => [name, { name, language }] as const;
    const kernelspecs = Object.fromEntries([
      spec('a'),
      spec('r', 'R'),
      spec('python3'),
      spec('b'),
      spec('mine'),
      spec('c'),
    ]);
    expect(pythonKernels({ default: 'mine', kernelspecs })).toEqual(['python3', 'mine', 'a']);
    expect(pythonKernels(null)).toEqual([]);
  });

  test('runs the command in the folder of the notebook, and says what it printed', () => {
    const root = path.join(folder, 'server');
    mkdirSync(path.join(root, 'wörk "1"'), { recursive: true });
    mkdirSync(path.join(folder, 'site/cellwright'), { recursive: true });
    writeFileSync(path.join(root, 'wörk "1"', "a 'b'.ipynb"), '{}');
    const module = 'import os, sys\nprint(os.path.basename(os.getcwd()), sys.argv[1:])\nsys.exit(1)\n';
    writeFileSync(path.join(folder, 'site/cellwright/__main__.py'), module);
    writeFileSync(path.join(folder, 'site/cellwright/__init__.py'), '');
    const code = buildCode({ notebook: `/wörk "1"/a 'b'.ipynb`, named: ["a 'b'.ipynb"] });
    const python = (PYTHONPATH: string, cwd: string, text = code) =>
      outcomeOf(
        spawnSync('python3', ['-c', text], {
          cwd,
          encoding: 'utf8',
          env: { ...process.env, PYTHONPATH, PYTHONIOENCODING: 'utf-8', PYTHONUTF8: '1' },
        }).stdout,
      );
    const expected = { kind: 'ran', exitCode: 1, text: `wörk "1" ['build', "a 'b'.ipynb"]\n` };
    expect(python(path.join(folder, 'site'), root)).toEqual(expected);
    expect(python(path.join(folder, 'site'), path.join(root, 'wörk "1"'))).toEqual(expected);
    expect(python('', root)).toMatchObject({
      kind: 'unable',
      why: expect.stringContaining('cellwright is not installed for'),
    });
    expect(python('', tmpdir())).toMatchObject({
      kind: 'unable',
      why: 'the kernel does not see the folder of the notebook',
    });
  });
});
