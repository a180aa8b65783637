import type { TypedName, UnitPlan } from '../../ir.ts';
import { indentPython } from '../../python/indent.ts';
import { docstring } from '../../python/print.ts';
import { joinCode } from './join-code.ts';

/** A function, ready to print: its head, its docstring, and its body (indented). */
export interface UnitView {
  readonly head: string;
  readonly docstring: string;
  readonly body: string;
}

const indent = '    ';

/** The view of a unit in the template. */
export function unitView(unit: UnitPlan): UnitView {
  const parameters = unit.parameters.map(printParameter).join(', ');
  return {
    head: `${unit.isAsync ? 'async def' : 'def'} ${unit.name}(${parameters})${returnHint(unit.returns)}:`,
    docstring: unit.docstring === '' ? '' : docstring(unit.docstring, indent),
    body: indentPython([...opening(unit), joinCode(unit.body), ...closing(unit)].join(''), indent),
  };
}

/** True when some hint of the unit needs `typing.Any`. */
export function needsAny(unit: UnitPlan): boolean {
  return unit.returns.length > 1 && unit.returns.some(({ hint }) => hint === null);
}

function printParameter({ name, hint }: TypedName): string {
  return hint === null ? name : `${name}: ${hint}`;
}

function returnHint(returns: readonly TypedName[]): string {
  const [only] = returns;
  if (only === undefined) return ' -> None';
  if (returns.length === 1) return only.hint === null ? '' : ` -> ${only.hint}`;
  return ` -> tuple[${returns.map(({ hint }) => hint ?? 'Any').join(', ')}]`;
}

function opening(unit: UnitPlan): readonly string[] {
  const globals = unit.globals.length > 0 ? [`global ${unit.globals.join(', ')}\n`] : [];
  return [...globals, ...unit.unbound.map((name) => `${name} = None\n`)];
}

function closing(unit: UnitPlan): readonly string[] {
  return unit.returns.length > 0 ? [`return ${unit.returns.map(({ name }) => name).join(', ')}\n`] : [];
}
