import type { Comparison, ResultKind, ScriptPlace, VerifyResult } from './verify-result.ts';

/** The result of a verification as text: what differs first, then how much is the same. */
export function formatVerification(result: VerifyResult): readonly string[] {
  const differing = inOrder(result.comparisons.filter(({ state }) => state === 'different' || state === 'unknown'));
  const unstable = result.comparisons.filter(({ state }) => state === 'unstable');
  const lines = [...formatParting(result), ...differing.flatMap((comparison) => [...describe(comparison), ''])];
  if (unstable.length > 0) {
    lines.push('Different between runs of the notebook itself, so the pipeline is not the cause:');
    lines.push(...unstable.map((each) => `  ${headline(each)}${each.cause === null ? '' : `: ${each.cause}`}`), '');
  }
  lines.push(...result.stale.map((text) => `note: ${text}`));
  return [...lines, summary(result)];
}

function formatParting({ parting }: VerifyResult): readonly string[] {
  if (parting === null) return [];
  const { name, place, script, at, notebook, pipeline } = parting;
  const where = place.cell === null ? '' : `, cell ${place.cell + 1}, line ${place.line ?? 1}`;
  return [
    `The two first differ at \`${name}\` (${place.file}${where}; ${scriptText(script)}): ${at}`,
    ...(notebook === null ? [] : [`  notebook: ${notebook}`]),
    ...(pipeline === null ? [] : [`  pipeline: ${pipeline}`]),
    '',
  ];
}

/** Comparisons in the order of the notebook. */
export function inOrder(comparisons: readonly Comparison[]): readonly Comparison[] {
  const rank = ({ place }: Comparison) => (place?.cell ?? 1e6) * 1e5 + (place?.line ?? 0);
  return [...comparisons].sort((a, b) => rank(a) - rank(b));
}

/** One sentence on a whole verification. */
export function summary(result: VerifyResult): string {
  if (result.reason !== null) return `${result.verdict}: ${result.reason}`;
  const count = (state: Comparison['state']) =>
    result.comparisons.filter((comparison) => comparison.state === state).length;
  const measure = result.tolerance === 0 ? 'exactly' : `within a relative tolerance of ${result.tolerance}`;
  const compared = result.comparisons.length - count('left-out');
  const parts = [`${count('same')} of ${plural(compared, 'result')} found again, ${measure}`];
  if (count('different') > 0) parts.push(`${count('different')} different`);
  if (count('unstable') > 0) parts.push(`${count('unstable')} unstable in the notebook itself`);
  if (count('unknown') > 0) parts.push(`${count('unknown')} not comparable`);
  if (count('left-out') > 0) parts.push(`${count('left-out')} left out as exploration`);
  if (result.seeded.length > 0) {
    parts.push(
      `${result.seeded.join(' and ')} drew random numbers without a seed, so both sides were given the same seeds`,
    );
  }
  if (result.madeUp) parts.push('on made-up data');
  if (result.isCutShort) {
    parts.push(
      `interrupted after ${plural(result.runs, 'run')}, so results that differ between runs are not recognised`,
    );
  }
  return `${result.verdict}: ${parts.join('; ')}.`;
}

function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

const words: Readonly<Record<ResultKind, string>> = {
  fit: 'fit',
  model: 'model',
  score: 'score',
  file: 'file',
  figure: 'figure',
  table: 'shown',
  print: 'printed',
};

/** What is compared and where it comes from: kind, name, cell and line, line of the script. */
export function headline({ kind, name, place, script }: Comparison): string {
  const parts = [...(place === null ? [] : [placeText(place)]), ...(script === null ? [] : [scriptText(script)])];
  return `${words[kind]} \`${name}\`${parts.length === 0 ? '' : ` (${parts.join('; ')})`}`;
}

/** Where in the notebook something is. */
export function placeText({ file, cell, line }: NonNullable<Comparison['place']>): string {
  const text = cell === null ? file : `${file}, cell ${cell + 1}`;
  return line === null ? text : `${text}, line ${line}`;
}

/** Where in a script something is. */
export function scriptText({ step, file, line }: ScriptPlace): string {
  return `${step === null ? '' : `step ${step}, `}${file}:${line}`;
}

function describe(comparison: Comparison): readonly string[] {
  const { at, notebook, pipeline, cause, state } = comparison;
  const verb = state === 'unknown' ? 'cannot be compared' : 'differs';
  return [
    `${headline(comparison)} ${verb}${at === null ? '' : `: ${at}`}`,
    ...(notebook === null ? [] : [`  notebook: ${notebook}`]),
    ...(pipeline === null ? [] : [`  pipeline: ${pipeline}`]),
    ...(cause === null ? [] : [`  likely cause: ${cause}`]),
  ];
}
