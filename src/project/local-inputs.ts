import path from 'node:path';
import type { Compilation } from '../compile.ts';
import type { DataInputPlan } from '../ir.ts';
import type { Project } from './project.ts';

/** A data input with the absolute path of what the notebook reads. */
export interface LocalInput extends DataInputPlan {
  readonly file: string;
}

/** The data inputs that are paths, and no addresses. */
export function localInputs(project: Project, compilation: Compilation | null): readonly LocalInput[] {
  const plan = compilation?.plan;
  if (plan === undefined || plan.kind === 'jobs') return [];
  const folder = path.dirname(path.resolve(project.root, plan.notebooks[0] ?? ''));
  const inputs = plan.dataInputs.filter((input) => !input.path.includes('://'));
  return inputs.map((input) => ({ ...input, file: path.resolve(folder, input.path) }));
}
