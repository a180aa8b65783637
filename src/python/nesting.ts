import type { ReportMistake } from './syntax/syntax-mistake.ts';
import { tokenize } from './tokens.ts';
import type { Node, Stmt } from './tree.ts';
import { walkInherited } from './walk.ts';

/** Levels of a tree. */
export const deepestTree = 750;
/** CPython's compiler gives up at about 3,000 levels with a RecursionError, its parser at 6,000 with a MemoryError. */
export const deepestInPython = 2900;
/** CPython's MAXLEVEL, MAXINDENT and CO_MAXBLOCKS. */
const mostBrackets = 200;
const mostIndents = 99;
const mostBlocks = 20;

/** Why a tree is refused that is deeper than `deepestTree`. */
export const tooDeep = `this statement is nested more than ${deepestTree} levels deep`;

/** The first statement of a module with a tree that is too deep; it is reported before anything follows the tree by recursion. */
export function findTooDeep(body: readonly Stmt[]): Stmt | null {
  return body.find((statement) => isDeeper(statement, deepestTree)) ?? null;
}

/** Whether a statement is nested more than so many levels deep. */
export function isDeeper(statement: Stmt, levels: number): boolean {
  let found = false;
  walkInherited(statement, 1, (_, depth) => {
    found ||= depth > levels;
    return found ? null : () => depth + 1;
  });
  return found;
}

/** The bracket that is one too many for CPython. Most texts have too few of them to be split into tokens. */
export function findDeepBracket(text: string): number | null {
  if ((text.match(/[([{]/g)?.length ?? 0) <= mostBrackets) return null;
  let depth = 0;
  for (const { kind, text: sign, start } of tokenize(text)) {
    if (kind !== 'operator') continue;
    if ('([{'.includes(sign)) depth += 1;
    else if (')]}'.includes(sign)) depth -= 1;
    if (depth > mostBrackets) return start;
  }
  return null;
}

interface Levels {
  readonly indents: number;
  readonly blocks: number;
}

/** Reports blocks that are nested deeper than CPython allows: it counts more than these in `try`, and never fewer. */
export function findNestingMistakes(body: readonly Stmt[], report: ReportMistake): void {
  let isReported = false;
  for (const statement of body)
    walkInherited<Levels>(statement, { indents: 0, blocks: 0 }, (node, levels) => {
      const message = isReported ? null : mistakeOf(levels);
      if (message === null) return levelsInside(node, levels);
      isReported = true;
      report(node, message);
      return null;
    });
}

function mistakeOf({ indents, blocks }: Levels): string | null {
  if (blocks > mostBlocks) return 'too many statically nested blocks';
  return indents > mostIndents ? 'too many levels of indentation' : null;
}

function levelsInside(node: Node, levels: Levels): (child: Node) => Levels {
  const deeper = (blocks: number, nodes: readonly Node[]) =>
    within(nodes, { indents: levels.indents + 1, blocks }, levels);
  switch (node.nodeType) {
    case 'FunctionDef':
    case 'AsyncFunctionDef':
    case 'ClassDef':
      return deeper(0, node.body);
    case 'Lambda':
      return () => ({ ...levels, blocks: 0 });
    case 'For':
    case 'AsyncFor':
    case 'While': {
      const inBody = deeper(levels.blocks + 1, node.body);
      const inElse = deeper(levels.blocks, node.orelse);
      return (child) => (inBody(child) === levels ? inElse(child) : inBody(child));
    }
    case 'With':
    case 'AsyncWith':
      return deeper(levels.blocks + node.items.length, node.body);
    case 'Try':
    case 'TryStar': {
      const inElse = deeper(levels.blocks, node.orelse);
      const elsewhere = { indents: levels.indents + 1, blocks: levels.blocks + 1 };
      return (child) => (inElse(child) === levels ? elsewhere : inElse(child));
    }
    case 'If':
      return deeper(levels.blocks, isElif(node) ? node.body : [...node.body, ...node.orelse]);
    case 'Match':
      return deeper(levels.blocks, node.cases);
    case 'MatchCase':
      return deeper(levels.blocks, node.body);
    default:
      return () => levels;
  }
}

/** Returns `inside` for these nodes and `outside` for all others. */
function within(nodes: readonly Node[], inside: Levels, outside: Levels): (child: Node) => Levels {
  const found = new Set(nodes);
  return (child) => (found.has(child) ? inside : outside);
}

/** `elif` is an `if` of its own in the tree, at the column of the one above it. */
function isElif(node: Extract<Stmt, { nodeType: 'If' }>): boolean {
  const [only] = node.orelse;
  return only?.nodeType === 'If' && only.col_offset === node.col_offset;
}

/** Words that begin a line of their own and go on with the statement above. */
const goesOn: ReadonlySet<string> = new Set(['elif', 'else', 'except', 'finally']);

/** The offsets at which the statements of a text begin that are not nested in another. */
export function topLevelStarts(text: string): readonly number[] {
  const starts: number[] = [];
  let level = 0;
  let isFirst = true;
  for (const { kind, text: word, start } of tokenize(text)) {
    if (kind === 'indent') level += 1;
    else if (kind === 'dedent') level -= 1;
    else if (kind === 'newline') isFirst = true;
    else if (kind !== 'comment') {
      if (isFirst && level === 0 && !goesOn.has(word)) starts.push(start);
      isFirst = false;
    }
  }
  return starts;
}
