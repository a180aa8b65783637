import type { Code, ModulePlan, StepPlan, StepsPlan } from '../../ir.ts';
import { statementsIn } from '../../python/code-tree.ts';
import { type CallInText, callsIn } from '../../python/facts/called-names.ts';
import { type Expr, walkNodes } from '../../python/parse.ts';

/** The metrics logged by the steps' scripts, as far as the plan knows them. */
export function loggedMetrics(steps: readonly StepPlan[]): readonly string[] {
  return steps.flatMap(({ script }) => [
    ...script.main.flatMap((action) => (action.kind === 'log-metric' ? [action.metric] : [])),
    ...script.units.flatMap((unit) => namesInCode(unit.body).filter((name) => !name.includes('*'))),
  ]);
}

/** All names under which steps log, in order; `accuracy_*` if the rest is known only at run time. */
export function namesLogged(steps: readonly StepPlan[], shared: ModulePlan | null): readonly string[] {
  const names = steps.flatMap(({ script }) => {
    const ofUnit = new Map(script.units.map((unit) => [unit.name, namesInCode(unit.body)]));
    const ofMain = script.main.flatMap((action) => {
      if (action.kind === 'log-metric') return [action.metric];
      return action.kind === 'call' ? (ofUnit.get(action.unit) ?? []) : [];
    });
    return [...ofMain, ...namesInCode(script.definitions)];
  });
  return [...new Set([...names, ...namesInCode(shared?.body ?? [])])];
}

function namesInCode(body: readonly Code[]): readonly string[] {
  return body.flatMap(({ text }) => namesInText(text));
}

/** The names in a text, in order; `*` for parts that are known only at run time. */
function namesInText(text: string): readonly string[] {
  return statementsIn(text).flatMap((statement) => {
    const names: string[] = [];
    walkNodes(statement, (node) => {
      if (node.nodeType !== 'Call' || node.func.nodeType !== 'Attribute') return;
      const [first] = node.args;
      if (first === undefined) return;
      if (node.func.attr === 'log_metric') names.push(...nameIn(first));
      if (node.func.attr === 'log_metrics') names.push(...keysOf(first).flatMap(nameIn));
    });
    return names;
  });
}

function keysOf(dict: Expr): readonly Expr[] {
  if (dict.nodeType === 'DictComp') return [dict.key];
  return dict.nodeType === 'Dict' ? dict.keys.flatMap((key) => key ?? []) : [];
}

/** A literal name, or one with parts that are computed, such as `f"{name}_accuracy"`. */
function nameIn(node: Expr): readonly string[] {
  if (node.nodeType === 'Constant') return typeof node.value === 'string' ? [node.value] : [];
  if (node.nodeType === 'Call' && node.func.nodeType === 'Name' && node.func.id === 'safe_metric_name')
    return node.args.flatMap(nameIn);
  if (node.nodeType !== 'JoinedStr') return [];
  return [node.values.map((part) => (part.nodeType === 'Constant' ? String(part.value) : '*')).join('')];
}

/** Whether code of these steps logs metrics with computed names. */
export function logsUnknownNames(plan: StepsPlan, steps: readonly StepPlan[]): boolean {
  const codes = steps.flatMap(({ script }) => [...script.definitions, ...script.units.flatMap((unit) => unit.body)]);
  const shared = plan.definitions?.body ?? [];
  return [...codes, ...shared].some(({ text }) =>
    callsIn(text).some(
      (call) => isOf(call, 'log_metrics') || isOf(call, 'autolog') || (isOf(call, 'log_metric') && call.first === null),
    ),
  );
}

function isOf({ name }: CallInText, method: string): boolean {
  return name.split('.').at(-1) === method;
}
