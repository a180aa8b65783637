import { dirname } from 'node:path/posix';
import type { FileMode, FileSystem, PathStatus } from '../../../src/6-write/disk/file-system.ts';

/** How the disk fails: from an operation on it is full, or the process is killed in the middle of one. */
export type Fault = { readonly kind: 'full' | 'kill' | 'denied'; readonly at: number } | null;

/** A disk in memory, whose operations can be made to fail one by one. */
export interface MemoryDisk {
  readonly fileSystem: FileSystem;
  /** Changing operations so far. */
  operations(): number;
  setFault(fault: Fault): void;
  /** Called before each changing operation: another program at work. */
  onChange(action: ((path: string) => void) | null): void;
  put(path: string, text: string | Uint8Array, mode?: number): void;
  link(path: string, target: string): void;
  remove(path: string): void;
  text(path: string): string | null;
  mode(path: string): number | null;
  /** All files below a folder, with `/`, relative to it. */
  files(root: string): Record<string, string>;
}

interface Node {
  readonly kind: 'file' | 'folder' | 'link';
  readonly bytes: Uint8Array;
  readonly mode: number;
  readonly target: string;
}

/** What a killed process throws; it never reaches anyone in real life. */
export class Killed extends Error {}

/** Makes an empty disk. */
export function createMemoryDisk(): MemoryDisk {
  const nodes = new Map<string, Node>([['/', folderNode()]]);
  let count = 0;
  let fault: Fault = null;
  let dead = false;
  let listener: ((path: string) => void) | null = null;

  const status = (path: string): PathStatus | null => {
    const node = nodes.get(path);
    return node === undefined ? null : { kind: node.kind, mode: node.mode };
  };
  const makeFolder = (path: string): void => {
    if (path !== dirname(path)) makeFolder(dirname(path));
    const node = nodes.get(path);
    if (node?.kind === 'file') throw diskError('ENOTDIR', path);
    if (node === undefined) nodes.set(path, folderNode());
  };
  const fileNode = (bytes: Uint8Array, mode: number): Node => ({ kind: 'file', bytes, mode, target: '' });
  /** Counts an operation; `partly` is what a kill in the middle of it leaves. */
  const change = (path: string, needsSpace: boolean, partly: () => void, whole: () => void): void => {
    alive();
    listener?.(path);
    count += 1;
    if (fault !== null && count >= fault.at) {
      if (fault.kind === 'kill') {
        partly();
        dead = true;
        throw new Killed(path);
      }
      if (fault.kind === 'full' && needsSpace) {
        partly();
        throw diskError('ENOSPC', path);
      }
      if (fault.kind === 'denied' && count === fault.at) throw diskError('EACCES', path);
    }
    whole();
  };
  const alive = (): void => {
    if (dead) throw new Killed('dead');
  };
  const children = (path: string): string[] =>
    [...nodes.keys()].filter((other) => other !== '/' && dirname(other) === path);

  const fileSystem: FileSystem = {
    hasModes: true,
    status(path) {
      alive();
      return status(path);
    },
    read(path) {
      alive();
      const node = nodes.get(path);
      if (node?.kind !== 'file') throw diskError('ENOENT', path);
      return node.bytes;
    },
    list(path) {
      alive();
      return children(path)
        .map((child) => child.slice(child.lastIndexOf('/') + 1))
        .sort();
    },
    resolve: (path) => resolveLinks(nodes, path),
    makeFolder(path) {
      if (nodes.get(path)?.kind === 'folder') return;
      change(
        path,
        true,
        () => {},
        () => makeFolder(path),
      );
    },
    write(path, bytes, mode: FileMode) {
      if (nodes.get(dirname(path)) === undefined) throw diskError('ENOENT', path);
      const bits = mode.exact ? mode.bits : mode.bits & ~0o022;
      const half = bytes.slice(0, Math.floor(bytes.length / 2));
      change(
        path,
        true,
        () => nodes.set(path, fileNode(half, bits)),
        () => nodes.set(path, fileNode(bytes, bits)),
      );
    },
    createNew(path, bytes) {
      if (nodes.has(path)) return false;
      change(
        path,
        true,
        () => nodes.set(path, fileNode(new Uint8Array(), 0o644)),
        () => nodes.set(path, fileNode(bytes, 0o644)),
      );
      return true;
    },
    rename(from, to) {
      change(
        to,
        false,
        () => {},
        () => {
          const node = nodes.get(from);
          if (node === undefined) throw diskError('ENOENT', from);
          nodes.delete(from);
          nodes.set(to, node);
        },
      );
    },
    syncFolder: alive,
    remove(path) {
      change(
        path,
        false,
        () => {},
        () => nodes.delete(path),
      );
    },
    removeEmptyFolder(path) {
      if (children(path).length > 0 || nodes.get(path)?.kind !== 'folder') return false;
      change(
        path,
        false,
        () => {},
        () => nodes.delete(path),
      );
      return true;
    },
  };

  return {
    fileSystem,
    operations: () => count,
    setFault(value) {
      fault = value;
      dead = false;
      count = 0;
    },
    onChange(action) {
      listener = action;
    },
    put(path, text, mode = 0o644) {
      makeFolder(dirname(path));
      nodes.set(path, fileNode(typeof text === 'string' ? Buffer.from(text) : text, mode));
    },
    link(path, target) {
      makeFolder(dirname(path));
      nodes.set(path, { kind: 'link', bytes: new Uint8Array(), mode: 0o777, target });
    },
    remove: (path) => void nodes.delete(path),
    text(path) {
      const node = nodes.get(path);
      return node?.kind === 'file' ? Buffer.from(node.bytes).toString('utf8') : null;
    },
    mode: (path) => nodes.get(path)?.mode ?? null,
    files(root) {
      const found = [...nodes].filter(([path, node]) => node.kind === 'file' && path.startsWith(`${root}/`));
      return Object.fromEntries(
        found.map(([path, node]) => [path.slice(root.length + 1), Buffer.from(node.bytes).toString('utf8')]).sort(),
      );
    },
  };
}

function folderNode(): Node {
  return { kind: 'folder', bytes: new Uint8Array(), mode: 0o755, target: '' };
}

function resolveLinks(nodes: ReadonlyMap<string, Node>, path: string): string {
  if (path === '/') return path;
  const parent = resolveLinks(nodes, dirname(path));
  const at =
    parent === '/' ? `/${path.slice(path.lastIndexOf('/') + 1)}` : `${parent}/${path.slice(path.lastIndexOf('/') + 1)}`;
  const node = nodes.get(at);
  if (node === undefined) throw diskError('ENOENT', path);
  return node.kind === 'link' ? resolveLinks(nodes, node.target) : at;
}

function diskError(code: string, path: string): Error {
  return Object.assign(new Error(`${code}: ${path}`), { code, path });
}
