import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { cellwright, folderWith } from '../support/command.ts';
import { repository } from '../support/python.ts';

const readme = readFileSync(path.join(repository, 'README.md'), 'utf8');

interface Step {
  readonly command: string;
  readonly output: string;
}

/** The commands of the README's console blocks, in order, each with the output that is shown below it. */
function walkThrough(): readonly Step[] {
  const blocks = [...readme.matchAll(/^```console\n([\s\S]*?)^```$/gm)].map((match) => match[1] ?? '');
  return blocks.flatMap((block) =>
    block
      .split(/^\$ /m)
      .slice(1)
      .map((text) => ({ command: text.split('\n')[0] ?? '', output: text.split('\n').slice(1).join('\n').trimEnd() })),
  );
}

/** Whether a text is what the README shows; `...` on a line of its own stands for any lines. */
function shows(shown: string, actual: string): boolean {
  const parts = `\n${shown}\n`.split(/\n\.\.\.(?=\n)/).map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${parts.join('[\\s\\S]*')}$`).test(`\n${actual.trimEnd()}\n`);
}

describe('the README', () => {
  test('shows commands that do what it says, run in order', async () => {
    let folder = folderWith({});
    const steps = walkThrough();
    expect(steps.length).toBeGreaterThan(5);
    for (const { command, output } of steps) {
      const [program, ...words] = command.split(' ');
      if (program === 'cd') folder = path.join(folder, words[0] ?? '');
      else if (program === 'cellwright') {
        const { out, messages } = await cellwright(folder, ...words);
        const actual = out + messages;
        if (!shows(output, actual)) expect(actual, command).toBe(output);
      } else execFileSync('sh', ['-c', command], { cwd: folder });
    }
  });

  test('lists every command, and none that does not exist', async () => {
    const listed = [...readme.matchAll(/^\| `cellwright (\w+)/gm)].map((match) => match[1]);
    const { out } = await cellwright(repository, '--help');
    const commands = out.slice(out.indexOf('Commands:'), out.indexOf('Examples:')).matchAll(/^ {2}(\w+) /gm);
    expect(listed.sort()).toEqual(
      [...commands]
        .map((match) => match[1])
        .filter((name) => name !== 'help')
        .sort(),
    );
  });
});

test.each(['README.md', 'ARCHITECTURE.md', 'CONTRIBUTING.md', 'CHANGELOG.md'])(
  'every link of %s leads somewhere',
  (file) => {
    const text = readFileSync(path.join(repository, file), 'utf8');
    const links = [...text.matchAll(/\]\(([^)#]+)[^)]*\)/g)]
      .map((match) => match[1] ?? '')
      .filter((link) => !/^https?:/.test(link));
    expect(links.filter((link) => !existsSync(path.join(repository, link)))).toEqual([]);
  },
);
