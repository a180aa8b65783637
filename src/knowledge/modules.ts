/** What is known of modules as such. */
import { words } from './expand.ts';
import { starTables } from './star-tables.ts';

/** What only a notebook has use for, and what takes its place in a script. */
const notebookOnly: Readonly<Record<string, string | null>> = {
  IPython: null,
  ipykernel: null,
  ipympl: null,
  ipywidgets: null,
  'google.colab': null,
  jupyterthemes: null,
  nb_black: null,
  notebook: null,
  itables: null,
  kaggle_secrets: null,
  qgrid: null,
  rise: null,
  'tqdm.notebook': 'tqdm',
  'tqdm.autonotebook': 'tqdm',
  'tqdm.auto': 'tqdm',
};

/** Names that `from module import *` binds; `null` when they are not known. */
export function starNames(module: string): readonly string[] | null {
  if (module === 'matplotlib.pylab') return starNames('pylab');
  if (!Object.hasOwn(starTables, module)) return null;
  const own = (starTables[module] ?? []).flatMap(words);
  return module === 'pylab' ? [...own, ...(starNames('numpy') ?? []), ...(starNames('matplotlib.pyplot') ?? [])] : own;
}

/** Whether a module, or the package that it belongs to, has a use inside a notebook only, and what takes its place. */
export function moduleFact(
  module: string,
): { readonly notebookOnly: boolean; readonly replacement: string | null } | null {
  for (let end = module.length; end > 0; end = module.lastIndexOf('.', end - 1)) {
    const name = module.slice(0, end);
    if (Object.hasOwn(notebookOnly, name)) {
      return { notebookOnly: name !== 'tqdm.auto', replacement: notebookOnly[name] ?? null };
    }
  }
  return null;
}
