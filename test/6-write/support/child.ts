import { type ChildProcess, spawn } from 'node:child_process';
import path from 'node:path';
import { repository } from '../../support/python.ts';

/** A command line in a process of its own, with what it has said so far. */
export interface Child {
  readonly process: ChildProcess;
  messages(): string;
  /** Waits until its messages match, from a place on; fails if it ends before. */
  said(pattern: RegExp, from?: number): Promise<void>;
  readonly ended: Promise<number | null>;
}

/** Starts the command line in a process of its own. */
export function startCellwright(cwd: string, ...args: readonly string[]): Child {
  const entry = path.join(repository, 'test/6-write/support/command-line.ts');
  const loader = path.join(repository, 'node_modules/tsx/dist/loader.mjs');
  const child = spawn(process.execPath, ['--import', loader, entry, ...args], {
    cwd,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let messages = '';
  child.stderr.on('data', (chunk) => {
    messages += String(chunk);
  });
  let hasEnded = false;
  const ended = new Promise<number | null>((resolve) => {
    child.on('close', (code) => {
      hasEnded = true;
      resolve(code);
    });
  });
  return {
    process: child,
    messages: () => messages,
    ended,
    async said(pattern, from = 0) {
      while (!pattern.test(messages.slice(from))) {
        if (hasEnded) throw new Error(`ended without saying ${String(pattern)}\n${messages}`);
        await new Promise((resolve) => setTimeout(resolve, 10));
      }
    },
  };
}
