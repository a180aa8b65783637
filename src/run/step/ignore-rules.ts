/** Whether a path (relative, with `/`) is left out of a code snapshot. */
export type IgnoreRules = (path: string) => boolean;

interface Rule {
  readonly isNegated: boolean;
  readonly form: RegExp;
}

/**
 * Reads an `.amlignore` (gitignore syntax). As in Azure ML the last rule that matches a path or a folder above it decides,
 * so that a file below an ignored folder can be taken back; caches of Python are always left out.
 */
export function parseIgnoreRules(text: string): IgnoreRules {
  const rules = [...text.split(/\r?\n/), '__pycache__'].flatMap(parseRule);
  return (path) => {
    let isIgnored = false;
    for (const rule of rules) if (rule.form.test(path)) isIgnored = !rule.isNegated;
    return isIgnored;
  };
}

function parseRule(line: string): readonly Rule[] {
  const trimmed = line.replace(/(?<!\\)\s+$/, '');
  if (trimmed === '' || trimmed.startsWith('#') || trimmed === '/') return [];
  const isNegated = trimmed.startsWith('!');
  const pattern = (isNegated ? trimmed.slice(1) : trimmed).replace(/^\\([#!])/, '$1');
  const isFolder = pattern.endsWith('/');
  const body = pattern.replace(/\/+$/, '');
  const isAnchored = body.replace(/^\*\*\//, '').includes('/') || body.startsWith('/');
  const core = translate(body.replace(/^\//, ''));
  const start = isAnchored ? '^' : '^(?:.*/)?';
  return [{ isNegated, form: new RegExp(`${start}${core}${isFolder ? '/' : '(?:/|$)'}`, 'su') }];
}

/** Translates the wildcards of a pattern. */
function translate(pattern: string): string {
  let form = '';
  for (let at = 0; at < pattern.length; ) {
    const rest = pattern.slice(at);
    const [source, translated] = nextPiece(rest, at === 0 || pattern[at - 1] === '/');
    form += translated;
    at += source.length;
  }
  return form;
}

function nextPiece(rest: string, isStartOfName: boolean): readonly [string, string] {
  if (isStartOfName && rest.startsWith('**/')) return ['**/', '(?:.*/)?'];
  if (isStartOfName && rest === '**') return ['**', '.*'];
  const stars = /^\*+/.exec(rest)?.[0];
  if (stars !== undefined) return [stars, '[^/]*'];
  if (rest.startsWith('?')) return ['?', '[^/]'];
  if (rest.startsWith('\\') && rest.length > 1) {
    const character = String.fromCodePoint(rest.codePointAt(1) ?? 0);
    return [`\\${character}`, escapeCharacter(character)];
  }
  const set = /^\[([!^]?)(\]?[^\]]*)\]/.exec(rest);
  if (set !== null) {
    const [source, negation = '', members = ''] = set;
    return [source, `[${negation === '' ? '' : '^/'}${members.replace(/[\\[\]&|^]/g, '\\$&')}]`];
  }
  const character = String.fromCodePoint(rest.codePointAt(0) ?? 0);
  return [character, escapeCharacter(character)];
}

function escapeCharacter(character: string): string {
  return /[\\^$.*+?()[\]{}|/]/.test(character) ? `\\${character}` : character;
}
