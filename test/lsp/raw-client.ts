import { PassThrough } from 'node:stream';
import { onTestFinished } from 'vitest';
import { capture } from '../../src/cli/mcp/captured.ts';
import { serve } from '../../src/lsp/language-server.ts';

/** A message of JSON-RPC, as it is on the wire. */
interface Wire {
  readonly id?: number | string;
  readonly method?: string;
  readonly params?: unknown;
  readonly result?: unknown;
  readonly error?: { readonly message: string };
}

/** What a test sees of a language server: it knows nothing but the protocol's bytes. */
export interface RawClient {
  request(method: string, params: unknown): Promise<unknown>;
  notify(method: string, params: unknown): void;
  /** The next notification, or request of the server, that fits. */
  next(method: string, fits?: (params: never) => boolean): Promise<unknown>;
}

/** Starts a server and writes and reads its messages by hand, without any library of the protocol. */
export async function rawClient(
  initialize: Readonly<Record<string, unknown>> = {},
  answers: Readonly<Record<string, unknown>> = {},
): Promise<RawClient> {
  const input = new PassThrough();
  const output = new PassThrough();
  void serve(input, output, capture);
  const waiting = new Map<number, (message: Wire) => void>();
  const seen: Wire[] = [];
  let listeners: ((message: Wire) => boolean)[] = [];
  const send = (message: object): void => {
    const body = Buffer.from(JSON.stringify({ jsonrpc: '2.0', ...message }));
    input.write(Buffer.concat([Buffer.from(`Content-Length: ${body.length}\r\n\r\n`), body]));
  };
  const receive = (message: Wire): void => {
    if (message.method === undefined) {
      waiting.get(Number(message.id))?.(message);
      return;
    }
    if (message.id !== undefined) send({ id: message.id, result: answers[message.method] ?? null });
    seen.push(message);
    listeners = listeners.filter((listener) => !listener(message));
  };
  readMessages(output, receive);
  let last = 0;
  const client: RawClient = {
    request(method, params) {
      last += 1;
      const id = last;
      send({ id, method, params });
      return new Promise((resolve, reject) => {
        waiting.set(id, ({ result, error }) => (error ? reject(new Error(error.message)) : resolve(result)));
      });
    },
    notify: (method, params) => send({ method, params }),
    next(method, fits = () => true) {
      const isIt = (message: Wire): boolean => message.method === method && fits(message.params as never);
      const found = seen.findIndex(isIt);
      if (found >= 0) return Promise.resolve(seen.splice(found, 1)[0]?.params);
      return new Promise((resolve) => {
        listeners.push((message) => {
          if (!isIt(message)) return false;
          seen.splice(seen.indexOf(message), 1);
          resolve(message.params);
          return true;
        });
      });
    },
  };
  await client.request('initialize', { processId: null, rootUri: null, capabilities: {}, ...initialize });
  client.notify('initialized', {});
  onTestFinished(() => void input.end());
  return client;
}

function readMessages(output: PassThrough, receive: (message: Wire) => void): void {
  let pending = Buffer.alloc(0);
  output.on('data', (part: Buffer) => {
    pending = Buffer.concat([pending, part]);
    for (;;) {
      const head = pending.indexOf('\r\n\r\n');
      const length = Number(/Content-Length: (\d+)/i.exec(pending.subarray(0, Math.max(head, 0)).toString())?.[1]);
      if (head < 0 || pending.length < head + 4 + length) return;
      const body = pending.subarray(head + 4, head + 4 + length).toString();
      pending = pending.subarray(head + 4 + length);
      receive(JSON.parse(body) as Wire);
    }
  });
}
