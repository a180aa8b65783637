/** A real browser for the tests of the page: Debian's Chromium, asked over its own protocol. */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Browser, chromium } from 'playwright-core';

const names = ['chromium', 'chromium-browser', 'google-chrome'];

/** The browser's program; null where there is none. */
function program(): string | null {
  for (const name of names) {
    try {
      return execFileSync('which', [name], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
    } catch {
      // The next may be there.
    }
  }
  return null;
}

/** Why no browser is used; empty where one is. In CI its absence is a failure. */
export function whyNoBrowser(): string {
  if (program() !== null || process.env.CI === 'true') return '';
  return `no browser is installed (${names.join(', ')})`;
}

/** A browser that runs, and the way to end it. */
export interface RunningBrowser {
  readonly browser: Browser;
  close(): Promise<void>;
}

/** Starts a browser with a profile of its own. */
export async function startBrowser(): Promise<RunningBrowser> {
  const file = program();
  if (file === null) throw new Error(`The tests of the page need a browser: ${names.join(', ')}`);
  const profile = mkdtempSync(path.join(tmpdir(), 'cellwright-browser-'));
  const flags = ['--headless=new', '--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--no-first-run'];
  const child = spawn(file, [...flags, '--remote-debugging-port=0', `--user-data-dir=${profile}`], { stdio: 'ignore' });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const port = await portOf(path.join(profile, 'DevToolsActivePort'), child);
  const browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`, { timeout: 300_000 });
  return {
    browser,
    async close() {
      await browser.close();
      child.kill('SIGKILL');
      await ended;
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** The port, which the browser writes down when it listens. */
async function portOf(file: string, child: ChildProcess): Promise<number> {
  while (child.exitCode === null) {
    const [port] = existsSync(file) ? readFileSync(file, 'utf8').split('\n') : [];
    if (port !== undefined && port !== '') return Number(port);
    await new Promise((resolve) => {
      setTimeout(resolve, 50);
    });
  }
  throw new Error(`The browser ended with ${child.exitCode}`);
}

/** A web server that can be cut off, and that knows what it was asked for. */
export interface WebServer {
  readonly address: string;
  readonly asked: readonly string[];
  close(): Promise<void>;
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.wasm': 'application/wasm',
};

/** Serves a folder on this machine. */
export async function serveFolder(folder: string): Promise<WebServer> {
  const asked: string[] = [];
  const server: Server = createServer((request, response) => {
    const name = new URL(request.url ?? '/', 'http://localhost').pathname;
    asked.push(name);
    const file = path.join(folder, name === '/' ? 'index.html' : name);
    const type = types[path.extname(file)];
    if (type === undefined || !existsSync(file)) response.writeHead(404).end();
    else response.writeHead(200, { 'content-type': type }).end(readFileSync(file));
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
