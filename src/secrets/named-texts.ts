/** Names that a repository takes over from outside all texts: of files, in tags, in the settings. */
import type { Config } from '../config.ts';
import type { Document, Sources } from '../ir.ts';

/** A name, and where it stands, in words that do not show it. */
export interface NamedText {
  readonly text: string;
  readonly where: string;
}

/** All names that the files of a repository may be made of. */
export function namedTexts(documents: readonly Document[], sources: Sources, config: Config): readonly NamedText[] {
  const files = [...documents.map(({ file }) => file), ...sources.modules.map(({ path }) => path)];
  const tags = documents.flatMap(({ cells }) =>
    cells.flatMap(({ index, tags: { step, unit, after, environment, compute } }) =>
      [step, unit, environment, compute, ...after].flatMap((text) =>
        text === null ? [] : [{ text, where: `in a tag of cell ${index + 1}` }],
      ),
    ),
  );
  const settings = stringsIn(config).map((text) => ({ text, where: 'in the settings' }));
  return [...files.map((text) => ({ text, where: 'in the name of a file' })), ...tags, ...settings];
}

function stringsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => [key, ...stringsIn(inner)]);
}
