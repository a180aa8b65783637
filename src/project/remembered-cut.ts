import { nodeFileSystem } from '../6-write/disk/file-system.ts';
import type { ManifestEntry } from '../6-write/disk/manifest.ts';
import { readEntries } from '../6-write/disk/read-folder.ts';
import type { Cut, CutStep, CutUnit } from '../ir.ts';

/** How the last build of a folder cut the notebooks; empty if nothing was built. */
export function readCut(out: string): Cut {
  const { files } = readEntries({ root: out, fileSystem: nodeFileSystem, overlay: new Map() });
  return files.flatMap((entry) => stepOf(entry) ?? []);
}

/** The first version remembered the cells of functions, and nothing else. */
function stepOf({ key, units = {}, cut }: ManifestEntry): CutStep | null {
  const name = /^script:(.+)$/.exec(key)?.[1];
  if (name === undefined) return null;
  const known: readonly CutUnit[] =
    cut?.units ?? Object.keys(units).map((unit) => ({ name: unit, phrases: [], statements: [] }));
  const cells = new Map(Object.entries(units));
  return {
    name,
    roles: cut?.roles ?? [],
    units: known.map((unit) => ({ ...unit, cells: cells.get(unit.function ?? unit.name) ?? [] })),
  };
}
