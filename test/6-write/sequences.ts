/**
 * Random weeks of work on a repository: edits of the notebook and of the files, with builds in between.
 * Run by itself it tries many: `npx tsx test/6-write/sequences.ts 10000 <seed>`, and with the real compiler
 * `npx tsx test/6-write/sequences.ts 1000 <seed> real`.
 */
import fc from 'fast-check';
import { countConflicts } from '../../src/6-write/merge/markers.ts';
import type { OutputFile } from '../../src/ir.ts';
import { createNotebook, type Edit, editNotebook, generate } from './support/notebook-model.ts';
import { compileReal, createRealNotebook, editRealNotebook } from './support/real-notebook.ts';
import { createRepository, type Repository } from './support/repository.ts';

/** What happens between two builds. */
export interface Week {
  readonly notebook: readonly Edit[];
  readonly user: readonly Edit[];
}

const edits = (maxLength: number): fc.Arbitrary<Edit[]> =>
  fc.array(fc.record({ op: fc.nat(1000), a: fc.nat(1000), b: fc.nat(1000) }), { maxLength });

/** Sequences of weeks, in which both sides edit. */
export const weeks: fc.Arbitrary<Week[]> = fc.array(fc.record({ notebook: edits(4), user: edits(5) }), {
  minLength: 1,
  maxLength: 5,
});

/** Sequences of weeks, in which no one edits the files. */
export const quietWeeks: fc.Arbitrary<Week[]> = weeks.map((all) => all.map((week) => ({ ...week, user: [] })));

/** What is regenerated: something that is edited, and that files come from (`null`: it has errors, nothing is built). */
export interface Source {
  edit(edit: Edit): void;
  generate(): readonly OutputFile[] | null;
}

/** A model of a notebook, with files that are like those of the compiler. */
export function modelSource(): Source {
  const notebook = createNotebook();
  return { edit: (edit) => editNotebook(notebook, edit), generate: () => generate(notebook) };
}

/** A real notebook and the real compiler. */
export function realSource(hasIds: boolean): Source {
  const notebook = createRealNotebook(hasIds);
  return { edit: (edit) => editRealNotebook(notebook, edit), generate: () => compileReal(notebook) };
}

/** How often files were merged and in conflict, and how many builds there were. */
export interface Counts {
  builds: number;
  merges: number;
  conflicts: number;
}

/** Runs a sequence; throws where a promise is broken. */
export function runWeeks(sequence: readonly Week[], source: Source = modelSource()): Counts {
  const repository = createRepository();
  const count = { builds: 0, merges: 0, conflicts: 0 };
  let serial = 0;
  const first = source.generate() ?? [];
  const generated = new Set(first.flatMap((file) => file.text.split('\n')));
  repository.build(first);
  let last = first;
  for (const week of sequence) {
    for (const edit of week.notebook) source.edit(edit);
    for (const edit of week.user) {
      serial += 1;
      editFiles(repository, edit, `user-${serial};`);
    }
    const before = repository.files();
    const next = source.generate();
    if (next === null) continue;
    last = next;
    const built = repository.build(next);
    if (built.status === 'refused' || built.status === 'failed') throw new Error(`build ${built.status}: ${built.ids}`);
    requireGenerated(repository, next, { earlier: generated, decisions: built.decisions });
    for (const file of next) for (const line of file.text.split('\n')) generated.add(line);
    requireLines(before, repository.files(), built.conflicts);
    requireQuiet(repository, next);
    count.builds += 1;
    count.merges += built.rows.filter((row) => row.decision === 'merge').length;
    count.conflicts += built.rows.filter((row) => row.decision === 'conflict').length;
  }
  if (sequence.every((week) => week.user.length === 0)) requireFresh(repository, last);
  return count;
}

function requireLines(
  before: Record<string, string>,
  after: Record<string, string>,
  conflicts: readonly string[],
): void {
  const all = Object.values(after).join('\n');
  for (const [path, text] of Object.entries(before)) {
    for (const mark of text.match(/user-\d+;/g) ?? []) {
      if (!all.includes(mark)) throw new Error(`the user's line ${mark} of ${path} is lost`);
    }
  }
  for (const [path, text] of Object.entries(after)) {
    if (countConflicts(text) > 0 && !conflicts.includes(path) && before[path] !== text) {
      throw new Error(`${path} holds a conflict that was not named`);
    }
  }
}

/** What is generated arrives: whole, where the user has nothing in the file, and its new lines where files were merged. */
function requireGenerated(
  repository: Repository,
  next: readonly OutputFile[],
  known: { readonly earlier: ReadonlySet<string>; readonly decisions: Readonly<Record<string, string>> },
): void {
  for (const { path, text } of next) {
    const decision = known.decisions[path] ?? 'none';
    const disk = repository.text(path)?.replaceAll('\r\n', '\n') ?? '';
    if (['create', 'update', 'unchanged', 'adopt'].includes(decision) && disk !== text) {
      throw new Error(`${path} is ${decision}, but not as generated`);
    }
    const lines = new Set(disk.split('\n'));
    const lost = text.split('\n').find((line) => !known.earlier.has(line) && !lines.has(line));
    if (['merge', 'conflict'].includes(decision) && lost !== undefined) throw new Error(`${path} lacks ${lost}`);
  }
}

function requireQuiet(repository: Repository, next: readonly OutputFile[]): void {
  const before = JSON.stringify(repository.disk.files('/work/out'));
  const again = repository.build(next);
  if (again.status !== 'unchanged') throw new Error(`a second build is ${again.status}`);
  if (JSON.stringify(repository.disk.files('/work/out')) !== before) throw new Error('a second build changes files');
}

function requireFresh(repository: Repository, next: readonly OutputFile[]): void {
  const fresh = createRepository();
  fresh.build(next);
  const [ours, theirs] = [repository, fresh].map((one) => JSON.stringify(one.disk.files('/work/out')));
  if (ours !== theirs) throw new Error(`without edits the result differs from a fresh build:\n${ours}\n${theirs}`);
}

function editFiles(repository: Repository, { op, a, b }: Edit, mark: string): void {
  const files = Object.entries(repository.files());
  const [path, text] = files[a % Math.max(1, files.length)] ?? ['new.txt', ''];
  const lines = text.split('\n');
  const at = b % lines.length;
  const put = (changed: readonly string[]): void =>
    repository.put(path, changed.join('\n'), repository.disk.mode(`/work/out/${path}`) ?? 0o644);
  switch (op % 14) {
    case 0:
    case 1:
    case 2:
    case 3:
      put(lines.toSpliced(at, 0, `    # ${mark}`));
      break;
    case 4:
    case 5:
      put(lines.with(at, `${lines[at]}  # ${mark}`));
      break;
    case 6:
      put(lines.toSpliced(at, 1 + (a % 3)));
      break;
    case 7:
      repository.remove(path);
      break;
    case 8:
      repository.remove(path);
      repository.put(`${path}.renamed${a}`, text);
      break;
    case 9:
      repository.put(`src/step_${b % 7}/step_${b % 7}.py`, `mine = 1  # ${mark}\n`);
      break;
    case 10:
      put([...lines, '', `def mine_${a}():`, `    return 1  # ${mark}`, '']);
      break;
    case 11:
      repository.put(path, text.replaceAll('\r\n', '\n').replaceAll('\n', '\r\n'));
      break;
    case 12:
      repository.put(path, text, 0o755);
      break;
    default:
      settle(repository);
  }
}

/** Settles all conflicts by keeping both sides. */
function settle(repository: Repository): void {
  for (const [path, text] of Object.entries(repository.files())) {
    if (countConflicts(text) === 0) continue;
    repository.put(path, text.replace(/^(?:<{7} yours|\|{7} base|={7}|>{7} generated)\r?\n/gm, ''));
  }
}

if (process.argv[1]?.endsWith('sequences.ts') === true) {
  const [runs = '10000', seed = '1', kind = 'model'] = process.argv.slice(2);
  const total = { builds: 0, merges: 0, conflicts: 0 };
  const sourceOf = (hasIds: boolean): Source => (kind === 'real' ? realSource(hasIds) : modelSource());
  const tryOut = (sequence: readonly Week[], hasIds: boolean): void => {
    const { builds, merges, conflicts } = runWeeks(sequence, sourceOf(hasIds));
    total.builds += builds;
    total.merges += merges;
    total.conflicts += conflicts;
  };
  fc.assert(fc.property(weeks, fc.boolean(), tryOut), { numRuns: Number(runs), seed: Number(seed) });
  fc.assert(fc.property(quietWeeks, fc.boolean(), tryOut), {
    numRuns: Math.ceil(Number(runs) / 10),
    seed: Number(seed),
  });
  console.log(`${runs} sequences hold; ${JSON.stringify(total)}`);
}
