/** Searches of the notebook's own folder for files that the notebook writes: steps keep these in folders of their own. */
import type { Report } from '../../diagnostics.ts';
import type { Analysis, Sources } from '../../ir.ts';
import { listingCall } from '../../knowledge/calls/path-calls.ts';
import type { Access } from './access.ts';

/** Reports listings of the notebook's folder that would no longer find what earlier statements wrote. */
export function checkListings(
  { statements }: Analysis,
  accesses: readonly Access[],
  sources: Sources,
  report: Report,
): void {
  const onDisk = sources.paths.map(({ path }) => path);
  const written = accesses.filter(({ effect }) => effect.kind === 'writes-path' && effect.pathKind === 'file');
  for (const { statement, effect, path } of accesses) {
    if (effect.kind !== 'reads-path' || path.includes('/')) continue;
    const lists = statements[statement]?.calls.some((call) => listingCall.test(call)) ?? false;
    const wanted = path === '.' && lists ? /^[^/]+$/ : patternOf(path);
    if (wanted === null) continue;
    const isFound = written.some((one) => one.statement <= statement && wanted.test(one.path));
    // A name that is made at run time may be one of them, if nothing else is.
    const isMade = path !== '.' && !onDisk.some((one) => wanted.test(one));
    const writesUnknown = statements
      .slice(0, statement + 1)
      .some(({ effects }) => effects.some((made) => made.kind === 'writes-path' && made.path === null));
    if (isFound || (isMade && writesUnknown)) report.add('working-folder-listed', effect.span, { pattern: path });
  }
}

/** The names that a pattern of `glob` finds in a folder; null for a plain name. */
function patternOf(path: string): RegExp | null {
  if (!/[*?]/.test(path)) return null;
  const escaped = path.replace(/[.+^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`^${escaped.replaceAll('*', '[^/]*').replaceAll('?', '[^/]')}$`);
}
