/**
 * The Python side of the tests: virtual environments in `.cache/`, made once from the requirements in `test/python`
 * with a Python 3.10 to 3.12 that is found on this machine. The second one has what does not go with the first.
 */
import { execFile, execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

/** The root of this repository. */
export const repository = fileURLToPath(new URL('../..', import.meta.url));

const cache = path.join(repository, '.cache');
/** An environment: its folder begins with the name, and its requirements are pinned. */
interface Environment {
  readonly name: string;
  readonly requirements: string;
  /** What the tests' programs import. */
  readonly modules: string;
  /** Packages that import more of themselves later: kernels, stores of MLflow, `pytest`. */
  readonly whole: readonly string[];
}

const main: Environment = {
  name: 'python',
  requirements: path.join(repository, 'test/python/requirements.txt'),
  modules: 'azure.ai.ml, ipykernel, matplotlib.pyplot, mlflow.sklearn, nbclient, pytest, seaborn, sklearn.ensemble',
  whole: ['_pytest', 'debugpy', 'git', 'gitdb', 'ipykernel', 'IPython', 'mlflow', 'narwhals', 'tornado'],
};
const kubeflow: Environment = {
  name: 'kubeflow',
  requirements: path.join(repository, 'test/python/requirements-kubeflow.txt'),
  modules: 'kfp.compiler, kfp.kubernetes, kfp.local',
  whole: [],
};
const versions = ['3.11', '3.12', '3.10'];

/** The interpreter that has everything the tests need, or null; `whyNoPython()` then says why. */
export function python(): string | null {
  if (process.env.CELLWRIGHT_SKIP_PYTHON === '1') return null;
  const given = process.env.CELLWRIGHT_TEST_PYTHON;
  if (given) return given;
  return interpreterIn(main);
}

/** The interpreter that has `kfp`, or null. */
export function kubeflowPython(): string | null {
  return process.env.CELLWRIGHT_SKIP_PYTHON === '1' ? null : interpreterIn(kubeflow);
}

function interpreterIn(environment: Environment): string | null {
  const folder = environmentFolder(environment);
  return existsSync(path.join(folder, 'complete')) ? interpreterOf(folder) : null;
}

/** Why `python()` gives null; empty when it does not. */
export function whyNoPython(): string {
  if (python() && kubeflowPython()) return '';
  if (process.env.CELLWRIGHT_SKIP_PYTHON === '1') return 'CELLWRIGHT_SKIP_PYTHON=1 leaves Python out';
  const reason = path.join(cache, 'python-missing.txt');
  return existsSync(reason)
    ? readFileSync(reason, 'utf8').trim()
    : 'the Python environment of the tests was not prepared';
}

/** Makes the environments that are missing; called once before all tests. Returns why one could not be had, or null. */
export async function preparePython(): Promise<string | null> {
  return (process.env.CELLWRIGHT_TEST_PYTHON ? null : await prepared(main)) ?? (await prepared(kubeflow));
}

async function prepared(environment: Environment): Promise<string | null> {
  mkdirSync(cache, { recursive: true });
  const release = await lock(path.join(cache, 'python.lock'));
  try {
    const reason = interpreterIn(environment) ? null : await makeEnvironment(environment);
    if (reason === null) await compileImports(environment);
    const note = path.join(cache, 'python-missing.txt');
    if (reason) writeFileSync(note, `${reason}\n`);
    else rmSync(note, { force: true });
    return reason;
  } finally {
    release();
  }
}

function environmentFolder({ name, requirements }: Environment): string {
  const hash = createHash('sha256').update(readFileSync(requirements)).digest('hex').slice(0, 12);
  return path.join(cache, `${name}-${hash}`);
}

function interpreterOf(folder: string): string {
  return process.platform === 'win32' ? path.join(folder, 'Scripts', 'python.exe') : path.join(folder, 'bin', 'python');
}

async function makeEnvironment(environment: Environment): Promise<string | null> {
  const folder = environmentFolder(environment);
  const base = findPython();
  if (!base) return `no Python ${[...versions].sort().join(', ')} was found on PATH or in ~/.pyenv`;
  const run = promisify(execFile);
  rmSync(folder, { recursive: true, force: true });
  try {
    process.stderr.write(
      `Preparing the environment ${environment.name} of the tests with ${base} (once, some minutes) ...\n`,
    );
    await run(base, ['-m', 'venv', folder]);
    const pip = [
      '-m',
      'pip',
      'install',
      '--quiet',
      '--disable-pip-version-check',
      '--no-input',
      // The tests import a few thousand of its 13,000 files.
      '--no-compile',
      '-r',
      environment.requirements,
    ];
    await run(interpreterOf(folder), pip, { maxBuffer: 64 * 1024 * 1024 });
    writeFileSync(path.join(folder, 'complete'), '');
    process.stderr.write(`Preparing the environment ${environment.name} of the tests: done\n`);
    return null;
  } catch (error) {
    rmSync(folder, { recursive: true, force: true });
    const text = String((error as { stderr?: string }).stderr || (error as Error).message).trim();
    return `the Python packages of the tests could not be installed: ${text.split('\n').slice(-3).join(' ')}`;
  }
}

/**
 * Has Python keep the bytecode of what the tests import: an import of MLflow then takes 1.8 seconds and not 6.5. A
 * machine may forbid Python to write it (`PYTHONDONTWRITEBYTECODE`), which is put aside here.
 */
async function compileImports(environment: Environment): Promise<void> {
  const folder = environmentFolder(environment);
  const mark = path.join(folder, 'compiled');
  const program = [
    `import compileall, importlib.util, ${environment.modules}`,
    `for name in ${JSON.stringify(environment.whole)}:`,
    '    compileall.compile_dir(importlib.util.find_spec(name).submodule_search_locations[0], quiet=2)',
  ].join('\n');
  if (existsSync(mark) && readFileSync(mark, 'utf8') === program) return;
  const { PYTHONDONTWRITEBYTECODE: _, ...variables } = process.env;
  await promisify(execFile)(interpreterOf(folder), ['-c', program], { env: variables });
  writeFileSync(mark, program);
}

function findPython(): string | null {
  for (const version of versions) {
    for (const candidate of [`python${version}`, ...pyenvInterpreters(version), 'python3', 'python']) {
      if (versionOf(candidate) === version) return candidate;
    }
  }
  return null;
}

function pyenvInterpreters(version: string): string[] {
  const folder = path.join(process.env.PYENV_ROOT ?? path.join(homedir(), '.pyenv'), 'versions');
  if (!existsSync(folder)) return [];
  const found = readdirSync(folder).filter((name) => name.startsWith(`${version}.`));
  return found.map((name) => path.join(folder, name, 'bin', 'python'));
}

function versionOf(command: string): string | null {
  const program = 'import sys, venv, ensurepip; print("%d.%d" % sys.version_info[:2])';
  const result = spawnSync(command, ['-c', program], { encoding: 'utf8' });
  return result.status === 0 ? result.stdout.trim() : null;
}

/** Takes a lock by making a folder; the lock of a process that is gone is broken. */
async function lock(folder: string): Promise<() => void> {
  for (;;) {
    try {
      mkdirSync(folder);
      writeFileSync(path.join(folder, 'pid'), String(process.pid));
      return () => rmSync(folder, { recursive: true, force: true });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      if (isAbandoned(folder)) rmSync(folder, { recursive: true, force: true });
      else await new Promise((resolve) => setTimeout(resolve, 500));
    }
  }
}

function isAbandoned(folder: string): boolean {
  const file = path.join(folder, 'pid');
  try {
    if (!existsSync(file)) return Date.now() - statSync(folder).mtimeMs > 10_000;
    process.kill(Number(readFileSync(file, 'utf8')), 0);
    return false;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ESRCH';
  }
}

/** Runs the tests' Python with arguments and gives what it printed; throws with its messages when it fails. */
export function runPython(
  args: readonly string[],
  options: { cwd?: string; env?: Record<string, string> } = {},
): string {
  const interpreter = python();
  if (!interpreter) throw new Error(whyNoPython());
  return execFileSync(interpreter, args, {
    encoding: 'utf8',
    cwd: options.cwd ?? repository,
    env: { ...process.env, ...options.env },
    maxBuffer: 64 * 1024 * 1024,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}
