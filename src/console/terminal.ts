import { readFileSync } from 'node:fs';
import { styleText } from 'node:util';
import { packageFile } from './package-file.ts';

/** Exit codes: done; the user's work needs a hand; wrong usage; interrupted. */
export type ExitCode = 0 | 1 | 2 | 130;

/** How text may be marked on a terminal. */
export type Mark = 'bold' | 'dim' | 'red' | 'yellow' | 'green' | 'cyan';

/** Where commands print: results to `out`, everything that is said about them to `say`. */
export interface Terminal {
  /** A result, with its line end, to stdout. */
  out(text: string): void;
  /** A message, with its line end, to stderr. */
  say(text: string): void;
  /** A line that the next message replaces; only a person at a terminal sees it. */
  progress(text: string): void;
  mark(mark: Mark, text: string): string;
  /** Whether questions can be asked. */
  readonly isInteractive: boolean;
  /** The folder that relative paths of the command line start from. */
  readonly cwd: string;
  /** Where results are kept from run to run; absent if none are. */
  readonly kept?: KeptResults;
}

/** Results of earlier runs, by the program that they came from: what another one gave counts for nothing. */
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

/** A terminal whose messages go nowhere; results are still printed. */
export function quiet(terminal: Terminal): Terminal {
  return { ...terminal, say: () => {}, progress: () => {} };
}

/** The version of cellwright, as its package says. */
export function version(): string {
  const text = readFileSync(packageFile('package.json'), 'utf8');
  return (JSON.parse(text) as { readonly version: string }).version;
}

/** `cellwright inspect plan | head` closes the pipe: that is no mistake. */
function stopAtBrokenPipe(error: NodeJS.ErrnoException): void {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
}
