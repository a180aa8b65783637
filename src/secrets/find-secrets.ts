/** Literals that look like secrets: generated files would carry them into a repository. */
import { isAmbiguousName, isPasswordName, isSecretName, secretArguments } from '../knowledge/secret-names.ts';
import { remembered } from '../python/remembered.ts';
import { stringValue } from '../python/string-value.ts';
import { type PythonToken, tokenize } from '../python/tokens.ts';
import { findByPublishedRules } from './published-rules.ts';
import { secretFormats } from './secret-formats.ts';

/** A literal that looks like a secret; offsets into the text that was searched. */
export interface FoundSecret {
  readonly start: number;
  readonly end: number;
  /** What it is, in words that do not repeat it. */
  readonly what: string;
}

const placeholder =
  /^[^\p{L}]*$|[<>{}[\]*…]|^\$|\.\.\.|x{3,}|^(?:my|your|the|some|insert|enter|put|replace|change|add|paste|dummy|fake|test|example|sample|demo|placeholder|todo|none|null|true|false|secret|password|passwd|token|key|azureml|env|os)(?![a-z\d]*\d)/iu;
const suspicious =
  /pass|pwd|pw\b|secret|key|token|conn|cred|auth|login|sas|pat\b|contrase|mdp|senha|wachtwoord|has[lł]o|parola|lozinka|salasana|[sş]ifre|kennwort|salt|dsn|jwt|bearer|cookie|hook|sess|Fernet|client|hmac|AES|otp|Bot\b|api\b|appid|[^\0-\x7f]/i;

/** As many characters of searched texts as are remembered. */
const rememberedCharacters = 1_000_000;

/** What looks like a secret in a text, by rules that are published and by forms and places of our own. */
export const findSecretFormats: (text: string) => readonly FoundSecret[] = remembered(findByForm, rememberedCharacters);

function findByForm(text: string): readonly FoundSecret[] {
  const own = secretFormats.flatMap(({ what, pattern, group, isLoose }) =>
    [...text.matchAll(pattern)].flatMap((match) => {
      const value = match[group] ?? '';
      const start = match.index + match[0].lastIndexOf(value);
      const isMeant = group === 0 ? !isBlank(value) : isLoose ? looksRandom(value) : looksSecret(value);
      return isMeant ? [{ start, end: start + value.length, what }] : [];
    }),
  );
  const published = findByPublishedRules(text)
    .filter(({ start, end }) => !isBlank(text.slice(start, end)))
    .map(({ start, end, rule }) => ({ start, end, what: `a secret (rule \`${rule}\`)` }));
  return distinct([...own, ...published]);
}

/** What is found by its name and by its form is one secret. */
export function distinct(found: readonly FoundSecret[]): readonly FoundSecret[] {
  return found.filter(
    (one, index) => !found.slice(0, index).some((other) => other.start < one.end && one.start < other.end),
  );
}

/** Whether a secret's form is filled with words that stand for one. */
function isBlank(value: string): boolean {
  return (
    /[<>*…]|\.\.\.|x{4,}|your|user:pass|:(?:password|passwd|pass|pwd|secret|token|key)@|\$\{|[{}]/i.test(value) ||
    value.includes('EXAMPLE')
  );
}

/** Finds literals that Python code gives to names such as `password` and `api_key`, or to calls that take a secret. */
export function findNamedSecrets(code: string): readonly FoundSecret[] {
  if (!suspicious.test(code)) return [];
  const tokens = tokenize(code).filter(({ kind }) => kind !== 'comment');
  return tokens.flatMap((token, index) => {
    const value = token.kind === 'string' ? stringValue(token.text.replace(/^[bB]/, '')) : null;
    if (value === null) return [];
    const name = nameGiven(tokens, index);
    const what =
      name !== null && isSecretFor(name, value) ? `the value of \`${name}\`` : argumentOf(tokens, index, value);
    return what === null ? [] : [{ start: token.start, end: token.end, what }];
  });
}

function isSecretFor(given: string, value: string): boolean {
  const name = given.replaceAll('.', '_');
  if (isSecretName(name)) return looksSecret(value);
  if (isPasswordName(name)) return looksChosen(value);
  return isAmbiguousName(name) && looksRandom(value);
}

/** A secret among a call's unnamed arguments, or the second part of `auth=(user, password)`. */
function argumentOf(tokens: readonly PythonToken[], index: number, value: string): string | null {
  const opened = openBracket(tokens, index);
  if (opened === null) return null;
  const [called, above] = [tokens[opened.at - 1]?.text ?? '', tokens[opened.at - 2]?.text];
  const isGiven = called === '=' && /(?:^|_)(?:auth|creds|credentials?|login)$/i.test(above ?? '');
  const isPair = opened.position === 1 && (isGiven || called === 'login');
  const holder = above === '.' ? `${tokens[opened.at - 3]?.text}.${called}` : called;
  const isArgument = [called, holder].some((name) => secretArguments.get(name) === opened.position);
  const isMeant =
    isPair || isArgument ? looksSecret(value) || isAppPassword(value) : isClient(called) && isDrawn(value);
  return isMeant ? 'a secret that is passed to a call' : null;
}

/** Tokens that are looked through for the begin of a call. */
const mostTokens = 60;

/** The round bracket that a token stands in, and how many commas lie between. */
function openBracket(
  tokens: readonly PythonToken[],
  index: number,
): { readonly at: number; readonly position: number } | null {
  let position = 0;
  let depth = 0;
  for (let at = index - 1; at > Math.max(0, index - mostTokens); at -= 1) {
    const text = tokens[at]?.text ?? '';
    if (/^[)\]}]$/.test(text)) depth += 1;
    else if (text === ',' && depth === 0) position += 1;
    else if (/^[([{]$/.test(text) && depth === 0) return text === '(' ? { at, position } : null;
    else if (/^[([{]$/.test(text)) depth -= 1;
  }
  return null;
}

/** Finds lines such as `password: …`, `API_KEY=…` and `"token": "…"` of YAML, JSON, shell and settings files. */
export function findAssignedSecrets(text: string): readonly FoundSecret[] {
  if (!suspicious.test(text)) return [];
  return [
    ...text.matchAll(/^[ \t]*(?:-[ \t]+|export[ \t]+|set[ \t]+|ENV[ \t]+)*["']?([\w.-]+)["']?[ \t]*[:=][ \t]*(.*)$/gm),
  ].flatMap((match) => {
    const [line, name = '', rest = ''] = match;
    const value = /^"([^"]*)"|^'([^']*)'|^([^\s,#]+)/.exec(rest);
    const bare = value?.[1] ?? value?.[2] ?? value?.[3] ?? '';
    if (!isSecretFor(name.replace(/.*\./, ''), bare)) return [];
    const start = match.index + line.length - rest.length;
    return [{ start, end: start + (value?.[0].length ?? 0), what: `the value of \`${name}\`` }];
  });
}

/** Finds what comments of Python code tell: `# password: …`, and code that was taken out. */
export function findCommentedSecrets(code: string): readonly FoundSecret[] {
  if (!code.includes('#') || !suspicious.test(code)) return [];
  return tokenize(code)
    .filter(({ kind }) => kind === 'comment')
    .flatMap(({ start, text }) => {
      const words = text.replace(/^#+[ \t]*/, '');
      const from = start + text.length - words.length;
      const found = distinct([...findNamedSecrets(words), ...findAssignedSecrets(words), ...findToldSecrets(words)]);
      return found.map((one) => ({ ...one, start: from + one.start, end: from + one.end }));
    });
}

/** Finds passwords that a text tells its readers. */
export function findToldSecrets(text: string): readonly FoundSecret[] {
  return told.flatMap(({ pattern, what, isMeant }) =>
    [...text.matchAll(pattern)].flatMap((match) => {
      const value = (match[1] ?? '').replace(/[.)]+$/, '');
      if (!isMeant(value)) return [];
      const start = match.index + match[0].lastIndexOf(value);
      return [{ start, end: start + value.length, what }];
    }),
  );
}

/** How texts tell a secret, and what it must look like to be one. */
const told = [
  {
    pattern:
      /\b(?:password|passwd|pwd|passcode|passphrase)\b(?:[ \t]+(?:of|for|to|on)(?:[ \t]+\w+){1,3}?)?[*_`]*\s*(?:is|was|:|=)\s*["'`*]*([^\s"'`*,;]{6,})/gi,
    what: 'a password',
    isMeant: looksChosen,
  },
  {
    pattern: /\b(?:login|credentials)\b[*_`]*\s*[:=]\s*[\w.@-]+\s*\/\s*([^\s"'`*,;]{6,})/gi,
    what: 'a password',
    isMeant: looksChosen,
  },
  {
    pattern: /\b(?:(?:api|access|secret)[ _-]?key|token|secret)\b[*_`]*\s*(?:is|was|:)\s*["'`*]*([\w./+=-]{16,})/gi,
    what: 'a key',
    isMeant: looksRandom,
  },
] as const;

function looksSecret(value: string): boolean {
  return value.length >= 5 && !/\s/.test(value) && !placeholder.test(value) && !isWords(value);
}

/** What people choose as a password: letters with a digit or a sign. */
function looksChosen(value: string): boolean {
  return value.length >= 6 && looksSecret(value) && /[\d!@#$%^&+=?]/.test(value) && /\p{L}/u.test(value);
}

/** The form that mail providers give to passwords of programs. */
function isAppPassword(value: string): boolean {
  return /^[a-z]{4}(?: [a-z]{4}){3}$/.test(value);
}

/** What is made of a key and nothing else: the clients of services. */
function isClient(name: string): boolean {
  return /^[A-Z]\w*(?:Client|Bot|Api|API|Session)$|^(?:Client|Bot|Api|API)$/.test(name);
}

/** A long run of letters and digits silently in it. */
function isDrawn(value: string): boolean {
  return /^[A-Za-z\d_-]{24,}$/.test(value) && looksRandom(value);
}

/** Letters and digits mixed as no one writes them, or both cases and a sign. */
function looksRandom(value: string): boolean {
  if (
    value.length < 10 ||
    !looksSecret(value) ||
    /^https?:|[/\\]\w+\.\w+$|\.(?:csv|json|txt|pem|pkl|parquet)$/i.test(value)
  )
    return false;
  const kinds = [/[a-z]/, /[A-Z]/, /\d/, /[^A-Za-z\d]/].filter((kind) => kind.test(value)).length;
  const changes = value.match(/[A-Za-z]\d|\d[A-Za-z]|[a-z][A-Z]|[A-Z]{2}[a-z]/g)?.length ?? 0;
  return (kinds >= 3 && changes >= 3) || (kinds >= 2 && changes >= 4);
}

/** Names of columns, variables and files are no secrets. */
function isWords(value: string): boolean {
  return /^[A-Z]+(?:[_-][A-Z]+)*$/.test(value) || /^[a-z]+(?:[_.-][a-z]+)+$/.test(value) || /^[./~]/.test(value);
}

const pairCalls: ReadonlySet<string> = new Set([
  'getenv',
  'putenv',
  'setdefault',
  'get',
  'option',
  'set',
  'config',
  'setenv',
  'add_header',
]);

/** The name that a literal is given to: of a variable, an attribute, a key or an argument. */
function nameGiven(tokens: readonly PythonToken[], index: number): string | null {
  const text = (back: number): string => tokens[index - back]?.text ?? '';
  const key = (back: number): string | null =>
    tokens[index - back]?.kind === 'string' ? stringValue(text(back)) : null;
  const name = (back: number): string | null => (tokens[index - back]?.kind === 'name' ? text(back) : null);
  if (text(1) === '(' && text(2) === '=') return nameGiven(tokens, index - 1);
  if (text(1) === ':') return key(2);
  if (text(1) === ',' && text(3) === ',' && text(5) === '(' && text(6) === 'setattr') return key(2);
  if (text(1) === ',' && text(3) === '(' && pairCalls.has(text(4))) return key(2);
  if (text(1) === 'or' || text(1) === 'else') return nameOfLine(tokens, index, 0);
  if (text(1) === ',') return nameOfLine(tokens, index, 1);
  if (text(1) !== '=') return null;
  if (text(2) === 'default') return optionOf(tokens, index) ?? 'default';
  if (text(2) === ']') return key(3);
  return text(3) === ':' ? name(4) : name(2);
}

/** What is assigned to on the line of a token: `key = other or "…"`, and of `user, password = "…", "…"` the second. */
function nameOfLine(tokens: readonly PythonToken[], index: number, position: number): string | null {
  for (let at = index - 1; at > Math.max(0, index - mostOfLine); at -= 1) {
    const { kind, text = '' } = tokens[at] ?? {};
    if (text === '=') {
      const [before, comma, first] = [tokens[at - 1], tokens[at - 2], tokens[at - 3]];
      const isPair = comma?.text === ',' && first?.kind === 'name';
      return before?.kind === 'name' && isPair === (position === 1) ? before.text : null;
    }
    const isPart =
      kind === 'name' ||
      text === 'or' ||
      text === 'else' ||
      kind === 'string' ||
      text === '.' ||
      (text === ',' && position === 1);
    if (!isPart) return null;
  }
  return null;
}

/** Tokens that are looked through for what a line assigns to. */
const mostOfLine = 8;

/** The option of a command line that `default=` belongs to, or the field of a class. */
function optionOf(tokens: readonly PythonToken[], index: number): string | null {
  const opened = openBracket(tokens, index);
  if (opened === null) return null;
  const called = tokens[opened.at - 1]?.text ?? '';
  if (/^[Ff]ield$/.test(called)) return nameGiven(tokens, opened.at - 1);
  if (!/^(?:add_argument|add_option|option|Option|argument|Argument)$/.test(called)) return null;
  const names = tokens.slice(opened.at + 1, index).filter(({ kind }) => kind === 'string');
  const found = names.map(({ text }) => stringValue(text)).filter((name) => name?.startsWith('--'));
  const name = found[0] ?? stringValue(names[0]?.text ?? '');
  return name?.replace(/^-+/, '').replaceAll('-', '_') ?? null;
}
