import { createHash } from 'node:crypto';
import type { VerifyRequest } from './verify-request.ts';
import type { VersionsSeen } from './verify-result.ts';

/** What ran: the notebooks' code by its hash, and the versions of Python and of the packages that were used. */
export function seenVersions(
  { notebooks, version }: VerifyRequest,
  seen: Pick<VersionsSeen, 'python' | 'packages'>,
): VersionsSeen {
  const hash = createHash('sha256');
  for (const { file, cells } of notebooks) hash.update(JSON.stringify([file, cells.map(({ source }) => source)]));
  return { cellwright: version, python: seen.python, notebook: hash.digest('hex'), packages: seen.packages };
}
