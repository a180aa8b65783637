/** What a verification found, line by line, for both sides of the page. */
import { diffLines } from 'diff';
import type { Comparison, ComparisonState, Verdict } from '../verify/verify-result.ts';

/** The studio's answer to a verification request. */
export type VerifyAnswer =
  | ({ readonly kind: 'verified' } & Verified)
  | { readonly kind: 'failed'; readonly why: string };

/** A verification, as the page shows it. */
export interface Verified {
  readonly verdict: Verdict;
  /** All of it in a sentence. */
  readonly told: string;
  readonly results: readonly Comparison[];
}

/** The marks of results, the worst first, so that a line with several shows the worst. */
const signs: readonly (readonly [ComparisonState, string, string])[] = [
  ['different', '≠', 'different'],
  ['unknown', '?', 'not compared'],
  ['unstable', '~', 'unstable in the notebook itself'],
  ['same', '=', 'the same'],
  ['left-out', '–', 'left out as exploration'],
];

/** A sign for a line: its state, and what is said of each of its results. */
export interface LineVerdict {
  readonly state: ComparisonState;
  readonly sign: string;
  readonly sentences: readonly string[];
}

/** The verdict on results that share a line; null if there are none. */
export function lineVerdict(results: readonly Comparison[]): LineVerdict | null {
  const found = signs.find(([state]) => results.some((one) => one.state === state));
  if (found === undefined) return null;
  const [state, sign] = found;
  return { state, sign, sentences: results.map(resultSentence) };
}

/** The sign of a state, and its name. */
export function signOf(state: ComparisonState): { readonly sign: string; readonly name: string } {
  const [, sign = '?', name = state] = signs.find(([one]) => one === state) ?? [];
  return { sign, name };
}

/** A result with its values. */
export function resultSentence({ kind, name, state, at, notebook, pipeline, cause }: Comparison): string {
  const values =
    state === 'same' || (notebook === pipeline && at === null)
      ? [notebook ?? '']
      : [
          notebook === null ? '' : `notebook ${notebook}`,
          pipeline === null ? '' : `pipeline ${pipeline}`,
          at === null ? '' : `${state === 'unknown' ? '' : 'at '}${at}`,
          cause === null ? '' : `likely cause: ${cause}`,
        ];
  const said = values.filter((text) => text !== '').join(', ');
  return `${kind} ${name}: ${signOf(state).name}${said === '' ? '' : ` (${said})`}`;
}

/** Results by the line of a notebook's cell; a result whose line no one knows is at the first. */
export function resultsOfCell(
  results: readonly Comparison[],
  file: string,
  cell: number,
): ReadonlyMap<number, readonly Comparison[]> {
  const lines = new Map<number, Comparison[]>();
  for (const result of results) {
    if (result.place?.file !== file || result.place.cell !== cell) continue;
    const line = result.place.line ?? 1;
    lines.set(line, [...(lines.get(line) ?? []), result]);
  }
  return lines;
}

/** A repository as the page has it: its files, and what is on the disk, which is what was run. */
export interface Repository {
  readonly files: readonly { readonly path: string; readonly text: string }[];
  readonly disk: Readonly<Record<string, string>>;
}

/** Results by the line of a file as the page shows it. */
export function resultsOfScript(
  results: readonly Comparison[],
  path: string,
  repository: Repository,
): ReadonlyMap<number, readonly Comparison[]> {
  const lines = new Map<number, Comparison[]>();
  for (const result of results) {
    const place = result.script === null ? null : shownPlace(result.script, repository);
    if (place === null || place.path !== path) continue;
    lines.set(place.line, [...(lines.get(place.line) ?? []), result]);
  }
  return lines;
}

/** The path in the repository of code that a step ran: its own, or that of the package that the steps share. */
export function scriptPath(
  { step, file }: NonNullable<Comparison['script']>,
  { files }: Pick<Repository, 'files'>,
): string {
  const shared = `src/${file}`;
  if (step === null) return file;
  return files.some(({ path }) => path === shared) ? shared : `src/${step}/${file}`;
}

/** Where the page shows a line that was run: edits of the owner, which are only on the disk, move lines. */
export function shownPlace(
  script: NonNullable<Comparison['script']>,
  repository: Repository,
): { readonly path: string; readonly line: number } {
  const path = scriptPath(script, repository);
  const shown = repository.files.find((file) => file.path === path)?.text;
  const run = repository.disk[path];
  return { path, line: shown === undefined || run === undefined ? script.line : movedLine(script.line, run, shown) };
}

/** A line of a text in another version of it; a line that is only in the first is where it would stand. */
function movedLine(line: number, from: string, to: string): number {
  let [before, after] = [0, 0];
  for (const { added, removed, count } of diffLines(from, to)) {
    if (added) {
      after += count;
      continue;
    }
    if (line <= before + count) return after + (removed ? 1 : line - before);
    before += count;
    if (!removed) after += count;
  }
  return Math.max(1, after);
}
