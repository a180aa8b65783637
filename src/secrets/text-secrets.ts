/** Secrets in texts that are no Python: settings, shell commands, markup, and sentences that tell them. */
import {
  isAmbiguousName,
  isPasswordName,
  isPhraseName,
  isSecretName,
  passwordOptions,
} from '../knowledge/secret-names.ts';
import { distinct, type FoundSecret, suspicious } from './found-secret.ts';
import { isDrawn, isPhrase, looksChosen, looksRandom, looksSecret } from './secret-values.ts';

/** Finds lines such as `password: …`, `API_KEY=…` and `"token": "…"` of YAML, JSON, shell and settings files. */
export function findAssignedSecrets(text: string): readonly FoundSecret[] {
  if (!suspicious.test(text)) return [];
  return [
    ...text.matchAll(/^[ \t]*(?:-[ \t]+|export[ \t]+|set[ \t]+|ENV[ \t]+)*["']?([\w.-]+)["']?[ \t]*[:=][ \t]*(.*)$/gm),
  ].flatMap((match) => {
    const [line, name = '', rest = ''] = match;
    const value = /^"([^"]*)"|^'([^']*)'|^([^\s,#]+)/.exec(rest);
    const bare = value?.[1] ?? value?.[2] ?? value?.[3] ?? '';
    if (!isAssigned(name.replace(/.*\./, ''), bare)) return [];
    const start = match.index + line.length - rest.length;
    return [{ start, end: start + (value?.[0].length ?? 0), what: `the value of \`${name}\`` }];
  });
}

function isAssigned(name: string, value: string): boolean {
  if (isPhraseName(name) && isPhrase(value)) return true;
  if (isSecretName(name)) return looksSecret(value);
  if (isPasswordName(name)) return looksChosen(value);
  return isAmbiguousName(name) && looksRandom(value);
}

/** In the middle of a text, a word after a name says less than on a line of its own. */
function isMentioned(name: string, value: string): boolean {
  if (isSecretName(name)) return looksChosen(value) || looksRandom(value);
  if (isPasswordName(name)) return looksChosen(value);
  return isAmbiguousName(name) && (looksRandom(value) || isDrawn(value));
}

const bare = '([^\\s"\'`,;&|<>(){}$]{5,})';
const cut = /[.)\]]+$/;

/** `name=value`, `"name": "value"`, `name：value`, anywhere. */
const pairs =
  /(?<![\p{L}\d_.-])["'`*]{0,3}([\p{L}][\p{L}\d_.-]{0,60})["'`*]{0,3}(?: {0,3}(?:[=：]|:=|=>)| ?:) {0,3}["'`*]{0,3}([^\s"'`,;&|<>(){}$]{5,})/gu;
/** `--name value`, `--name=value`, `-storepass value`. */
const options = new RegExp(`(?<=^|[\\s"'])--?([a-z][\\w-]{2,40})(?:=|[ \\t]+|["'], *["'])["']?${bare}`, 'gi');
/** `<name>value</name>` */
const elements = /<([\w:.-]{2,40})>([^<>\s]{5,200})<\/\1>/g;

/** Finds what stands under a name in commands, markup, tables and sentences. */
export function findSecretsInText(text: string): readonly FoundSecret[] {
  if (!suspicious.test(text) && !/[@$|]|\s-\w|\b(?:mc|net) |:\d{2,5}:/.test(text)) return [];
  const named = [pairs, options, elements].flatMap((pattern) =>
    [...text.matchAll(pattern)].flatMap((match) => {
      const name = (match[1] ?? '').replace(/^.*[.:]/, '');
      const value = (match[2] ?? '').replace(cut, '');
      const isMeant =
        pattern === options
          ? isMentioned(name.replace(/-/g, '_').replace(/pass$/, '_pass'), value)
          : isMentioned(name, value);
      return isMeant ? [placeIn(match, value, `the value of \`${name}\``)] : [];
    }),
  );
  const formed = positions.flatMap(({ pattern, what, isMeant }) =>
    [...text.matchAll(pattern)].flatMap((match) => {
      const value = (match[1] ?? '').replace(cut, '');
      return isMeant(value) ? [placeIn(match, value, what)] : [];
    }),
  );
  return distinct([...named, ...formed, ...findInTables(text)]);
}

function placeIn(match: RegExpMatchArray, value: string, what: string): FoundSecret {
  const start = (match.index ?? 0) + match[0].lastIndexOf(value);
  return { start, end: start + value.length, what };
}

const isChosenOrRandom = (value: string): boolean => looksChosen(value) || looksRandom(value);

interface Position {
  readonly pattern: RegExp;
  readonly what: string;
  isMeant(value: string): boolean;
}

const positions: readonly Position[] = [
  ...passwordOptions.map(([commands, option]) => ({
    pattern: new RegExp(`(?<![\\w.-])(?:${commands})(?:\\.exe)?(?= )[^\\n|;]{0,200}? (?:${option})["']?${bare}`, 'g'),
    what: 'a password in a command',
    isMeant: (value: string) => looksChosen(value) && !value.startsWith('-'),
  })),
  {
    pattern: new RegExp(
      `\\becho (?:-n )?["']?${bare}["']? *\\| *[^\\n|]*(?:-S|stdin|passwd|kinit|passphrase-fd|login|gpg)\\b`,
      'g',
    ),
    what: 'a password in a command',
    isMeant: looksChosen,
  },
  {
    pattern: /\bConvertTo-SecureString\s+(?:-String\s+)?["']?([^\s"'$]{5,})/gi,
    what: 'a password in a command',
    isMeant: looksSecret,
  },
  {
    pattern: /\btype=\\?["']?password\\?["']?[^>\n]{0,80}?\bvalue=\\?["']?([^\s"'>\\]{5,})/gi,
    what: 'a password in a form',
    isMeant: looksSecret,
  },
  {
    pattern: /\b(?:identified by|with password|password)\s+\\?["']([^\s"'\\]{5,})\\?["']/gi,
    what: 'a password in a query',
    isMeant: looksChosen,
  },
  // `user/password@database`, as Oracle writes it.
  {
    pattern: /(?<![\w/:.])\w{2,30}\/([^\s/@"']{5,40})@[\w.-]+[:/]/g,
    what: 'a password in an address',
    isMeant: looksChosen,
  },
  // The file `.pgpass`.
  {
    pattern: /^[\w.*-]+:(?:\d{2,5}|\*):[\w*-]+:[\w*.-]+:(\S{5,})$/gm,
    what: 'a password in a login file',
    isMeant: looksSecret,
  },
  {
    pattern: /\$(?:apr1|2[aby]|[156]|argon2\w*)\$[\w./=,$]*?([\w./]{20,})/g,
    what: 'the hash of a password',
    isMeant: looksRandom,
  },
  // A token in place of the user, and the key that follows a user's name.
  { pattern: /\bhttps?:\/\/([\w-]{16,})(?::x-oauth-basic|:)?@/g, what: 'a token in an address', isMeant: isDrawn },
];

/** Columns of Markdown tables whose heading says password. */
function findInTables(text: string): readonly FoundSecret[] {
  if (!text.includes('|')) return [];
  const found: FoundSecret[] = [];
  let secret: readonly boolean[] | null = null;
  let start = 0;
  let above = '';
  for (const line of text.split('\n')) {
    if (/^[ \t]*\|?[ \t:|-]+$/.test(line) && line.includes('-'))
      secret = above.split('|').map((cell) => isSecretName(cell.trim()) || isPasswordName(cell.trim()));
    else if (!line.includes('|')) secret = null;
    else if (secret !== null) {
      let at = start;
      for (const [column, cell] of line.split('|').entries()) {
        const value = cell.trim().replace(/^`|`$/g, '');
        if (secret[column] === true && looksSecret(value)) {
          const from = at + cell.indexOf(value);
          found.push({ start: from, end: from + value.length, what: 'a password in a table' });
        }
        at += cell.length + 1;
      }
    }
    above = line;
    start += line.length + 1;
  }
  return found;
}

/** Finds passwords that a text tells its readers. */
export function findToldSecrets(text: string): readonly FoundSecret[] {
  return told.flatMap(({ pattern, what, isMeant }) =>
    [...text.matchAll(pattern)].flatMap((match) => {
      const value = (match[1] ?? '').replace(/[.)]+$/, '');
      return isMeant(value) ? [placeIn(match, value, what)] : [];
    }),
  );
}

/** How texts tell a secret, and what it must look like to be one. */
const told: readonly Position[] = [
  {
    pattern:
      /\b(?:password|passwd|pwd|passcode|passphrase)\b(?:[ \t]+(?:of|for|to|on)(?:[ \t]+\w+){1,3}?)?[*_`]*\s*(?:is|was|:|=)\s*["'`*]*([^\s"'`*,;]{6,})/gi,
    what: 'a password',
    isMeant: isChosenOrRandom,
  },
  {
    pattern:
      /(?:(?<![\w/.-])(?:login|log in|sign in|credentials|account|access|user|zugang|zugangsdaten|identifiants|acceso|accesso)\b(?![\w/.-])|登录|账号)(?: (?:with|as|is|are|by|mit|avec|con))?[*_`]*\s*[:=]?\s*["'`*]*[\w.@-]+["'`*]*\s*\/\s*["'`*]*([^\s"'`*,;/]{6,})/gi,
    what: 'a password',
    isMeant: looksChosen,
  },
  {
    pattern:
      /\b(?:password|passwd|pwd|passcode|passphrase|pass|passwort|kennwort|contraseña|senha|mdp|mot de passe|secret)\b["'`*_]{0,3}[ \t]+(?:\w+[ \t]+)?["'`*]{0,3}([^\s"'`*,;]{6,})/gi,
    what: 'a password',
    isMeant: (value) =>
      looksChosen(value) && /\d/.test(value) && /\p{L}{2}/u.test(value) && !/^\d+\p{L}+$/u.test(value),
  },
  {
    pattern:
      /\b(?:(?:api|access|secret)[ _-]?key|token|secret|key|bearer)\b[*_`]*\s*(?:is|was|:|\s)\s*["'`*]*([\w./+=-]{16,})/gi,
    what: 'a key',
    isMeant: looksRandom,
  },
];
