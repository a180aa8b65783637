import type { UnitCells } from '../6-write/disk/manifest.ts';
import type { Compilation } from '../compile.ts';
import type { CutStep } from '../ir.ts';
import { stepsOf } from '../project/steps-of.ts';

/** Of each script, by path: its functions and what the cells are known by that they were made of. */
export function unitCells(compilation: Compilation): Readonly<Record<string, UnitCells>> {
  const names: ReadonlyMap<string, string> = new Map(
    compilation.documents.flatMap(({ file, cells }) =>
      cells.map(({ index, id }) => [`${file} ${index}`, id ?? `${file}#${index + 1}`] as const),
    ),
  );
  return Object.fromEntries(
    compilation.files.flatMap((file) => {
      const step = stepsOf(compilation.plan).find(({ name }) => file.key === `script:${name}`);
      if (step === undefined) return [];
      const units = step.script.units.map(({ name, body, alike = [] }) => {
        const cells = [...body.map(({ span }) => span), ...alike].map(
          (span) => names.get(`${span.file} ${String(span.cell)}`) ?? '',
        );
        return [name, [...new Set(cells)].filter((cell) => cell !== '')] as const;
      });
      return [[file.path, Object.fromEntries(units)] as const];
    }),
  );
}

/** Of each script, by path: how its step was cut. */
export function stepCuts({ plan, files }: Compilation): Readonly<Record<string, CutStep>> {
  return Object.fromEntries(
    files.flatMap((file) => {
      const step = plan.kind === 'steps' ? plan.cut.find(({ name }) => file.key === `script:${name}`) : undefined;
      return step === undefined ? [] : [[file.path, step] as const];
    }),
  );
}
