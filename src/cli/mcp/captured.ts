import type { ExitCode, Terminal } from '../../console/terminal.ts';
import { main } from '../main.ts';

/** What a command printed, and how it ended. */
export interface Captured {
  readonly code: ExitCode;
  readonly out: string;
  readonly messages: string;
}

/** A terminal that prints nowhere. */
export function silentTerminal(cwd: string): Terminal {
  return { out() {}, say() {}, progress() {}, mark: (_mark, text) => text, isInteractive: false, cwd };
}

/** Runs a command in this process, and returns its output. */
export async function capture(cwd: string, args: readonly string[]): Promise<Captured> {
  const out: string[] = [];
  const messages: string[] = [];
  const terminal = {
    ...silentTerminal(cwd),
    out: (text: string) => void out.push(text),
    say: (text: string) => void messages.push(text),
  };
  const code = await main(args, terminal);
  return { code, out: out.join('\n'), messages: messages.join('\n') };
}
