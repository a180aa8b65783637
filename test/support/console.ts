/** The `console` blocks of the documentation: commands that tests run, with the output that is shown for them. */
import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { expect } from 'vitest';
import { cellwright } from './command.ts';

/** A command, and the output that is shown below it. */
export interface ConsoleStep {
  readonly command: string;
  readonly output: string;
}

/** The commands of a page's console blocks, in order. */
export function consoleSteps(page: string): readonly ConsoleStep[] {
  const blocks = [...page.matchAll(/^```console\n([\s\S]*?)^```$/gm)].map((match) => match[1] ?? '');
  return blocks.flatMap((block) =>
    block
      .split(/^\$ /m)
      .slice(1)
      .map((text) => ({ command: text.split('\n')[0] ?? '', output: text.split('\n').slice(1).join('\n').trimEnd() })),
  );
}

/** Runs the commands in a folder, which `cd` changes, and expects the output that is shown. */
export async function expectConsole(steps: readonly ConsoleStep[], folder: string): Promise<void> {
  let current = folder;
  for (const { command, output } of steps) {
    const [program, ...words] = command.split(' ');
    if (program === 'cd') current = path.join(current, words[0] ?? '');
    else if (program === 'cellwright') {
      const { all } = await cellwright(current, ...words);
      if (!shows(output, all)) expect(all, command).toBe(output);
    } else execFileSync('sh', ['-c', command], { cwd: current });
  }
}

/** Whether a text is what is shown; `...` on a line of its own stands for any lines. */
function shows(shown: string, actual: string): boolean {
  const parts = `\n${shown}\n`.split(/\n\.\.\.(?=\n)/).map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${parts.join('[\\s\\S]*')}$`).test(`\n${actual.trimEnd()}\n`);
}
