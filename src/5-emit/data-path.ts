import type { DataInputPlan, StepsPlan } from '../ir.ts';

/** Where a data input's file is, seen from the root of the repository that is written. */
export function dataPath(plan: StepsPlan, input: DataInputPlan): string {
  if (isAbsolute(input.path)) return input.path;
  // A file that a cell writes is part of the repository itself.
  const own = normalize(input.path.replaceAll('\\', '/').split('/'));
  if (plan.copiedFiles.some((file) => file.path === own)) return own;
  const notebook = input.span.file || (plan.notebooks[0] ?? '');
  const folder = [...(plan.root ?? '').split('/'), ...notebook.split('/').slice(0, -1)];
  return normalize([...folder, ...input.path.replaceAll('\\', '/').split('/')]);
}

/** True for a URL and for a path from the root of a disk. */
export function isAbsolute(path: string): boolean {
  return /^([a-z][a-z\d+.-]*:|\/|\\\\|~)/i.test(path);
}

/** Joins the parts of a path, dropping `.` and `x/..`. */
export function normalize(parts: readonly string[]): string {
  const kept: string[] = [];
  for (const part of parts) {
    if (part === '' || part === '.') continue;
    if (part === '..' && kept.length > 0 && kept.at(-1) !== '..') kept.pop();
    else kept.push(part);
  }
  return kept.join('/') || '.';
}
