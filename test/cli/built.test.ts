import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import ts from 'typescript';
import { afterAll, describe, expect, test } from 'vitest';
import { readTree } from '../support/golden.ts';
import { repository } from '../support/python.ts';

const isBuilt = existsSync(path.join(repository, 'dist/main.js'));
const { FORCE_COLOR: _forced, ...plainEnvironment } = process.env;
const folder = mkdtempSync(path.join(tmpdir(), 'cellwright-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function run(...args: readonly string[]) {
  return spawnSync(process.execPath, [path.join(repository, 'bin/cellwright.js'), ...args], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...plainEnvironment, NO_COLOR: '1', CELLWRIGHT_CACHE: path.join(folder, 'cache') },
  });
}

test('the bundle is there when all tests are run (npm test builds it)', () => {
  expect(isBuilt || process.env.CI !== 'true').toBe(true);
});

describe.skipIf(!isBuilt)('the built command (npm run build)', () => {
  test('prints its version', () => {
    const { version } = JSON.parse(readFileSync(path.join(repository, 'package.json'), 'utf8'));
    expect(run('--version')).toMatchObject({ status: 0, stdout: `${version}\n`, stderr: '' });
  });

  test('makes a project, compiles it, and explains its messages', () => {
    expect(run('init', 'shop')).toMatchObject({ status: 0, stdout: '' });
    const built = run('build', path.join('shop', 'notebooks/churn.ipynb'));
    expect(built).toMatchObject({ status: 0, stdout: '' });
    expect(built.stderr).not.toContain('\u001b');
    expect(Object.keys(readTree(path.join(folder, 'shop')))).toContain('src/train/train.py');
    expect(run('explain', 'no-such-file').stdout).toContain('# no-such-file');
    expect(run('build', 'nothing.ipynb').status).toBe(1);
    expect(run('nothing').status).toBe(2);
  });

  test('writes the same with what earlier runs kept, with that damaged, and without it', () => {
    const notebook = path.join(repository, 'samples/churn/notebook.ipynb');
    const out = path.join(folder, 'kept');
    const texts = Array.from({ length: 4 }, (_, at) => {
      // From the third build on all that is asked was asked before; the fourth finds nothing that it can read.
      const kept = path.join(folder, 'cache');
      const files = readdirSync(kept, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
      if (at === 3) for (const { parentPath, name } of files) writeFileSync(path.join(parentPath, name), 'damaged');
      expect(run('build', notebook, '--out', out)).toMatchObject({ status: 0, stdout: '' });
      return readTree(out);
    });
    const plain = spawnSync(
      process.execPath,
      [path.join(repository, 'bin/cellwright.js'), 'check', notebook, '--out', out],
      {
        encoding: 'utf8',
        env: { ...plainEnvironment, CELLWRIGHT_CACHE: 'off' },
      },
    );
    expect([plain.status, plain.stdout]).toEqual([0, '']);
    expect(new Set(texts.map((tree) => JSON.stringify(tree))).size).toBe(1);
    expect(readdirSync(path.join(folder, 'cache')).sort()).toEqual(['builds', 'code', 'formatted']);
  });

  test('is a package with all that it needs at run time, and nothing of the tests', () => {
    const [packed] = JSON.parse(
      execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], { cwd: repository, encoding: 'utf8' }),
    );
    const files: string[] = packed.files.map((file: { path: string }) => file.path);
    const needed = [
      'bin/cellwright.js',
      'dist/main.js',
      'dist/index.js',
      'dist/index.d.ts',
      'schema/cellwright.schema.json',
    ];
    const pages = readdirSync(path.join(repository, 'docs/diagnostics')).map((name) => `docs/diagnostics/${name}`);
    expect(files).toEqual(
      expect.arrayContaining([
        ...needed,
        ...pages,
        'samples/churn/notebook.ipynb',
        'samples/churn/data/churn.csv',
        'LICENSE',
        'skills/cellwright/SKILL.md',
        'docs/settings.md',
        'schema/verify.schema.json',
      ]),
    );
    expect(files.filter((file) => /^(test|src|bench|scripts)\/|expected\//.test(file))).toEqual([]);
    expect(files.filter((file) => file.endsWith('.d.ts'))).toEqual(['dist/index.d.ts']);
  });

  test('gives the types of the public API in one file that needs no other of ours', () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'cellwright-types-'));
    cpSync(path.join(repository, 'dist/index.d.ts'), path.join(folder, 'cellwright.d.ts'));
    const uses = `import { type Config, compile, createReport, defaultConfig } from './cellwright';
      const config: Config = { ...defaultConfig, name: 'churn' };
      const { files } = compile({ notebooks: [], modules: [], requirements: [], paths: [] }, config, createReport());
      export const paths: readonly string[] = files.map((file) => file.path);
      // @ts-expect-error: a name is text
      export const wrong: Config = { ...defaultConfig, name: 1 };`;
    writeFileSync(path.join(folder, 'uses.ts'), uses);
    const program = ts.createProgram([path.join(folder, 'uses.ts')], {
      strict: true,
      noEmit: true,
      target: ts.ScriptTarget.ES2022,
      module: ts.ModuleKind.ESNext,
      moduleResolution: ts.ModuleResolutionKind.Bundler,
      types: [],
      paths: { '*': [path.join(repository, 'node_modules/*')] },
    });
    const found = ts.getPreEmitDiagnostics(program).filter(({ file }) => file?.fileName.startsWith(folder));
    const messages = found.map(({ messageText }) => messageText);
    rmSync(folder, { recursive: true });
    expect(messages).toEqual([]);
  });

  test('gives the public API', async () => {
    const program = `
      import { compile, createReport, defaultConfig } from ${JSON.stringify(path.join(repository, 'dist/index.js'))};
      const notebooks = [{ path: 'a.py', text: '# %%\\nprint(1)\\n' }];
      const { files } = compile({ notebooks, modules: [], requirements: [], paths: [] }, defaultConfig, createReport());
      console.log(files.map((file) => file.path).includes('pipeline-job.yml'));`;
    const { stdout } = spawnSync(process.execPath, ['--input-type=module', '-e', program], { encoding: 'utf8' });
    expect(stdout).toBe('true\n');
  });
});
