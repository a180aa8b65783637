/** Positions in expressions: their possible names, and whether functions of one form may differ there. */
import type { Expr, Node, Range } from '../../../python/parse.ts';

/** A place where functions of one form may differ: a literal, a part of an f-string, or an estimator that is made there. */
export interface Slot {
  readonly kind: 'text' | 'number' | 'chunk' | 'estimator';
  /** Position of its code in the body. */
  readonly code: number;
  readonly range: Range;
  readonly text: string;
  /** Parameters of the function in it. */
  readonly names: readonly string[];
  /** A possible name: the keyword of the argument, `column` for a subscript. */
  readonly called: string | null;
  /** For estimators: their class with its module, and as written in the notebook. */
  readonly made: { readonly class: string; readonly text: string } | null;
  /** Number of the name that a statement assigns it to as a whole. */
  readonly assigned: number | null;
}

/** The position of a node. */
export interface Place {
  readonly called: string | null;
  readonly isChunk: boolean;
  /** Whether it may be evaluated more than once, or later. */
  readonly isRepeated: boolean;
}

/** A position without information. */
export const nowhere: Place = { called: null, isChunk: false, isRepeated: false };

/** The place of a child of a node. */
export function placeOf(node: Node, child: Node, place: Place): Place {
  const plain: Place = { ...nowhere, isRepeated: place.isRepeated || repeating.has(node.nodeType) };
  switch (node.nodeType) {
    case 'Keyword':
      return { ...plain, called: node.arg ?? null };
    case 'Subscript':
      return child === node.slice ? { ...plain, called: column } : plain;
    case 'Call':
      return { ...plain, called: child === node.func ? null : (textNames[lastName(node.func) ?? ''] ?? value) };
    case 'JoinedStr':
      return { ...plain, isChunk: place.called !== formatSpec };
    case 'FormattedValue':
      return { ...plain, called: child === node.format_spec ? formatSpec : null };
    case 'List':
    case 'Tuple':
    case 'Dict':
      return { ...plain, called: place.called };
    default:
      return plain;
  }
}

const repeating: ReadonlySet<string> = new Set(
  'For AsyncFor While Lambda ListComp SetComp DictComp GeneratorExp'.split(' '),
);

const formatSpec = 'format spec';
const column = 'column';
const value = 'value';

/** The meaning of the first text argument of library functions. */
const textNames: Readonly<Record<string, string>> = {
  print: 'label',
  title: 'title',
  set_title: 'title',
  suptitle: 'title',
  xlabel: 'x_label',
  ylabel: 'y_label',
  set_xlabel: 'x_label',
  set_ylabel: 'y_label',
  savefig: 'file',
  log_figure: 'figure',
  log_figures: 'figure',
};

/** Whether a literal may be an argument in its position: names of columns and positions stay in the code. */
export function canDiffer(kind: Slot['kind'], source: string, { called }: Place): boolean {
  switch (kind) {
    case 'estimator':
      return true;
    case 'chunk':
      return /^[^'"\\{}]*$/.test(source);
    case 'number':
      return called !== null && called !== column && /^[\d.]/.test(source) && !source.startsWith('...');
    case 'text':
      return called !== null && called !== column && called !== value && /^[rRuU]?["']/.test(source);
  }
}

/** The last part of a dotted name. */
export function lastName(node: Expr): string | null {
  if (node.nodeType === 'Name') return node.id;
  return node.nodeType === 'Attribute' ? node.attr : null;
}
