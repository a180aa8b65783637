import { spawn } from 'node:child_process';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { python } from '../../test/support/python.ts';

/** A Python process that says whether it accepts a text: a file as it is, cells with `await` at their top level, or a
 * cell with IPython's syntax. */
export function createJudge(): {
  /** The problem that Python has with a text; empty if it has none. */
  problemOf(kind: 'file' | 'cells' | 'cell', text: string): Promise<string>;
  close(): void;
} {
  const script = path.join(import.meta.dirname, 'judge.py');
  const child = spawn(python() ?? 'python3', [script], { stdio: ['pipe', 'pipe', 'inherit'] });
  const waiting: ((line: string) => void)[] = [];
  createInterface(child.stdout).on('line', (line) => waiting.shift()?.(line));
  return {
    problemOf(kind, text) {
      child.stdin.write(`${JSON.stringify({ kind, text })}\n`);
      return new Promise((give) => waiting.push((line) => give(JSON.parse(line) as string)));
    },
    close: () => child.stdin.end(),
  };
}
