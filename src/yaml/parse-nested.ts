import { type Document, parseDocument, YAMLParseError } from 'yaml';

/** Parses a text. One that is nested more deeply than the parser can follow has an error that names the call stack. */
export function parseNested(text: string, options: Parameters<typeof parseDocument>[1]): Document.Parsed {
  try {
    return parseDocument(text, options);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    const document = parseDocument('', options);
    document.errors.push(new YAMLParseError([0, 0], 'IMPOSSIBLE', 'Nested too deeply for the call stack'));
    return document;
  }
}
