import type { Report } from '../../diagnostics.ts';
import type { Cell } from '../../ir.ts';

/** Reports uses of attributes that only IPython's lists of shell lines have. */
export function reportShellLists(
  cells: readonly Cell[],
  names: ReadonlySet<string>,
  place: { readonly file: string; readonly report: Report },
): void {
  for (const cell of cells) {
    cell.source.split('\n').forEach((text, index) => {
      for (const match of text.matchAll(/(?<![\w.])(\w+)\.(n|s|l|p|nlstr|spstr|paths|grep|fields)\b/g)) {
        const [whole, name = '', attribute = ''] = match;
        if (cell.kind !== 'code' || !names.has(name)) continue;
        const line = index + 1;
        const span = {
          file: place.file,
          cell: cell.index,
          line,
          column: match.index,
          endLine: line,
          endColumn: match.index + whole.length,
        };
        place.report.add('shell-list-attribute', span, { name, attribute });
      }
    });
  }
}
