import { resolvePath } from '../../paths/resolve-path.ts';
import type { YamlPath } from '../../yaml/read.ts';
import type { CheckedFile } from './checked-file.ts';
import type { Repository } from './repository-files.ts';

/** Checks that a path of a file leads to something; one that leads out of the repository is not asked for. */
export function checkPath(
  file: CheckedFile,
  at: YamlPath,
  what: string,
  path: string,
  repository: Repository,
  kind: 'file' | 'any' = 'any',
): void {
  const target = resolvePath(file.path, path);
  if (target === null || repository.find(target) !== null) return;
  if (kind === 'any' && repository.hasFolder(target)) return;
  file.add('local-path-missing', at, { what, path: target });
}
