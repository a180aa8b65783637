import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { folderWith } from '../support/command.ts';
import { consoleSteps, expectConsole } from '../support/console.ts';
import { repository } from '../support/python.ts';

const folder = path.join(repository, 'docs/concepts');
const pages = readdirSync(folder);

/** The files that a page shows: each is a code block whose first line is `# file: <path>`. */
function filesOf(page: string): Readonly<Record<string, string>> {
  const blocks = page.matchAll(/^```\w+\n# file: (.*)\n([\s\S]*?)^```$/gm);
  return Object.fromEntries([...blocks].map(([, file = '', text = '']) => [file, text]));
}

test('the commands of the page on the local runner do what it says', async () => {
  const page = readFileSync(path.join(folder, 'local-runner.md'), 'utf8');
  const steps = consoleSteps(page);
  expect(steps.length).toBeGreaterThan(4);
  await expectConsole(steps, folderWith(filesOf(page)));
});

test('the commands of the page on tags do what it says', async () => {
  const page = readFileSync(path.join(folder, 'tags.md'), 'utf8');
  const steps = consoleSteps(page);
  expect(steps.length).toBe(2);
  await expectConsole(steps, folderWith(filesOf(page)));
});

test.each(pages)('every link of %s leads somewhere', (file) => {
  const text = readFileSync(path.join(folder, file), 'utf8');
  const links = [...text.matchAll(/\]\(([^)#]+)[^)]*\)/g)].map((match) => match[1] ?? '');
  expect(links.filter((link) => !/^https?:/.test(link) && !existsSync(path.join(folder, link)))).toEqual([]);
});
