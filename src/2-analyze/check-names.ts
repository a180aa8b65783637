/** Names that nothing defines, and other things that a notebook cannot do in a pipeline. */
import type { Report } from '../diagnostics.ts';
import { builtinNames } from '../python/names.ts';
import { type Stmt, walkNodes } from '../python/parse.ts';
import { kernelNames, platformNames } from './kernel-names.ts';
import type { Machine } from './machine.ts';
import type { ParsedStatement } from './split-statements.ts';
import type { StatementFacts } from './statement-facts.ts';
import type { Value } from './values.ts';

/** Reports names that are read before anything defines them. */
export function checkNames(
  parsed: ParsedStatement,
  facts: StatementFacts,
  known: ReadonlyMap<string, Value>,
  machine: Machine,
  report: Report,
): void {
  if (machine.record.barrier) report.add('code-in-strings', parsed.span, {});
  const certain = isPlain(parsed.node);
  for (const name of facts.direct) {
    if (known.has(name) || builtinNames.has(name) || kernelNames.has(name) || name.startsWith('%')) continue;
    if (!certain && (facts.defines.includes(name) || facts.mayDefine.includes(name))) continue;
    const span = placeOfName(parsed, name) ?? parsed.span;
    const platform = Object.hasOwn(platformNames, name) ? platformNames[name] : undefined;
    if (platform !== undefined) report.add('platform-name', span, { name, ...platform });
    else report.add(certain ? 'undefined-name' : 'maybe-undefined-name', span, { name });
  }
  walkNodes(parsed.node, (node) => {
    if (node.nodeType !== 'Call' || node.func.nodeType !== 'Name' || node.func.id !== 'input' || known.has('input'))
      return;
    const { start, end } = parsed.place.range(node);
    report.add('asks-for-input', parsed.place.spanOf(start, end), {});
  });
}

/** Whether all of a statement runs for certain. */
function isPlain(node: Stmt): boolean {
  if (node.nodeType === 'With') return node.body.every(isPlain);
  return ['Expr', 'Assign', 'AugAssign', 'AnnAssign', 'Assert', 'Delete'].includes(node.nodeType);
}

function placeOfName(parsed: ParsedStatement, name: string): ParsedStatement['span'] | null {
  let found: ParsedStatement['span'] | null = null;
  walkNodes(parsed.node, (node) => {
    if (found !== null || node.nodeType !== 'Name' || node.id !== name) return;
    const { start, end } = parsed.place.range(node);
    found = parsed.place.spanOf(start, end);
  });
  return found;
}
