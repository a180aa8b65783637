import { createHash } from 'node:crypto';
import { constants } from 'node:fs';
import { copyFile, mkdir, readdir, readFile, realpath, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { isInside } from '../../paths/is-inside.ts';
import type { CommandComponent } from '../load/job-model.ts';
import { type IgnoreRules, parseIgnoreRules } from './ignore-rules.ts';

/** The code of a step: files by their path in the working directory. */
export interface Snapshot {
  readonly files: readonly SnapshotFile[];
  /** Hash of paths and contents. */
  readonly hash: string;
}

/** A file of a snapshot. */
export interface SnapshotFile {
  /** Path in the working directory, with `/`. */
  readonly path: string;
  readonly from: string;
}

/** Collects what Azure ML would upload for a component: its code without ignored files, and the additional includes. */
export async function collectSnapshot(component: CommandComponent, leftOut: readonly string[]): Promise<Snapshot> {
  const files = new Map<string, string>();
  const sources = [...component.includes.map((path) => ({ path, into: basename(path) }))];
  if (component.code !== null) {
    const isFolder = (await stat(component.code)).isDirectory();
    sources.unshift({ path: component.code, into: isFolder ? '' : basename(component.code) });
  }
  for (const { path, into } of sources) {
    const rules = await rulesOf((await stat(path)).isDirectory() ? path : null);
    await collect({ from: path, into, inside: '', rules, leftOut, files, trail: [] });
  }
  const sorted = [...files].map(([path, from]) => ({ path, from })).sort((a, b) => (a.path < b.path ? -1 : 1));
  const hash = createHash('sha256');
  for (const file of sorted)
    hash.update(`${file.path}\0`).update(
      createHash('sha256')
        .update(await readFile(file.from))
        .digest(),
    );
  return { files: sorted, hash: hash.digest('hex') };
}

async function rulesOf(folder: string | null): Promise<IgnoreRules> {
  if (folder === null) return () => false;
  for (const name of ['.amlignore', '.gitignore']) {
    const text = await readFile(join(folder, name), 'utf8').catch(() => null);
    if (text !== null) return parseIgnoreRules(text);
  }
  return parseIgnoreRules('');
}

interface Collecting {
  readonly from: string;
  readonly into: string;
  /** Path below the folder whose rules hold. */
  readonly inside: string;
  readonly rules: IgnoreRules;
  readonly leftOut: readonly string[];
  readonly files: Map<string, string>;
  /** Real folders above, to stop at links that lead back. */
  readonly trail: readonly string[];
}

async function collect(at: Collecting): Promise<void> {
  if (at.leftOut.includes(at.from)) return;
  const stats = await stat(at.from).catch(() => null);
  if (stats?.isFile()) {
    if (!at.rules(at.inside)) at.files.set(at.into, at.from);
    return;
  }
  if (!stats?.isDirectory()) return;
  const identity = `${stats.dev}:${stats.ino}`;
  if (at.trail.includes(identity)) return;
  for (const name of await readdir(at.from)) {
    const inside = at.inside === '' ? name : `${at.inside}/${name}`;
    const into = at.into === '' ? name : `${at.into}/${name}`;
    await collect({ ...at, from: join(at.from, name), into, inside, trail: [...at.trail, identity] });
  }
}

/** A file that a link brings from outside the project; `null` if there is none. */
export async function findStray(snapshot: Snapshot, project: string): Promise<string | null> {
  const real = await realpath(project);
  for (const { from } of snapshot.files) {
    const target = await realpath(from).catch(() => from);
    if (!isInside(real, target)) return from;
  }
  return null;
}

/** Copies a snapshot into a fresh working directory. */
export async function copySnapshot(snapshot: Snapshot, folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  const folders = new Set(snapshot.files.map((file) => dirname(join(folder, file.path))));
  for (const each of folders) await mkdir(each, { recursive: true });
  for (const file of snapshot.files) await copyFile(file.from, join(folder, file.path), constants.COPYFILE_FICLONE);
}
