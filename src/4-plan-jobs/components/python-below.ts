import type { Translation } from '../translation.ts';

/** Texts of the Python files below a folder of the repository. */
export function pythonBelow(t: Translation, folder: string): readonly string[] {
  const prefix = folder === '' ? '' : `${folder}/`;
  return [...t.files.copied].flatMap(([path, text]) => (path.endsWith('.py') && path.startsWith(prefix) ? [text] : []));
}
