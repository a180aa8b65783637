import { unitTexts } from '../6-write/edits/find-edited-units.ts';
import { readScriptArguments } from '../python/facts/argparse.ts';
import { type ParsedModule, parseModule, type Range } from '../python/parse.ts';

/** The name that the settings of a script have among its pieces: what is outside its functions and is no import. */
export const settingsName = '<settings>';

/** The pieces of a script by name: its functions and classes, and its settings; `null` for text that is no complete Python. */
export function scriptPartsOf(text: string): ReadonlyMap<string, string> | null {
  const units = unitTexts(text);
  const settings = settingsOf(text);
  return units === null || settings === null ? null : new Map([...units, [settingsName, settings]]);
}

/** The statements of a script that are no function, class, import, docstring or guard, as lines; `null` for text that does not parse. */
export function settingsOf(text: string): string | null {
  const parsed = parseModule(text);
  if (!parsed.ok) return null;
  const { module } = parsed;
  const kept = module.body.filter((statement, index) => {
    if (index === 0 && statement.nodeType === 'Expr' && statement.value.nodeType === 'Constant') return false;
    const isGuard = statement.nodeType === 'If' && /^if\s+__name__\b/.test(textOf(module, module.range(statement)));
    return !isGuard && !passedOver.has(statement.nodeType);
  });
  return kept.map((statement) => `${wholeLines(text, module.range(statement))}\n`).join('');
}

const passedOver: ReadonlySet<string> = new Set([
  'Import',
  'ImportFrom',
  'FunctionDef',
  'AsyncFunctionDef',
  'ClassDef',
]);

/** The import statements of a script, sorted. */
export function importsOf(text: string): readonly string[] {
  const parsed = parseModule(text);
  if (!parsed.ok) return [];
  const imports = parsed.module.body.filter(({ nodeType }) => nodeType === 'Import' || nodeType === 'ImportFrom');
  return imports.map((statement) => textOf(parsed.module, parsed.module.range(statement)).replace(/\s+/g, ' ')).sort();
}

/** The arguments that a function gives to `argparse`: their defaults by name, and all that is left of the function without them. */
export interface ArgumentDefaults {
  readonly defaults: ReadonlyMap<string, string>;
  /** Without line breaks and indentation, which the formatter chooses. */
  readonly rest: string;
}

/** Reads the defaults of a script's arguments; `null` for a function that is no `parse_args`. */
export function argumentDefaults(text: string): ArgumentDefaults | null {
  if (!/\bArgumentParser\(/.test(text) || !parseModule(text).ok) return null;
  const places = defaultPlaces(text);
  const defaults = new Map([...places].map(([name, { start, end }]) => [name, text.slice(start, end)]));
  return { defaults, rest: onOneLine(cut(text, [...places.values()])) };
}

/** The text with another default for one of its arguments; as it is where it has no such argument. */
export function withDefault(text: string, name: string, value: string): string {
  const place = defaultPlaces(text).get(name);
  return place === undefined ? text : text.slice(0, place.start) + value + text.slice(place.end);
}

function defaultPlaces(text: string): ReadonlyMap<string, Range> {
  const found = readScriptArguments(text)?.arguments ?? [];
  return new Map(
    found.flatMap((one) => (one.default === null ? [] : [[one.options[0]?.replace(/^-+/, '') ?? '', one.default]])),
  );
}

/** A function in its parts: its lines to the end of the signature, its docstring, what it does, and what it returns at its end. */
export interface FunctionParts {
  readonly signature: string;
  readonly docstring: string;
  readonly body: string;
  readonly returns: string;
}

/** Takes a function apart; `null` for anything else, and for one that does nothing. */
export function functionParts(text: string): FunctionParts | null {
  const parsed = parseModule(text);
  const [statement, ...others] = parsed.ok ? parsed.module.body : [];
  if (!parsed.ok || statement === undefined || others.length > 0) return null;
  if (statement.nodeType !== 'FunctionDef' && statement.nodeType !== 'AsyncFunctionDef') return null;
  const [first, second] = statement.body;
  if (first === undefined) return null;
  const isDocumented = first.nodeType === 'Expr' && first.value.nodeType === 'Constant';
  const start = lineStart(text, parsed.module.range(first).start);
  const isOneLine = text.slice(0, start).trim() === '';
  if (isOneLine || (isDocumented && second === undefined)) return null;
  const end = isDocumented ? text.indexOf('\n', parsed.module.range(first).end) + 1 : start;
  const last = statement.body.at(-1);
  const isReturned = last?.nodeType === 'Return' && last !== first;
  const returned = isReturned ? lineStart(text, parsed.module.range(last).start) : text.length;
  return {
    signature: text.slice(0, start),
    docstring: text.slice(start, end),
    body: text.slice(end, returned),
    returns: text.slice(returned),
  };
}

function textOf({ text }: ParsedModule, { start, end }: Range): string {
  return text.slice(start, end);
}

function lineStart(text: string, offset: number): number {
  return text.lastIndexOf('\n', offset - 1) + 1;
}

/** A statement with the comments directly above it and behind it. */
function wholeLines(text: string, { start, end }: Range): string {
  let from = lineStart(text, start);
  while (from > 0 && /^#/.test(text.slice(lineStart(text, from - 1), from))) from = lineStart(text, from - 1);
  const next = text.indexOf('\n', end);
  return text.slice(from, next < 0 ? text.length : next);
}

function cut(text: string, ranges: readonly Range[]): string {
  let result = text;
  for (const { start, end } of ranges.toSorted((a, b) => b.start - a.start)) {
    result = `${result.slice(0, start)}…${result.slice(end)}`;
  }
  return result;
}

function onOneLine(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/([([{]) /g, '$1')
    .replace(/,? ([)\]}])/g, '$1');
}

/** A text without line breaks, indentation and what comes with them: what is left when only the layout differs. */
export function withoutLayout(text: string): string {
  return text
    .replace(/\s+/g, '')
    .replace(/,(?=[)\]}])/g, '')
    .replaceAll("'", '"');
}
