/**
 * Applies seeded small edits to notebooks, one on top of the other, and builds after each: no step or function may be renamed
 * or moved without need, and no edit of a script lost. `npx tsx scripts/replay-edits.ts [--edits 20] [--seed 1] NOTEBOOK...`
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { write } from '../src/6-write/write.ts';
import { type Compilation, compile } from '../src/compile.ts';
import { defaultConfig } from '../src/config.ts';
import { createReport } from '../src/diagnostics.ts';
import type { Cut } from '../src/ir.ts';
import { readCut } from '../src/project/remembered-cut.ts';
import { stepCuts, unitCells } from '../src/sync/unit-cells.ts';

interface Cell {
  id?: string;
  cell_type: string;
  source: string | string[];
  [key: string]: unknown;
}

type Random = () => number;

/** Mulberry32. */
function randomFrom(seed: number): Random {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let value = Math.imul(state ^ (state >>> 15), 1 | state);
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value;
    return ((value ^ (value >>> 14)) >>> 0) / 2 ** 32;
  };
}

function pick<T>(list: readonly T[], random: Random): T | undefined {
  return list[Math.floor(random() * list.length)];
}

const textOf = ({ source }: Cell): string => (Array.isArray(source) ? source.join('') : source);

/** The line numbers of a cell at which a statement begins that is no import. */
function starts(text: string): readonly number[] {
  const lines = text.split('\n');
  const isSafe = !/["']{3}|^%%|\\$/m.test(text);
  return lines.flatMap((line, index) =>
    isSafe && index > 0 && /^[A-Za-z_]/.test(line) && !/^(else|elif|except|finally)\b/.test(line) ? [index] : [],
  );
}

type Edit = (cells: Cell[], random: Random, round: number) => string | null;

const editLine: Edit = (cells, random) => {
  const found = cells.filter((cell) => cell.cell_type === 'code' && /\b\d+\b/.test(textOf(cell)));
  const cell = pick(found, random);
  if (cell === undefined) return null;
  const places = [...textOf(cell).matchAll(/(?<![\w.[])\d+(?![\w.\]])/g)];
  const place = pick(places, random);
  if (place === undefined) return null;
  const text = textOf(cell);
  cell.source = `${text.slice(0, place.index)}${Number(place[0]) + 1}${text.slice(place.index + place[0].length)}`;
  return 'a literal';
};

const addLine: Edit = (cells, random) => {
  const found = cells.filter((cell) => cell.cell_type === 'code' && starts(textOf(cell)).length > 0);
  const cell = pick(found, random);
  const at = cell === undefined ? undefined : pick(starts(textOf(cell)), random);
  if (cell === undefined || at === undefined) return null;
  const lines = textOf(cell).split('\n');
  const name = lines
    .slice(0, at)
    .findLast((line) => /^[a-zA-Z_]\w* = /.test(line))
    ?.split(' ')[0];
  if (name === undefined) return null;
  lines.splice(at, 0, `${name} = ${name}`);
  cell.source = lines.join('\n');
  return 'a line';
};

const addCell: Edit = (cells, random, round) => {
  const at = 1 + Math.floor(random() * cells.length);
  const above = cells
    .slice(0, at)
    .filter((cell) => cell.cell_type === 'code')
    .map(textOf)
    .join('\n');
  const name = [...above.matchAll(/^([a-zA-Z_]\w*) = /gm)].at(-1)?.[1];
  if (name === undefined) return null;
  const source = `${name} = ${name}`;
  cells.splice(at, 0, {
    id: `new-${round}`,
    cell_type: 'code',
    metadata: {},
    outputs: [],
    execution_count: null,
    source,
  });
  return 'a cell';
};

const addHeading: Edit = (cells, random, round) => {
  const heading = pick(
    ['Prepare the table', 'What do we see?', 'Train a network', 'Results', 'Encode categories'],
    random,
  );
  const at = 1 + Math.floor(random() * cells.length);
  cells.splice(at, 0, { id: `head-${round}`, cell_type: 'markdown', metadata: {}, source: `## ${heading}` });
  return 'a heading';
};

const splitCell: Edit = (cells, random, round) => {
  const found = cells.filter((cell) => cell.cell_type === 'code' && starts(textOf(cell)).length > 0);
  const cell = pick(found, random);
  const at = cell === undefined ? undefined : pick(starts(textOf(cell)), random);
  if (cell === undefined || at === undefined) return null;
  const lines = textOf(cell).split('\n');
  cell.source = lines.slice(0, at).join('\n');
  const rest = { ...cell, id: `part-${round}`, source: lines.slice(at).join('\n') };
  cells.splice(cells.indexOf(cell) + 1, 0, rest);
  return 'a split';
};

const edits: readonly Edit[] = [editLine, addLine, addCell, addHeading, splitCell];

/** Where each statement that stands once is: its step and function. */
function placesIn(cut: Cut): ReadonlyMap<string, string> {
  const places = new Map<string, string>();
  const twice = new Set<string>();
  for (const { name, units } of cut) {
    for (const unit of units) {
      for (const statement of unit.statements) {
        if (places.has(statement)) twice.add(statement);
        places.set(statement, `${name}.${unit.name}`);
      }
    }
  }
  return new Map([...places].filter(([statement]) => !twice.has(statement)));
}

function compileOnTop(notebook: string, text: string, folder: string): Compilation | null {
  const report = createReport();
  const sources = {
    notebooks: [{ path: notebook, text }],
    modules: [],
    requirements: [],
    paths: [],
    cut: readCut(folder),
  };
  const result = compile(sources, { ...defaultConfig, tests: false, ci: [] }, report);
  if (report.hasErrors()) return null;
  write(result.files, folder, { units: unitCells(result), cut: stepCuts(result) }, report);
  return result;
}

function scripts(folder: string): readonly string[] {
  const files = readdirSync(path.join(folder, 'src'), { recursive: true, encoding: 'utf8' });
  return files.filter((file) => file.endsWith('.py')).map((file) => path.join(folder, 'src', file));
}

/** Writes a comment into a function of a script, as an owner might. */
function editByHand(folder: string, step: string, random: Random, mark: string): boolean {
  const file = scripts(folder).find((one) => one.endsWith(`${step}/${step}.py`));
  if (file === undefined) return false;
  const lines = readFileSync(file, 'utf8').split('\n');
  const docstrings = lines.flatMap((line, index) => (/^ {4}""".*"""$/.test(line) ? [index] : []));
  const at = pick(docstrings, random);
  if (at === undefined) return false;
  lines.splice(at + 1, 0, `    # ${mark}`);
  writeFileSync(file, lines.join('\n'));
  return true;
}

/** Statements that went to another function, and edits that are gone. */
function findProblems(before: Cut, after: Cut, folder: string, marks: readonly string[]): readonly string[] {
  const places = placesIn(before);
  const moved = [...placesIn(after)].flatMap(([statement, place]) => {
    const old = places.get(statement);
    return old === undefined || old === place ? [] : [`${old} -> ${place}`];
  });
  const texts = scripts(folder).map((script) => readFileSync(script, 'utf8'));
  const lost = marks.filter((mark) => !texts.some((text) => text.includes(`# ${mark}\n`)));
  return [...new Set(moved), ...lost.map((mark) => `lost "${mark}"`)];
}

interface Score {
  readonly edits: number;
  readonly problems: readonly string[];
}

function replay(file: string, count: number, seed: number): Score {
  const folder = mkdtempSync(path.join(tmpdir(), 'replay-'));
  const random = randomFrom(seed);
  const problems: string[] = [];
  let done = 0;
  try {
    let notebook: { cells: Cell[] } = JSON.parse(readFileSync(file, 'utf8'));
    const first = compileOnTop('notebook.ipynb', JSON.stringify(notebook), folder);
    if (first === null || first.plan.kind !== 'steps') return { edits: 0, problems: [] };
    let before = first.plan.cut;
    const marks: string[] = [];
    for (let round = 0; round < count; round++) {
      const changed: typeof notebook = structuredClone(notebook);
      const what = pick(edits, random)?.(changed.cells, random, round) ?? null;
      const mark = `by hand ${round}`;
      if (what !== null && editByHand(folder, pick(before, random)?.name ?? '', random, mark)) marks.push(mark);
      const result = what === null ? null : compileOnTop('notebook.ipynb', JSON.stringify(changed), folder);
      if (result === null || result.plan.kind !== 'steps') continue;
      done++;
      const found = findProblems(before, result.plan.cut, folder, marks);
      problems.push(...found.map((problem) => `${round}: ${what}: ${problem}`));
      [notebook, before] = [changed, result.plan.cut];
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return { edits: done, problems };
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { edits: { type: 'string', default: '20' }, seed: { type: 'string', default: '1' } },
});
let [total, bad] = [0, 0];
for (const file of positionals) {
  const { edits: done, problems } = replay(file, Number(values.edits), Number(values.seed));
  total += done;
  bad += new Set(problems.map((problem) => problem.split(':')[0])).size;
  console.log(`${file}: ${done} edits, ${problems.length} findings`);
  for (const problem of new Set(problems)) console.log(`  ${problem}`);
}
console.log(`${total} edits, ${bad} with findings`);
process.exitCode = bad > 0 ? 1 : 0;
