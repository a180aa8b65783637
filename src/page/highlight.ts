/** Code as coloured pieces, line by line. */
import { highlightCode, tagHighlighter, tags } from '@lezer/highlight';
import { parser as jsonParser } from '@lezer/json';
import { parser as markdownParser } from '@lezer/markdown';
import { parser as pythonParser } from '@lezer/python';
import { parser as yamlParser } from '@lezer/yaml';

/** A piece of a line; the class is empty if the text is plain. */
export interface Piece {
  readonly text: string;
  readonly style: string;
}

const styles = tagHighlighter([
  {
    tag: [tags.keyword, tags.operatorKeyword, tags.controlKeyword, tags.definitionKeyword, tags.moduleKeyword],
    class: 'k',
  },
  { tag: [tags.string, tags.special(tags.string)], class: 's' },
  { tag: [tags.number, tags.bool, tags.null, tags.self], class: 'n' },
  { tag: [tags.comment, tags.lineComment], class: 'o' },
  { tag: [tags.definition(tags.propertyName), tags.propertyName], class: 'p' },
  {
    tag: [tags.function(tags.variableName), tags.function(tags.definition(tags.variableName)), tags.heading],
    class: 'f',
  },
  { tag: [tags.className, tags.definition(tags.className), tags.typeName], class: 'f' },
]);

const parsers = { python: pythonParser, yaml: yamlParser, json: jsonParser, markdown: markdownParser } as const;

/** A language that is coloured. */
export type Language = keyof typeof parsers;

const longest = 400_000;

/** The pieces of each line. */
export function highlighted(text: string, language: Language | null): readonly (readonly Piece[])[] {
  if (language === null || text.length > longest) return text.split('\n').map((line) => [{ text: line, style: '' }]);
  const lines: Piece[][] = [[]];
  highlightCode(
    text,
    parsers[language].parse(text),
    styles,
    (piece, style) => lines.at(-1)?.push({ text: piece, style }),
    () => lines.push([]),
  );
  return lines;
}

/** The language of a file, by its name. */
export function languageOf(path: string): Language | null {
  if (path.endsWith('.py')) return 'python';
  if (/\.ya?ml$/.test(path)) return 'yaml';
  if (/\.(json|ipynb)$/.test(path)) return 'json';
  return path.endsWith('.md') ? 'markdown' : null;
}
