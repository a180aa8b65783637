/** The command of a component: its text, its placeholders, and the options that it gives to a script. */
import { findScripts } from '../shell/find-scripts.ts';
import { followQuotes, insideQuotes, quoteWord } from '../shell/quote.ts';
import { readCommands } from '../shell/read-commands.ts';

/** A piece of a command: text, a placeholder, or what is in `$[[ … ]]`. */
export type CommandPart =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'placeholder'; readonly source: string; readonly expression: string }
  | { readonly kind: 'optional'; readonly parts: readonly CommandPart[] };

/** What a placeholder becomes; `null` if an optional input has no value. Paths are quoted for the place they stand in. */
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
  const quoteAt = followQuotes();
  for (const part of flatten(parts, fill)) {
    if (part.kind === 'text') rendered += part.text;
    else if (part.kind === 'placeholder') {
      const value = fill(part.expression);
      if (value === null) continue;
      rendered += value.kind === 'literal' ? value.text : quoteFor(quoteAt(rendered, rendered.length), value.text);
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

function quoteFor(open: '' | "'" | '"', text: string): string {
  return open === '' ? quoteWord(text) : insideQuotes(text, open);
}

/** A placeholder of a command, with what it names; `null` if it names nothing that a command can have. */
export interface CommandPlaceholder {
  /** The placeholder as it is written: `${{inputs.x}}`. */
  readonly source: string;
  readonly names: PlaceholderName | null;
  /** True inside `$[[ ]]`. */
  readonly isOptional: boolean;
  readonly isQuoted: boolean;
}

/** An option with what is given to it. */
export interface CommandOption {
  readonly name: string;
  readonly isOptional: boolean;
  readonly hasValue: boolean;
  /** The input that the value is, if it is one alone. */
  readonly input: string | null;
}

/** A command, taken apart. */
export interface CommandText {
  /** The Python file that it runs; null when it runs none, or something else besides. */
  readonly script: string | null;
  readonly placeholders: readonly CommandPlaceholder[];
  readonly options: readonly CommandOption[];
}

/** Reads the script, the placeholders and the options of a command. */
export function readCommand(command: string): CommandText {
  const groups = [...command.matchAll(/\$\[\[[\s\S]*?\]\]/g)].map((match) => [
    match.index,
    match.index + match[0].length,
  ]);
  const isOptional = (offset: number) => groups.some(([from = 0, to = 0]) => offset >= from && offset < to);
  const quoteAt = followQuotes();
  return {
    script: scriptOf(command),
    placeholders: [...command.matchAll(/\$\{\{([\s\S]*?)\}\}/g)].map((match) => ({
      source: match[0],
      names: readPlaceholder((match[1] ?? '').trim()),
      isOptional: isOptional(match.index),
      isQuoted: quoteAt(command, match.index) !== '',
    })),
    options: optionsOf(command, isOptional),
  };
}

/** What a placeholder names. */
export interface PlaceholderName {
  readonly kind: 'input' | 'output' | 'search';
  readonly name: string;
}

/** Reads what stands between the braces of a placeholder: `inputs.x`, `outputs.y.path`, `search_space.z`. */
export function readPlaceholder(expression: string): PlaceholderName | null {
  const match = /^(inputs|outputs|search_space)\.(\w+)(?:\.path)?$/.exec(expression);
  if (match === null) return null;
  const kind = match[1] === 'outputs' ? 'output' : match[1] === 'inputs' ? 'input' : 'search';
  return { kind, name: match[2] ?? '' };
}

function scriptOf(command: string): string | null {
  const scripts = findScripts(command).flatMap(({ script }) => (script?.endsWith('.py') ? [script] : []));
  return scripts.length === 1 ? (scripts[0] ?? null) : null;
}

/** The options behind the script, each with the word that follows it unless that is an option in full. */
function optionsOf(command: string, isOptional: (offset: number) => boolean): readonly CommandOption[] {
  const afterScript = command.search(/\.py(\s|$)/);
  const bare = command.replace(/\$\[\[([\s\S]*?)\]\]/g, '   $1  ');
  const options: CommandOption[] = [];
  const quoteAt = followQuotes();
  for (const { words } of readCommands(bare)) {
    for (let index = 0; index < words.length; index += 1) {
      const word = words[index];
      const offset = word?.places[0] ?? 0;
      const [, name, own] = /^(--[A-Za-z][\w-]*|-[A-Za-z])(?:=([\s\S]*))?$/.exec(word?.text ?? '') ?? [];
      if (name === undefined || offset <= afterScript || quoteAt(command, offset) !== '') continue;
      const next = words[index + 1]?.text;
      const value = own ?? (next?.startsWith('--') ? undefined : next);
      if (own === undefined && value !== undefined) index += 1;
      const input = /^\$\{\{\s*inputs\.(\w+)\s*\}\}$/.exec(value ?? '')?.[1] ?? null;
      options.push({ name, isOptional: isOptional(offset), hasValue: value !== undefined, input });
    }
  }
  return options;
}
