/** Files that a person chooses or drops, as a project. Nothing leaves the browser. */
import type { PathFact, SourceFile, Sources } from '../ir.ts';
import type { ProjectTexts } from './protocol.ts';

/** A chosen file: its name and what it holds. */
export interface ChosenFile {
  readonly name: string;
  readonly size: number;
  readonly text: string;
}

/** The largest notebook that is read: outputs of more are of no use to the compiler, and a browser may not hold them. */
export const largestNotebook = 50 * 1024 * 1024;

/** A project of chosen files, or why there is none. */
export function projectOf(files: readonly ChosenFile[]): ProjectTexts | string {
  const notebooks = files.filter(({ name }) => /\.ipynb$/i.test(name));
  const scripts = files.filter(({ name, text }) => /\.py$/i.test(name) && /^# ?%%/m.test(text));
  const chosen = notebooks.length > 0 ? notebooks : scripts;
  const [first] = chosen;
  if (first === undefined) return noNotebook(files);
  const config = files.find(({ name }) => name === 'cellwright.yml');
  const rest = files.filter((file) => !chosen.includes(file) && file !== config);
  const sources: Sources = {
    root: '..',
    notebooks: chosen.map(sourceFile),
    modules: rest.filter(({ name }) => name.endsWith('.py')).map(sourceFile),
    requirements: rest.filter(({ name }) => /^(requirements.*\.txt|environment.*\.ya?ml)$/.test(name)).map(sourceFile),
    paths: files.map(pathFact).sort((a, b) => (a.path < b.path ? -1 : 1)),
  };
  const name = first.name.replace(/\.\w+$/, '');
  const text = config === undefined ? null : { path: config.name, text: config.text };
  return { name, sources, config: text, disk: {}, problems: [], refusal: null, hasTemplates: false };
}

/** Why a file is too large to be read; null if it is not. */
export function tooLarge({ name, size }: Pick<ChosenFile, 'name' | 'size'>): string | null {
  if (size <= largestNotebook) return null;
  const megabytes = Math.round(size / 1024 / 1024);
  return `${name} is ${megabytes} MB, and the page takes up to 50. Most of it is saved outputs: clear them in Jupyter, or use \`cellwright build\`, which has no such limit.`;
}

function noNotebook(files: readonly ChosenFile[]): string {
  const [first] = files;
  if (first === undefined) return 'No file was chosen.';
  return `${first.name} is not a notebook: choose an .ipynb file, or a Python script with cells (# %%).`;
}

function sourceFile({ name, text }: ChosenFile): SourceFile {
  return { path: name, text };
}

function pathFact({ name, text }: ChosenFile): PathFact {
  const isTable = /\.(csv|tsv|json|jsonl|ndjson)$/i.test(name);
  return { path: name, kind: 'file', preview: isTable ? preview(text) : null };
}

/** The first lines, as the command line reads them. */
function preview(text: string): string {
  const lines = text
    .slice(0, 16 * 1024)
    .replace(/\r\n?/g, '\n')
    .split('\n');
  return lines.slice(0, 30).join('\n');
}
