import { existsSync, readFileSync } from 'node:fs';
import type { Command } from 'commander';
import { diagnostics } from '../diagnostics.ts';
import { nearestName } from '../nearest-name.ts';
import { packageFile } from './package-file.ts';
import type { ExitCode, Terminal } from './terminal.ts';

/** Adds `cellwright explain` to the program; `finish` takes its exit code. */
export function registerExplain(program: Command, terminal: Terminal, finish: (code: ExitCode) => void): void {
  program
    .command('explain')
    .description('prints the page of a diagnostic: what it means, an example, and what to do')
    .argument('[id]', 'the id that stands in brackets in a message; without it, all ids are listed')
    .action((id: string | undefined) => finish(id === undefined ? list(terminal) : explain(id, terminal)));
}

function explain(id: string, terminal: Terminal): ExitCode {
  const page = packageFile(`docs/diagnostics/${id}.md`);
  if (Object.hasOwn(diagnostics, id) && existsSync(page)) {
    terminal.out(readFileSync(page, 'utf8').trimEnd());
    return 0;
  }
  const near = nearestName(id, Object.keys(diagnostics));
  terminal.say(`error: there is no diagnostic \`${id}\`${near === null ? '' : `; did you mean \`${near}\`?`}`);
  terminal.say('(`cellwright explain` lists them all)');
  return 2;
}

function list(terminal: Terminal): ExitCode {
  const rows = Object.entries(diagnostics).sort(([a], [b]) => (a < b ? -1 : 1));
  const width = Math.max(...rows.map(([id]) => id.length));
  for (const [id, { severity, message }] of rows)
    terminal.out(`${id.padEnd(width)}  ${severity.padEnd(7)}  ${message}`);
  return 0;
}
