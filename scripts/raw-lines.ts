/**
 * Whether messages name the true line of the raw `.ipynb` file: each notebook of a folder is checked by `cellwright check`, and
 * for every message the text at its place in the file, read as JSON, has to be the text at its place in the cell.
 * `npx tsx scripts/raw-lines.ts FOLDER [COUNT]` takes COUNT notebooks, evenly spread. A notebook without a message of its own gets
 * one: a drawn line of it, as it is spelled in the file, begins with a name that nothing defines.
 */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { main } from '../src/cli/main.ts';
import { notebooksSpread } from './spread.ts';

interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

interface Message {
  readonly id: string;
  readonly message: string;
  readonly span: (Place & { readonly cell: number | null }) | null;
  readonly place: Place | null;
}

const [folder = '', most = '500'] = process.argv.slice(2);
const work = mkdtempSync(path.join(tmpdir(), 'cellwright-lines-'));
const counts = {
  notebooks: 0,
  unreadable: 0,
  planted: 0,
  messages: 0,
  true: 0,
  false: 0,
  wholeCells: 0,
  unreported: 0,
};
try {
  for (const name of notebooksSpread(folder, Number(most)))
    await judge(name, readFileSync(path.join(folder, name), 'utf8'));
  console.log(JSON.stringify(counts));
  if (counts.false > 0) process.exitCode = 1;
} finally {
  rmSync(work, { recursive: true, force: true });
}

async function judge(name: string, text: string): Promise<void> {
  const cells = sourcesOf(text);
  if (cells === null) {
    counts.unreadable++;
    return;
  }
  counts.notebooks++;
  const own = (await messagesOf(name, text)).filter(({ span }) => span !== null && span.cell !== null);
  for (const message of own) count(name, problemOf(text, cells, message));
  const planted = own.length === 0 ? plant(text) : null;
  if (planted === null) return;
  counts.planted++;
  const message = (await messagesOf(name, planted)).find((one) => one.message.includes('`planted_name`'));
  // In a notebook that builds jobs with an SDK, a name that nothing defines is a value that is not known.
  if (message === undefined) counts.unreported++;
  else count(name, problemOf(planted, sourcesOf(planted) ?? [], message));
}

/** The text of the cells, by Node's own reader of JSON. */
function sourcesOf(text: string): readonly string[] | null {
  try {
    const notebook = JSON.parse(text.replace(/^\uFEFF/, ''));
    const cells = notebook.cells ?? notebook.worksheets?.flatMap((sheet: { cells: unknown[] }) => sheet.cells);
    return cells.map(({ source, input }: { source?: string | string[]; input?: string | string[] }) => {
      const written = source ?? input ?? '';
      return (Array.isArray(written) ? written.join('') : written).replaceAll('\r\n', '\n');
    });
  } catch {
    return null;
  }
}

async function messagesOf(name: string, text: string): Promise<readonly Message[]> {
  const home = path.join(work, 'home');
  rmSync(home, { recursive: true, force: true });
  mkdirSync(path.join(home, '.git'), { recursive: true });
  writeFileSync(path.join(home, name), text);
  let printed = '';
  const terminal = {
    out: (line: string) => {
      printed += line;
    },
    say: () => {},
    progress: () => {},
    mark: (_: unknown, line: string) => line,
  };
  await main(['check', name, '--format', 'json'], { ...terminal, isInteractive: false, cwd: home });
  return JSON.parse(printed).diagnostics;
}

/** What is wrong with the place of a message; `null` if the text there is that of the cell. */
function problemOf(raw: string, cells: readonly string[], { id, span, place }: Message): string | null {
  if (place === null || span?.cell === null || span === null) return `${id} has no place`;
  const cellLine = (cells[span.cell] ?? '').split('\n')[span.line - 1] ?? '';
  const said = span.endLine === span.line ? cellLine.slice(span.column, span.endColumn) : cellLine.slice(span.column);
  const line = raw.split('\n')[place.line - 1] ?? '';
  if (said === '') {
    // A message for a whole cell or line is at its beginning.
    counts.wholeCells++;
    const begins =
      line.includes(JSON.stringify(cellLine).slice(0, -1).slice(1)) && (cellLine !== '' || span.line === 1);
    return begins ? null : `${id} at ${place.line}:${place.column}: ${JSON.stringify({ cellLine, line })}`;
  }
  const there = spelledAt(line, place.column - 1, said);
  return there === said ? null : `${id} at ${place.line}:${place.column}: ${JSON.stringify({ said, line })}`;
}

/** The text of that length at a column of a line, its escapes read. */
function spelledAt(line: string, column: number, said: string): string {
  let text = '';
  for (const [spelled] of line.slice(column).matchAll(/\\u[\da-fA-F]{4}|\\.|./gsu)) {
    if (text.length >= said.length) break;
    text += spelled.startsWith('\\') ? JSON.parse(`"${spelled}"`) : spelled;
  }
  return text;
}

/** Puts a name before a drawn line of code, in the text of the file. */
function plant(text: string): string | null {
  const cells = [...text.matchAll(/"cell_type": ?"code".*?"source": ?\[(.*?)\n {2,}\]/gs)];
  const lines = cells.flatMap((cell) => {
    const begin = cell.index + cell[0].lastIndexOf(cell[1] ?? '');
    // The first line of a cell is no part of a longer statement.
    const first = /^\s*"(?=[A-Za-z_])/.exec(cell[1] ?? '');
    return first === null ? [] : [begin + first[0].length];
  });
  const at = lines[Math.floor(lines.length / 2)];
  return at === undefined ? null : `${text.slice(0, at)}planted_name\\n",\n    "${text.slice(at)}`;
}

function count(name: string, problem: string | null): void {
  counts.messages++;
  if (problem === null) {
    counts.true++;
    return;
  }
  counts.false++;
  console.log(`${name}: ${problem}`);
}
