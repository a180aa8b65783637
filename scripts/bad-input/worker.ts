/** Judges inputs by their seeds, in a process that may be ended. */
import { inputOf, type Judged, judgeInput } from './judge-input.ts';
import { findSubjects } from './subjects.ts';

const subjects = findSubjects();

process.on('message', (seed: number) => {
  const input = inputOf(subjects, seed);
  let judged: Judged;
  try {
    judged = judgeInput(input);
  } catch (error) {
    judged = { python: [], problem: `crash: ${(error as Error).stack ?? String(error)}` };
  }
  process.send?.({ seed, kind: input.kind, changed: input.changed, ...judged });
});
