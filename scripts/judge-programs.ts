/**
 * Runs programs whole and as the steps that they are compiled to, and says whether both print the same.
 *
 *     npx tsx scripts/judge-programs.ts program.py…
 *
 * A program is a percent script whose cells may have tags (`# %% tags=["step:a"]`). Ends with how many are the same, refused, fail in a step or
 * are silently different, which none may be.
 */
import { readFileSync } from 'node:fs';
import { compileCase, describeOutcome, Runner } from '../test/cases/run-case.ts';
import { python } from '../test/support/python.ts';

async function main(files: readonly string[]): Promise<void> {
  const interpreter = python();
  if (interpreter === null) throw new Error('there is no Python with the packages of the tests');
  // Seconds for a program; a busy machine is no reason to call one hung.
  process.env.CELLWRIGHT_CASE_SECONDS ??= '300';
  const runner = new Runner(interpreter);
  const counts = new Map<string, number>();
  for (const file of files) {
    const text = readFileSync(file, 'utf8');
    const compiled = compileCase(text);
    const outcome =
      compiled.kind === 'refused'
        ? `refused: ${compiled.messages.join('; ')}`
        : describeOutcome(await runner.judge(text));
    const kind = /^\w+/.exec(outcome)?.[0] ?? outcome;
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
    process.stdout.write(`${file}: ${outcome}\n`);
  }
  process.stdout.write(`${[...counts].map(([kind, count]) => `${count} ${kind}`).join(', ')}\n`);
  runner.close();
}

await main(process.argv.slice(2));
