/** Linters that judge generated files: taken from PATH, else installed into `.cache/` where that can be done. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { repository } from './python.ts';

/** A linter that is not a package of npm or pip. */
export type JudgeName = 'actionlint' | 'shellcheck';

/** A judge's command, or why it cannot be had. */
export type Judge = { readonly command: string } | { readonly missing: string };

const toolFolder = path.join(repository, '.cache/tools');
const actionlintVersion = 'v1.7.12';

/** Finds a judge. */
export function judge(name: JudgeName): Judge {
  const installed = path.join(toolFolder, name);
  if (existsSync(installed)) return { command: installed };
  if (spawnSync(name, ['--version'], { stdio: 'ignore' }).status === 0) return { command: name };
  return { missing: `${name} is not installed` };
}

/** Installs what can be installed; called once before all tests. Returns why judges are missing. */
export function prepareJudges(): string[] {
  if ('missing' in judge('actionlint')) installActionlint();
  return (['actionlint', 'shellcheck'] as const)
    .map((name) => judge(name))
    .flatMap((found) => ('missing' in found ? [found.missing] : []));
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
