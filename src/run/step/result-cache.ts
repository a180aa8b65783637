import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { TrialResult } from '../run-result.ts';
import { type KnownFiles, readContentState } from './content-state.ts';

/** A step's result, kept for reuse. */
export interface KeptResult {
  readonly outputs: Readonly<Record<string, KeptOutput>>;
  readonly metrics: Readonly<Record<string, number>>;
  readonly params: Readonly<Record<string, string>>;
  readonly trials: readonly TrialResult[];
  readonly log: string;
  readonly artifacts: string | null;
}

/** An output's place, and the hash that it must still have. */
export interface KeptOutput {
  readonly path: string;
  readonly hash: string;
}

/** Finds a result under its key; one whose outputs are gone or were changed is not given. */
export async function findResult(folder: string, key: string, known: KnownFiles): Promise<KeptResult | null> {
  const text = await readFile(join(folder, `${key}.json`), 'utf8').catch(() => null);
  if (text === null) return null;
  const kept = parseKept(text);
  if (kept === null) return null;
  for (const output of Object.values(kept.outputs)) {
    if ((await readContentState(output.path, known)).hash !== output.hash) return null;
  }
  return kept;
}

/** A file that someone damaged holds no result. */
function parseKept(text: string): KeptResult | null {
  try {
    const kept = JSON.parse(text) as Partial<KeptResult> | null;
    return typeof kept?.outputs === 'object' && typeof kept.log === 'string' ? (kept as KeptResult) : null;
  } catch {
    return null;
  }
}

/** Keeps a result under its key. The file appears whole or not at all. */
export async function keepResult(folder: string, key: string, result: KeptResult): Promise<void> {
  await writeWhole(join(folder, `${key}.json`), JSON.stringify(result));
}

/** Writes a file so that a crash leaves the old one or the new one. */
export async function writeWhole(path: string, text: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const part = `${path}.${process.pid}.part`;
  await writeFile(part, text);
  await rename(part, path);
}
