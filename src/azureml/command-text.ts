/** The command of a component, taken apart. */

/** A placeholder: `${{inputs.x}}`. */
export interface CommandBinding {
  /** The text between the braces. */
  readonly text: string;
  readonly kind: 'inputs' | 'outputs' | 'other';
  readonly name: string;
  /** True inside of `$[[ ]]`. */
  readonly isOptional: boolean;
  readonly isQuoted: boolean;
}

/** An option with what is given to it. */
export interface CommandOption {
  readonly name: string;
  readonly isOptional: boolean;
  readonly hasValue: boolean;
  /** The input that the value is, where it is one alone. */
  readonly input: string | null;
}

/** A command, taken apart. */
export interface CommandText {
  /** The Python file that it runs; null when it runs none, or something else besides. */
  readonly script: string | null;
  readonly bindings: readonly CommandBinding[];
  readonly options: readonly CommandOption[];
}

/** Takes a command apart. */
export function readCommand(command: string): CommandText {
  const groups = [...command.matchAll(/\$\[\[[\s\S]*?\]\]/g)].map((match) => [
    match.index,
    match.index + match[0].length,
  ]);
  const isOptional = (offset: number) => groups.some(([from = 0, to = 0]) => offset >= from && offset < to);
  return {
    script: scriptOf(command),
    bindings: [...command.matchAll(/\$\{\{\s*([^}]*?)\s*\}\}/g)].map((match) => ({
      ...splitBinding(match[1] ?? ''),
      isOptional: isOptional(match.index),
      isQuoted: isInQuotes(command, match.index),
    })),
    options: optionsOf(command, isOptional),
  };
}

function splitBinding(text: string): Pick<CommandBinding, 'text' | 'kind' | 'name'> {
  const match = /^(inputs|outputs)\.(.+)$/.exec(text);
  return match
    ? { text, kind: match[1] === 'inputs' ? 'inputs' : 'outputs', name: match[2] ?? '' }
    : { text, kind: 'other', name: text };
}

function scriptOf(command: string): string | null {
  const scripts = [...command.matchAll(/\bpython[\d.]*\s+(?:-[a-zA-Z]\s+)*([\w./-]+\.py)(?=\s|$)/g)];
  return scripts.length === 1 ? (scripts[0]?.[1] ?? null) : null;
}

function optionsOf(command: string, isOptional: (offset: number) => boolean): readonly CommandOption[] {
  const pattern =
    /(?<=[\s[]|^)(--[A-Za-z][\w-]*|-[A-Za-z]\b)(?:(=|\s+)("[^"]*"|'[^']*'|\$\{\{[^}]*\}\}[^\s\]]*|(?!--)[^\s\]]+))?/g;
  const afterScript = command.search(/\.py(\s|$)/);
  return [...command.matchAll(pattern)]
    .filter((match) => match.index > afterScript && !isInQuotes(command, match.index))
    .map((match) => ({
      name: match[1] ?? '',
      isOptional: isOptional(match.index),
      hasValue: match[3] !== undefined,
      input: /^["']?\$\{\{\s*inputs\.(\w+)\s*\}\}["']?$/.exec(match[3] ?? '')?.[1] ?? null,
    }));
}

function isInQuotes(command: string, offset: number): boolean {
  let quote = '';
  for (const character of command.slice(0, offset)) {
    if (quote === '' && (character === '"' || character === "'")) quote = character;
    else if (character === quote) quote = '';
  }
  return quote !== '';
}
