/**
 * Finds the lines on which a top-level statement, decorator or clause begins: unindented, outside strings and brackets, no comment.
 * `null` when a string or bracket is left open.
 */
export function findStatementLines(lines: readonly string[]): readonly number[] | null {
  const found: number[] = [];
  let state: ScanState = { quote: null, depth: 0, continued: false };
  for (const [index, line] of lines.entries()) {
    const free = state.quote === null && state.depth === 0 && !state.continued;
    if (free && /^[^\s#]/.test(line)) found.push(index);
    const after = scanLine(line, state);
    if (after === null) return null;
    state = after;
  }
  return state.quote === null && state.depth === 0 ? found : null;
}

interface ScanState {
  /** The quotes that close the string that is open. */
  readonly quote: string | null;
  readonly depth: number;
  /** True when the line before ended with a backslash. */
  readonly continued: boolean;
}

const tokens = /"""|'''|["']|[([{]|[)\]}]|#|\\/g;

function scanLine(line: string, before: ScanState): ScanState | null {
  let { quote, depth } = before;
  for (let at = 0; at < line.length; ) {
    if (quote !== null) {
      const end = findClose(line, at, quote);
      if (end < 0) break;
      at = end + quote.length;
      quote = null;
      continue;
    }
    tokens.lastIndex = at;
    const match = tokens.exec(line);
    if (match === null || match[0] === '#') return { quote: null, depth, continued: false };
    at = match.index + match[0].length;
    if (/^["']/.test(match[0])) quote = match[0];
    else depth += depthChange(match[0]);
    if (depth < 0) return null;
  }
  const continued = /(?:^|[^\\])(?:\\\\)*\\$/.test(line);
  if (quote?.length === 1 && !continued) return null;
  return { quote, depth, continued: continued && quote === null };
}

function depthChange(token: string): number {
  if (token === '\\') return 0;
  return '([{'.includes(token) ? 1 : -1;
}

function findClose(line: string, from: number, quote: string): number {
  for (let at = from; at < line.length; at += 1) {
    if (line[at] === '\\') at += 1;
    else if (line.startsWith(quote, at)) return at;
  }
  return -1;
}
