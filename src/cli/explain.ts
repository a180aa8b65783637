import { existsSync, readFileSync } from 'node:fs';
import type { Command } from 'commander';
import { packageFile } from '../console/package-file.ts';
import type { ExitCode, Terminal } from '../console/terminal.ts';
import { type DiagnosticId, diagnostics } from '../diagnostics.ts';
import { nearestName } from '../nearest-name.ts';

interface ExplainFlags {
  readonly json?: boolean;
}

/** Adds `cellwright explain` to the program; `finish` gets its exit code. */
export function registerExplain(program: Command, terminal: Terminal, finish: (code: ExitCode) => void): void {
  program
    .command('explain')
    .description('prints the page of a diagnostic: what it means, an example, and what to do')
    .argument('[id...]', 'the id in the brackets of a message, or words to search for; default: lists all')
    .option('--json', 'prints the page, or the list, as JSON')
    .action((words: readonly string[], flags: ExplainFlags) =>
      finish(explain(words.length === 0 ? undefined : words.join(' '), flags, terminal)),
    );
}

function explain(id: string | undefined, flags: ExplainFlags, terminal: Terminal): ExitCode {
  if (id !== undefined && isId(id)) return showPage(id, flags, terminal);
  const looksLikeId = id?.includes('-') === true && !id.includes(' ');
  const found = id === undefined ? ids : looksLikeId ? [] : ids.filter((one) => mentions(one, id));
  if (found.length === 0) {
    const near = nearestName(id ?? '', ids);
    terminal.say(`error: there is no diagnostic \`${id}\`${near === null ? '' : `; did you mean \`${near}\`?`}`);
    terminal.say('(`cellwright explain` lists them all)');
    return 2;
  }
  if (flags.json) terminal.out(JSON.stringify(found.map(rowOf), null, 2));
  else showList(found, terminal);
  return 0;
}

const ids = (Object.keys(diagnostics) as DiagnosticId[]).sort();

function isId(text: string): text is DiagnosticId {
  return Object.hasOwn(diagnostics, text);
}

/** Whether every word is in the id, the message or the advice. */
function mentions(id: DiagnosticId, words: string): boolean {
  const { message, advice } = diagnostics[id];
  const text = `${id} ${message} ${advice}`.toLowerCase();
  return words
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}

function rowOf(id: DiagnosticId) {
  const { severity, message, advice } = diagnostics[id];
  return { id, severity, message, advice, page: packageFile(`docs/diagnostics/${id}.md`) };
}

function showPage(id: DiagnosticId, flags: ExplainFlags, terminal: Terminal): ExitCode {
  const { page, ...row } = rowOf(id);
  const text = existsSync(page) ? readFileSync(page, 'utf8').trimEnd() : '';
  terminal.out(flags.json ? JSON.stringify({ ...row, page, text }, null, 2) : text);
  return 0;
}

function showList(found: readonly DiagnosticId[], terminal: Terminal): void {
  const width = Math.max(...found.map((id) => id.length));
  for (const { id, severity, message } of found.map(rowOf))
    terminal.out(`${id.padEnd(width)}  ${severity.padEnd(7)}  ${message}`);
}
