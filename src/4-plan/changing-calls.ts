import type { Report } from '../diagnostics.ts';
import type { CellTags, Document, Fate, StepsPlan } from '../ir.ts';

/** Calls of a workspace's client that change what it holds: they submit, register, deploy and delete. */
const changing = /^(create_or_update|begin_\w+|invoke|archive|restore|cancel|delete|validate_and_submit)$/;

/**
 * Reports code that would change a workspace when the pipeline runs: in a notebook it was run once, by hand. A step that a tag asks
 * for is what the user wants.
 */
export function checkSdkCalls(plan: StepsPlan, documents: readonly Document[], report: Report): void {
  const clients = clientNames(documents);
  if (clients.length === 0) return;
  const call = new RegExp(`\\b(?:${clients.join('|')})\\s*(?:\\.\\s*\\w+\\s*)?\\.\\s*(\\w+)\\s*\\(`, 'g');
  for (const fate of plan.fates) {
    if (!isCompiled(fate) || tagsOf(documents, fate)?.step != null) continue;
    const found = [...fate.text.matchAll(call)].find((match) => changing.test(match[1] ?? ''));
    if (found) report.add('sdk-call-in-step', fate.span, { code: `${found[0]}…)` });
  }
}

function clientNames(documents: readonly Document[]): readonly string[] {
  const code = documents.flatMap(({ cells }) => cells.map((cell) => cell.code)).join('\n');
  if (!/\bazure\.ai\.ml\b/.test(code)) return [];
  return [...new Set([...code.matchAll(/^\s*(\w+)\s*=\s*MLClient\b/gm)].flatMap((match) => match[1] ?? []))];
}

function isCompiled({ fate }: Fate): boolean {
  return fate.kind === 'unit' || fate.kind === 'module';
}

function tagsOf(documents: readonly Document[], { cell, span }: Fate): CellTags | undefined {
  return documents.find(({ file }) => file === span.file)?.cells.find(({ index }) => index === cell)?.tags;
}
