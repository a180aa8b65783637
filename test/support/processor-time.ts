/** Appends the processor seconds of each file of tests to the file that `CELLWRIGHT_TEST_TIMES` names: its own, and those of the programs that it started. */
import { appendFileSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, expect } from 'vitest';

const target = process.env.CELLWRIGHT_TEST_TIMES ?? '';
/** The kernel counts a hundred a second. */
const ticks = 100;

/** The seconds of this process, and of programs that have ended. */
function spent(): readonly [number, number] {
  const text = readFileSync('/proc/self/stat', 'utf8');
  // The name of the program may hold blanks; the fields behind it count from the third.
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
  const [user = 0, system = 0, usersOf = 0, systemsOf = 0] = fields.slice(11, 15).map(Number);
  return [(user + system) / ticks, (usersOf + systemsOf) / ticks];
}

const [own, others] = spent();
afterAll(() => {
  const [ownNow, othersNow] = spent();
  const file = path.relative('.', expect.getState().testPath ?? '');
  appendFileSync(target, `${(ownNow - own).toFixed(1)}\t${(othersNow - others).toFixed(1)}\t${file}\n`);
});
