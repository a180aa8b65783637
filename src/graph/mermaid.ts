/** The pipeline in the language of Mermaid, which GitHub, GitLab and many editors draw. */
import type { PlannedCrossing } from '../picture/planned-crossings.ts';

/** What is drawn. A picture has it, and so has a plan that is not compiled yet. */
export interface MermaidPipeline {
  readonly data: readonly { readonly name: string; readonly steps: readonly string[] }[];
  readonly steps: readonly { readonly name: string; readonly after: readonly string[] }[];
  readonly crossings: readonly Pick<PlannedCrossing, 'from' | 'to' | 'output' | 'what'>[];
  readonly results: readonly { readonly step: string; readonly name: string; readonly kind: string }[];
}

/** The lines of the chart, without a fence. */
export function mermaidLines({ data, steps, crossings, results }: MermaidPipeline): readonly string[] {
  const idOf = new Map(steps.map(({ name }, index) => [name, `step${index + 1}`]));
  const arrow = (from: string, to: string, label: readonly string[]): string =>
    label.length === 0 ? `  ${from} --> ${to}` : `  ${from} -- ${quoted(label.join('<br>'))} --> ${to}`;
  const between = steps.flatMap(({ name: to }) =>
    steps.flatMap(({ name: from }) => {
      const own = crossings.filter((one) => one.from === from && one.to === to);
      const labels = own.map(({ output }) => output);
      return own.length === 0 ? [] : [arrow(idOf.get(from) ?? '', idOf.get(to) ?? '', labels)];
    }),
  );
  return [
    'flowchart TD',
    ...data.map(({ name }, index) => `  data${index + 1}[(${quoted(name)})]`),
    ...steps.map(({ name }) => `  ${idOf.get(name) ?? ''}[${quoted(name)}]`),
    ...results.map(({ name }, index) => `  result${index + 1}([${quoted(name)}])`),
    ...data.flatMap((input, index) => input.steps.map((step) => arrow(`data${index + 1}`, idOf.get(step) ?? '', []))),
    ...between,
    ...steps.flatMap(({ name, after }) =>
      after.map((before) => `  ${idOf.get(before) ?? ''} -.-> ${idOf.get(name) ?? ''}`),
    ),
    ...results.map(({ step }, index) => arrow(idOf.get(step) ?? '', `result${index + 1}`, [])),
  ];
}

function quoted(text: string): string {
  return `"${text.replaceAll('&', '#amp;').replaceAll('"', '#quot;').replaceAll('\n', ' ')}"`;
}
