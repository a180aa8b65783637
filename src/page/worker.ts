/** The compiler in a thread of its own, with the same formatter as the command line. */
import type { Ruff } from '../python/ruff.ts';
import { drawTexts } from './compile-texts.ts';
import type { CompileAnswer, CompileRequest } from './protocol.ts';
import { startRuff } from './start-ruff.ts';

/** The part of a worker's global object that is used here. */
interface Thread {
  onmessage: ((event: MessageEvent<CompileRequest>) => void) | null;
  postMessage(answer: CompileAnswer): void;
}

const thread = globalThis as unknown as Thread;
const loading: Promise<Ruff> = startRuff('ruff_wasm_bg.wasm');
// Told to whoever asks for files.
loading.catch(() => {});
let latest = 0;

thread.onmessage = ({ data }) => {
  latest = data.id;
  const { id } = data;
  answer(data).catch((error: unknown) => {
    const reason = error instanceof Error ? (error.stack ?? error.message) : String(error);
    thread.postMessage({ id, kind: 'failed', reason });
  });
};

/** Answers with the picture, then with the files. What a later request makes out of date is not begun. */
async function answer(request: CompileRequest): Promise<void> {
  const { id } = request;
  const started = performance.now();
  if (await isOutdated(id)) return;
  const drawn = drawTexts(request, () => performance.now() - started);
  thread.postMessage({ id, kind: 'drawn', compiled: drawn.compiled });
  const ruff = await loading;
  if (await isOutdated(id)) return;
  thread.postMessage({ id, kind: 'compiled', compiled: drawn.print(() => ruff) });
}

/** Lets requests in that wait; where one did, says that this one is out of date. */
async function isOutdated(id: number): Promise<boolean> {
  await new Promise((resolve) => {
    setTimeout(resolve, 0);
  });
  if (id === latest) return false;
  thread.postMessage({ id, kind: 'outdated' });
  return true;
}
