/** The fitted transformers in front of a model, if it is fitted on their whole output: stored with them, it can serve raw inputs. */

import type { MainAction, ServedData, ValueType } from '../../ir.ts';
import { byName, keptFor } from '../../kept.ts';
import { keepsColumns } from '../../knowledge/transformed.ts';
import { codeTree, statementsIn } from '../../python/code-tree.ts';
import { callsIn } from '../../python/facts/called-names.ts';
import { type Expr, type Node, walkNodes } from '../../python/parse.ts';
import type { ModelChoice } from '../data/choose-model.ts';
import { boundNames, type Item } from '../edits/item.ts';
import type { Program } from '../edits/program-type.ts';
import { nameFact } from '../flows/name-fact.ts';

/** Transformers in the order of the data flow, and the input of the first one. */
export interface ServedChain {
  readonly transformers: readonly string[];
  /** Those whose output the notebook makes a table of, with the columns of their input. */
  readonly tables: readonly string[];
  readonly data: ServedData;
}

/** The context of a step: the statements up to its end, the names that `main` loads, and whether `main` can read a name at the end. */
export interface ChainSurroundings {
  readonly program: Pick<Program, 'analysis' | 'items'>;
  /** Statements in the order in which the pipeline runs them: those of the previous steps, then its own. */
  readonly items: readonly Item[];
  /** Position of the first of its own. */
  readonly first: number;
  readonly before: readonly MainAction[];
  isAtHand(name: string): boolean;
}

/** Finds the chain of a model; `null` if it is fitted on anything else, or if something is uncertain. */
export function servedChain(model: ModelChoice, around: ChainSurroundings): ServedChain | null {
  if (model.flavor !== 'sklearn' || model.state === 'loaded') return null;
  const fitted = fittedOn(model, around.items);
  if (fitted === null) return null;
  const transformers: string[] = [];
  const tables: string[] = [];
  let found = givenTo(fitted.name, fitted.position, around);
  let first = found;
  while (found !== null) {
    transformers.unshift(found.transformer);
    if (found.isTable) tables.push(found.transformer);
    first = found;
    if (found.data.nodeType !== 'Name') break;
    const { position, data } = found;
    found = givenTo(data.id, position, around);
    if (found === null && isTransformed(data.id, position, around.items)) return null;
  }
  if (first === null || new Set(transformers).size < transformers.length) return null;
  const data = servedData(first, around);
  return data === null ? null : { transformers, tables, data };
}

interface Fitted {
  readonly name: string;
  readonly position: number;
}

/** The variable on which a model is last fitted, and the position; none for a model fitted on different variables. */
function fittedOn({ name, fittedAs }: ModelChoice, items: readonly Item[]): Fitted | null {
  const names = [name, ...fittedAs];
  const fits = fitsIn(items);
  const uses = [...new Set(names)].flatMap((each) => fits.get(each) ?? []).sort((a, b) => a.at - b.at);
  const last = uses.at(-1);
  if (last === undefined || uses.some(({ data }) => data.text !== last.data.text)) return null;
  const [only] = last.data.names;
  return only === last.data.text ? { name: only, position: last.position } : null;
}

/** The training data of models, in the order of the statements. */
const fitsIn = keptFor((items: readonly Item[]) => {
  const fits = items.flatMap(({ statement }, position) =>
    statement.modelData.filter(({ use }) => use === 'fit').map((data) => ({ data, position })),
  );
  const numbered = fits.map((fit, at) => ({ ...fit, at }));
  return byName(numbered, ({ data }) => [data.model]);
});

interface Transformed {
  readonly transformer: string;
  /** Whether the model knows its columns by the names that they have in the input. */
  readonly isTable: boolean;
  readonly data: Expr;
  readonly text: string;
  readonly position: number;
}

/** The transformer whose whole output, or rows of it, a variable contains at a position. */
function givenTo(name: string, before: number, around: ChainSurroundings): Transformed | null {
  const { items } = around;
  const position = bindingOf(name, before, items);
  const item = items[position];
  const value = item === undefined ? null : assignedTo(item, name);
  if (item === undefined || value?.nodeType !== 'Call') return null;
  const split = rowsOf(value, item, name);
  if (split !== null) return givenTo(split, position, around);
  const wrapped = wrappedIn(value, item);
  const { func, args, keywords } = wrapped?.call ?? value;
  const [data] = args;
  if (func.nodeType !== 'Attribute' || func.value.nodeType !== 'Name' || data === undefined) return null;
  if (!/^(fit_)?transform$/.test(func.attr) || keywords.length > 0) return null;
  const transformer = func.value.id;
  if (!isSteady(transformer, position, around)) return null;
  const text = textOf(data, item);
  const isTable = wrapped !== null && wrapped.columns !== null;
  if (isTable && !isNamedAlike(wrapped.columns, text, nameFact(around.program.analysis, transformer)?.type))
    return null;
  return { transformer, isTable, data, text, position };
}

type Call = Extract<Expr, { nodeType: 'Call' }>;

/** `pd.DataFrame(scaler.transform(X), columns=X.columns)`: the call in it, and what names the columns. */
function wrappedIn({ func, args, keywords }: Call, item: Item): { call: Call; columns: string | null } | null {
  const [call] = args;
  const isTable = func.nodeType === 'Attribute' && func.attr === 'DataFrame' && textOf(func.value, item) === 'pd';
  if (!isTable || call?.nodeType !== 'Call' || args.length > 1) return null;
  if (keywords.some(({ arg }) => arg !== 'columns' && arg !== 'index')) return null;
  const columns = keywords.find(({ arg }) => arg === 'columns');
  return { call, columns: columns === undefined ? null : textOf(columns.value, item) };
}

/** Whether columns are named as those of what a transformer was given, which keeps their number and order. */
function isNamedAlike(columns: string | null, data: string, type: ValueType | undefined): boolean {
  return (
    keepsColumns(type?.className ?? '') &&
    [`${data}.columns`, `list(${data}.columns)`, `list(${data})`].includes(columns ?? '')
  );
}

/** The position where a variable is certainly bound and not changed since; -1 if unknown. */
function bindingOf(name: string, before: number, items: readonly Item[]): number {
  const position = items.findLastIndex((item, index) => {
    return index < before && touches(item, name);
  });
  const item = items[position];
  return item?.defines.includes(name) === true ? position : -1;
}

/** Whether an item binds a name or may change it, even if no kept code reads it afterwards. */
function touches(item: Item, name: string): boolean {
  return boundNames(item).includes(name) || item.statement.updates.includes(name);
}

function assignedTo(item: Item, name: string): Expr | null {
  // The kept input of a transformer is before it, in the same item.
  const node = statementsIn(item.text).at(-1);
  if (node?.nodeType !== 'Assign' || node.targets.length !== 1) return null;
  const [target] = node.targets;
  if (target?.nodeType === 'Name') return target.id === name ? node.value : null;
  return target?.nodeType === 'Tuple' ? node.value : null;
}

/** The variable whose rows a split assigns to a name. */
function rowsOf(call: Call, item: Item, name: string): string | null {
  if (call.func.nodeType !== 'Name' || call.func.id !== 'train_test_split') return null;
  const node = codeTree(item.text).first;
  const target = node?.nodeType === 'Assign' ? node.targets[0] : undefined;
  if (target?.nodeType !== 'Tuple') return null;
  const index = target.elts.findIndex((element) => element.nodeType === 'Name' && element.id === name);
  const given = index < 0 ? undefined : call.args[Math.floor(index / 2)];
  return given?.nodeType === 'Name' ? given.id : null;
}

/** Whether a transformer is fitted, is used in prediction, and does not change in the rest of the notebook. */
function isSteady(name: string, position: number, { program, items, isAtHand }: ChainSurroundings): boolean {
  const type = nameFact(program.analysis, name)?.type;
  if (type?.kind !== 'estimator' || onLabelsOrRecords.test(type.className ?? '')) return false;
  // What it is called for makes it a transformer: some that transform can also predict.
  const isFitted = program.analysis.statements.some(({ fitted }) =>
    fitted.some((use) => use.name === name && use.framework === 'scikit-learn'),
  );
  const binding = items[position];
  const changed = program.items.some((item) => item.id > (binding?.id ?? 0) && touches(item, name));
  return isFitted && !changed && isAtHand(name);
}

/** Transformers fitted on labels, and those with inputs that no signature can describe. */
const onLabelsOrRecords = /\.(Label\w+|MultiLabelBinarizer|DictVectorizer|FeatureHasher)$/;

/** Whether a variable is the output of some transformer. */
function isTransformed(name: string, before: number, items: readonly Item[]): boolean {
  const item = items[bindingOf(name, before, items)];
  return item !== undefined && callsIn(item.text).some(({ name }) => /\.(?:fit_)?transform$/.test(name));
}

/** The input of the first transformer, available at the end of `main`: still bound, or loaded again. */
function servedData({ data, text, position }: Transformed, around: ChainSurroundings): ServedData | null {
  const { items, first, before, isAtHand } = around;
  const names = namesOf(data);
  if (names === null) return null;
  const later = items.slice(position);
  const isKept = names.every((name) => {
    return isAtHand(name) && !later.some((item) => touches(item, name) && !keeps(item, name));
  });
  if (isKept) return { text, names };
  const [only] = names;
  if (data.nodeType !== 'Name' || only === undefined) return null;
  const load = before.find((action) => action.kind === 'load' && action.names.length === 1 && action.names[0] === only);
  const isTouched = items.slice(first, position).some((item) => touches(item, only));
  if (load?.kind !== 'load' || load.storage === 'bundle' || isTouched) return null;
  return { text, names: [], again: { storage: load.storage, argument: load.argument } };
}

/** Whether an item only binds a generated name to its input. */
function keeps({ defines, statement }: Item, name: string): boolean {
  return defines.includes(name) && !statement.defines.includes(name);
}

const plainNodes: ReadonlySet<Node['nodeType']> = new Set(['Name', 'Attribute', 'Subscript', 'Constant', 'List']);

/** Names in an expression of lookups only; `null` for any other. */
function namesOf(expr: Expr): readonly string[] | null {
  const names = new Set<string>();
  let isPlain = true;
  walkNodes(expr, (node) => {
    if (node.nodeType === 'Name') names.add(node.id);
    if (!plainNodes.has(node.nodeType)) isPlain = false;
  });
  return isPlain && names.size > 0 ? [...names].sort() : null;
}

function textOf(expr: Expr, item: Item): string {
  return codeTree(item.text).textOf(expr);
}
