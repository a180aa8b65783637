/** Imports of a step's script. */

import { callsIn } from '../../python/facts/called-names.ts';
import { boundNames, type Item } from '../edits/item.ts';
import { importedName, markImports } from '../edits/names-in-texts.ts';
import type { Program } from '../edits/program-type.ts';
import { loggingImports } from './logging-imports.ts';
import type { PlacedItems } from './place-items.ts';
import type { PlannedUnit } from './units/plan-units.ts';

/** The imports of a step's script: those of its code, hints and helpers. */
export function importsOf(
  placed: PlacedItems,
  units: readonly PlannedUnit[],
  program: Program,
  packageName: string,
): readonly string[] {
  const { top } = placed;
  const code = [...placed.inline.map((item) => item.text), ...placed.top.definitions.map((one) => one.text)];
  const mark = (lines: readonly string[]): readonly string[] => markImports(program, lines, placed.read, code);
  const imports = new Set(mark(keptImports(program, placed)));
  const bound = new Set(placed.own.flatMap(boundNames));
  for (const hint of units.flatMap((unit) => unit.hintImports)) {
    const name = importedName(hint) ?? '';
    const other =
      program.repeatable.has(name) &&
      !(program.repeatable.get(name) ?? []).every((item) => item.text.includes(name) && item.kind === 'import');
    if (!bound.has(name) && !other) imports.add(hint);
  }
  const planned = [...units.flatMap((unit) => unit.plan.body), ...top.definitions];
  const called = new Set(planned.flatMap(({ text }) => callsIn(text).map(({ name }) => name)));
  for (const line of loggingImports(called, packageName)) imports.add(line);
  const shared = top.fromShared.map((name) => `from ${packageName}.definitions import ${name}`);
  for (const line of mark(shared)) imports.add(line);
  return [...imports];
}

/** Imports at the top. Those that code in strings may use are marked, so that linters keep them. */
function keptImports(program: Program, { top, inline }: PlacedItems): readonly string[] {
  if (!inline.some((item) => item.statement.needsGlobals)) return top.imports;
  const definitions = topItems(program, top.items).filter((item) => item.kind !== 'import');
  const seen = new Set([...inline, ...definitions].flatMap((item) => [...item.immediate, ...item.captures]));
  return top.imports.map((text) => {
    const name = importedName(text);
    return name === null || text.includes('# noqa') || seen.has(name) || text.startsWith('from __future__')
      ? text
      : `${text}  # noqa: F401`;
  });
}

function topItems(program: Program, ids: ReadonlySet<number>): readonly Item[] {
  return program.items.filter((item) => ids.has(item.id));
}
