import { expect, test } from 'vitest';
import { inputOf, judgeInput } from '../../scripts/bad-input/judge-input.ts';
import { findSubjects } from '../../scripts/bad-input/subjects.ts';
import { parseModule } from '../../src/python/parse.ts';
import { drawn } from '../support/whole.ts';

/** A slice of what `scripts/bad-input.ts` goes through. */
const seeds = Array.from({ length: drawn(120, 60) }, (_, index) => 500_000 + index);

test('mutated notebooks, settings and pipeline files: no crash, no hang, and Python and YAML that parse', () => {
  const subjects = findSubjects();
  const wrong = seeds.flatMap((seed) => {
    const started = process.cpuUsage();
    const { python, problem } = judgeInput(inputOf(subjects, seed));
    const broken = python.filter((text) => !parseModule(text).ok);
    const { user, system } = process.cpuUsage(started);
    const isSlow = user + system > 20_000_000;
    return problem !== '' || broken.length > 0 || isSlow ? [seed] : [];
  });
  expect(wrong).toEqual([]);
});
