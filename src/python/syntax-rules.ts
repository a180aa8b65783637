/** What CPython's compiler refuses and the parser lets pass. */

import { findNestingMistakes } from './nesting.ts';
import type { Node, ParsedModule } from './parse.ts';
import { findBindingMistakes } from './syntax-bindings.ts';
import { findPlaceMistakes } from './syntax-places.ts';
import { findShapeMistakes } from './syntax-shapes.ts';
import { findTextMistakes } from './syntax-text.ts';

/** A mistake that the grammar lets pass and CPython's compiler does not. */
export interface SyntaxMistake {
  readonly offset: number;
  readonly message: string;
}

/** Notes a mistake at a node, or, where that has no place of its own, at its first child that has one. */
export type ReportMistake = (node: Node, message: string) => void;

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
