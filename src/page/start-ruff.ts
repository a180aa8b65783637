/** The formatter of the command line, from its bytes: the build gives its script the bytes in place of the file that it reads. */
import type { Ruff } from '../python/ruff.ts';

/** Starts ruff. Its script runs when it is first imported, and takes the bytes from where they are put here. */
export async function startRuff(bytes: ArrayBuffer): Promise<Ruff> {
  (globalThis as { ruffBytes?: ArrayBuffer }).ruffBytes = bytes;
  const loaded = (await import('@astral-sh/ruff-wasm-nodejs')) as unknown as Ruff & { readonly default?: Ruff };
  return loaded.default ?? loaded;
}
