import { builtinNames } from '../../python/names.ts';
import { parseModule } from '../../python/parse.ts';
import { escapeText, pythonString } from '../../python/print.ts';
import { namesOf } from '../../python/scopes.ts';

type Piece = { readonly kind: 'text'; readonly text: string } | { readonly kind: 'expression'; readonly text: string };

/**
 * The Python expression of a command line in which `{expression}` and `$name` are values of the notebook. As in IPython, one part that cannot be evaluated leaves the whole line as it is.
 */
export function expandCommand(command: string, names: ReadonlySet<string>): string {
  const pieces = parsePieces(command, names);
  if (pieces === null || pieces.every((piece) => piece.kind === 'text')) {
    return pythonString(pieces === null ? command : pieces.map((piece) => piece.text).join(''));
  }
  return formatPieces(pieces);
}

/** Whether a command contains values of the notebook. */
export function hasExpressions(command: string, names: ReadonlySet<string>): boolean {
  return parsePieces(command, names)?.some((piece) => piece.kind === 'expression') ?? false;
}

function formatPieces(pieces: readonly Piece[]): string {
  const inside = pieces
    .filter((piece) => piece.kind === 'expression')
    .map((piece) => piece.text)
    .join(' ');
  const only = pieces[0];
  if (pieces.length === 1 && only !== undefined && /^[\w.]+$/.test(only.text)) return `str(${only.text})`;
  const quote = ['"', "'", '"""', "'''"].find((candidate) => !inside.includes(candidate));
  if (quote === undefined || inside.includes('\\')) return joinPieces(pieces);
  const body = pieces.map((piece) =>
    piece.kind === 'expression'
      ? `{${/^[{]/.test(piece.text) ? ' ' : ''}${piece.text}}`
      : escapeText(piece.text, quote[0] ?? '"')
          .replaceAll('{', '{{')
          .replaceAll('}', '}}'),
  );
  return `f${quote}${body.join('')}${quote}`;
}

function joinPieces(pieces: readonly Piece[]): string {
  return pieces
    .map((piece) => (piece.kind === 'text' ? pythonString(piece.text) : `format(${piece.text})`))
    .join(' + ');
}

function parsePieces(command: string, names: ReadonlySet<string>): Piece[] | null {
  const pieces: Piece[] = [];
  let text = '';
  for (let at = 0; at < command.length; at += 1) {
    const char = command[at] ?? '';
    const isBrace = char === '{' || char === '}';
    if (!isBrace || command[at + 1] === char) {
      text += char;
      if (isBrace) at += 1;
      continue;
    }
    const close = char === '{' ? closingBrace(command, at) : -1;
    const field = command.slice(at + 1, Math.max(close, at + 1));
    if (close < 0 || !isField(field, names) || !addText(pieces, text, names)) return null;
    text = '';
    pieces.push({ kind: 'expression', text: field.trim() });
    at = close;
  }
  return addText(pieces, text, names) ? pieces : null;
}

/** Whether a field is an expression of known names. There is no `:spec`: IPython evaluates what follows a colon too, and fails. */
function isField(field: string, names: ReadonlySet<string>): boolean {
  const parsed = parseModule(field.replace(/![rsa]$/, '').trim());
  const [statement, ...others] = parsed.ok ? parsed.module.body : [];
  if (statement?.nodeType !== 'Expr' || others.length > 0 || statement.value.nodeType === 'Starred') return false;
  const { reads, deferred } = namesOf(statement);
  return [...reads, ...deferred].every((name) => builtinNames.has(name) || names.has(name));
}

function closingBrace(command: string, open: number): number {
  let depth = 0;
  for (let at = open; at < command.length; at += 1) {
    if (command[at] === '{') depth += 1;
    else if (command[at] === '}') depth -= 1;
    if (depth === 0) return at;
  }
  return -1;
}

/** Adds literal text, with the `$name`s in it that are outside single quotes; false when one of them is unknown. */
function addText(pieces: Piece[], text: string, names: ReadonlySet<string>): boolean {
  let last = 0;
  for (const match of text.matchAll(/\$(\$?[\w.]+)/g)) {
    const at = match.index;
    const field = match[1] ?? '';
    const after = text.slice(at + match[0].length);
    if ((after.split("'").length - 1) % 2 === 1) continue;
    pushText(pieces, text.slice(last, at));
    last = at + match[0].length;
    if (field.startsWith('$')) pushText(pieces, field);
    else if (/^\d+$/.test(field)) pushText(pieces, field);
    else if (isDollarName(field, names)) pieces.push({ kind: 'expression', text: field });
    else return false;
  }
  pushText(pieces, text.slice(last));
  return true;
}

function isDollarName(field: string, names: ReadonlySet<string>): boolean {
  if (!/^[A-Za-z_]\w*(\.[A-Za-z_]\w*)*$/.test(field)) return false;
  if (/\.(csv|tsv|txt|json|zip|gz|tar|py|ipynb|ya?ml|parquet|pkl|log|sh|md)$/.test(field)) return false;
  return names.has(field.split('.')[0] ?? '');
}

function pushText(pieces: Piece[], text: string): void {
  const last = pieces.at(-1);
  if (text === '') return;
  if (last?.kind === 'text') pieces[pieces.length - 1] = { kind: 'text', text: last.text + text };
  else pieces.push({ kind: 'text', text });
}
