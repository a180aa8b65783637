/** The compiler in a thread of its own, with the same formatter as the command line. */
import type { Ruff } from '../python/ruff.ts';
import { compileTexts } from './compile-texts.ts';
import type { CompileAnswer, CompileRequest } from './protocol.ts';
import { startRuff } from './start-ruff.ts';

/** The part of a worker's global object that is used here. */
interface Thread {
  onmessage: ((event: MessageEvent<CompileRequest>) => void) | null;
  postMessage(answer: CompileAnswer): void;
}

const thread = globalThis as unknown as Thread;
const loading: Promise<Ruff> = fetch('ruff_wasm_bg.wasm')
  .then((response) => response.arrayBuffer())
  .then((bytes) => startRuff(bytes));

thread.onmessage = async ({ data }) => {
  const started = performance.now();
  try {
    const ruff = await loading;
    const compiled = compileTexts(
      data,
      () => ruff,
      () => performance.now() - started,
    );
    thread.postMessage({ id: data.id, kind: 'compiled', compiled });
  } catch (error) {
    const reason = error instanceof Error ? (error.stack ?? error.message) : String(error);
    thread.postMessage({ id: data.id, kind: 'failed', reason });
  }
};
