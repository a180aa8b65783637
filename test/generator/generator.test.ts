import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { describeOutcome, Runner } from '../cases/run-case.ts';
import { python } from '../support/python.ts';
import { drawn } from '../support/whole.ts';
import { generateProgram, printProgram } from './generate-program.ts';

const count = drawn(300, 80);
/** Programs that are run side by side. */
const together = 20;

describe.skipIf(!python())('random programs', () => {
  let runner: Runner;
  beforeAll(() => {
    runner = new Runner(python() ?? '', 'tables');
  });
  afterAll(() => runner.close());

  test(`compute compiled what they compute whole, or are refused: ${count} of them`, async () => {
    const kinds = new Map<string, number>();
    for (let first = 1; first <= count; first += together) {
      const texts = Array.from({ length: together }, (_, index) => printProgram(generateProgram(first + index)));
      for (const [index, outcome] of (await runner.judgeAll(texts)).entries()) {
        const shown = outcome.kind === 'different' ? `${texts[index]}\n${describeOutcome(outcome)}` : '';
        expect(shown, `seed ${first + index}`).toBe('');
        kinds.set(outcome.kind, (kinds.get(outcome.kind) ?? 0) + 1);
      }
    }
    expect(kinds.get('same') ?? 0).toBeGreaterThan(count * 0.85);
  });
});
