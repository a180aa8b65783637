import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { cellwright, folderWith } from '../support/command.ts';
import { consoleSteps, expectConsole } from '../support/console.ts';
import { repository } from '../support/python.ts';

const readme = readFileSync(path.join(repository, 'README.md'), 'utf8');

describe('the README', () => {
  test('shows commands that do what it says, run in order', async () => {
    const steps = consoleSteps(readme);
    expect(steps.length).toBeGreaterThan(5);
    await expectConsole(steps, folderWith({}));
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
