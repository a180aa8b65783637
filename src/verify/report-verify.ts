import type { Comparison, VerifyResult } from './verify-result.ts';

/** The result of a verification as text: what differs first, then how much is the same. */
export function formatVerification(result: VerifyResult): readonly string[] {
  const differing = result.comparisons.filter(({ state }) => state === 'different' || state === 'unknown');
  const unstable = result.comparisons.filter(({ state }) => state === 'unstable');
  const lines = differing.flatMap((comparison) => [...describe(comparison), '']);
  if (unstable.length > 0) {
    lines.push('Different from run to run in the notebook itself, so that the pipeline is not to blame:');
    lines.push(
      ...unstable.map(
        (comparison) => `  ${headline(comparison)}${comparison.cause === null ? '' : `: ${comparison.cause}`}`,
      ),
      '',
    );
  }
  return [...lines, summary(result)];
}

/** One sentence on a whole verification. */
export function summary(result: VerifyResult): string {
  const count = (state: Comparison['state']) =>
    result.comparisons.filter((comparison) => comparison.state === state).length;
  const measure = result.tolerance === 0 ? 'exactly' : `within a relative tolerance of ${result.tolerance}`;
  const parts = [`${count('same')} of ${result.comparisons.length} results are the same, ${measure}`];
  if (count('different') > 0) parts.push(`${count('different')} differ`);
  if (count('unstable') > 0) parts.push(`${count('unstable')} differ in the notebook itself`);
  if (count('unknown') > 0) parts.push(`${count('unknown')} could not be compared`);
  return `${parts.join('; ')}.`;
}

/** What is compared and where it comes from: step, name, cell and line. */
export function headline({ kind, step, name, span }: Comparison): string {
  const place = span === null ? '' : ` (${placeOf(span)})`;
  return `${step ?? 'no step'}: ${kind} ${kind === 'print' ? name : `\`${name}\``}${place}`;
}

function placeOf(span: NonNullable<Comparison['span']>): string {
  const cell = span.cell === null ? '' : `cell ${span.cell + 1}, `;
  return `${span.file}, ${cell}line ${span.line}`;
}

function describe(comparison: Comparison): readonly string[] {
  const { at, notebook, pipeline, cause, state } = comparison;
  const verb = state === 'unknown' ? 'could not be compared' : 'differs';
  return [
    `${headline(comparison)} ${verb}${at === null ? '' : `: ${at}`}`,
    ...(notebook === null ? [] : [`  notebook: ${notebook}`]),
    ...(pipeline === null ? [] : [`  pipeline: ${pipeline}`]),
    ...(cause === null ? [] : [`  likely cause: ${cause}`]),
  ];
}
