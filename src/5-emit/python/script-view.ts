import type { ScriptPlan, StepPlan, StepsPlan } from '../../ir.ts';
import { statementsIn } from '../../python/code-tree.ts';
import { builtinNames } from '../../python/names.ts';
import type { Stmt } from '../../python/parse.ts';
import { docstring, pythonString } from '../../python/print.ts';
import { argumentLines } from './argument-lines.ts';
import { joinCode } from './join-code.ts';
import { mainGlobals, mainLines } from './main-lines.ts';
import { sharedRequirements } from './model-packages.ts';
import { chooseNames, type ScriptNames } from './script-names.ts';
import { needsAny, type UnitView, unitView } from './unit-view.ts';

/** A step's script: literal text, and repeated blocks. */
export interface ScriptView {
  readonly docstring: string;
  readonly imports: readonly string[];
  /** Constants that only `main` reads. */
  readonly constants: readonly string[];
  readonly prelude: string;
  readonly definitions: readonly string[];
  readonly state: readonly string[];
  readonly units: readonly UnitView[];
  readonly argsType: string;
  readonly argvType: string;
  readonly argparse: string;
  readonly args: string;
  /** False for a step without inputs and outputs. */
  readonly usesArgs: boolean;
  readonly parseArgs: string;
  readonly main: string;
  readonly description: string;
  readonly arguments: readonly string[];
  readonly mainLines: readonly string[];
}

/** The view of a script's template. */
export function scriptView(plan: StepsPlan, step: StepPlan): ScriptView {
  const { script } = step;
  const names = chooseNames(script);
  const argparse = names.use('argparse');
  const sequence = names.use('collections.abc', 'Sequence');
  const lines = mainLines(plan, step, names);
  const globals = mainGlobals(step);
  const shared = sharedRequirements(plan, step);
  const state = unboundState(script).map((name) => `${name}: ${names.use('typing', 'Any')}`);
  if (script.units.some(needsAny)) names.use('typing', 'Any');
  return {
    docstring: docstring(script.docstring, ''),
    constants: shared === null ? [] : [`${names.packages} = ${shared}`],
    prelude: joinCode(script.prelude),
    definitions: script.definitions.map((code) => code.text.trimEnd()),
    state,
    units: script.units.map(unitView),
    argsType: `${argparse}.Namespace`,
    argvType: `${sequence}[str] | None`,
    argparse,
    ...generatedNames(names),
    usesArgs: lines.some((line) => line.includes(`${names.args}.`)),
    description: pythonString(step.description === '' ? step.displayName : step.description),
    arguments: argumentLines(plan, step, names),
    mainLines: globals.length > 0 ? [`global ${globals.join(', ')}`, ...lines] : lines,
    imports: withoutTwins([...script.imports, ...names.imports()]),
  };
}

/** Imports once each, also where one is marked and another is not. */
function withoutTwins(imports: readonly string[]): readonly string[] {
  const all = new Set(imports);
  return [...all].filter((text) => !(text.includes('  #') && all.has(text.slice(0, text.indexOf('  #')))));
}

function generatedNames({ args, main, parseArgs }: ScriptNames): Pick<ScriptView, 'args' | 'main' | 'parseArgs'> {
  return { args, main, parseArgs };
}

/** Module state that nothing above the functions assigns: it is declared, and unbound as it is in a fresh kernel. */
function unboundState(script: ScriptPlan): readonly string[] {
  const above = [...script.prelude, ...script.definitions].flatMap(({ text }) => statementsIn(text));
  const assigned = new Set(above.flatMap(assignedNames));
  return script.state.filter((name) => !builtinNames.has(name) && !assigned.has(name));
}

/** The plain names that a statement assigns. */
function assignedNames(statement: Stmt): readonly string[] {
  const targets =
    statement.nodeType === 'Assign'
      ? statement.targets
      : statement.nodeType === 'AnnAssign' && statement.value
        ? [statement.target]
        : [];
  return targets.flatMap((target) => (target.nodeType === 'Name' ? [target.id] : []));
}
