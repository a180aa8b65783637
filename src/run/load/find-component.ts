import { join } from 'node:path';
import { isYamlProblem, readYaml } from '../../yaml/read.ts';
import { isMapping, scalarText, textAt, type YamlMapping } from '../../yaml/value.ts';
import type { Loader } from './load-yaml.ts';

/** Folders below the pipeline's that are searched, and how deep. */
const depth = 3;
const notSearched = /^(\.|node_modules$|__pycache__$|venv$)/;

/**
 * Finds the YAML file of a registered component, below the pipeline's folder: the one of that name, and
 * of that version where it says one. `null` if there is none, or several could be meant.
 */
export function findComponent(loader: Loader, reference: string): string | null {
  const named = /^azureml:([\w-]+)(?:@\w+|:([\w.-]+))?$/.exec(reference);
  if (named === null) return null;
  const [, name = '', version] = named;
  const found = yamlFiles(loader, loader.root, depth).filter((path) => {
    const file = readYaml(path, path, loader.files.readText(path) ?? '');
    return !isYamlProblem(file) && defines(file.root, name, version);
  });
  return found.length === 1 ? (found[0] ?? null) : null;
}

function defines(root: YamlMapping, name: string, version: string | undefined): boolean {
  const own = scalarText(root['version']);
  const isComponent = 'command' in root || (isMapping(root['jobs']) && !('experiment_name' in root));
  return isComponent && textAt(root, 'name') === name && (version === undefined || own === null || own === version);
}

function yamlFiles(loader: Loader, folder: string, levels: number): readonly string[] {
  return loader.files.list(folder).flatMap((entry) => {
    const path = join(folder, entry);
    if (/\.ya?ml$/.test(entry)) return [path];
    const isSearched = levels > 0 && !notSearched.test(entry) && loader.files.kindOf(path) === 'folder';
    return isSearched ? yamlFiles(loader, path, levels - 1) : [];
  });
}
