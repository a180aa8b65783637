import type { CellPicture } from './picture.ts';

/** What a cell became, in a word or by its steps. */
export function becameOfCell({ fates }: Pick<CellPicture, 'fates'>, order: readonly string[]): string {
  const kept = order.filter((step) => fates.some((fate) => fate.kind === 'unit' && fate.steps.includes(step)));
  if (kept.length > 0) return kept.join(', ');
  const kinds = ['parameter', 'input', 'import', 'definition', 'constant', 'setup', 'file', 'left-out'] as const;
  const kind = kinds.find((one) => fates.some((fate) => fate.kind === one));
  return kind === undefined ? 'no step' : cellWords[kind];
}

const cellWords = {
  parameter: 'parameters',
  input: 'data',
  import: 'imports',
  definition: 'definitions',
  constant: 'constants',
  setup: 'set up',
  file: 'a file',
  'left-out': 'left out',
} as const;
