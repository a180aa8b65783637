import { type CellLowering, spanOf } from './cell-lowering.ts';
import type { CodeLine } from './logical-lines.ts';

/** Effects visible in the text of a statement, with their names. */
const effects: readonly (readonly [RegExp, string])[] = [
  [
    /\.(append|extend|insert|pop|remove|clear|update|add|discard|setdefault|sort|reverse|popitem|appendleft)\s*\(/,
    'it changes a collection',
  ],
  [/\.(fit|partial_fit|fit_transform|fit_predict|train)\s*\(/, 'it fits a model'],
  [
    /\.(to_(csv|parquet|pickle|json|excel|sql|hdf|feather)|save\w*|dump|write\w*|tofile|mkdir|unlink)\s*\(|\bopen\s*\([^)]*['"][wax]/,
    'it writes a file',
  ],
  [/\binplace\s*=\s*True\b/, 'it changes an object in place'],
  [/^\s*\w[\w.]*\s*\[.*\]\s*([-+*/%&|^@]|\/\/|\*\*|<<|>>)?=(?!=)/m, 'it assigns to an item'],
  [/^\s*\w+(\.\w+)+\s*([-+*/%&|^@]|\/\/|\*\*|<<|>>)?=(?!=)/m, 'it assigns to an attribute'],
  [/^\s*(del|global)\s/m, 'it deletes or rebinds a name'],
  [/\b(random|rand|randn|randint|shuffle|permutation|choice)\b/, 'it draws random numbers'],
];

/** Reports a measured statement that does more than compute. */
export function reportTimeitEffect(
  magic: string,
  body: string,
  place: { readonly lines: readonly CodeLine[]; readonly lowering: CellLowering },
): void {
  const code = body.replace(/"(\\.|[^"\\\n])*"|'(\\.|[^'\\\n])*'/g, (text) => (/^['"][wax]/.test(text) ? text : "''"));
  const found = effects.find(([pattern]) => pattern.test(code));
  if (found === undefined) return;
  place.lowering.report.add('timeit-with-effect', spanOf(place.lines, place.lowering), { magic, effect: found[1] });
}
