import type { Compilation } from '../compile.ts';
import type { Cut } from '../ir.ts';
import { stepCuts, unitCells } from './unit-cells.ts';

/** A function of the last build, and the current functions of its statements; empty if they are left out. */
export interface RecutRow {
  readonly from: string;
  readonly to: readonly string[];
}

/** What became of the functions of the last build when the notebooks were cut again. */
export function recutTable(old: Cut, compilation: Compilation): readonly RecutRow[] {
  const cells = unitCells(compilation);
  const now = Object.entries(stepCuts(compilation)).flatMap(([file, { name, units }]) =>
    units.map((unit) => ({
      name: `${name}.${unit.name}`,
      statements: new Set(unit.statements),
      cells: new Set(cells[file]?.[unit.name]),
    })),
  );
  return old.flatMap(({ name, units }) =>
    units.map((unit) => {
      const isOld = unit.statements.length === 0;
      const holders = now.filter((one) =>
        isOld
          ? unit.cells?.some((cell) => one.cells.has(cell))
          : unit.statements.some((text) => one.statements.has(text)),
      );
      return { from: `${name}.${unit.name}`, to: holders.map((one) => one.name) };
    }),
  );
}
