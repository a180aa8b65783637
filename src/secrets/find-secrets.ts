/** Literals that look like secrets: generated files would carry them into a repository. */
import { isSecretName } from '../knowledge/secret-names.ts';
import { stringValue } from '../python/string-value.ts';
import { type PythonToken, tokenize } from '../python/tokens.ts';

/** A literal that looks like a secret; offsets into the text that was searched. */
export interface FoundSecret {
  readonly start: number;
  readonly end: number;
  /** What it is, in words that do not repeat it. */
  readonly what: string;
}

/** Secrets whose form gives them away wherever they stand. */
const formats: readonly (readonly [string, RegExp])[] = [
  [
    'a private key',
    /-----BEGIN (?:[A-Z]+ )*PRIVATE KEY-----(?:(?:(?!-----)[\s\S]){0,8000}-----END (?:[A-Z]+ )*PRIVATE KEY-----)?/g,
  ],
  ['an access key of AWS', /\b(?:AKIA|ASIA)[A-Z\d]{16}\b/g],
  ['a token of GitHub', /\bgh[pousr]_[A-Za-z\d]{36,}\b|\bgithub_pat_\w{40,}/g],
  ['a token of GitLab', /\bglpat-[\w-]{20,}/g],
  ['a token of Slack', /\bxox[abprs]-[\dA-Za-z-]{20,}/g],
  ['a token of Hugging Face', /\bhf_[A-Za-z]{30,}\b/g],
  ['a token of Databricks', /\bdapi[\da-f]{32}\b/g],
  ['a key of OpenAI or Anthropic', /\bsk-(?:proj-|ant-|svcacct-)?[\w-]*[A-Za-z\d]{20,}/g],
  ['a key of Google', /\bAIza[\w-]{35}/g],
  ['a key in a connection string', /\b(?:AccountKey|SharedAccessKey|SharedAccessSignature)=[\w+/%-]{30,}/g],
  ['the signature of a shared link', /[?&]sig=[\w%+/-]{30,}/g],
  ['a JSON web token', /\beyJ[\w-]{10,}\.eyJ[\w-]{10,}\.[\w-]{10,}/g],
  ['a password in an address', /\b[a-z][a-z\d+.-]*:\/\/[^\s:/@'"{}<>$]+:[^\s:/@'"{}<>$*]{4,}@[\w.-]+/gi],
];

const placeholder =
  /^[^A-Za-z]*$|[<>{}[\]*…$]|\.\.\.|x{3,}|^(?:my|your|the|some|insert|enter|put|replace|change|add|paste|dummy|fake|test|example|sample|demo|placeholder|todo|none|null|secret|password|passwd|token|key|azureml)/i;
const suspicious = /pass|pwd|secret|key|token|conn/i;

/** Finds what looks like a secret by its form, in any text. */
export function findSecretFormats(text: string): readonly FoundSecret[] {
  return formats.flatMap(([what, pattern]) =>
    [...text.matchAll(pattern)]
      .filter(([found]) => !/[<>*…]|\.\.\.|x{4,}|your|user:pass|:password@/i.test(found))
      .map((match) => ({ start: match.index, end: match.index + match[0].length, what })),
  );
}

/** Finds literals that Python code gives to names such as `password` and `api_key`. */
export function findNamedSecrets(code: string): readonly FoundSecret[] {
  if (!suspicious.test(code)) return [];
  const tokens = tokenize(code).filter(({ kind }) => kind !== 'comment');
  return tokens.flatMap((token, index) => {
    const value = token.kind === 'string' ? stringValue(token.text) : null;
    const name = value === null ? null : nameGiven(tokens, index);
    if (value === null || name === null || !isSecretName(name) || !looksSecret(value)) return [];
    return [{ start: token.start, end: token.end, what: `the value of \`${name}\`` }];
  });
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
    if (!isSecretName(name.replace(/.*\./, '').replaceAll('-', '_')) || !looksSecret(bare)) return [];
    const start = match.index + line.length - rest.length;
    return [{ start, end: start + (value?.[0].length ?? 0), what: `the value of \`${name}\`` }];
  });
}

function looksSecret(value: string): boolean {
  return value.length >= 6 && !/\s/.test(value) && !placeholder.test(value) && !isWords(value);
}

/** Names of columns, variables and files are no secrets. */
function isWords(value: string): boolean {
  return /^[A-Z]+(?:[_-][A-Z]+)*$/.test(value) || /^[a-z]+(?:[_.-][a-z]+)+$/.test(value) || /^[./~]/.test(value);
}

const environmentCalls: ReadonlySet<string> = new Set(['getenv', 'putenv', 'setdefault', 'get']);

/** The name that a literal is given to: of a variable, an attribute, a key or an argument. */
function nameGiven(tokens: readonly PythonToken[], index: number): string | null {
  const text = (back: number): string => tokens[index - back]?.text ?? '';
  const key = (back: number): string | null =>
    tokens[index - back]?.kind === 'string' ? stringValue(text(back)) : null;
  const name = (back: number): string | null => (tokens[index - back]?.kind === 'name' ? text(back) : null);
  if (text(1) === '(' && text(2) === '=') return nameGiven(tokens, index - 1);
  if (text(1) === ':') return key(2);
  if (text(1) === ',' && text(3) === '(' && environmentCalls.has(text(4))) return key(2);
  if (text(1) !== '=') return null;
  if (text(2) === ']') return key(3);
  return text(3) === ':' ? name(4) : name(2);
}
