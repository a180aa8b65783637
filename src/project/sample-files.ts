/** The files of a sample: one file, or a few of each folder. */
import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { holdsSecrets, isHidden } from './private-files.ts';

/** A file of the real data, and where a sample of it goes; the latter is relative to the sample. */
export interface SampleFile {
  readonly from: string;
  readonly to: string;
  /** Whether a few rows are taken, and not all of it. */
  readonly isCut: boolean;
}

/** Maximum number of files taken from a folder. */
const filesOfFolder = 4;
const foldersOfFolder = 10;
const most = 60;
/** Files that are taken whole are no larger. */
const largest = 1_000_000;

const cut = /\.(?:csv|tsv|txt|text|md|log|data|dat|jsonl|ndjson|json|xlsx?|parquet|feather|npy|npz)$/i;
const whole = /\.(?:png|jpe?g|gif|bmp|webp|tiff?|pgm|ppm|wav|mp3|flac|ogg|xml|ya?ml|mid)$/i;

/** What is taken of a file or folder; a text says why nothing is. */
export function sampleFiles(source: string): readonly SampleFile[] | string {
  const stats = statSync(source, { throwIfNoEntry: false });
  if (stats === undefined) return 'it is not on this machine';
  const name = path.basename(source);
  if (isPrivate(name)) return 'its name suggests that it is private';
  if (!stats.isDirectory()) {
    const reason = reasonAgainst(name, stats.size);
    return reason ?? [{ from: source, to: '', isCut: isCut(name) }];
  }
  const files = filesIn(source, '').slice(0, most);
  return files.length === 0 ? 'it has no file of a kind that can be sampled' : files;
}

function filesIn(folder: string, inside: string): readonly SampleFile[] {
  const entries = readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => !isPrivate(name))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  const files = entries.flatMap((entry): readonly SampleFile[] => {
    const from = path.join(folder, entry.name);
    if (!entry.isFile() || reasonAgainst(entry.name, statSync(from).size) !== null) return [];
    return [{ from, to: path.posix.join(inside, entry.name), isCut: isCut(entry.name) }];
  });
  const folders = entries.filter((entry) => entry.isDirectory()).slice(0, foldersOfFolder);
  const below = folders.flatMap(({ name }) => filesIn(path.join(folder, name), path.posix.join(inside, name)));
  return [...files.slice(0, filesOfFolder), ...below];
}

function isPrivate(name: string): boolean {
  return holdsSecrets(name) || isHidden(name);
}

/** A file without an ending is taken for text. */
function isCut(name: string): boolean {
  return cut.test(name) || !name.includes('.');
}

function reasonAgainst(name: string, size: number): string | null {
  if (isCut(name)) return null;
  if (!whole.test(name))
    return 'rows of this kind of file cannot be sampled, and personal data in it cannot be replaced';
  return size > largest ? 'it is too large' : null;
}
