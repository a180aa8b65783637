/** Calls that fill, empty, order and go through containers. */
import type { ValueType } from '../../ir.ts';

/** Functions that give a container of what they are given. */
export const containerFunctions: ReadonlySet<string> = new Set([
  'list',
  'tuple',
  'dict',
  'set',
  'sorted',
  'reversed',
  'zip',
  'enumerate',
  'iter',
  'next',
  'min',
  'max',
  'filter',
  'map',
]);

/** Progress bars, by the names under which they are imported: they go through what they are given. */
export const progressBars: ReadonlySet<string> = new Set(['tqdm', 'tqdm_notebook', 'track', 'progress_bar']);

/** Methods of containers that give what these hold, or are handed what these hold from then on. */
export const takingMethods: ReadonlySet<string> = new Set([
  'items',
  'values',
  'keys',
  'copy',
  'get',
  'pop',
  'setdefault',
]);

/** Methods of containers that put what they are given into them. */
export const givingMethods: ReadonlySet<string> = new Set([
  'append',
  'extend',
  'insert',
  'add',
  'update',
  'setdefault',
  'appendleft',
]);

/** Calls that give what they go through in the same order. */
export const orderKeepingCalls: ReadonlySet<string> = new Set([
  ...'list tuple enumerate zip map filter iter next reversed dict'.split(' '),
  ...'numpy.array numpy.asarray numpy.fromiter pandas.Series pandas.DataFrame pandas.Index'.split(' '),
  ...'itertools.chain itertools.product itertools.combinations itertools.permutations dict.fromkeys'.split(' '),
]);

/** Calls whose result does not depend on the order of what they are given. */
export const orderFreeCalls: ReadonlySet<string> = new Set('sorted len min max sum any all set frozenset'.split(' '));

/** Going through groups gives their keys with parts of the table, which are copies. */
export const groupElements: ReadonlyMap<string, ValueType> = new Map([
  ['pandas.core.groupby.DataFrameGroupBy', { kind: 'frame', className: 'pandas.DataFrame' }],
  ['pandas.core.groupby.SeriesGroupBy', { kind: 'series', className: 'pandas.Series' }],
]);

/** Methods that change a container in place. */
export const changingMethods: ReadonlySet<string> = new Set([
  ...['append', 'extend', 'insert', 'add', 'update', 'pop', 'popitem', 'remove', 'discard', 'clear', 'setdefault'],
  ...['sort', 'reverse', 'appendleft', 'popleft'],
]);
