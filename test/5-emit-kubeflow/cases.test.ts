import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { describeOutcome } from '../cases/run-case.ts';
import { kubeflowPython, python, repository } from '../support/python.ts';
import { inItsOwnWay, type LocalJudge, localJudge } from './local-cases.ts';

const folder = path.join(repository, 'test/cases');
const programs = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll(path.sep, '/'))
  .filter((file) => /^(?!files)\w+\/.*\.py$/.test(file))
  .sort();

const kfp = kubeflowPython();
const steps = python();

/** All of them take a minute: `npx tsx scripts/kubeflow-cases.ts`. */
const drawn = programs.filter((file, index) => index % 10 === 0 && inItsOwnWay[file] === undefined);

describe.skipIf(kfp === null || steps === null)('one program in ten, by kfp.local', () => {
  let judge: LocalJudge;
  beforeAll(() => {
    judge = localJudge(kfp ?? '', steps ?? '');
  });
  afterAll(() => judge.close());

  test.each(drawn)('%s', async (file) => {
    const text = readFileSync(path.join(folder, file), 'utf8');
    const [, expected] = /^# (same|refused: [\w, -]+)\n/.exec(text) ?? [];
    expect(describeOutcome(await judge.judge(text))).toBe(expected);
  });
});
