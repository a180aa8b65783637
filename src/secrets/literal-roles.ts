/** What a string literal of Python code is for: the names that it reaches, and the calls that it is passed to. */
import { stringValue } from '../python/string-value.ts';
import type { PythonToken } from '../python/tokens.ts';
import {
  argumentBefore,
  bracketOf,
  calledName,
  chainOf,
  isCallee,
  isKey,
  isOpening,
  mostTokens,
  startOfCallee,
  stopBefore,
  textOf,
} from './token-places.ts';

/** What a literal is for. */
export type LiteralRole =
  /** It is the value of a name: of a variable, an attribute, a key, an argument, an option, a function. */
  | { readonly kind: 'named'; readonly name: string; readonly isDirect: boolean }
  /** It is an argument without a name. */
  | {
      readonly kind: 'passed';
      /** The name that is called, with that of its owner: `hmac.new`. */
      readonly called: string;
      readonly position: number;
      /** The literals before it in the call. */
      readonly before: readonly string[];
      /** Other literals of the same chain of calls: `find("id", "password").send_keys(…)`. */
      readonly chain: readonly string[];
    };

/** Calls whose result holds the argument, unchanged or readable. */
const transparent =
  /^(?:str|bytes|bytearray|tuple|list|set|dict|zip|join|format|encode|decode|strip|quote|quote_plus|b64decode|b64encode|urlsafe_b64decode|fromhex|unhexlify|SecretStr|Secret|loads|safe_load|replace|SecretBytes)$/;

/** Calls that give a value to the name before it: `getenv("DB_PASSWORD", "…")`. */
const settings =
  /^(?:getenv|putenv|setdefault|get|option|set|config|setenv|add_header|setattr|set_option|setConf|conf|environ|pop|update)$/;

/** Levels of brackets that are looked through. */
const mostLevels = 6;
/** Items that are looked through: a secret is not in a long list. */
const mostItems = 12;
/** What the string at `index` is for, the nearest first; tokens without comments. */
export function rolesOf(tokens: readonly PythonToken[], index: number): readonly LiteralRole[] {
  if (isKey(tokens, index)) return [];
  const roles: LiteralRole[] = [];
  let at: number | null = index;
  let isDirect = true;
  for (let level = 0; level < mostLevels && at !== null; level += 1) {
    const found: Scanned = scanLeft(tokens, at);
    if (found.kind === 'nothing') return roles;
    if (found.kind === 'names') {
      roles.push(...found.names.map((name): LiteralRole => ({ kind: 'named', name, isDirect })));
      at = found.open === null ? null : outOf(tokens, found.open);
      isDirect = false;
    } else {
      roles.push(...rolesOfItem(tokens, found));
      const isInBrackets = tokens[found.open]?.text === '(' && !isCallee(tokens[found.open - 1]);
      isDirect = isDirect && isInBrackets && found.position === 0;
      at = outOf(tokens, found.open);
    }
  }
  return roles;
}

/** Where the expression begins that a bracket is part of; `null` where the bracket hides what is in it. */
function outOf(tokens: readonly PythonToken[], open: number): number | null {
  const callee = tokens[open - 1];
  if (tokens[open]?.text === '(' && isCallee(callee))
    return transparent.test(callee?.text ?? '') ? startOfCallee(tokens, open) : null;
  // `rows["name"]`: an index is a name, and no value.
  const isIndex = tokens[open]?.text === '[' && (isCallee(callee) || callee?.kind === 'string');
  return isIndex ? null : open;
}

/** What an argument or an item without a name of its own is for. */
function rolesOfItem(
  tokens: readonly PythonToken[],
  { open, position, before, previous }: Item,
): readonly LiteralRole[] {
  const option = previous?.startsWith('-') ? previous.replace(/^-+/, '').replaceAll('-', '_') : null;
  if (option !== null) return [{ kind: 'named', name: option, isDirect: true }];
  if (tokens[open]?.text !== '(') return [];
  const callee = tokens[open - 1];
  const filled = position === 1 && fillsAddress(tokens, open) ? [password] : [];
  if (!isCallee(callee)) {
    const target = position > 0 ? targetAt(tokens, open, position) : null;
    return target === null ? filled : [{ kind: 'named', name: target, isDirect: true }];
  }
  const passed = { position, before, chain: chainOf(tokens, open) };
  const isSetting = settings.test(callee?.text ?? '');
  return [
    ...filled,
    { kind: 'passed', called: calledName(tokens, open), ...passed },
    ...(previous === null ? [] : [{ kind: 'named', name: previous, isDirect: isSetting } as const]),
  ];
}

const password: LiteralRole = { kind: 'named', name: 'password', isDirect: true };

/** `"postgresql://%s:%s@db" % (…)` and `"postgresql://{}:{}@db".format(…)`. */
function fillsAddress(tokens: readonly PythonToken[], open: number): boolean {
  const isFormat = tokens[open - 1]?.text === 'format' && tokens[open - 2]?.text === '.';
  const filled = tokens[open - 1]?.text === '%' ? tokens[open - 2] : isFormat ? tokens[open - 3] : undefined;
  return filled?.kind === 'string' && /:\/\/[^@\s]*:(?:%s|\{\w*\})@/.test(filled.text);
}

interface Item {
  readonly kind: 'item';
  readonly open: number;
  readonly position: number;
  readonly before: readonly string[];
  /** The literal just before it. */
  readonly previous: string | null;
}

type Scanned =
  | { readonly kind: 'names'; readonly names: readonly string[]; readonly open: number | null }
  | Item
  | { readonly kind: 'nothing' };

const nothing: Scanned = { kind: 'nothing' };

/** Goes left from an expression to what says what it is for: a name, a key, or the bracket that it stands in. */
function scanLeft(tokens: readonly PythonToken[], from: number): Scanned {
  const at = stopBefore(tokens, from, stops);
  const text = at === null ? '' : (tokens[at]?.text ?? '');
  if (at === null) return nothing;
  if (isOpening(text)) return { kind: 'item', open: at, position: 0, before: [], previous: null };
  if (text === ',') return afterComma(tokens, at);
  if (text === '=' || text === ':=') return namesBefore(tokens, at);
  if (text === '==' || text === '!=') return comparedWith(tokens, at);
  if (text === 'return' || text === 'case') return ownerOf(tokens, at, text);
  if (text === ':') {
    const lambda = lambdaAt(tokens, at);
    return lambda === at ? keyBefore(tokens, at) : scanLeft(tokens, lambda);
  }
  return tokens[at]?.kind === 'string' ? { kind: 'names', names: ['password'], open: null } : nothing;
}

const stops: ReadonlySet<string> = new Set([',', '=', ':=', ':', '==', '!=', 'return', 'case', ';']);

const commas: ReadonlySet<string> = new Set([',', '=']);

/** An item after others: of a call, a list, or of `user, password = "…", "…"`. */
function afterComma(tokens: readonly PythonToken[], comma: number): Scanned {
  const before: string[] = [];
  let previous: string | null = null;
  let position = 0;
  for (let at: number | null = comma; at !== null && position <= mostItems; at = stopBefore(tokens, at, commas)) {
    const text = tokens[at]?.text ?? '';
    if (isOpening(text)) return { kind: 'item', open: at, position, before: before.reverse(), previous };
    if (text === '=' && bracketOf(tokens, at) === null) {
      const target = targetAt(tokens, at + 1, position);
      return target === null ? nothing : { kind: 'names', names: [target], open: null };
    }
    if (text !== ',') continue;
    const value = argumentBefore(tokens, at);
    if (value !== null) before.push(value.text);
    if (position === 0) previous = value?.isNamed === false ? value.text : null;
    position += 1;
  }
  return nothing;
}

/** What stands before `=`: all targets of `a = b = …`, the argument's name, the option that `default=` belongs to. */
function namesBefore(tokens: readonly PythonToken[], equals: number): Scanned {
  const open = bracketOf(tokens, equals);
  const own = nameEnding(tokens, equals - 1);
  if (own === null) return nothing;
  if (own === 'default' && open !== null) return { kind: 'names', names: optionOf(tokens, open, equals), open };
  const names = [own];
  for (let at = equals - 2; open === null && at > equals - 12; at -= 2) {
    if (tokens[at]?.text !== '=') break;
    const name = nameEnding(tokens, at - 1);
    if (name !== null) names.push(name);
  }
  return { kind: 'names', names, open };
}

/** The name, attribute, key or annotated name whose last token is at `at`. */
function nameEnding(tokens: readonly PythonToken[], at: number): string | null {
  const token = tokens[at];
  if (token?.text === ']') {
    const key = tokens[at - 1];
    if (tokens[at - 2]?.text === '[' && key?.kind === 'string') {
      const owner = tokens[at - 3]?.text;
      const name = stringValue(key.text);
      return owner === 'environ' && name !== null ? `environ.${name}` : name;
    }
    return annotated(tokens, at);
  }
  if (token?.kind === 'string') return null;
  const colon = tokens[at - 1]?.text === ':' ? at - 2 : null;
  if (colon !== null && tokens[colon]?.kind === 'name') return tokens[colon]?.text ?? null;
  return token?.kind === 'name' ? token.text : null;
}

/** `token: Optional[str] = …`. */
function annotated(tokens: readonly PythonToken[], from: number): string | null {
  for (let at = from; at > from - 12; at -= 1)
    if (tokens[at]?.text === ':') return tokens[at - 1]?.kind === 'name' ? (tokens[at - 1]?.text ?? null) : null;
  return null;
}

/** The key before a colon of a dictionary. */
function keyBefore(tokens: readonly PythonToken[], colon: number): Scanned {
  const open = bracketOf(tokens, colon);
  if (open === null || tokens[open]?.text !== '{') return nothing;
  const key = tokens[colon - 1];
  const name = key?.kind === 'string' ? textOf(key.text) : key?.kind === 'name' ? key.text : null;
  return name === null ? nothing : { kind: 'names', names: [name], open };
}

function lambdaAt(tokens: readonly PythonToken[], colon: number): number {
  for (let at = colon - 1; at > Math.max(0, colon - 10); at -= 1) {
    if (tokens[at]?.text === 'lambda') return at;
    if (!/^(?:name|operator)$/.test(tokens[at]?.kind ?? '') || /^[()[\]{}:=]$/.test(tokens[at]?.text ?? ''))
      return colon;
  }
  return colon;
}

/** `return` gives a function its value, `case` compares with what is matched. */
function ownerOf(tokens: readonly PythonToken[], from: number, word: 'return' | 'case'): Scanned {
  for (let at = from - 1; at >= Math.max(0, from - mostTokens); at -= 1)
    if (tokens[at]?.text === (word === 'return' ? 'def' : 'match') && tokens[at + 1]?.kind === 'name')
      return { kind: 'names', names: [tokens[at + 1]?.text ?? ''], open: null };
  return nothing;
}

/** All names on the other side of a comparison. */
function comparedWith(tokens: readonly PythonToken[], at: number): Scanned {
  const names: string[] = [];
  for (let left = at - 1; left > Math.max(0, at - 8); left -= 1) {
    const { kind, text = '' } = tokens[left] ?? {};
    if (kind === 'newline' || text === 'if' || text === 'and' || text === 'or') break;
    if (kind === 'name') names.push(text);
    if (kind === 'string') names.push(textOf(text) ?? '');
  }
  return { kind: 'names', names: names.slice(0, 4), open: null };
}

/** The target of `user, password = "…", "…"` at a position; `after` is where the values begin. */
function targetAt(tokens: readonly PythonToken[], after: number, position: number): string | null {
  if (tokens[after - 1]?.text !== '=' || bracketOf(tokens, after - 1) !== null) return null;
  const names: string[] = [];
  for (let at = after - 2; at > after - 24; at -= 2) {
    const token = tokens[at];
    if (token?.kind !== 'name') return null;
    names.push(token.text);
    if (tokens[at - 1]?.text === '.') at -= 2;
    if (tokens[at - 1]?.text !== ',') break;
  }
  return names.length > 1 ? (names.reverse()[position] ?? null) : null;
}

/** The option of a command line that `default=` belongs to, or the field of a class. */
function optionOf(tokens: readonly PythonToken[], open: number, index: number): readonly string[] {
  const called = tokens[open - 1]?.text ?? '';
  if (/^[Ff]ield$/.test(called)) {
    const field = scanLeft(tokens, startOfCallee(tokens, open));
    return field.kind === 'names' ? field.names : [];
  }
  if (!/^(?:add_argument|add_option|option|Option|argument|Argument)$/.test(called)) return ['default'];
  const names = tokens.slice(open + 1, index).flatMap(({ kind, text }) => {
    const value = kind === 'string' ? stringValue(text) : null;
    return value === null ? [] : [value];
  });
  const name = names.find((one) => one.startsWith('--')) ?? names[0];
  return name === undefined ? [] : [name.replace(/^-+/, '').replaceAll('-', '_')];
}
