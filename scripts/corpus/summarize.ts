import type { NotebookResult } from './types.ts';

const slowMilliseconds = 5000;
const mostExamples = 5;

/** The figures of a run as text: outcomes, refusals by diagnostic, and all that must not happen, with its files. */
export function summarize(results: readonly NotebookResult[]): string {
  const ended = (outcome: NotebookResult['outcome']) => results.filter((result) => result.outcome === outcome);
  const refused = ended('refused');
  const sound = results.length - ended('own-fault').length;
  const times = results.map((result) => result.milliseconds).sort((a, b) => a - b);
  const lines = [
    `notebooks        ${results.length} of ${new Set(results.map(({ file }) => file.split('/')[0])).size} folders`,
    `own faults       ${ended('own-fault').length}`,
    ...byId(ended('own-fault')),
    `compiled         ${ended('compiled').length} (${percent(ended('compiled').length, sound)} of those without)`,
    `refused          ${refused.length} (${percent(refused.length, sound)})`,
    ...byId(refused),
    `crashed          ${ended('crashed').length}`,
    ...listed(ended('crashed'), (result) => [result.stack?.split('\n').slice(0, 4).join(' | ') ?? '']),
    `too slow         ${ended('too-slow').length}`,
    ...listed(ended('too-slow'), () => ['']),
    `milliseconds     median ${times[Math.floor(times.length / 2)] ?? 0}, most ${times.at(-1) ?? 0}`,
    ...listed(
      results.filter(({ milliseconds }) => milliseconds > slowMilliseconds),
      (result) => [`${result.milliseconds} ms`],
    ),
    `Python files     ${sum(results, (result) => result.pythonFiles)}`,
    `refused by CPython ${sum(results, (result) => result.badFiles.length)}`,
    ...listed(results, (result) => result.badFiles),
    `names that got lost ${sum(results, (result) => result.newNames.length)}`,
    ...listed(results, (result) => result.newNames),
    `disputed faults  ${sum(results, (result) => result.disputed.length)}`,
    ...listed(results, (result) => result.disputed),
  ];
  return `${lines.join('\n')}\n`;
}

function percent(part: number, whole: number): string {
  return `${((100 * part) / Math.max(whole, 1)).toFixed(2)} %`;
}

function sum(results: readonly NotebookResult[], count: (result: NotebookResult) => number): number {
  return results.reduce((total, result) => total + count(result), 0);
}

/** Notebooks by the ids of their errors; one with several counts for each. */
function byId(results: readonly NotebookResult[]): readonly string[] {
  const files = new Map<string, string[]>();
  for (const { file, findings } of results) {
    for (const id of new Set(findings.filter(({ severity }) => severity === 'error').map((finding) => finding.id)))
      files.set(id, [...(files.get(id) ?? []), file]);
  }
  return [...files]
    .sort(([, a], [, b]) => b.length - a.length)
    .flatMap(([id, of]) => [`  ${String(of.length).padStart(5)}  ${id}`, `         ${of[0]}`]);
}

function listed(
  results: readonly NotebookResult[],
  what: (result: NotebookResult) => readonly string[],
): readonly string[] {
  const lines = results.flatMap((result) => what(result).map((text) => `         ${result.file}: ${text}`));
  const more = lines.length - 6 * mostExamples;
  return more > 0 ? [...lines.slice(0, 6 * mostExamples), `         and ${more} more`] : lines;
}
