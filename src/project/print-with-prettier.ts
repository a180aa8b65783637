import * as babel from 'prettier/plugins/babel';
import * as estree from 'prettier/plugins/estree';
import * as markdown from 'prettier/plugins/markdown';
import * as yaml from 'prettier/plugins/yaml';
import { format } from 'prettier/standalone';

/** Formats Markdown, YAML or JSON with prettier's defaults; the name says which of them. Throws if it cannot be read. */
export function printWithPrettier(text: string, name: string): Promise<string> {
  return format(text, { filepath: name, plugins: [babel, estree as never, markdown, yaml] });
}
