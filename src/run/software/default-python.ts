import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/**
 * The Python that is used when none is named: that of the active environment, that of the environment which cellwright
 * is installed in, and else the one that a shell would start. `null` if there is none.
 */
export function defaultPython(variables: NodeJS.ProcessEnv = process.env): string | null {
  const active = variables['VIRTUAL_ENV'] ?? variables['CONDA_PREFIX'];
  const inActive = active === undefined ? [] : pythonsOf(active);
  const own = variables['CELLWRIGHT_PYTHON'];
  const candidates = [...inActive, ...(own ? [own] : []), ...pythonsOnPath(variables['PATH'] ?? '')];
  return candidates.find((file) => existsSync(file)) ?? null;
}

function pythonsOf(environment: string): readonly string[] {
  if (environment === '') return [];
  return process.platform === 'win32'
    ? [join(environment, 'Scripts', 'python.exe'), join(environment, 'python.exe')]
    : [join(environment, 'bin', 'python')];
}

function pythonsOnPath(paths: string): readonly string[] {
  const names = process.platform === 'win32' ? ['python.exe'] : ['python', 'python3'];
  const folders = paths.split(delimiter).filter((folder) => folder !== '');
  return names.flatMap((name) => folders.map((folder) => join(folder, name)));
}
