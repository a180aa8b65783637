import { readFileSync } from 'node:fs';
import { styleText } from 'node:util';
import { packageFile } from './package-file.ts';

/** Exit codes: success; something needs the user's attention; wrong usage; interrupted. */
export type ExitCode = 0 | 1 | 2 | 130;

/** How text may be marked on a terminal. */
export type Mark = 'bold' | 'dim' | 'red' | 'yellow' | 'green' | 'cyan';

/** Where commands print: results to `out`, messages to `say`. */
export interface Terminal {
  /** A result, with its line end, to stdout. */
  out(text: string): void;
  /** A message, with its line end, to stderr. */
  say(text: string): void;
  /** A line that the next message replaces; shown only on an interactive terminal. */
  progress(text: string): void;
  mark(mark: Mark, text: string): string;
  /** Whether questions can be asked. */
  readonly isInteractive: boolean;
  /** The folder that relative paths of the command line start from. */
  readonly cwd: string;
  /** Where results are cached between runs; absent if they are not. */
  readonly kept?: KeptResults;
}

/** Cached results, by the program that made them; those of other programs are ignored. */
export interface KeptResults {
  readonly folder: string;
  readonly program: string;
}

/** The terminal of this process. */
export function processTerminal(kept: KeptResults | null = null): Terminal {
  const { stdout, stderr } = process;
  stdout.on('error', stopAtBrokenPipe);
  let pending = false;
  const clear = () => {
    if (pending) stderr.write('\r\u001b[K');
    pending = false;
  };
  return {
    out(text) {
      clear();
      stdout.write(`${text}\n`);
    },
    say(text) {
      clear();
      stderr.write(`${text}\n`);
    },
    progress(text) {
      if (!stderr.isTTY) return;
      clear();
      stderr.write(text);
      pending = true;
    },
    mark: (mark, text) => styleText(mark, text, { stream: stderr, validateStream: true }),
    isInteractive: Boolean(process.stdin.isTTY && stderr.isTTY),
    cwd: process.cwd(),
    ...(kept === null ? {} : { kept }),
  };
}

/** A terminal that discards messages and still prints results. */
export function quiet(terminal: Terminal): Terminal {
  return { ...terminal, say: () => {}, progress: () => {} };
}

/** The version of cellwright, from its package. */
export function version(): string {
  const text = readFileSync(packageFile('package.json'), 'utf8');
  return (JSON.parse(text) as { readonly version: string }).version;
}

/** `cellwright inspect plan | head` closes the pipe, which is not an error. */
function stopAtBrokenPipe(error: NodeJS.ErrnoException): void {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
}
