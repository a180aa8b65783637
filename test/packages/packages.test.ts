/** The two packages, installed from their files where nothing else is: no Node and no Python on the path, no variables. */
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { packWheel, type Wheel } from '../../scripts/wheel/pack-wheel.ts';
import { judge } from '../support/judges.ts';
import { repository } from '../support/python.ts';
import { bareShell, findPython, isBuilt, pipInstall } from './install.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'cellwright-packages-'));
const versions = ['3.10', '3.11', '3.12', '3.13'];
const pythons = versions.flatMap((version) => findPython(version) ?? []);
const [firstPython] = pythons;
const { version } = JSON.parse(readFileSync(path.join(repository, 'package.json'), 'utf8'));
const sample = path.join(repository, 'samples/churn');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function newFolder(name: string): string {
  const made = path.join(folder, name);
  mkdirSync(made);
  cpSync(path.join(sample, 'notebook.ipynb'), path.join(made, 'churn.ipynb'));
  cpSync(path.join(sample, 'data'), path.join(made, 'data'), { recursive: true });
  return made;
}

function start(cwd: string, command: string, ...args: readonly string[]) {
  return spawnSync(command, args, { cwd, encoding: 'utf8', env: bareShell(folder) });
}

test('CI has what these tests need', () => {
  expect((isBuilt && firstPython !== undefined) || process.env.CI !== 'true').toBe(true);
});

describe.skipIf(!isBuilt || firstPython === undefined)('the wheel (npm run wheel)', () => {
  const environment = path.join(folder, 'environment');
  const cellwright = path.join(environment, 'bin/cellwright');
  let wheel: Wheel = { name: '', bytes: new Uint8Array() };

  beforeAll(async () => {
    wheel = await packWheel(repository);
    writeFileSync(path.join(folder, wheel.name), wheel.bytes);
    pipInstall(firstPython ?? '', environment, path.join(folder, wheel.name));
  });

  test('is the same file whenever it is packed', async () => {
    expect(wheel.name).toBe(`cellwright-${version}-py3-none-any.whl`);
    expect(Buffer.compare((await packWheel(repository)).bytes, wheel.bytes)).toBe(0);
    expect(wheel.bytes.length).toBeLessThan(11_000_000);
  });

  test('needs one command from a notebook to a repository, without Node on the path', () => {
    expect(start(folder, cellwright, '--version')).toMatchObject({ status: 0, stdout: `${version}\n`, stderr: '' });
    const work = newFolder('built');
    expect(start(work, cellwright, 'build', 'churn.ipynb', '--out', 'repo')).toMatchObject({ status: 0 });
    expect(readdirSync(path.join(work, 'repo'))).toContain('pipeline-job.yml');
    expect(start(work, cellwright, 'explain', 'no-such-file').stdout).toContain('# no-such-file');
    expect(start(work, cellwright, 'nothing').status).toBe(2);
  });

  test('runs the steps with the Python of the environment that it is installed in', () => {
    const work = newFolder('run');
    start(work, cellwright, 'build', 'churn.ipynb', '--out', 'repo');
    const ran = start(path.join(work, 'repo'), cellwright, 'run', '--dry-run', '--json');
    const modules = JSON.parse(ran.stdout).diagnostics.filter(
      (one: { id: string }) => one.id === 'python-module-missing',
    );
    expect(modules[0].advice).toContain(path.join(environment, 'bin/python'));
  });

  test('leaves nothing behind when it is uninstalled', () => {
    const site = readdirSync(path.join(environment, 'lib')).map((name) =>
      path.join(environment, 'lib', name, 'site-packages'),
    );
    const listed = readFileSync(path.join(site[0] ?? '', `cellwright-${version}.dist-info/RECORD`), 'utf8');
    for (const file of ['dist/main.js', 'node_modules/@astral-sh/ruff-wasm-nodejs/ruff_wasm_bg.wasm'])
      expect(listed).toContain(`cellwright/package/${file},sha256=`);
  });

  test('serves a client that knows nothing but the protocol', () => {
    const work = newFolder('served');
    const asked = [
      {
        id: 1,
        method: 'initialize',
        params: { protocolVersion: '2025-06-18', capabilities: {}, clientInfo: { name: 'raw', version: '1' } },
      },
      { method: 'notifications/initialized' },
      { id: 2, method: 'tools/call', params: { name: 'plan', arguments: { notebook: 'churn.ipynb' } } },
    ];
    const input = asked.map((one) => `${JSON.stringify({ jsonrpc: '2.0', ...one })}\n`).join('');
    const served = spawnSync(cellwright, ['mcp'], { cwd: work, encoding: 'utf8', env: bareShell(folder), input });
    expect(served).toMatchObject({ status: 0, stderr: '' });
    const answers = served.stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(answers[0].result.serverInfo).toEqual({ name: 'cellwright', version });
    expect(answers[1].result.content[0].text).toContain('prepare: cells');
  });

  test('is what pip and pre-commit build from a clone, with the Node that pip brings', () => {
    const clone = path.join(folder, 'clone');
    const files = execFileSync('git', ['ls-files', '-z'], { cwd: repository, encoding: 'utf8' }).split('\0');
    for (const file of files.filter((one) =>
      /^(src|scripts|editors|packaging|docs|schema|skills|bin|samples\/churn)\/|^[\w.-]+$/.test(one),
    ))
      cpSync(path.join(repository, file), path.join(clone, file));
    symlinkSync(path.join(repository, 'node_modules'), path.join(clone, 'node_modules'));
    const program = `import sys; sys.path.insert(0, "packaging"); import cellwright_build; print(cellwright_build.build_wheel(${JSON.stringify(clone)}))`;
    const built = start(clone, path.join(environment, 'bin/python'), '-c', program);
    expect(built, built.stderr).toMatchObject({ status: 0, stdout: `${wheel.name}\n` });
    const contents = (file: Uint8Array): string[] =>
      Object.keys(unzipSync(file)).filter((name) => !name.includes('/package/dist/'));
    const found = Object.keys(unzipSync(readFileSync(path.join(clone, wheel.name))));
    expect(contents(readFileSync(path.join(clone, wheel.name))).sort()).toEqual(contents(wheel.bytes).sort());
    expect(found).toEqual(expect.arrayContaining(['cellwright/package/dist/main.js', 'cellwright/__main__.py']));
    const [hook] = parse(readFileSync(path.join(repository, '.pre-commit-hooks.yaml'), 'utf8'));
    expect(hook).toMatchObject({ id: 'cellwright-check', language: 'python', entry: 'cellwright check' });
  });

  test.each(pythons)('starts with %s', (python) => {
    const [site = ''] = readdirSync(path.join(environment, 'lib'));
    const env = { ...bareShell(folder), PYTHONPATH: path.join(environment, 'lib', site, 'site-packages') };
    const found = spawnSync(python, ['-m', 'cellwright', '--version'], {
      encoding: 'utf8',
      env: { ...process.env, ...env, PATH: process.env.PATH },
    });
    expect(found).toMatchObject({ status: 0, stdout: `${version}\n`, stderr: '' });
  });
});

describe.skipIf(!isBuilt)('the npm package (npm pack)', () => {
  test('compiles a notebook where it is installed from its file', () => {
    const options = ['pack', '--silent', '--ignore-scripts', '--pack-destination', folder];
    const name = execFileSync('npm', options, { cwd: repository, encoding: 'utf8' }).trim();
    const work = newFolder('npm');
    writeFileSync(path.join(work, 'package.json'), '{}');
    execFileSync('npm', ['install', '--silent', '--no-audit', '--no-fund', path.join(folder, name)], { cwd: work });
    const program = path.join(work, 'node_modules/cellwright/bin/cellwright.js');
    expect(start(work, process.execPath, program, 'build', 'churn.ipynb', '--out', 'repo')).toMatchObject({
      status: 0,
    });
    expect(readdirSync(path.join(work, 'repo'))).toContain('pipeline-job.yml');
  });

  test('says which Node it needs on one that is too old', () => {
    const older = "Object.defineProperty(process.versions, 'node', { value: '18.20.8' })";
    const program = path.join(repository, 'bin/cellwright.js');
    const options = ['--import', `data:text/javascript,${encodeURIComponent(older)}`, program, '--version'];
    const said = spawnSync(process.execPath, options, { encoding: 'utf8' });
    expect(said).toMatchObject({ status: 1, stdout: '' });
    expect(said.stderr).toMatch(/^error: cellwright needs Node 20\.19 or newer, and this is Node 18\.20\.8 \(.*\)\n$/);
  });
});

test('the release workflow publishes what is tested here, and only when a person starts it', () => {
  const file = path.join(repository, '.github/workflows/release.yml');
  const { on, jobs } = parse(readFileSync(file, 'utf8'));
  expect(Object.keys(on)).toEqual(['workflow_dispatch']);
  expect(Object.keys(jobs)).toEqual(['packages', 'pypi', 'npm']);
  const actionlint = judge('actionlint');
  if ('missing' in actionlint) return;
  expect(spawnSync(actionlint.command, ['-no-color', file], { encoding: 'utf8' })).toMatchObject({
    status: 0,
    stdout: '',
  });
});
