import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import { main } from '../../src/cli/main.ts';
import type { Terminal } from '../../src/console/terminal.ts';

/** What a run of the command line printed, and how it ended. */
export interface CommandResult {
  readonly code: number;
  readonly out: string;
  readonly messages: string;
  /** Both, in the order in which they were printed. */
  readonly all: string;
}

/** Runs the command line in this process, in a folder, without colours and questions. */
export async function cellwright(cwd: string, ...args: readonly string[]): Promise<CommandResult> {
  const out: string[] = [];
  const messages: string[] = [];
  const all: string[] = [];
  const print = (lines: string[], text: string) => {
    lines.push(`${text}\n`);
    all.push(`${text}\n`);
  };
  const terminal: Terminal = {
    out: (text) => print(out, text),
    say: (text) => print(messages, text),
    progress: () => {},
    mark: (_mark, text) => text,
    isInteractive: false,
    cwd,
  };
  const code = await main(args, terminal);
  return { code, out: out.join(''), messages: messages.join(''), all: all.join('') };
}

/** A new folder with files, which is removed after the test. */
export function folderWith(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'cellwright-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  // Nothing above the folder is looked at, as in a Git repository.
  mkdirSync(path.join(folder, '.git'));
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    writeFileSync(path.join(folder, file), text);
  }
  return folder;
}
