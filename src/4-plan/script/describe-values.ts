/** Short descriptions of values, for help texts of arguments and descriptions of ports. */
import type { ValueKind, ValueType } from '../../ir.ts';
import { modelName } from '../data/model-name.ts';
import { spoken } from './units/spoken.ts';

/** Meanings of common names, by prefix. */
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
};

/** A fitted object, by its class: `Fitted StandardScaler`; by name if the class is unknown. */
function describeEstimator(name: string, className: string | null): string {
  const last = className?.split('.').at(-1) ?? '';
  return /^[A-Z]\w{2,}$/.test(last) ? `Fitted ${last}` : `Fitted ${name.replaceAll('_', ' ')}`;
}

/** Describes a value: `Features of the test set`, `Table prices`. */
export function describeValue(name: string, type: ValueType | undefined): string {
  const part = parts.find(([pattern]) => pattern.test(name))?.[1];
  const thing = things.find(([pattern]) => pattern.test(name))?.[1];
  const isData = type === undefined || ['frame', 'series', 'array', 'sparse', 'list', 'unknown'].includes(type.kind);
  if (thing !== undefined && isData) return part === undefined ? thing : `${thing} of the ${part} set`;
  if (type?.kind === 'estimator') return describeEstimator(name, type.className);
  const kind = type === undefined ? undefined : kinds[type.kind];
  return `${kind ?? 'Value of'} ${name}`;
}

/** Describes a model: `The fitted logistic regression`, `The fitted random forest (rf)`. */
export function describeModel(name: string, type: ValueType | undefined): string {
  const className = type?.kind === 'estimator' ? type.className : null;
  const word = modelName({ className, framework: 'scikit-learn' });
  if (word === 'model') return name === 'model' ? 'The fitted model' : `The fitted model ${name}`;
  const isSaid = name === 'model' || spoken(word).toLowerCase().includes(name.replaceAll('_', ' ').toLowerCase());
  return `The fitted ${spoken(word)}${isSaid ? '' : ` (${name})`}`;
}
