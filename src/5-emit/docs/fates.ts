import type { Fate, Plan } from '../../ir.ts';
import { plainText } from '../plain-text.ts';
import { codeSpan, markdownTable } from './markdown.ts';

/** The table of fates: one row per cell, each place once. */
export function fateTable(plan: Plan): string {
  const cells = new Map<string, Fate[]>();
  for (const fate of plan.fates) {
    const key = `${fate.span.file}\n${fate.cell}`;
    cells.set(key, [...(cells.get(key) ?? []), fate]);
  }
  const rows = [...cells.values()].map((fates) => [
    cellName(plan, fates[0]),
    codeSpan(firstLine(fates[0]?.text ?? '')),
    placesOf(fates).join('; '),
  ]);
  return markdownTable(['cell', 'begins with', 'became'], rows);
}

/** The first line of a piece of code, cut to 60 characters. */
export function firstLine(text: string): string {
  const line = plainText(text.trimStart().split('\n')[0] ?? '');
  const characters = [...line];
  return characters.length > 60 ? `${characters.slice(0, 59).join('')}…` : line;
}

function cellName(plan: Plan, fate: Fate | undefined): string {
  if (!fate) return '';
  const number = String(fate.cell + 1);
  return plan.notebooks.length > 1 ? `${codeSpan(fate.span.file)}, ${number}` : number;
}

/** What the statements of one cell became; dropped ones come last. */
function placesOf(fates: readonly Fate[]): readonly string[] {
  const kinds = fates.map(({ fate }) => fate);
  const units = kinds.flatMap((fate) =>
    fate.kind === 'unit' ? [`${codeSpan(fate.unit)} in ${codeSpan(`src/${fate.step}/${fate.step}.py`)}`] : [],
  );
  const modules = (['import', 'definition', 'constant', 'setup'] as const).flatMap((what) => {
    const steps = kinds.flatMap((fate) => (fate.kind === 'module' && fate.what === what ? fate.steps : []));
    return named(`${what} in`, `${what} in`, steps);
  });
  const parameters = kinds.flatMap((fate) => (fate.kind === 'parameter' ? [fate.name] : []));
  const inputs = kinds.flatMap((fate) => (fate.kind === 'input' ? [fate.name] : []));
  const files = kinds.flatMap((fate) => (fate.kind === 'file' ? [codeSpan(fate.path)] : []));
  const dropped = kinds.filter((fate) => fate.kind === 'dropped').length;
  return [
    ...new Set(units),
    ...modules,
    ...named('parameter', 'parameters', parameters),
    ...named('data input', 'data inputs', inputs),
    ...new Set(files),
    ...(dropped === 0 ? [] : [dropped === kinds.length ? 'not compiled' : 'the rest not compiled']),
  ];
}

function named(one: string, several: string, names: readonly string[]): readonly string[] {
  const unique = [...new Set(names)];
  if (unique.length === 0) return [];
  return [`${unique.length === 1 ? one : several} ${unique.map(codeSpan).join(', ')}`];
}
