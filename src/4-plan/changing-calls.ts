import type { Report } from '../diagnostics.ts';
import type { CellTags, Document, Fate, StepsPlan } from '../ir.ts';
import { type ServiceClient, serviceClients } from '../knowledge/engines/service-clients.ts';

/**
 * Reports code that would change a service in every run of the pipeline: in a notebook it was run once, by hand. In a tagged step it is intended.
 */
export function checkChangingCalls(plan: StepsPlan, documents: readonly Document[], report: Report): void {
  for (const client of serviceClients) checkClient(client, plan, documents, report);
}

function checkClient(client: ServiceClient, plan: StepsPlan, documents: readonly Document[], report: Report): void {
  const variables = variablesOf(client, documents);
  if (variables.length === 0) return;
  const call = new RegExp(`\\b(?:${variables.join('|')})\\s*(?:\\.\\s*\\w+\\s*)?\\.\\s*(\\w+)\\s*\\(`, 'g');
  for (const fate of plan.fates) {
    if (!isCompiled(fate) || tagsOf(documents, fate)?.step != null) continue;
    const found = [...fate.text.matchAll(call)].find((match) => client.changing.test(match[1] ?? ''));
    if (found) report.add('sdk-call-in-step', fate.span, { code: `${found[0]}…)` });
  }
}

/** Variables of such clients. */
function variablesOf({ module, className }: ServiceClient, documents: readonly Document[]): readonly string[] {
  const code = documents.flatMap(({ cells }) => cells.map((cell) => cell.code)).join('\n');
  if (!new RegExp(`\\b${module.replaceAll('.', '\\.')}\\b`).test(code)) return [];
  const made = new RegExp(`^\\s*(\\w+)\\s*=\\s*${className}\\b`, 'gm');
  return [...new Set([...code.matchAll(made)].flatMap((match) => match[1] ?? []))];
}

function isCompiled({ fate }: Fate): boolean {
  return fate.kind === 'unit' || fate.kind === 'module';
}

function tagsOf(documents: readonly Document[], { cell, span }: Fate): CellTags | undefined {
  return documents.find(({ file }) => file === span.file)?.cells.find(({ index }) => index === cell)?.tags;
}
