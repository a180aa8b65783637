import { prepareJudges } from './judges.ts';
import { preparePython } from './python.ts';

/**
 * Prepares the judges of generated code before all tests. What cannot be had is said once; tests that need it are
 * skipped, except under `CI=true`, if it is a failure. `CELLWRIGHT_SKIP_PYTHON=1` leaves Python out on purpose.
 */
export default async function prepare(): Promise<void> {
  const missing: string[] = [];
  if (process.env.CELLWRIGHT_SKIP_PYTHON !== '1') {
    const reason = await preparePython();
    if (reason) missing.push(reason);
  }
  missing.push(...prepareJudges());
  if (missing.length === 0) return;
  const text = `Tests that need these are skipped: ${missing.join('; ')}`;
  if (process.env.CI === 'true') throw new Error(text);
  process.stderr.write(`${text}\n`);
}
