import { type FileSystem, nodeFileSystem } from '../disk/file-system.ts';
import { hashText } from '../disk/hash.ts';
import { readFolder } from '../disk/read-folder.ts';
import { countConflicts } from '../merge/markers.ts';
import { sameText } from '../merge/text-lines.ts';

/** A generated file that is not as it was generated. */
export interface EditedFile {
  readonly path: string;
  /** `left`: edited, and no longer generated; `replaced`: by something that is no text. */
  readonly change: 'edited' | 'deleted' | 'conflicted' | 'left' | 'replaced';
  /** Text as generated and as it is on disk; `null` if there is none. */
  readonly base: string | null;
  readonly disk: string | null;
}

/** Finds the files of a repository that are not as the last build generated them, sorted by path. */
export function findEditedFiles(root: string, fileSystem: FileSystem = nodeFileSystem): readonly EditedFile[] {
  const { manifest, disk, bases } = readFolder({ root, fileSystem, overlay: new Map() }, []);
  return manifest.files
    .flatMap(({ path, state, hash }): EditedFile[] => {
      if (state === 'own') return [];
      const content = disk.get(path)?.content ?? { kind: 'missing' as const };
      const base = bases.get(path) ?? null;
      if (content.kind === 'missing') return [{ path, change: 'deleted', base, disk: null }];
      if (content.kind === 'other') return [{ path, change: 'replaced', base, disk: null }];
      const { text } = content;
      const isSame = base === null ? hashText(text) === hash : sameText(base, text);
      if (isSame && state !== 'left') return [];
      const change = countConflicts(text) > countConflicts(base ?? '') ? 'conflicted' : 'edited';
      return [{ path, change: state === 'left' ? 'left' : change, base, disk: text }];
    })
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}
