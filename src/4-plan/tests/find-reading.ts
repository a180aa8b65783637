/** How the scripts read a data input: the calls with its path, and their options. */

import type { DataInputPlan, StepPlan, StepsPlan } from '../../ir.ts';
import { byName, keptFor } from '../../kept.ts';
import { statementsIn } from '../../python/code-tree.ts';
import { type LiteralValue, literalOf } from '../../python/literals.ts';
import { type Call, type Stmt, walkNodes } from '../../python/parse.ts';

/** A call that reads a data input. */
export interface Reading {
  /** `read_csv`, `load_workbook`, `open` … */
  readonly callee: string;
  readonly options: ReadonlyMap<string, LiteralValue>;
  /** The given options, also those with unknown values. */
  readonly given: ReadonlySet<string>;
}

/** The readings of a data input, in the order of the steps. */
export function findReadings(
  plan: Pick<StepsPlan, 'steps' | 'parameters'>,
  input: Pick<DataInputPlan, 'name'>,
): readonly Reading[] {
  return plan.steps.flatMap((step) => readingsIn(step, pathsOf(step, plan.parameters, input)));
}

/** The variables of a data input's path in a step. */
function pathsOf(
  step: StepPlan,
  parameters: StepsPlan['parameters'],
  input: Pick<DataInputPlan, 'name'>,
): ReadonlySet<string> {
  const address = parameters.find(({ name, data }) => name === input.name && data !== undefined);
  if (address !== undefined) return new Set([address.variable]);
  const given = step.inputs.filter(({ from }) => from.kind === 'data' && from.input === input.name);
  const names = new Set(given.map(({ name }) => name));
  return new Set(
    step.script.main.flatMap((action) => (action.kind === 'path' && names.has(action.argument) ? [action.name] : [])),
  );
}

function readingsIn({ script }: StepPlan, paths: ReadonlySet<string>): readonly Reading[] {
  if (paths.size === 0) return [];
  const calls = callsByPath(script);
  const found = new Set([...paths].flatMap((path) => calls.get(path) ?? []));
  return [...found].sort((a, b) => a.position - b.position).map(({ reading }) => reading);
}

/** A call with path variables as arguments. */
interface GivenCall {
  readonly position: number;
  readonly paths: readonly string[];
  readonly reading: Reading;
}

/** The calls of a script, by the path variables that they get. */
const callsByPath = keptFor((script: StepPlan['script']): ReadonlyMap<string, readonly GivenCall[]> => {
  const found: GivenCall[] = [];
  const named = new Map<string, LiteralValue>();
  for (const { text } of [...script.prelude, ...script.definitions, ...script.units.flatMap(({ body }) => body)]) {
    for (const statement of statementsIn(text)) {
      noteLiteral(statement, text, named);
      walkNodes(statement, (node) => {
        if (node.nodeType !== 'Call') return;
        const paths = namesGiven(node);
        if (paths.length > 0) found.push({ position: found.length, paths, reading: readingOf(node, text, named) });
      });
    }
  }
  return byName(found, ({ paths }) => paths);
});

/** `columns = ["age", "sex"]`, which a call may get by name. */
function noteLiteral(statement: Stmt, text: string, named: Map<string, LiteralValue>): void {
  if (statement.nodeType !== 'Assign' || statement.targets.length !== 1) return;
  const [target] = statement.targets;
  const literal = literalOf(statement.value, text);
  if (target?.nodeType === 'Name' && literal !== null) named.set(target.id, literal);
}

function namesGiven(call: Call): readonly string[] {
  const given = [call.args[0], ...call.keywords.map(({ value }) => value)];
  return given.flatMap((value) => (value?.nodeType === 'Name' ? [value.id] : []));
}

function readingOf(call: Call, text: string, named: ReadonlyMap<string, LiteralValue>): Reading {
  const { func } = call;
  const callee = func.nodeType === 'Attribute' ? func.attr : func.nodeType === 'Name' ? func.id : '';
  const options = new Map<string, LiteralValue>();
  for (const { arg, value } of call.keywords) {
    const literal = (value.nodeType === 'Name' ? named.get(value.id) : null) ?? literalOf(value, text);
    if (typeof arg === 'string' && literal !== null) options.set(arg, literal);
  }
  const second = call.args[1] === undefined ? null : literalOf(call.args[1], text);
  if (second !== null && callee === 'read_csv') options.set('sep', second);
  if (second !== null && callee === 'open') options.set('mode', second);
  const given = call.keywords.flatMap(({ arg }) => (typeof arg === 'string' ? [arg] : []));
  return { callee, options, given: new Set(given) };
}
