/** What CPython's compiler refuses and the parser lets pass. */

import { findNestingMistakes } from '../nesting.ts';
import type { ParsedModule } from '../tree.ts';
import { findBindingMistakes } from './syntax-bindings.ts';
import type { ReportMistake, SyntaxMistake } from './syntax-mistake.ts';
import { findPlaceMistakes } from './syntax-places.ts';
import { findShapeMistakes } from './syntax-shapes.ts';
import { findTextMistakes } from './syntax-text.ts';

/** The first such mistake of a module. */
export function findSyntaxError(module: ParsedModule): SyntaxMistake | null {
  const found: SyntaxMistake[] = [...findTextMistakes(module.text)];
  const report: ReportMistake = (node, message) => {
    const offset = 'lineno' in node && node.lineno !== undefined ? module.range(node as never).start : 0;
    found.push({ offset, message });
  };
  findNestingMistakes(module.body, report);
  findPlaceMistakes(module.body, report);
  findBindingMistakes(module.body, report);
  for (const statement of module.body) findShapeMistakes(statement, module, report);
  return found.reduce<SyntaxMistake | null>(
    (first, next) => (first && first.offset <= next.offset ? first : next),
    null,
  );
}
