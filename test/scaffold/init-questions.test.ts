/** What `init` asks at a terminal, answered there: the built command on a pseudo-terminal. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { cellwright, folderWith } from '../support/command.ts';
import { readTree } from '../support/golden.ts';
import { python, repository, runPython, whyNoPython } from '../support/python.ts';

const isBuilt = existsSync(path.join(repository, 'dist/main.js'));
const keys = { enter: '\r', down: '\u001b[B', space: ' ', stop: '\u0003' };
const notebook = 'Which notebook do you start from?';
const service = 'Which service runs CI and training?';
const more = 'What else should be written?';

type Answer = readonly [shown: string, keys: string];

function answer(folder: string, args: string, answers: readonly Answer[]): { code: number; last: string } {
  const command = `${process.execPath} ${path.join(repository, 'bin/cellwright.js')} init ${args}`;
  const script = path.join(repository, 'test/scaffold/answer_init.py');
  const env = { TERM: 'xterm', CI: '' };
  return JSON.parse(runPython([script, command, folder, JSON.stringify(answers)], { env }));
}

function config(folder: string) {
  return parse(readFileSync(path.join(folder, 'cellwright.yml'), 'utf8'));
}

test('the bundle is there when all tests are run (npm test builds it)', () => {
  expect(isBuilt || process.env.CI !== 'true').toBe(true);
});

describe.skipIf(!isBuilt || !python())(`the questions of init ${whyNoPython()}`, () => {
  test('enter at each of them makes the project that `--yes` makes', async () => {
    const [asked, told] = [folderWith({}), folderWith({})];
    const ended = answer(asked, 'shop', [
      [notebook, keys.enter],
      [service, keys.enter],
      [more, keys.enter],
    ]);
    expect(ended).toMatchObject({ code: 0 });
    expect(ended.last).toContain('Next: cd shop && cellwright build');
    await cellwright(told, 'init', 'shop', '--yes');
    expect(readTree(path.join(asked, 'shop'))).toEqual(readTree(path.join(told, 'shop')));
    expect((await cellwright(path.join(asked, 'shop'), 'build')).code).toBe(0);
  });

  test.each([
    [0, ['github']],
    [1, ['azure-devops']],
    [2, ['github', 'azure-devops']],
    [3, []],
  ])('the service is chosen with the arrows: %i down', async (steps, ci) => {
    const folder = folderWith({});
    const ended = answer(folder, '', [
      [notebook, keys.enter],
      [service, keys.down.repeat(steps) + keys.enter],
      [more, keys.enter],
    ]);
    expect(ended.code).toBe(0);
    expect(config(folder).ci).toEqual(ci);
    expect((await cellwright(folder, 'build')).code).toBe(0);
  });

  test('a notebook that does not exist is asked for again; additions are chosen with space', async () => {
    const folder = folderWith({ 'work.py': '# %% tags=["metrics"]\ntotal = float(sum([1, 2]))\n' });
    const ended = answer(folder, '--ci none', [
      [notebook, `wrok.py${keys.enter}`],
      ['wrok.py does not exist', `${'\u007f'.repeat(7)}work.py${keys.enter}`],
      [more, keys.space + keys.enter],
    ]);
    expect(ended.code).toBe(0);
    expect(config(folder)).toMatchObject({ notebooks: ['work.py'], ci: [], gate: { metric: 'total' } });
    expect((await cellwright(folder, 'build')).code).toBe(0);
  });

  test('what options say is not asked, and --yes asks nothing', () => {
    const folder = folderWith({});
    expect(answer(folder, 'one --ci none --with infra', [[notebook, keys.enter]]).code).toBe(0);
    expect(config(path.join(folder, 'one'))).toMatchObject({ ci: [], infra: true });
    expect(answer(folder, 'two --yes', []).code).toBe(0);
    expect(existsSync(path.join(folder, 'two/cellwright.yml'))).toBe(true);
  });

  test.each([
    ['the notebook', [[notebook, keys.stop]]],
    [
      'the service',
      [
        [notebook, keys.enter],
        [service, keys.stop],
      ],
    ],
    [
      'the additions',
      [
        [notebook, keys.enter],
        [service, keys.enter],
        [more, keys.stop],
      ],
    ],
  ] as const)('Ctrl+C at the question for %s leaves everything as it was', (_what, answers) => {
    const folder = folderWith({});
    expect(answer(folder, 'shop', answers).code).toBe(1);
    expect(existsSync(path.join(folder, 'shop'))).toBe(false);
  });
});
