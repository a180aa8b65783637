import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Command } from 'commander';
import { packageFile } from '../console/package-file.ts';
import { type ExitCode, type Terminal, version } from '../console/terminal.ts';
import { configName, findUpwards } from '../project/project.ts';
import { defaultPython } from '../run/software/default-python.ts';
import { askInterpreter } from './ask-interpreter.ts';

/** Adds `cellwright rage` to the program; `finish` gets its exit code. */
export function registerRage(program: Command, terminal: Terminal, finish: (code: ExitCode) => void): void {
  program
    .command('rage')
    .description('prints what a bug report needs: versions and settings, and no content of notebooks or data')
    .action(() => {
      for (const line of describe(terminal.cwd)) terminal.out(line);
      finish(0);
    });
}

function describe(cwd: string): readonly string[] {
  return [
    `cellwright ${version()}`,
    `node       ${process.version}, ${process.platform} ${process.arch}`,
    `installed  ${packageFile('.').includes('site-packages') ? 'as a wheel' : 'as an npm package'}`,
    `python     ${describePython()}`,
    ...describeProject(cwd),
    '',
    'Add the notebook, if you can share it, and what was printed. Read these lines before you send them.',
  ];
}

function describePython(): string {
  const file = defaultPython();
  if (file === null) return 'none found';
  const asked = askInterpreter(file);
  if (typeof asked === 'string') return `no answer: ${asked}`;
  const told = ['pandas', 'scikit-learn', 'mlflow', 'nbclient', 'ipykernel'].flatMap((name) => {
    const found = asked.packages.get(name);
    return found === undefined ? [] : [`${name} ${found.version}`];
  });
  return [asked.python, ...told].join(', ');
}

function describeProject(cwd: string): readonly string[] {
  const config = findUpwards(configName, cwd);
  if (config === null) return [`project    no ${configName} here or above`];
  const settings = readFileSync(config, 'utf8')
    .split('\n')
    .filter((line) => /^\s*[\w-]/.test(line))
    .map((line) => `  ${line.replace(/(@|[\w+.-]+@)[\w.-]+/g, '<address>')}`);
  const folder = path.dirname(config);
  const built = existsSync(path.join(folder, '.cellwright/manifest.json'));
  const when = built ? statSync(path.join(folder, '.cellwright/manifest.json')).mtime.toISOString() : 'never';
  return [`built      ${when}`, `settings   of ${configName}, without comments:`, ...settings];
}
