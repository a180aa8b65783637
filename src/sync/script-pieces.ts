import type { Compilation } from '../compile.ts';
import type { Code, OutputFile, Plan } from '../ir.ts';
import { stepsOf } from '../project/steps-of.ts';

/** A function or class of a generated file, and the notebook's code that it was made of. */
export interface ScriptPiece {
  readonly path: string;
  readonly name: string;
  /** How far the notebook's code is indented in it. */
  readonly indent: number;
  readonly codes: readonly Code[];
  /** Whether it is called in the place of several pieces of code that are alike. */
  readonly standsForSeveral?: boolean;
}

/** The functions and classes of the generated scripts that hold code of cells. */
export function scriptPieces({ plan, files }: Compilation): readonly ScriptPiece[] {
  const pathOf = (key: string): string | undefined => files.find((file: OutputFile) => file.key === key)?.path;
  const steps = stepsOf(plan).flatMap(({ name, script }) => {
    const path = pathOf(`script:${name}`);
    if (path === undefined) return [];
    const units = script.units.map((unit) => ({
      path,
      name: unit.name,
      indent: 4,
      codes: unit.body,
      ...(unit.alike === undefined ? {} : { standsForSeveral: true }),
    }));
    return [...units, ...definitionPieces(path, script.definitions)];
  });
  const shared = pathOf('package:definitions');
  return shared === undefined ? steps : [...steps, ...definitionPieces(shared, sharedCode(plan))];
}

function definitionPieces(path: string, codes: readonly Code[]): readonly ScriptPiece[] {
  return codes.flatMap((code) => {
    const name = /^(?:async\s+def|def|class)\s+([\p{L}_][\p{L}\p{N}_]*)/mu.exec(code.text)?.[1];
    return name === undefined ? [] : [{ path, name, indent: 0, codes: [code] }];
  });
}

function sharedCode(plan: Plan): readonly Code[] {
  return (plan.kind === 'steps' ? plan.definitions?.body : undefined) ?? [];
}

/** Of each generated script, by path: the notebook's code that is no function, class or import. */
export function settingsPieces({ plan, files }: Compilation): ReadonlyMap<string, readonly Code[]> {
  const bodies = [
    ...stepsOf(plan).map(({ name, script }) => [`script:${name}`, script.prelude] as const),
    ['package:definitions', sharedCode(plan)] as const,
  ];
  return new Map(
    bodies.flatMap(([key, codes]) => {
      const path = files.find((file) => file.key === key)?.path;
      return path === undefined ? [] : [[path, codes] as const];
    }),
  );
}
