/**
 * From an edit to a result, in one process, as `build --watch` and the language server build: of each notebook of a folder a
 * number of a cell changes (in its beginning, its middle and its end), and it is built again. `npx tsx bench/edits.ts FOLDER [N]`
 * takes every Nth notebook and prints processor time: the median and the 95th percentile of the notebooks, and the slowest.
 */
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { main } from '../src/cli/main.ts';
import type { Terminal } from '../src/console/terminal.ts';

const [given = '.', share = '1'] = process.argv.slice(2);
const rounds = 6;
const folder = mkdtempSync(path.join(tmpdir(), 'cellwright-bench-'));
const silent: Omit<Terminal, 'cwd'> = {
  out: () => {},
  say: () => {},
  progress: () => {},
  mark: (_mark, text) => text,
  isInteractive: false,
};

interface Measured {
  readonly name: string;
  readonly first: number;
  readonly edit: number;
}

try {
  const found = readdirSync(given)
    .filter((name) => existsSync(path.join(given, name, 'notebook.ipynb')))
    .filter((_, at) => at % Number(share) === 0);
  const all: Measured[] = [];
  for (const name of found) all.push(await measure(name));
  const sorted = all.toSorted((a, b) => a.edit - b.edit);
  for (const { name, first, edit } of sorted.slice(-12))
    console.log(`${name.padEnd(32)} first ${first.toFixed(0).padStart(5)} ms  edit ${edit.toFixed(0).padStart(5)} ms`);
  const at = (share: number): string =>
    (sorted[Math.floor((sorted.length - 1) * share)]?.edit ?? Number.NaN).toFixed(0);
  console.log(`${sorted.length} notebooks, an edit: median ${at(0.5)} ms, 95th percentile ${at(0.95)} ms`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function measure(name: string): Promise<Measured> {
  const cwd = path.join(folder, name);
  cpSync(path.join(given, name), cwd, { recursive: true });
  const notebook = path.join(cwd, 'notebook.ipynb');
  const text = readFileSync(notebook, 'utf8');
  const first = await build(cwd);
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    writeFileSync(notebook, edited(text, ((round % 3) + 0.5) / 3, round + 3));
    times.push(await build(cwd));
  }
  rmSync(cwd, { recursive: true });
  const settled = times.slice(3).toSorted((a, b) => a - b);
  return { name, first, edit: settled[Math.floor(settled.length / 2)] ?? Number.NaN };
}

async function build(cwd: string): Promise<number> {
  const before = process.cpuUsage();
  await main(['build', 'notebook.ipynb', '--out', 'repository', '--quiet'], { ...silent, cwd });
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** The notebook with another number in the first cell from this share of its cells on that has one. */
function edited(text: string, share: number, number: number): string {
  const notebook = JSON.parse(text) as { cells: { cell_type: string; source: string | string[] }[] };
  const start = Math.floor(notebook.cells.length * share);
  for (const cell of [...notebook.cells.slice(start), ...notebook.cells.slice(0, start)]) {
    const source = [cell.source].flat().join('');
    if (cell.cell_type !== 'code' || /^[%!]/m.test(source)) continue;
    const changed = source.replace(/(?<![\w.])[1-9]\d*(?![\w.])/, String(number));
    if (changed === source) continue;
    cell.source = changed;
    break;
  }
  return JSON.stringify(notebook);
}
