import type { WriteRow } from '../../6-write/plan/describe.ts';
import type { Mark, Terminal } from '../../console/terminal.ts';

/** Whether every file is named, or many new or updated ones are counted by their folders. */
export type FileDetail = 'every file' | 'many counted';

/** Prints what was done to each file, unchanged ones only as a number. */
export function showFiles(
  rows: readonly WriteRow[],
  title: string,
  terminal: Terminal,
  detail: FileDetail = 'every file',
): void {
  const changed = rows.filter((row) => !quietDecisions.has(row.decision));
  const counted = detail === 'every file' ? new Set<WriteRow['decision']>() : tooMany(changed);
  const width = Math.max(0, ...changed.map((row) => row.decision.length));
  const say = (decision: WriteRow['decision'], text: string) =>
    terminal.say(`  ${terminal.mark(decisionMarks[decision] ?? 'cyan', decision.padEnd(width))}  ${text}`);
  terminal.say(`\n${title}`);
  for (const decision of counted) {
    const paths = changed.filter((row) => row.decision === decision).map((row) => row.path);
    say(decision, `${paths.length} files ${terminal.mark('dim', foldersOf(paths))}`);
  }
  for (const { path, decision, detail: why } of changed.filter((row) => !counted.has(row.decision))) {
    say(decision, `${path}${why === '' ? '' : `  ${terminal.mark('dim', why)}`}`);
  }
  const same = rows.length - changed.length;
  if (same > 0) terminal.say(`  ${same} ${same === 1 ? 'file' : 'files'} as before`);
}

const mostNamed = 8;

/** Decisions that need no attention and concern many files. */
function tooMany(rows: readonly WriteRow[]): ReadonlySet<WriteRow['decision']> {
  const plain = (['create', 'update', 'delete'] as const).filter(
    (decision) => rows.filter((row) => row.decision === decision).length > mostNamed,
  );
  return new Set(plain);
}

/** `src/ 12, tests/ 5, pipeline-job.yml`: files by the folder at the top. */
function foldersOf(paths: readonly string[]): string {
  const folders = new Map<string, number>();
  for (const path of paths) {
    const slash = path.indexOf('/');
    const folder = slash === -1 ? path : path.slice(0, slash + 1);
    folders.set(folder, (folders.get(folder) ?? 0) + 1);
  }
  const texts = [...folders]
    .filter(([folder]) => folder.endsWith('/'))
    .sort(([, a], [, b]) => b - a)
    .map(([folder, number]) => `${folder} ${number}`);
  const top = [...folders.keys()].filter((folder) => !folder.endsWith('/'));
  return `(${[...texts, ...(top.length > 0 ? [`at the top ${top.length}`] : [])].join(', ')})`;
}

const quietDecisions: ReadonlySet<WriteRow['decision']> = new Set(['unchanged', 'keep']);

const decisionMarks: Partial<Readonly<Record<WriteRow['decision'], Mark>>> = {
  create: 'green',
  delete: 'red',
  conflict: 'red',
  unresolved: 'red',
  foreign: 'yellow',
};
