/** A piece of a command: text, a placeholder, or what stands in `$[[ … ]]`. */
export type CommandPart =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'placeholder'; readonly source: string; readonly expression: string }
  | { readonly kind: 'optional'; readonly parts: readonly CommandPart[] };

/** What a placeholder becomes; `null` where an optional input has no value. Paths are quoted for the place they stand in. */
export interface PlaceholderValue {
  readonly kind: 'literal' | 'path';
  readonly text: string;
}

/** Takes a command apart at `${{ … }}` and `$[[ … ]]`. */
export function parseCommand(command: string): readonly CommandPart[] {
  const parts: CommandPart[] = [];
  let rest = command;
  for (;;) {
    const match = /\$\[\[([\s\S]*?)\]\]|\$\{\{([\s\S]*?)\}\}/.exec(rest);
    if (match === null) break;
    if (match.index > 0) parts.push({ kind: 'text', text: rest.slice(0, match.index) });
    const [source, optional, expression] = match;
    if (optional !== undefined) parts.push({ kind: 'optional', parts: parseCommand(optional) });
    else parts.push({ kind: 'placeholder', source, expression: (expression ?? '').trim() });
    rest = rest.slice(match.index + source.length);
  }
  if (rest !== '') parts.push({ kind: 'text', text: rest });
  return parts;
}

/** Fills the placeholders of a command. */
export function renderCommand(
  parts: readonly CommandPart[],
  fill: (expression: string) => PlaceholderValue | null,
): string {
  let rendered = '';
  for (const part of flatten(parts, fill)) {
    if (part.kind === 'text') rendered += part.text;
    else if (part.kind === 'placeholder') {
      const value = fill(part.expression);
      if (value === null) continue;
      rendered += value.kind === 'literal' ? value.text : quoteFor(openQuote(rendered), value.text);
    }
  }
  return rendered;
}

function flatten(
  parts: readonly CommandPart[],
  fill: (expression: string) => PlaceholderValue | null,
): readonly CommandPart[] {
  return parts.flatMap((part) => {
    if (part.kind !== 'optional') return [part];
    const isKept = part.parts.every((inner) => inner.kind !== 'placeholder' || fill(inner.expression) !== null);
    return isKept ? flatten(part.parts, fill) : [];
  });
}

/** The quote that is open at the end of a piece of shell text. */
export function openQuote(text: string): '' | "'" | '"' {
  let open: '' | "'" | '"' = '';
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at];
    if (character === '\\' && open !== "'") at += 1;
    else if (character === open) open = '';
    else if (open === '' && (character === "'" || character === '"')) open = character;
  }
  return open;
}

function quoteFor(open: '' | "'" | '"', text: string): string {
  if (open === "'") return text.replaceAll("'", `'\\''`);
  if (open === '"') return text.replace(/[\\"$`]/g, '\\$&');
  return /^[\w@%+=:,./-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`;
}
