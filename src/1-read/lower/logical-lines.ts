/** A physical line of a cell, and where it is in the cell's source. */
export interface CodeLine {
  readonly text: string;
  /** Its line in the source, from 1. */
  readonly line: number;
  /** Number of characters of the source line before `text`. */
  readonly column: number;
}

/** A statement-sized piece of a cell: one or more physical lines that belong together. */
export interface LogicalLine {
  /**
   * `blank`: nothing or a comment; `escape`: begins with `%`, `!`, `?`, `,`, `;` or `/`; `assign`: `x = %magic` or
   * `x = !command`; `help`: ends with `?`.
   */
  readonly kind: 'blank' | 'python' | 'escape' | 'assign' | 'help';
  readonly indent: string;
  readonly lines: readonly CodeLine[];
  /** For `escape` and `assign`: the command with its escape character, continuation lines joined. */
  readonly command: string;
  /** For `assign`: what is before the `=`. */
  readonly target: string;
  /** For each physical line: whether it begins inside a string. */
  readonly inString: readonly boolean[];
}

/** The state of a scan at the end of a physical line. */
interface Scan {
  readonly depth: number;
  /** The quote of the open string, or the empty string. */
  readonly quote: string;
  /** The line ends with a backslash that continues it. */
  readonly continued: boolean;
  /** Where the comment begins, or the line's length. */
  readonly end: number;
  /** Where an `=` at depth 0 is followed by a magic or shell command, or -1. */
  readonly escapeAssign: number;
}

const fresh = { depth: 0, quote: '' };

/** Splits a cell into logical lines, so that text like a magic inside strings and brackets is not mistaken for one. */
export function splitLogicalLines(lines: readonly CodeLine[]): LogicalLine[] {
  const found: LogicalLine[] = [];
  for (let at = 0; at < lines.length; ) {
    const next = readLogicalLine(lines, at);
    found.push(next);
    at += next.lines.length;
  }
  return found;
}

function readLogicalLine(lines: readonly CodeLine[], at: number): LogicalLine {
  const first = lines[at]?.text ?? '';
  const indent = /^\s*/.exec(first)?.[0] ?? '';
  const content = first.slice(indent.length);
  if (content === '' || content.startsWith('#')) return plain('blank', indent, lines.slice(at, at + 1), [false]);
  if (isEscape(content)) return readCommand(lines, at, { indent, kind: 'escape', from: indent.length });
  const scan = scanLine(first, fresh);
  if (scan.escapeAssign >= 0) return readCommand(lines, at, { indent, kind: 'assign', from: scan.escapeAssign });
  return readPython(lines, at, indent);
}

/** Whether a line that begins with `content` is a magic, a shell line, a help request or an auto-call. */
function isEscape(content: string): boolean {
  return /^(%|!|\?|[,;/]\s*[A-Za-z_])/.test(content);
}

function readCommand(
  lines: readonly CodeLine[],
  at: number,
  start: { readonly indent: string; readonly kind: 'escape' | 'assign'; readonly from: number },
): LogicalLine {
  let end = at;
  while (end < lines.length - 1 && /\\\s*$/.test(lines[end]?.text ?? '')) end += 1;
  const measured = measuredEnd(lines, at, start.from);
  if (measured > end) return plainCommand(lines.slice(at, measured + 1), start);
  const own = lines.slice(at, end + 1);
  const first = own[0]?.text ?? '';
  const cut = start.kind === 'assign' ? start.from + 1 : start.from;
  const parts = own.map((line, index) => {
    const text = index === 0 ? line.text.slice(cut) : line.text;
    return index < own.length - 1 ? text.replace(/\\\s*$/, '') : text;
  });
  return {
    kind: start.kind,
    indent: start.indent,
    lines: own,
    command: parts.join(' ').trim(),
    target: start.kind === 'assign' ? first.slice(start.indent.length, start.from).trim() : '',
    inString: own.map(() => false),
  };
}

/** The last line of a measured statement (`%time f(`) that continues inside brackets, as older versions of IPython allow. */
function measuredEnd(lines: readonly CodeLine[], at: number, from: number): number {
  const first = lines[at];
  const magic = /^\s*=?\s*%(time|timeit|prun|memit)\s/.exec(first?.text.slice(from) ?? '');
  if (first === undefined || magic === null) return at;
  const rest = first.text.slice(from + magic[0].length);
  if (scanLine(rest, fresh).depth === 0) return at;
  return at + readPython([{ ...first, text: rest }, ...lines.slice(at + 1)], 0, '').lines.length - 1;
}

function plainCommand(
  own: readonly CodeLine[],
  start: { readonly indent: string; readonly kind: 'escape' | 'assign'; readonly from: number },
): LogicalLine {
  const first = own[0]?.text ?? '';
  const isAssign = start.kind === 'assign';
  const rest = first.slice(isAssign ? start.from + 1 : start.from);
  return {
    kind: start.kind,
    indent: start.indent,
    lines: own,
    command: [rest, ...own.slice(1).map((line) => line.text)].join('\n').trim(),
    target: isAssign ? first.slice(start.indent.length, start.from).trim() : '',
    inString: own.map(() => false),
  };
}

function readPython(lines: readonly CodeLine[], at: number, indent: string): LogicalLine {
  const inString: boolean[] = [];
  let state: { depth: number; quote: string } = fresh;
  let scan: Scan | null = null;
  let end = at;
  for (; end < lines.length; end += 1) {
    inString.push(state.quote !== '');
    scan = scanLine(lines[end]?.text ?? '', state);
    state = scan;
    if (scan.depth === 0 && scan.quote === '' && !scan.continued) break;
  }
  const own = lines.slice(at, end + 1);
  const help = own.length === 1 && scan !== null && isHelp(own[0]?.text.slice(0, scan.end) ?? '');
  return plain(help ? 'help' : 'python', indent, own, inString);
}

function isHelp(code: string): boolean {
  return /(^|[^\w?])%{0,2}[^\W\d][\w*]*(\.[\w*]+|\[-?\d+\])*\?\??\s*;?\s*$|^\s*\*[\w*.]*\?\s*$/u.test(code);
}

function plain(
  kind: LogicalLine['kind'],
  indent: string,
  lines: readonly CodeLine[],
  inString: readonly boolean[],
): LogicalLine {
  return { kind, indent, lines, command: '', target: '', inString };
}

/** Scans one physical line of Python from the state at the end of the previous line. */
function scanLine(text: string, from: { readonly depth: number; readonly quote: string }): Scan {
  let { depth, quote } = from;
  let at = 0;
  while (at < text.length) {
    const char = text[at] ?? '';
    if (quote !== '') {
      at = closeQuote(text, at, quote);
      if (at < 0) return openString(text, depth, quote);
      quote = '';
    } else if (char === '"' || char === "'") {
      quote = text.startsWith(char.repeat(3), at) ? char.repeat(3) : char;
      at += quote.length;
    } else if (char === '#') {
      break;
    } else if (isEscapeAssignment(text, at, depth)) {
      return { depth, quote, continued: false, end: text.length, escapeAssign: at };
    } else {
      depth = depthAfter(depth, char);
      at += 1;
    }
  }
  return quote === '' ? endOfCode(text, at, depth) : openString(text, depth, quote);
}

function endOfCode(text: string, end: number, depth: number): Scan {
  const continued = end === text.length && /\\\s*$/.test(text);
  return { depth, quote: '', continued, end, escapeAssign: -1 };
}

function depthAfter(depth: number, char: string): number {
  if ('([{'.includes(char)) return depth + 1;
  return ')]}'.includes(char) ? Math.max(0, depth - 1) : depth;
}

/** A string that is open at the end of a line: a triple-quoted one continues, others only after a backslash. */
function openString(text: string, depth: number, quote: string): Scan {
  const continued = /(^|[^\\])(\\\\)*\\$/.test(text);
  const open = quote.length === 3 || continued;
  return { depth, quote: open ? quote : '', continued, end: text.length, escapeAssign: -1 };
}

/** Position after the closing quote, or -1. */
function closeQuote(text: string, from: number, quote: string): number {
  for (let at = from; at < text.length; at += 1) {
    if (text[at] === '\\') at += 1;
    else if (text.startsWith(quote, at)) return at + quote.length;
  }
  return -1;
}

/** Whether the `=` at a position assigns the result of a magic or shell command. */
function isEscapeAssignment(text: string, at: number, depth: number): boolean {
  if (depth > 0 || text[at] !== '=' || text[at + 1] === '=') return false;
  const target = text.slice(0, at).trim();
  return (
    /^[^\s=]/.test(target) &&
    !/[!<>=:+\-*/%&|^@]$/.test(target) &&
    !target.includes('=') &&
    /^\s*(![^=\s]|!\s|%\s*[A-Za-z_])/.test(text.slice(at + 1))
  );
}
