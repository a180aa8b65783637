import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
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
    env: { ...plainEnvironment, NO_COLOR: '1' },
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

  test('is a package with all that it needs at run time, and nothing of the tests', () => {
    const [packed] = JSON.parse(
      execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], { cwd: repository, encoding: 'utf8' }),
    );
    const files: string[] = packed.files.map((file: { path: string }) => file.path);
    const needed = [
      'bin/cellwright.js',
      'dist/main.js',
      'dist/index.js',
      'dist/types/index.d.ts',
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
      ]),
    );
    expect(files.filter((file) => /^(test|src|bench|scripts)\/|expected\//.test(file))).toEqual([]);
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
