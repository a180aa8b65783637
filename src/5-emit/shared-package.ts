import type { StepsPlan } from '../ir.ts';

/** True when the steps' code folders need the shared package beside them. */
export function needsSharedPackage(plan: StepsPlan): boolean {
  const prefix = `src/${plan.package}/`;
  return (
    plan.definitions !== null ||
    plan.helpers.length > 0 ||
    plan.copiedFiles.some((file) => file.path.startsWith(prefix))
  );
}
