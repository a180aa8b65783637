/** A word of a command, quotes and escapes taken off. */
export interface ShellWord {
  readonly text: string;
  /** Where each character of the text is in what was read. */
  readonly places: readonly number[];
  /** Any of it is in quotes. */
  readonly isQuoted: boolean;
}

/** A redirection: `>`, `>>`, `2>`, `<` and their like. */
export interface ShellRedirect {
  readonly mode: string;
  /** Null if it names a stream: `2>&1`. */
  readonly target: ShellWord | null;
}

/** A simple command. */
export interface ShellCommand {
  readonly words: readonly ShellWord[];
  readonly redirects: readonly ShellRedirect[];
  /** Its text as written, with the brackets around it. */
  readonly text: string;
  /** The operator after it: `&&`, `||`, `;`, `|`, `&`, a line end or nothing. */
  readonly operator: string;
}

/**
 * Reads the simple commands of a shell text: quotes, escapes, comments, redirections and continued lines are understood,
 * nothing is expanded. `{…}` and `${{ … }}` are kept whole, and `pandas>=2` is a version, whatever a shell makes of it.
 */
export function readCommands(text: string): readonly ShellCommand[] {
  const commands: ShellCommand[] = [];
  let own: Token[] = [];
  for (const token of tokensOf(text)) {
    if (token.kind === 'operator') {
      commands.push(commandOf(text, own, token.text));
      own = [];
    } else own.push(token);
  }
  commands.push(commandOf(text, own, ''));
  return commands.filter(({ words, redirects }) => words.length > 0 || redirects.length > 0);
}

/** The words of a text that is one command. */
export function readWords(text: string): readonly string[] {
  return textsOf(readCommands(text)[0]);
}

/** The words of a command as texts. */
export function textsOf(command: ShellCommand | undefined): readonly string[] {
  return command?.words.map(({ text }) => text) ?? [];
}

function commandOf(text: string, tokens: readonly Token[], operator: string): ShellCommand {
  const words: ShellWord[] = [];
  const redirects: ShellRedirect[] = [];
  let mode: string | null = null;
  for (const token of tokens) {
    if (token.kind === 'redirect' && /&\d$/.test(token.text)) redirects.push({ mode: token.text, target: null });
    else if (token.kind === 'redirect') mode = token.text;
    if (token.kind !== 'word') continue;
    if (mode === null) words.push(token.word);
    else redirects.push({ mode, target: token.word });
    mode = null;
  }
  return { words, redirects, text: text.slice(tokens[0]?.start ?? 0, tokens.at(-1)?.end ?? 0), operator };
}

type Token =
  | { readonly kind: 'word'; readonly word: ShellWord; readonly start: number; readonly end: number }
  | {
      readonly kind: 'operator' | 'redirect' | 'bracket';
      readonly text: string;
      readonly start: number;
      readonly end: number;
    };

const blank = /(?:[ \t\r\f\v]|\\\r?\n)+|#[^\n]*/y;
const mark = /(\d?>&\d|&>>?|\d?>>?|<<?)|(&&|\|\||;|\||&|\n)|([()])/y;

function* tokensOf(text: string): Generator<Token> {
  for (let at = 0; at < text.length; ) {
    const skipped = matchAt(blank, text, at);
    if (skipped !== null) {
      at += skipped[0].length;
      continue;
    }
    const marked = matchAt(mark, text, at);
    if (marked !== null) {
      const kind = marked[1] !== undefined ? 'redirect' : marked[2] !== undefined ? 'operator' : 'bracket';
      yield { kind, text: marked[0], start: at, end: at + marked[0].length };
      at += marked[0].length;
      continue;
    }
    const { end, ...word } = readWord(text, at);
    yield { kind: 'word', word, start: at, end };
    at = end;
  }
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

function readWord(source: string, start: number): ShellWord & { readonly end: number } {
  let text = '';
  const places: number[] = [];
  let isQuoted = false;
  let at = start;
  const take = (from: number, to: number): void => {
    for (let index = from; index < to; index += 1) places.push(index);
    text += source.slice(from, to);
  };
  while (at < source.length) {
    const char = source[at] ?? '';
    // Other white space, such as that of a copied page, is a letter like any other.
    if (/[ \t\r\f\v\n;|&()]/.test(char) || (/[<>]/.test(char) && !isVersionBound(text, source.slice(at, at + 80))))
      break;
    if (char === '"' || char === "'") {
      isQuoted = true;
      at = readQuoted(source, at, take);
    } else if (char === '\\') {
      if (source[at + 1] !== '\n') take(at + 1, Math.min(at + 2, source.length));
      at += 2;
    } else {
      const end = char === '{' ? endOfBraces(source, at) : at + 1;
      take(at, end);
      at = end;
    }
  }
  return { text, places, isQuoted, end: Math.min(at, source.length) };
}

/** Takes what is in quotes; gives the offset behind the closing one. */
function readQuoted(source: string, start: number, take: (from: number, to: number) => void): number {
  const quote = source[start] ?? '"';
  for (let at = start + 1; at < source.length; at += 1) {
    if (source[at] === quote) return at + 1;
    if (quote === '"' && source[at] === '\\' && /[\\"$`]/.test(source[at + 1] ?? '')) at += 1;
    take(at, at + 1);
  }
  return source.length;
}

/** Where `{…}` ends, which holds an expression; one that is not closed on its line is a letter like any other. */
function endOfBraces(source: string, start: number): number {
  const close = source.indexOf('}', start);
  const line = source.indexOf('\n', start);
  return close < 0 || (line >= 0 && line < close) ? start + 1 : close + 1;
}

/** `pandas>=2` without quotes is a redirection to the shell; what is meant is a version. */
function isVersionBound(word: string, rest: string): boolean {
  return /^[A-Za-z][\w.\-[\],]*([<>=!~]=?[\w.*]+,?)*$/.test(word) && /^[<>](=|\d)/.test(rest);
}
