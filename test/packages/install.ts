import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { repository } from '../support/python.ts';

/** Whether the bundle is there, which the packages are made of. */
export const isBuilt = existsSync(path.join(repository, 'dist/main.js'));

/** A Python of this version that can make environments; null if this machine has none. */
export function findPython(version: string): string | null {
  const program = 'import sys, venv, ensurepip; print("%d.%d" % sys.version_info[:2])';
  const candidates = [`python${version}`, 'python3', ...pyenv(version)];
  return (
    candidates.find((command) => spawnSync(command, ['-c', program], { encoding: 'utf8' }).stdout === `${version}\n`) ??
    null
  );
}

function pyenv(version: string): readonly string[] {
  const found = spawnSync('sh', ['-c', `ls -d ~/.pyenv/versions/${version}.*/bin/python`], { encoding: 'utf8' });
  return found.stdout.split('\n').filter((line) => line !== '');
}

/** Makes an empty environment and installs a file into it, with what that needs. */
export function pipInstall(python: string, folder: string, file: string): void {
  execFileSync(python, ['-m', 'venv', folder]);
  const options = ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', '--no-input', file];
  execFileSync(path.join(folder, 'bin/python'), options, { stdio: 'pipe' });
}

/** The variables of a shell that knows nothing of this machine's programs: an empty PATH and home. */
export function bareShell(folder: string): NodeJS.ProcessEnv {
  const nothing = path.join(folder, 'nothing');
  mkdirSync(nothing, { recursive: true });
  return { PATH: nothing, HOME: nothing, LANG: 'C.UTF-8', NO_COLOR: '1' };
}
