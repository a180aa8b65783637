import { boundByStatement } from './names-in-nodes.ts';
import type { Pattern } from './tree.ts';
import { walkNodes } from './walk.ts';

/** True for a pattern that every value matches. */
export function isIrrefutablePattern(pattern: Pattern): boolean {
  if (pattern.nodeType === 'MatchAs') return pattern.pattern === undefined || isIrrefutablePattern(pattern.pattern);
  return pattern.nodeType === 'MatchOr' && pattern.patterns.some(isIrrefutablePattern);
}

/** Every name that a pattern binds. */
export function capturesOf(pattern: Pattern): ReadonlySet<string> {
  const names = new Set<string>();
  walkNodes(pattern, (node) => {
    for (const name of boundByStatement(node)) names.add(name);
  });
  return names;
}
