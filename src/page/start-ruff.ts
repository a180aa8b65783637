/** The formatter of the command line: the build gives its script the compiled module in place of the file that it reads. */
import type { Ruff } from '../python/ruff.ts';

/** Starts ruff. Its script runs when it is first imported, and takes the module from where it is put here. */
export async function startRuff(address: string): Promise<Ruff> {
  (globalThis as { ruffModule?: WebAssembly.Module }).ruffModule = await compileModule(address);
  const loaded = (await import('@astral-sh/ruff-wasm-nodejs')) as unknown as Ruff & { readonly default?: Ruff };
  return loaded.default ?? loaded;
}

/** Compiles while the bytes arrive and beside this thread; servers that do not know the type of the file get it all first. */
async function compileModule(address: string): Promise<WebAssembly.Module> {
  try {
    return await WebAssembly.compileStreaming(fetch(address));
  } catch {
    const response = await fetch(address);
    if (!response.ok) throw new Error(`${address}: ${response.status} ${response.statusText}`);
    return await WebAssembly.compile(await response.arrayBuffer());
  }
}
