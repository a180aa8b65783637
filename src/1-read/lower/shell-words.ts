/** One command of a shell line. */
export interface ShellCommand {
  /** Its words, quotes taken off, redirections left out. */
  readonly words: readonly string[];
  /** Its text as written. */
  readonly text: string;
  /** Writes into a file by `>` or `>>`. */
  readonly redirects: boolean;
  /** The operator after it: `&&`, `||`, `;`, `|`, `&` or nothing. */
  readonly operator: string;
}

/** Splits a shell line into its commands and words; quotes and redirections are understood, nothing is expanded. */
export function splitShellLine(line: string): ShellCommand[] {
  const tokens = [...shellTokens(line)];
  const commands: ShellCommand[] = [];
  let own: ShellToken[] = [];
  for (const token of tokens) {
    if (token.kind === 'operator') {
      commands.push(toCommand(line, own, token.text));
      own = [];
    } else own.push(token);
  }
  commands.push(toCommand(line, own, ''));
  return commands.filter((command) => command.words.length > 0 || command.redirects);
}

function toCommand(line: string, tokens: readonly ShellToken[], operator: string): ShellCommand {
  const isTarget = (index: number) =>
    /^(\d?>>?|<<?|&>>?)$/.test(tokens[index - 1]?.text ?? '') && tokens[index - 1]?.kind === 'redirect';
  const words = tokens.filter((token, index) => token.kind === 'word' && !isTarget(index)).map((token) => token.text);
  const redirects = tokens.some((token, index) => {
    const toFile = token.kind === 'redirect' && token.text.includes('>') && !/>&\d/.test(token.text);
    return toFile && tokens[index + 1]?.text !== '/dev/null';
  });
  return { words, redirects, text: line.slice(tokens[0]?.start ?? 0, tokens.at(-1)?.end ?? 0), operator };
}

interface ShellToken {
  readonly kind: 'word' | 'operator' | 'redirect';
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

function* shellTokens(line: string): Generator<ShellToken> {
  for (let at = 0; at < line.length; ) {
    const rest = line.slice(at);
    const space = /^\s+/.exec(rest);
    if (space !== null) {
      at += space[0].length;
      continue;
    }
    if (rest.startsWith('#')) return;
    const redirect = /^(\d?>&\d|&>>?|\d?>>?|<<?)/.exec(rest);
    const operator = /^(&&|\|\||;|\||&|\n)/.exec(rest);
    if (redirect !== null || operator !== null) {
      const text = (redirect ?? operator)?.[0] ?? '';
      yield { kind: redirect !== null ? 'redirect' : 'operator', text, start: at, end: at + text.length };
      at += text.length;
      continue;
    }
    const word = readWord(line, at);
    yield { kind: 'word', text: word.text, start: at, end: word.end };
    at = word.end;
  }
}

function readWord(line: string, start: number): { readonly text: string; readonly end: number } {
  let text = '';
  let at = start;
  while (at < line.length) {
    const char = line[at] ?? '';
    const isEnd = /[\s;|&]/.test(char) || (/[<>]/.test(char) && !isVersionBound(text, line.slice(at)));
    if (isEnd) break;
    const part = readWordPart(line, at, char);
    text += part.text;
    at = part.end;
  }
  return { text, end: Math.min(at, line.length) };
}

function readWordPart(line: string, at: number, char: string): { readonly text: string; readonly end: number } {
  if (char === '\\') return { text: line[at + 1] ?? '', end: at + 2 };
  if (char !== '"' && char !== "'" && char !== '{') return { text: char, end: at + 1 };
  const close = line.indexOf(char === '{' ? '}' : char, at + 1);
  const end = close < 0 ? line.length : close;
  return char === '{'
    ? { text: line.slice(at, end + 1), end: end + 1 }
    : { text: line.slice(at + 1, end), end: end + 1 };
}

/** `pandas>=2` without quotes is a redirection to the shell; what is meant is a version. */
function isVersionBound(word: string, rest: string): boolean {
  return /^[A-Za-z][\w.\-[\],]*([<>=!~]=?[\w.*]+,?)*$/.test(word) && /^[<>](=|\d)/.test(rest);
}
