import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { python } from '../support/python.ts';
import { describeOutcome, filesFolder, Runner, warningsOf } from './run-case.ts';

const hazards = readdirSync(import.meta.dirname, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && path.join(import.meta.dirname, entry.name) !== filesFolder)
  .map((entry) => entry.name);

describe.skipIf(!python())('a program that is compiled computes what it computes whole, or is refused', () => {
  let runner: Runner;
  beforeAll(() => {
    runner = new Runner(python() ?? '');
  });
  afterAll(() => runner.close());

  describe.each(hazards)('%s', (hazard) => {
    const folder = path.join(import.meta.dirname, hazard);
    const cases = readdirSync(folder).map((file) => file.replace(/\.py$/, ''));
    test.each(cases)('%s', async (name) => {
      const text = readFileSync(path.join(folder, `${name}.py`), 'utf8');
      const [, expected, warned = ''] = /^# (same|refused: [\w, -]+)\n(?:# warns: (.*)\n)?/.exec(text) ?? [];
      expect(describeOutcome(await runner.judge(text))).toBe(expected);
      expect(warningsOf(text).join(', ')).toBe(warned);
    });
  });
});
