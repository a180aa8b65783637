/** The effects of one statement, as facts about names. */
import type { BoundType, Statement } from '../../ir.ts';
import { type Stmt, walkNodes } from '../../python/parse.ts';
import { namesOf } from '../../python/scopes.ts';
import { withCaptures } from '../execution/captures.ts';
import type { Machine } from '../execution/machine.ts';
import { find } from '../execution/objects.ts';
import { unknownValue, type Value } from '../execution/values.ts';
import { measuresOf, namesOfUses, usesOf } from '../learners/learner-facts.ts';
import { learnersOf } from '../learners/learners.ts';
import { modelDataOf } from '../learners/model-data.ts';
import { noteShownIn } from '../measures/shown-measures.ts';
import { codeFacts } from './marks.ts';
import type { ParsedStatement } from './split-statements.ts';
import { starModules } from './star-names.ts';
import { whyUnstorable } from './why-unstorable.ts';

/** The facts of a statement, all but its number, kind and groups. */
export type StatementFacts = Omit<Statement, 'id' | 'kind' | 'groups' | 'given'> & {
  /** Names that the statement itself reads, without those of functions that it calls. */
  readonly direct: readonly string[];
};

/** Collects the facts of a statement that has just run; `known` has the previous value of every name. */
export function factsOfStatement(
  parsed: ParsedStatement,
  machine: Machine,
  known: ReadonlyMap<string, Value>,
): StatementFacts {
  const { record } = machine;
  const names = namesOf(parsed.node);
  const direct = new Set(isDefinition(parsed.node) ? names.reads : [...names.reads, ...names.deferred]);
  const uses = withCaptures([...direct, ...record.reads], known);
  const updates = new Set(record.updated);
  const hidden = hiddenState(machine, known, parsed.node);
  const mayDelete = sorted(
    deletedNames(parsed.node).filter((name) => known.has(name) && names.mayDelete.includes(name)),
  );
  if (parsed.node.nodeType === 'Expr' && parsed.isShown)
    noteShownIn(machine, parsed.node.value, { frame: null, place: parsed.place });
  const fitted = usesOf(machine, record.fittedLearners, known);
  const predicted = usesOf(machine, record.predictedLearners, known);
  const measures = measuresOf(machine, parsed.node, names.defines, [...names.defines, ...names.mayDefine]);
  const bound = [...record.bound].filter((name) => !names.defines.includes(name));
  const touched = record.barrier || record.isUnfinished ? [...known.keys()] : [];
  for (const name of touched) uses.add(name);
  for (const name of touched) updates.add(name);
  return {
    cell: parsed.cell,
    span: parsed.span,
    ...codeFacts(parsed),
    text: parsed.text,
    offset: parsed.offset,
    comments: parsed.comments,
    trailingComment: parsed.trailingComment,
    defines: [...new Set([...names.defines, ...starDefines(parsed.node, machine), ...hidden.defines])],
    mayDefine: sorted([...names.mayDefine, ...bound, ...hidden.mayDefine, ...mayDelete]),
    deletes: sorted(names.deletes),
    mayDelete,
    uses: sorted([...uses, ...hidden.draws, ...mayDelete]),
    updates: sorted([...updates, ...hidden.draws]),
    effects: record.effects,
    calls: [...record.calls],
    columns: [...record.columns],
    isAsync: names.hasAwait,
    sets: [
      ...(record.setup ? (['option'] as const) : []),
      ...(record.directory !== null ? (['directory'] as const) : []),
    ],
    draws: record.unknown ? [] : sorted(record.draws),
    settingsOf: sorted(record.settingsOf ?? []),
    inTexts: sorted(record.inTexts),
    orders: orderedNames(machine, known),
    readsOrder: record.readsOrder,
    needsGlobals: record.barrier || record.codeInText,
    fits: namesOfUses(fitted),
    fitted,
    predicts: namesOfUses(predicted),
    predicted,
    savesModel: usesOf(machine, record.savedLearners, known),
    loadsModel: usesOf(machine, record.loadedLearners, known),
    writesPredictions: usesOf(machine, record.writtenLearners, known),
    knobs: [...record.knobs.values()],
    measures,
    modelData: modelDataOf(parsed.node, machine),
    scores: measures.flatMap(({ name, shape }) => (name !== null && shape === 'number' ? [name] : [])),
    showsScore: parsed.isShown && record.givesScore,
    types: [...names.defines, ...names.mayDefine].map((name) => boundType(name, parsed.node, machine)),
    direct: sorted(direct),
  };
}

/** Names of the sets whose order was read. */
function orderedNames({ record }: Machine, known: ReadonlyMap<string, Value>): readonly string[] {
  if (record.ordered.size === 0) return [];
  const sets = new Set([...record.ordered].map(find));
  return [...known].flatMap(([name, { object, type }]) =>
    type.kind === 'set' && object !== null && sets.has(find(object)) ? [name] : [],
  );
}

/** Names in `del` statements, not those of handlers, which vanish at their end. */
function deletedNames(statement: Stmt): readonly string[] {
  const found: string[] = [];
  walkNodes(statement, (node) => {
    if (node.nodeType === 'FunctionDef' || node.nodeType === 'AsyncFunctionDef' || node.nodeType === 'Lambda')
      return 'skip';
    if (node.nodeType === 'Delete')
      for (const target of node.targets) if (target.nodeType === 'Name') found.push(target.id);
    return undefined;
  });
  return found;
}

function boundType(name: string, node: Stmt, machine: Machine): BoundType {
  const value = machine.globals.get(name);
  if (value === undefined) {
    return { name, type: { kind: 'unknown', className: null }, learners: [], isPicked: false, unstorable: null };
  }
  const learners = learnersOf(value);
  const isLoop = node.nodeType === 'For' || node.nodeType === 'AsyncFor';
  const isPicked = !isLoop && learners.length > 0 && value.origin.is.length === 0;
  return { name, type: value.type, learners, isPicked, unstorable: whyUnstorable(value, machine) };
}

/** Whether a statement only makes a function or a class. */
export function isDefinition(node: Stmt): boolean {
  if (node.nodeType === 'Assign') {
    return node.value.nodeType === 'Lambda' && node.targets.length === 1 && node.targets[0]?.nodeType === 'Name';
  }
  return ['FunctionDef', 'AsyncFunctionDef', 'ClassDef'].includes(node.nodeType);
}

function hiddenState(
  machine: Machine,
  known: ReadonlyMap<string, Value>,
  node: Stmt,
): { readonly defines: readonly string[]; readonly mayDefine: readonly string[]; readonly draws: readonly string[] } {
  const { record } = machine;
  const seeded = [...record.seeds].map((generator) => `%${generator}`);
  for (const name of seeded) machine.globals.set(name, unknownValue(machine.newObject()));
  const draws = [...record.draws].map((generator) => `%${generator}`).filter((name) => known.has(name));
  const certain = node.nodeType === 'Expr' || node.nodeType === 'Assign';
  // After a statement that seeds and draws, the state depends on the order of the two.
  return certain ? { defines: seeded, mayDefine: [], draws } : { defines: [], mayDefine: seeded, draws };
}

function starDefines(node: Stmt, machine: Machine): readonly string[] {
  return starModules(node).flatMap((module) => machine.stars.get(module) ?? []);
}

function sorted(names: Iterable<string>): readonly string[] {
  return [...new Set(names)].sort();
}
