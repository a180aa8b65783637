/** Precompiles every file of `templates/` into one module, so that no template is parsed at run time. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { precompileTemplate } from '../src/5-emit/compile-template.ts';

const folder = new URL('../templates/', import.meta.url);
const target = 'src/5-emit/templates.generated.ts';

/** The module of precompiled templates: its path from the root of this repository, and its text. */
export function templatesModule(): { readonly path: string; readonly text: string } {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path.endsWith('.hbs'))
    .sort();
  const entries = paths.map((path) => {
    const text = readFileSync(new URL(path, folder), 'utf8').replaceAll('\r\n', '\n');
    return `  ${JSON.stringify(path.replace(/\.hbs$/, ''))}: ${precompileTemplate(text, path)},\n`;
  });
  const head = [
    '// Made by scripts/generate-templates.ts from templates/. Do not edit.\n',
    '// @ts-nocheck\n',
    '/** The precompiled form of every template, by the path that it has in the repository that is written. */\n',
    'export const templates: Readonly<Record<string, unknown>> = {\n',
  ];
  return { path: target, text: [...head, ...entries, '};\n'].join('') };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { path, text } = templatesModule();
  writeFileSync(new URL(`../${path}`, import.meta.url), text);
}
