/** Secrets in Python code, by what a literal is for: the name that it reaches, the call that it is passed to, the text that it holds. */
import {
  isAmbiguousName,
  isFingerprintName,
  isHolderName,
  isPasswordName,
  isPhraseName,
  isPlainKey,
  isSecretName,
  keyTakers,
  openingCalls,
  plainMakers,
  secretArguments,
} from '../knowledge/secret-names.ts';
import { type PythonToken, tokenize } from '../python/tokens.ts';
import { distinct, type FoundSecret, suspicious } from './found-secret.ts';
import { type LiteralRole, rolesOf } from './literal-roles.ts';
import {
  isAppPassword,
  isDrawn,
  isLongKey,
  isPhrase,
  looksChosen,
  looksRandom,
  looksSecret,
  looksStrong,
} from './secret-values.ts';
import { findAssignedSecrets, findSecretsInText, findToldSecrets } from './text-secrets.ts';
import { textOf } from './token-places.ts';

/** Finds literals that Python code gives to names such as `password` and `api_key`, or to calls that take a secret. */
export function findNamedSecrets(code: string): readonly FoundSecret[] {
  const tokens = tokenize(code).filter(({ kind }) => kind !== 'comment');
  return tokens.flatMap((token, index) => {
    if (token.kind !== 'string') return [];
    const value = plainText(token.text);
    const what = mayBeSecret(value) ? meaningOf(tokens, index, value) : null;
    if (what !== null) return [{ start: token.start, end: token.end, what }];
    return value.length > 8 ? inside(token) : [];
  });
}

/** Most literals are words, and need no look at what they are for. */
function mayBeSecret(value: string): boolean {
  if (value.length < 4 || value.length > 4000) return false;
  return looksSecret(value) || isPhrase(value) || isAppPassword(value) || /^\d{4,8}$/.test(value);
}

/** Of f-strings and bytes too; what is computed counts as nothing. */
function plainText(token: string): string {
  return textOf(token) ?? token.replace(/^[a-zA-Z]{0,2}("""|'''|"|')([\s\S]*)\1$/, '$2').replace(/\{[^{}]*\}/g, '');
}

/** What a text tells, or its lines assign: shell commands, YAML, docstrings. */
function inside(token: PythonToken): readonly FoundSecret[] {
  const isComputed = /^[rRbB]?[fF]/.test(token.text);
  const text = token.text
    .replace(/\\[nrt]/g, '  ')
    .replace(isComputed ? /\{[^{}]*\}/g : /(?!)/g, (part) => '*'.repeat(part.length));
  return distinct([...findToldSecrets(text), ...findSecretsInText(text)]).map((one) => ({
    ...one,
    start: token.start + one.start,
    end: token.start + one.end,
  }));
}

function meaningOf(tokens: readonly PythonToken[], index: number, value: string): string | null {
  const roles = rolesOf(tokens, index);
  const first = roles[0];
  for (const [at, role] of roles.entries()) {
    if (role.kind === 'passed') {
      if (isPassedSecret(role, value)) return 'a secret that is passed to a call';
    } else if (isSecretFor(role, value, at > 0 && first?.kind === 'named' ? first.name : null))
      return `the value of \`${role.name.replace(/^environ\./, '')}\``;
  }
  const names = roles.flatMap((role) => (role.kind === 'named' ? [role.name] : [role.called]));
  const isNameless = first?.kind === 'named' && !names.some(isFingerprintName);
  return isNameless && isLongKey(value) ? 'a long key' : null;
}

/** Whether a value is one for a name; `key` is the literal's own where this is the name of what it stands in. */
function isSecretFor(
  { name: given, isDirect }: Extract<LiteralRole, { kind: 'named' }>,
  value: string,
  key: string | null,
): boolean {
  const isVariable = given.startsWith('environ.');
  const name = given
    .replace(/^environ\./, '')
    .replaceAll('.', '_')
    .replace(/^(?:get|load|read|fetch|make|build|create)_/, '');
  if (isPhraseName(name) && isPhrase(value)) return true;
  if (isHolderName(name) && key === null && !isDirect) return looksChosen(value) || isDrawn(value);
  if (isHolderName(name) && key !== null && !isPlainKey(key))
    return looksStrong(value) || isDrawn(value) || (/(?:^|_)pin$/i.test(key) && /^\d{4,8}$/.test(value));
  if (isSecretName(name)) return isDirect ? looksSecret(value) : looksChosen(value) || looksRandom(value);
  if (isPasswordName(name)) return looksChosen(value);
  if (isVariable && !isFingerprintName(name)) return looksRandom(value) && (isAmbiguousName(name) || isDrawn(value));
  return isAmbiguousName(name) && (isDirect ? looksRandom(value) : isDrawn(value));
}

function isPassedSecret(role: Extract<LiteralRole, { kind: 'passed' }>, value: string): boolean {
  const { called: holder, position, before, chain } = role;
  const called = holder.replace(/^.*\./, '');
  const looks = looksSecret(value) || isAppPassword(value);
  if ([called, holder].some((name) => secretArguments.get(name) === position)) return looks;
  if (called === 'login' && position === 1) return looks;
  if (called === 'set_password' && looksChosen(value)) return true;
  if (
    chain.some((one) => isSecretName(one) || isPasswordName(one)) &&
    /^(?:send_keys|fill|type|write|input)$/.test(called)
  )
    return looksChosen(value);
  if (position > 0 && before.length > 0 && openingCalls.test(called) && (looksStrong(value) || looksRandom(value)))
    return true;
  if (/@[\w-]+\.\w+$/.test(before.at(-1) ?? '') && looksChosen(value)) return true;
  if (
    /^[A-Z]\w*(?:Client|Bot|Api|API|Session)$|^(?:Client|Bot|Api|API)$/.test(called) &&
    /^[\w-]{24,}$/.test(value) &&
    looksRandom(value)
  )
    return true;
  const isMaker = /^[A-Z]/.test(called) && !plainMakers.test(called);
  return (isMaker || keyTakers.test(called)) && isDrawn(value);
}

/** Finds what comments of Python code tell: `# password: …`, and code that was taken out. */
export function findCommentedSecrets(code: string): readonly FoundSecret[] {
  if (!code.includes('#') || !suspicious.test(code)) return [];
  return tokenize(code)
    .filter(({ kind }) => kind === 'comment')
    .flatMap(({ start, text }) => {
      const words = text.replace(/^#+[ \t]*/, '');
      const from = start + text.length - words.length;
      const found = distinct([
        ...findNamedSecrets(words),
        ...findAssignedSecrets(words),
        ...findToldSecrets(words),
        ...findSecretsInText(words),
      ]);
      return found.map((one) => ({ ...one, start: from + one.start, end: from + one.end }));
    });
}
