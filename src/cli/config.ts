import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Command } from 'commander';
import { parseConfig } from '../config/parse-config.ts';
import { defaultConfig } from '../config.ts';
import { showReport } from '../console/show-report.ts';
import type { ExitCode, Terminal } from '../console/terminal.ts';
import { createReport } from '../diagnostics.ts';
import { nearestName } from '../nearest-name.ts';
import { configName, findUpwards, toSlashes } from '../project/project.ts';
import { describeSetting } from '../scaffold/scaffold.ts';

interface ConfigFlags {
  readonly json?: boolean;
}

/** Adds `cellwright config` to the program; `finish` gets its exit code. */
export function registerConfig(program: Command, terminal: Terminal, finish: (code: ExitCode) => void): void {
  program
    .command('config')
    .description('prints the settings in force; with a name, what the setting means and its value')
    .argument('[setting]', 'as `gate.metric` or `gate`; without it, all settings')
    .option('--json', 'prints the settings as JSON')
    .action((setting: string | undefined, flags: ConfigFlags) => finish(config(setting, flags, terminal)));
}

interface Row {
  readonly setting: string;
  readonly value: unknown;
  readonly default: unknown;
  readonly meaning: string;
}

function config(setting: string | undefined, flags: ConfigFlags, terminal: Terminal): ExitCode {
  const report = createReport();
  const file = findUpwards(configName, terminal.cwd);
  const shown = file === null ? configName : toSlashes(path.relative(terminal.cwd, file));
  const source = file === null ? null : { path: shown, text: readFileSync(file, 'utf8') };
  const settings = source === null ? defaultConfig : parseConfig(source, report);
  if (report.hasErrors()) {
    showReport(report, { documents: [], files: source === null ? [] : [source] }, terminal);
    return 1;
  }
  const rows = rowsOf(settings, defaultConfig, '');
  const found = rows.filter((row) => setting === undefined || `${row.setting}.`.startsWith(`${setting}.`));
  if (found.length === 0) {
    const names = rows.map((row) => row.setting);
    const near = nearestName(setting ?? '', [...names, ...names.map((name) => name.split('.')[0] ?? '')]);
    terminal.say(`error: there is no setting \`${setting}\`${near === null ? '' : `; did you mean \`${near}\`?`}`);
    return 2;
  }
  if (flags.json) terminal.out(JSON.stringify(found, null, 2));
  else for (const line of found.flatMap((row) => describe(row, setting !== undefined, terminal))) terminal.out(line);
  return 0;
}

/** Every setting that has no settings inside. */
function rowsOf(settings: object, defaults: object, prefix: string): readonly Row[] {
  const known = Object.entries(settings).filter(([key]) => Object.hasOwn(defaults, key));
  return known.flatMap(([key, value]: readonly [string, unknown]) => {
    const setting = `${prefix}${key}`;
    const usual = (defaults as Readonly<Record<string, unknown>>)[key];
    if (isGroup(usual) && isGroup(value)) return rowsOf(value, usual, `${setting}.`);
    return [{ setting, value, default: usual, meaning: describeSetting(setting) }];
  });
}

function isGroup(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && Object.keys(value).length > 0;
}

function describe(row: Row, isWhole: boolean, terminal: Terminal): readonly string[] {
  const isSet = JSON.stringify(row.value) !== JSON.stringify(row.default);
  const line = `${row.setting}: ${JSON.stringify(row.value)}`;
  if (!isWhole) return [isSet ? `${line}  # default: ${JSON.stringify(row.default)}` : line];
  return [
    `${line}${isSet ? `  # default: ${JSON.stringify(row.default)}` : ''}`,
    `  ${terminal.mark('dim', row.meaning)}`,
  ];
}
