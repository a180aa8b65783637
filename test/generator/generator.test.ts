import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { describeOutcome, Runner } from '../cases/run-case.ts';
import { python } from '../support/python.ts';
import { generateProgram, printProgram } from './generate-program.ts';

const count = 300;

describe.skipIf(!python())('random programs', () => {
  let runner: Runner;
  beforeAll(() => {
    runner = new Runner(python() ?? '', 'tables');
  });
  afterAll(() => runner.close());

  test(`compute compiled what they compute whole, or are refused: ${count} of them`, { timeout: 600_000 }, async () => {
    const kinds = new Map<string, number>();
    for (let seed = 1; seed <= count; seed++) {
      const text = printProgram(generateProgram(seed));
      const outcome = await runner.judge(text);
      expect(outcome.kind === 'different' ? `${text}\n${describeOutcome(outcome)}` : '', `seed ${seed}`).toBe('');
      kinds.set(outcome.kind, (kinds.get(outcome.kind) ?? 0) + 1);
    }
    expect(kinds.get('same') ?? 0).toBeGreaterThan(count * 0.9);
  });
});
