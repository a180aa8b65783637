import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { cellwright, folderWith } from '../support/command.ts';
import { repository } from '../support/python.ts';

interface Block {
  readonly kind: 'file' | 'edit' | 'commands' | 'shown';
  /** Path of the file. */
  readonly name: string;
  readonly text: string;
}

const kinds: Readonly<Record<string, Block['kind']>> = { diff: 'edit', console: 'commands', text: 'shown' };

/** The blocks of a page in order: files (`python path`), edits (`diff path`), commands, and parts of files (`text path`). */
function blocksOf(page: string): readonly Block[] {
  return [...page.matchAll(/^```(\w+)(?: (\S+))?\n([\s\S]*?)^```$/gm)].map(
    ([, language = '', name = '', text = '']) => ({
      kind: kinds[language] ?? 'file',
      name,
      text,
    }),
  );
}

/** Makes an edit as a unified difference without line numbers shows it; its lines must be in the file once. */
function applyEdit(text: string, edit: string): string {
  return edit.split('@@\n').reduce((current, hunk) => {
    const lines = hunk.replace(/\n$/, '').split('\n');
    const side = (sign: string) =>
      lines
        .filter((line) => line === '' || line.startsWith(' ') || line.startsWith(sign))
        .map((line) => `${line.slice(1)}\n`)
        .join('');
    expect(`\n${current}`.split(`\n${side('-')}`), `the place of:\n${hunk}`).toHaveLength(2);
    return `\n${current}`.replace(`\n${side('-')}`, () => `\n${side('+')}`).slice(1);
  }, text);
}

/** Whether a text is what the page shows; `...` on a line of its own stands for any lines. */
function shows(shown: string, actual: string): boolean {
  const parts = `\n${shown.trimEnd()}\n`
    .split(/\n\.\.\.(?=\n)/)
    .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${parts.join('[\\s\\S]*')}$`).test(`\n${actual.trimEnd()}\n`);
}

async function runCommands(folder: string, text: string): Promise<number> {
  let builds = 0;
  for (const step of text.split(/^\$ /m).slice(1)) {
    const [command = '', ...output] = step.split('\n');
    if (!command.startsWith('cellwright ')) {
      execFileSync('sh', ['-c', command], { cwd: folder });
      continue;
    }
    if (command.startsWith('cellwright build')) builds += 1;
    const { out, messages } = await cellwright(folder, ...command.split(' ').slice(1));
    const [shown, actual] = [output.join('\n').trim(), (out + messages).trim()];
    if (!shows(shown, actual)) expect(actual, command).toBe(shown);
  }
  return builds;
}

test('the story of the docs happens as it is told', async () => {
  const blocks = blocksOf(readFileSync(path.join(repository, 'docs/concepts/story.md'), 'utf8'));
  const folder = folderWith({});
  let builds = 0;
  for (const { kind, name, text } of blocks) {
    const file = path.join(folder, name);
    if (kind === 'file') writeFileSync(file, text);
    else if (kind === 'edit') writeFileSync(file, applyEdit(readFileSync(file, 'utf8'), text));
    else if (kind === 'commands') builds += await runCommands(folder, text);
    else if (!shows(`...\n${text}...`, readFileSync(file, 'utf8'))) expect(readFileSync(file, 'utf8')).toBe(text);
  }
  expect(builds).toBe(5);
});
