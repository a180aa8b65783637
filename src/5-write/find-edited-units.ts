import { type FileSystem, nodeFileSystem } from './file-system.ts';
import { matchBlocks, sameBlock } from './match-blocks.ts';
import { type Block, splitBlocks } from './python-blocks.ts';
import { readFolder } from './read-folder.ts';
import { lineTexts, splitLines } from './text-lines.ts';

/** A function of a generated script that is not as it was generated: what `diff` shows and `sync` carries back. */
export interface EditedUnit {
  readonly path: string;
  /** Name of the function as it was generated; of one that the user added, its name. */
  readonly unit: string;
  readonly change: 'edited' | 'removed' | 'added';
  /** Ids of the cells that it was made of, when it was generated. */
  readonly cells: readonly string[];
  /** Text as generated and as it is on disk; `null` where there is none. */
  readonly base: string | null;
  readonly disk: string | null;
}

/** Finds the functions of the generated scripts of a folder that the user edited, removed or added. */
export function findEditedUnits(root: string, fileSystem: FileSystem = nodeFileSystem): readonly EditedUnit[] {
  const { manifest, disk, bases } = readFolder({ root, fileSystem, overlay: new Map() }, []);
  return manifest.files.flatMap(({ path, units }) => {
    const content = disk.get(path)?.content;
    const base = bases.get(path);
    if (!path.endsWith('.py') || base === undefined || content?.kind !== 'text') return [];
    return compareUnits(base, content.text).map((edited) => ({ path, cells: units?.[edited.unit] ?? [], ...edited }));
  });
}

/** The functions and classes of a Python file by name, as lines; `null` for text that is no complete Python. */
export function unitTexts(text: string): ReadonlyMap<string, string> | null {
  const blocks = splitBlocks(splitLines(text).lines)?.blocks;
  if (blocks === undefined) return null;
  return new Map(blocks.flatMap((block) => (block.kind === 'code' ? [] : [[block.name, textOf(block)] as const])));
}

type Comparison = Omit<EditedUnit, 'path' | 'cells'>;

function compareUnits(base: string, disk: string): readonly Comparison[] {
  const [before, after] = [base, disk].map((text) => splitBlocks(splitLines(text).lines)?.blocks);
  if (before === undefined || after === undefined) return [];
  const pairs = matchBlocks(before, after);
  const kept = new Set(pairs.values());
  const changed = before.flatMap((block, index): Comparison[] => {
    const now = after[pairs.get(index) ?? -1];
    if (block.kind === 'code' || (now !== undefined && sameBlock(block, now))) return [];
    const change = now === undefined ? 'removed' : 'edited';
    return [{ unit: block.name, change, base: textOf(block), disk: now === undefined ? null : textOf(now) }];
  });
  const added = after.flatMap((block, index): Comparison[] =>
    kept.has(index) || block.kind === 'code'
      ? []
      : [{ unit: block.name, change: 'added', base: null, disk: textOf(block) }],
  );
  return [...changed, ...added];
}

function textOf(block: Block): string {
  return `${lineTexts(block.lines).join('\n')}\n`;
}
