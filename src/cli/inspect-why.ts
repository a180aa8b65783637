import type { Fate, Plan } from '../ir.ts';

/** The notebook and the cell of `notebook.ipynb:12`; null if no cell is named. */
export function cellOf(text: string): { readonly notebook: string; readonly cell: number } | null {
  const match = /^(.+):(\d+)$/.exec(text);
  return match === null ? null : { notebook: match[1] ?? '', cell: Number(match[2]) };
}

/** What became of each statement of a cell, counted from 1 among all cells, and why; null if the notebook has no code there. */
export function explainCell(plan: Plan, notebook: string, cell: number): readonly string[] | null {
  const name = notebook.split(/[\\/]/).at(-1);
  const isOwn = ({ span }: Fate): boolean => span.file === notebook || span.file.split('/').at(-1) === name;
  const fates = plan.fates.filter((fate) => fate.cell === cell - 1 && isOwn(fate));
  return fates.length === 0
    ? null
    : fates.flatMap((fate) => [`line ${fate.span.line}: ${fate.text}`, `    ${wordsOf(fate)}`]);
}

function wordsOf({ fate }: Fate): string {
  switch (fate.kind) {
    case 'unit':
      return `compiled: \`${fate.unit}\` of the step \`${fate.step}\``;
    case 'module':
      return `compiled: ${fate.what} of ${fate.steps.length === 0 ? 'the shared package' : fate.steps.map((step) => `\`${step}\``).join(', ')}`;
    case 'parameter':
      return `the parameter \`${fate.name}\``;
    case 'input':
      return `the path of the data input \`${fate.name}\``;
    case 'file':
      return `the file ${fate.path}`;
    case 'dropped':
      return `left out: ${fate.reason}. The tag \`keep\` brings the cell back`;
  }
}
