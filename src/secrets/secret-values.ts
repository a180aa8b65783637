/** What secrets look like, and what stands for one. */

const placeholder =
  /^[^\p{L}]*$|[<>{}[\]*…]|^\$|\.\.\.|x{3,}|^(?:my|your|the|some|insert|enter|put|replace|change|add|paste|dummy|fake|test|example|sample|demo|placeholder|todo|none|null|true|false|secret|password|passwd|token|key|azureml|env|os)(?![a-z\d]*\d)/iu;

/** Whether a secret's form is filled with words that stand for one. */
export function isBlank(value: string): boolean {
  return (
    /[<>*…]|\.\.\.|x{4,}|your|user:pass|:(?:password|passwd|pass|pwd|secret|token|key)@|\$\{|[{}]/i.test(value) ||
    value.includes('EXAMPLE')
  );
}

/** What may be a secret under a name that says so: one word that is no placeholder and no name. */
export function looksSecret(value: string): boolean {
  return value.length >= 5 && !/\s/.test(value) && !placeholder.test(value) && !isWords(value);
}

/** What people choose as a password: letters with a digit or a sign. */
export function looksChosen(value: string): boolean {
  return value.length >= 6 && looksSecret(value) && /[\d!@#$%^&+=?]/.test(value) && /\p{L}/u.test(value);
}

/** A password as rules of companies ask for it: small and capital letters with a digit. */
export function looksStrong(value: string): boolean {
  return value.length >= 8 && looksChosen(value) && /[a-z]/.test(value) && /[A-Z]/.test(value) && /\d/.test(value);
}

/** The form that mail providers give to passwords of programs. */
export function isAppPassword(value: string): boolean {
  return /^[a-z]{4}(?: [a-z]{4}){3}$/.test(value);
}

/** Words that are a secret together: `amber canyon orbit pencil`. */
export function isPhrase(value: string): boolean {
  return /^[a-z]{3,10}(?:[ -][a-z]{3,10}){3,23}$/.test(value);
}

/** Letters and digits mixed as no one writes them, or both cases and a sign. */
export function looksRandom(value: string): boolean {
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

/** A run of letters and digits without words in it, that nobody has chosen. */
export function isDrawn(value: string): boolean {
  return (
    /^(?:0x)?[\w.+/%-]{16,}={0,2}$/.test(value) &&
    looksRandom(value) &&
    !hasWords(value) &&
    hasLongRun(value) &&
    bitsOf(value) >= 3 * 16
  );
}

/** So long a run that no name is needed to call it a key. Hashes are not meant: they have small letters only. */
export function isLongKey(value: string): boolean {
  return (
    /^[\w+/%-]{40,200}={0,2}$/.test(value) &&
    [/[a-z]/, /[A-Z]/, /\d/].every((kind) => kind.test(value)) &&
    !/^(?:iVBOR|\/9j\/|R0lGOD|UklGR|H4sI|gAS|UEsDB|JVBER)/.test(value) &&
    isDrawn(value) &&
    bitsOf(value) / value.length >= 4.4
  );
}

/** Names of models and files are short words and numbers with signs between them. */
function hasLongRun(value: string): boolean {
  const longest = Math.max(...value.split(/[^A-Za-z\d]/).map(({ length }) => length));
  return longest >= Math.min(13, value.length * 0.6);
}

/** Two words of small letters, as file names, versions and models have them. */
function hasWords(value: string): boolean {
  const words = value.match(/(?<![a-z\d])[A-Z]?[a-z]{4,}(?![a-z])/g) ?? [];
  return words.length >= 2 && words.join('').length * 2 > value.length;
}

/** Shannon's entropy of the characters, for all of them. */
function bitsOf(value: string): number {
  const counts = new Map<string, number>();
  for (const character of value) counts.set(character, (counts.get(character) ?? 0) + 1);
  let bits = 0;
  for (const count of counts.values()) bits -= count * Math.log2(count / value.length);
  return bits;
}

/** Names of columns, variables and files are no secrets. */
function isWords(value: string): boolean {
  return /^[A-Z]+(?:[_-][A-Z]+)*$/.test(value) || /^[a-z]+(?:[_.-][a-z]+)+$/.test(value) || /^[./~]/.test(value);
}
