import { boundByStatement } from '../names-in-nodes.ts';
import { capturesOf, isIrrefutablePattern } from '../patterns.ts';
import type { Match, MatchMapping, Pattern } from '../tree.ts';
import { walkNodes } from '../walk.ts';
import type { ReportMistake } from './syntax-mistake.ts';

/** Reports patterns that can never be reached, or whose captures contradict each other. */
export function findPatternMistakes(node: Match, report: ReportMistake): void {
  node.cases.forEach((matchCase, index) => {
    const isLast = index === node.cases.length - 1;
    if (!isLast && matchCase.guard === undefined && isIrrefutablePattern(matchCase.pattern)) {
      report(matchCase.pattern, 'this pattern makes remaining patterns unreachable');
    }
    checkCaptures(matchCase.pattern, report);
    walkNodes(matchCase.pattern, (inner) => checkPattern(inner as Pattern, report));
  });
}

function checkPattern(pattern: Pattern, report: ReportMistake): void {
  switch (pattern.nodeType) {
    case 'MatchSequence':
      if (pattern.patterns.filter((inner) => inner.nodeType === 'MatchStar').length > 1) {
        report(pattern, 'multiple starred expressions in sequence pattern');
      }
      return;
    case 'MatchClass':
      if (new Set(pattern.kwd_attrs).size < pattern.kwd_attrs.length) {
        report(pattern, 'attribute name repeated in class pattern');
      }
      return;
    case 'MatchMapping':
      checkKeys(pattern, report);
      return;
    case 'MatchValue':
      if (pattern.value.nodeType === 'JoinedStr')
        report(pattern, 'patterns may only match literals and attribute lookups');
      return;
    case 'MatchOr':
      checkAlternatives(pattern.patterns, report);
      return;
    default:
  }
}

function checkKeys(pattern: MatchMapping, report: ReportMistake): void {
  const seen = new Set<unknown>();
  if (pattern.rest === '_') report(pattern, 'the rest of a mapping needs a name');
  for (const key of pattern.keys) {
    if (key.nodeType === 'JoinedStr')
      report(pattern, 'mapping pattern keys may only match literals and attribute lookups');
    if (key.nodeType !== 'Constant') continue;
    if (seen.has(key.value)) report(pattern, 'mapping pattern checks duplicate key');
    seen.add(key.value);
  }
}

function checkAlternatives(alternatives: readonly Pattern[], report: ReportMistake): void {
  const expected = [...capturesOf(alternatives[0] as Pattern)].sort().join();
  alternatives.forEach((alternative, index) => {
    if ([...capturesOf(alternative)].sort().join() !== expected) {
      report(alternative, 'alternative patterns bind different names');
    }
    if (index < alternatives.length - 1 && isIrrefutablePattern(alternative)) {
      report(alternative, 'this pattern makes remaining patterns unreachable');
    }
  });
}

/** A name is captured once; alternatives, of which one matches, may capture it each. */
function checkCaptures(pattern: Pattern, report: ReportMistake): void {
  const seen = new Set<string>();
  walkNodes(pattern, (node) => {
    if (node.nodeType === 'MatchOr') {
      const [first, ...others] = node.patterns;
      if (first !== undefined) note(first);
      for (const other of others) checkCaptures(other, report);
      return 'skip';
    }
    for (const name of boundByStatement(node)) add(name);
    return undefined;
  });

  function note(first: Pattern): void {
    checkCaptures(first, report);
    for (const name of capturesOf(first)) add(name);
  }

  function add(name: string): void {
    if (seen.has(name)) report(pattern, `multiple assignments to name '${name}' in pattern`);
    seen.add(name);
  }
}
