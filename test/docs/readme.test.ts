import { existsSync, readdirSync, readFileSync } from 'node:fs';
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

  test('shows cells and lines of a script of a sample as they are', () => {
    const shown = readme.slice(readme.indexOf('<table>'), readme.indexOf('</table>'));
    const blocks = [...shown.matchAll(/```python\n([\s\S]*?)\n```/g)].map(([, text = '']) => text);
    const sample = (file: string) => readFileSync(path.join(repository, 'samples/churn', file), 'utf8');
    const { cells } = JSON.parse(sample('notebook.ipynb')) as { cells: { source: string[] }[] };
    const sources = cells.map(({ source }) => source.join(''));
    const script = sample('expected/src/train/train.py');
    expect(blocks.slice(0, 2).every((block) => sources.includes(block))).toBe(true);
    expect(blocks[2]?.split('\n# ...\n').every((part) => script.includes(`${part}\n`))).toBe(true);
    expect(blocks).toHaveLength(3);
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

test('every folder of the tests has a line that says what it holds', () => {
  const rows = readFileSync(path.join(repository, 'test/README.md'), 'utf8').matchAll(/^\| \[([\w-]+)\]\(\1\) \| \S/gm);
  const folders = readdirSync(path.join(repository, 'test'), { withFileTypes: true }).filter((one) =>
    one.isDirectory(),
  );
  expect([...rows].map(([, name]) => name).sort()).toEqual(folders.map(({ name }) => name).sort());
});

test.each(['README.md', 'ARCHITECTURE.md', 'CONTRIBUTING.md', 'CHANGELOG.md', 'docs/settings.md', 'test/README.md'])(
  'every link of %s leads somewhere',
  (file) => {
    const text = readFileSync(path.join(repository, file), 'utf8');
    const links = [...text.matchAll(/\]\(([^)#]+)[^)]*\)/g)]
      .map((match) => match[1] ?? '')
      .filter((link) => !/^https?:/.test(link));
    expect(links.filter((link) => !existsSync(path.join(repository, path.dirname(file), link)))).toEqual([]);
  },
);
