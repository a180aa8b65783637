/** Literals that look like secrets: generated files would carry them into a repository. */
import { remembered } from '../python/remembered.ts';
import { distinct, type FoundSecret } from './found-secret.ts';
import { findByPublishedRules } from './published-rules.ts';
import { secretFormats } from './secret-formats.ts';
import { isBlank, looksRandom, looksSecret } from './secret-values.ts';

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
