import { type FileSystem, nodeFileSystem } from '../disk/file-system.ts';
import { readFolder } from '../disk/read-folder.ts';
import { countConflicts } from '../merge/markers.ts';
import { matchBlocks, sameBlock } from '../merge/match-blocks.ts';
import { type Block, splitBlocks } from '../merge/python-blocks.ts';
import { lineTexts, plainText, sameText, splitLines } from '../merge/text-lines.ts';

/** A function of a generated script that is not as it was generated: what `diff` shows and `sync` carries back. */
export interface EditedUnit {
  readonly path: string;
  /** Name of the function as it was generated; of one that the user added, its name. */
  readonly unit: string;
  readonly change: 'edited' | 'removed' | 'added';
  /** Ids of the cells that it was made of, when it was generated. */
  readonly cells: readonly string[];
  /** Text as generated and as it is on disk; `null` if there is none. */
  readonly base: string | null;
  readonly disk: string | null;
}

/** A generated script that is not as it was generated. */
export interface EditedScript {
  readonly path: string;
  /** Text as generated, and as it is on disk; `null` if there is no text. */
  readonly base: string;
  readonly disk: string | null;
  /** Why its functions cannot be compared; `null` if they can. */
  readonly problem: 'deleted' | 'conflicted' | 'replaced' | 'not-python' | null;
  readonly units: readonly EditedUnit[];
}

/** Finds the scripts of a folder that the user edited, with their functions that were edited, removed or added. */
export function findEditedScripts(root: string, fileSystem: FileSystem = nodeFileSystem): readonly EditedScript[] {
  const { manifest, disk, bases } = readFolder({ root, fileSystem, overlay: new Map() }, []);
  return manifest.files.flatMap(({ path, state, units }): EditedScript[] => {
    const base = bases.get(path);
    if (!path.endsWith('.py') || base === undefined || state === 'own') return [];
    const content = disk.get(path)?.content ?? { kind: 'missing' as const };
    if (content.kind !== 'text') {
      return [{ path, base, disk: null, problem: content.kind === 'missing' ? 'deleted' : 'replaced', units: [] }];
    }
    if (sameText(base, content.text)) return [];
    const text = plainText(content.text);
    if (countConflicts(text) > countConflicts(base))
      return [{ path, base, disk: text, problem: 'conflicted', units: [] }];
    const compared = compareUnits(base, text);
    if (compared === null) return [{ path, base, disk: text, problem: 'not-python', units: [] }];
    const edited = compared.map((unit) => ({ path, cells: units?.[unit.unit] ?? [], ...unit }));
    return [{ path, base, disk: text, problem: null, units: edited }];
  });
}

/** Finds the functions of the generated scripts of a folder that the user edited, removed or added. */
export function findEditedUnits(root: string, fileSystem: FileSystem = nodeFileSystem): readonly EditedUnit[] {
  return findEditedScripts(root, fileSystem).flatMap((script) => script.units);
}

/** The functions and classes of a Python file by name, as lines; `null` for text that is no complete Python. */
export function unitTexts(text: string): ReadonlyMap<string, string> | null {
  const blocks = splitBlocks(splitLines(text).lines)?.blocks;
  if (blocks === undefined) return null;
  return new Map(blocks.flatMap((block) => (block.kind === 'code' ? [] : [[block.name, textOf(block)] as const])));
}

/** A function that differs between two versions of a script. */
export type UnitChange = Omit<EditedUnit, 'path' | 'cells'>;

/** Compares the functions and classes of two versions of a script; `null` if one of them is no complete Python. */
export function compareUnits(base: string, disk: string): readonly UnitChange[] | null {
  const [before, after] = [base, disk].map((text) => splitBlocks(splitLines(text).lines)?.blocks);
  if (before === undefined || after === undefined) return null;
  const pairs = matchBlocks(before, after);
  const kept = new Set(pairs.values());
  const changed = before.flatMap((block, index): UnitChange[] => {
    const now = after[pairs.get(index) ?? -1];
    if (block.kind === 'code' || (now !== undefined && sameBlock(block, now))) return [];
    const change = now === undefined ? 'removed' : 'edited';
    return [{ unit: block.name, change, base: textOf(block), disk: now === undefined ? null : textOf(now) }];
  });
  const added = after.flatMap((block, index): UnitChange[] =>
    kept.has(index) || block.kind === 'code'
      ? []
      : [{ unit: block.name, change: 'added', base: null, disk: textOf(block) }],
  );
  return [...changed, ...added];
}

function textOf(block: Block): string {
  return `${lineTexts(block.lines).join('\n')}\n`;
}
