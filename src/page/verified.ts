/** What a verification found, line by line, for both sides of the page. */
import type { Comparison, ComparisonState, Verdict } from '../verify/verify-result.ts';

/** What the studio answers when it is told to verify. */
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

/** How a result is signed; the worst stands first, so that a line of several has it. */
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

/** The verdict on results that share a line; null where there are none. */
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
    state === 'same' || notebook === pipeline
      ? [notebook ?? '']
      : [
          notebook === null ? '' : `notebook ${notebook}`,
          pipeline === null ? '' : `pipeline ${pipeline}`,
          at === null ? '' : `at ${at}`,
          cause === null ? '' : `likely cause: ${cause}`,
        ];
  const said = values.filter((text) => text !== '').join(', ');
  return `${kind} ${name}: ${signOf(state).name}${said === '' ? '' : ` (${said})`}`;
}

/** Results by the line of a notebook's cell; a result whose line nobody knows stands at the first. */
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

/** Results by the line of a generated script. */
export function resultsOfScript(
  results: readonly Comparison[],
  path: string,
): ReadonlyMap<number, readonly Comparison[]> {
  const lines = new Map<number, Comparison[]>();
  for (const result of results) {
    const { script } = result;
    if (script === null || scriptPath(script) !== path) continue;
    lines.set(script.line, [...(lines.get(script.line) ?? []), result]);
  }
  return lines;
}

/** The path in the repository of a script that a step ran. */
export function scriptPath({ step, file }: NonNullable<Comparison['script']>): string {
  return step === null ? file : `src/${step}/${file}`;
}
