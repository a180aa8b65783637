/** What a value is, in a few words, as help texts of arguments and descriptions of ports say it. */
import type { ValueKind, ValueType } from '../../ir.ts';

/** What names of the trade stand for, by their beginning. */
const things: readonly (readonly [RegExp, string])[] = [
  [/^(x|features?)(_|$)/i, 'Features'],
  [/^(y|targets?|labels?)_?(pred|hat|prob|score)|^pred|_preds?$/i, 'Predictions'],
  [/^(y|targets?|labels?)(_|$)/i, 'Target'],
];

/** Parts of the data, by a word of the name. */
const parts: readonly (readonly [RegExp, string])[] = [
  [/(^|_)train(ing)?(_|$)/i, 'training'],
  [/(^|_)val(id|idation)?(_|$)/i, 'validation'],
  [/(^|_)test(ing)?(_|$)/i, 'test'],
];

const kinds: Readonly<Partial<Record<ValueKind, string>>> = {
  frame: 'Table',
  series: 'Column',
  array: 'Array',
  sparse: 'Sparse matrix',
  list: 'List',
  dict: 'Dictionary',
  str: 'Text',
  int: 'Number',
  float: 'Number',
  estimator: 'Fitted object',
};

/** Says what a value is: `Features of the test set`, `Table prices`. */
export function describeValue(name: string, type: ValueType | undefined): string {
  const part = parts.find(([pattern]) => pattern.test(name))?.[1];
  const thing = things.find(([pattern]) => pattern.test(name))?.[1];
  const isData = type === undefined || ['frame', 'series', 'array', 'sparse', 'list', 'unknown'].includes(type.kind);
  if (thing !== undefined && isData) return part === undefined ? thing : `${thing} of the ${part} set`;
  const kind = type === undefined ? undefined : kinds[type.kind];
  return `${kind ?? 'Value of'} ${name}`;
}
