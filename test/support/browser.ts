/** A real browser for the tests of the page: Debian's Chromium. */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { type Browser, chromium } from 'playwright-core';

const names = ['chromium', 'chromium-browser', 'google-chrome'];
const flags = ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'];

/** The browser's program; null if there is none. */
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

/** Why no browser is used; empty if one is. In CI its absence is a failure. */
export function whyNoBrowser(): string {
  if (program() !== null || process.env.CI === 'true') return '';
  return `no browser is installed (${names.join(', ')})`;
}

/**
 * Starts a browser. Now and then one comes up on a busy machine and answers nothing: that is no fault of the page, and
 * another is started.
 */
export async function startBrowser(): Promise<Browser> {
  const file = program();
  if (file === null) throw new Error(`The tests of the page need a browser: ${names.join(', ')}`);
  for (let more = 4; ; more--) {
    try {
      return await chromium.launch({ executablePath: file, args: flags, timeout: 120_000 });
    } catch (error) {
      if (more === 0) throw error;
    }
  }
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
