/** The server of the page: on this machine only, for those who know its address, one project, no other file. */
import { randomBytes, timingSafeEqual } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { HomeAnswer, SaveRequest } from '../page/home.ts';
import type { ProjectTexts } from '../page/protocol.ts';
import type { VerifyAnswer } from '../page/verified.ts';

/** What the server serves, and what it does for the page. */
export interface StudioOptions {
  /** 0 for any free port. */
  readonly port: number;
  /** The files of the page, by name, where they lie. */
  readonly files: Readonly<Record<string, string>>;
  read(): ProjectTexts;
  save(request: SaveRequest): HomeAnswer;
  build(): Promise<HomeAnswer>;
  /** Verifies until it is told to stop, and tells what goes on. */
  verify(said: (text: string) => void, signal: AbortSignal): Promise<VerifyAnswer>;
}

/** A server that runs. */
export interface Studio {
  /** The address of the page, with its token. */
  readonly address: string;
  /** Tells the page that files changed. */
  changed(): void;
  close(): Promise<void>;
}

/** How long a page waits for a change before it asks again. */
const patience = 25_000;
const largestRequest = 256 * 1024 * 1024;

const policy =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data: blob:; connect-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

const types: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  wasm: 'application/wasm',
};

interface Running {
  readonly options: StudioOptions;
  readonly token: string;
  readonly server: Server;
  version: number;
  readonly waiting: Set<() => void>;
}

/** Starts the server. */
export async function startStudio(options: StudioOptions): Promise<Studio> {
  const server = createServer();
  const running: Running = {
    options,
    token: randomBytes(24).toString('base64url'),
    server,
    version: 1,
    waiting: new Set(),
  };
  server.on('request', (request, response) => {
    answer(running, request, response).catch((error: unknown) => {
      send(response, 500, 'text/plain; charset=utf-8', error instanceof Error ? error.message : String(error));
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port, '127.0.0.1', resolve);
  });
  return {
    address: `http://127.0.0.1:${portOf(server)}/${running.token}/`,
    changed: () => tellChange(running),
    async close() {
      release(running);
      server.closeAllConnections();
      await new Promise<void>((resolve) => {
        server.close(() => resolve());
      });
    },
  };
}

function release({ waiting }: Running): void {
  for (const wake of waiting) wake();
}

/** What a build wrote is a change, too: the page says of each file how it differs from the disk. */
function tellChange(running: Running): void {
  running.version++;
  release(running);
}

function portOf(server: Server): number {
  return (server.address() as AddressInfo | null)?.port ?? 0;
}

async function answer(running: Running, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://studio');
  const [, token = '', ...rest] = pathname.split('/');
  const name = rest.join('/');
  // Who does not know the address, or comes by way of another page, learns nothing.
  if (!isOwnPage(request, portOf(running.server)) || !isSame(token, running.token)) return send(response, 404);
  if (request.method === 'GET') return await answerGet(running, name, searchParams, response);
  if (request.method !== 'POST' || request.headers['content-type'] !== 'application/json') return send(response, 405);
  const body = await bodyOf(request);
  if (body === null) return send(response, 413);
  if (name === 'api/save') return sendJson(response, running.options.save(body as SaveRequest));
  if (name === 'api/build') {
    const built = await running.options.build();
    tellChange(running);
    return sendJson(response, built);
  }
  if (name === 'api/verify') return await verify(running.options, response);
  send(response, 404);
}

/** Answers line by line, as JSON: what goes on, then the result. When the page no longer listens, it is stopped. */
async function verify({ verify: run }: StudioOptions, response: ServerResponse): Promise<void> {
  const stopping = new AbortController();
  response.on('close', () => stopping.abort());
  response.writeHead(200, headersOf('application/x-ndjson'));
  const tell = (value: unknown): void => void response.write(`${JSON.stringify(value)}\n`);
  const said = (text: string): void => tell({ kind: 'said', text });
  try {
    tell(await run(said, stopping.signal));
  } catch (error) {
    tell({ kind: 'failed', why: error instanceof Error ? error.message : String(error) });
  }
  response.end();
}

async function answerGet(
  running: Running,
  name: string,
  query: URLSearchParams,
  response: ServerResponse,
): Promise<void> {
  const { options } = running;
  if (name === 'api/changes' && running.version <= Number(query.get('since'))) {
    await nextChange(running);
    if (running.version <= Number(query.get('since'))) return send(response, 204);
  }
  if (name === 'api/project' || name === 'api/changes') {
    return sendJson(response, { version: running.version, project: options.read() });
  }
  const file = options.files[name === '' ? 'index.html' : name];
  if (file === undefined) return send(response, 404);
  const bytes = readFileSync(file);
  const isPage = file.endsWith('.html');
  const content = isPage ? bytes.toString('utf8').replace('data-home="playground"', 'data-home="studio"') : bytes;
  send(response, 200, types[file.split('.').at(-1) ?? ''] ?? 'application/octet-stream', content);
}

async function nextChange({ waiting }: Running): Promise<void> {
  await new Promise<void>((resolve) => {
    const wake = (): void => {
      clearTimeout(timer);
      waiting.delete(wake);
      resolve();
    };
    const timer = setTimeout(wake, patience);
    waiting.add(wake);
  });
}

/** Whether a request is for this server by its own name, and comes from its own page or from no page. */
function isOwnPage({ headers }: IncomingMessage, port: number): boolean {
  const hosts = [`127.0.0.1:${port}`, `localhost:${port}`];
  if (!hosts.includes(headers.host ?? '')) return false;
  const { origin } = headers;
  if (origin !== undefined && !hosts.some((host) => origin === `http://${host}`)) return false;
  const site = headers['sec-fetch-site'];
  return site === undefined || site === 'same-origin' || site === 'none';
}

function isSame(given: string, wanted: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(wanted)];
  return a.length === b.length && timingSafeEqual(a, b);
}

/** What was posted, read as JSON; null if it is too much. */
async function bodyOf(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > largestRequest) return null;
    chunks.push(chunk);
  }
  return JSON.parse(Buffer.concat(chunks).toString('utf8')) as unknown;
}

function sendJson(response: ServerResponse, value: unknown): void {
  send(response, 200, 'application/json; charset=utf-8', JSON.stringify(value));
}

function send(response: ServerResponse, code: number, type = 'text/plain', content: string | Buffer = ''): void {
  response.writeHead(code, headersOf(type));
  response.end(content);
}

function headersOf(type: string): Readonly<Record<string, string>> {
  return {
    'content-type': type,
    'content-security-policy': policy,
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cross-origin-resource-policy': 'same-origin',
    'cross-origin-opener-policy': 'same-origin',
    'cache-control': 'no-store',
  };
}
