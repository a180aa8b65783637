/**
 * Runs the programs of test/cases by `kfp.local`, and says which of them do not compute what they compute whole:
 * `npx tsx scripts/kubeflow-cases.ts [TEXT]`, those whose path has the text. Needs the environments of the tests.
 */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { inItsOwnWay, localJudge } from '../test/5-emit-kubeflow/local-cases.ts';
import { describeOutcome } from '../test/cases/run-case.ts';
import { kubeflowPython, python, repository, whyNoPython } from '../test/support/python.ts';

const [kfp, steps] = [kubeflowPython(), python()];
if (kfp === null || steps === null) throw new Error(whyNoPython());
const folder = path.join(repository, 'test/cases');
const cases = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((file) => /^(?!files)\w+[\\/].*\.py$/.test(file) && file.includes(process.argv[2] ?? ''))
  .sort();
const judge = localJudge(kfp, steps);
let good = 0;
for (const file of cases) {
  const text = readFileSync(path.join(folder, file), 'utf8');
  const [, expected] = /^# (same|refused: [\w, -]+)\n/.exec(text) ?? [];
  const found = describeOutcome(await judge.judge(text));
  if (found === expected) good += 1;
  else if (inItsOwnWay[file] !== undefined)
    process.stdout.write(`${file}: not the same, and right: ${inItsOwnWay[file]}\n`);
  else process.stdout.write(`${file}: ${found}\n`);
}
judge.close();
process.stdout.write(`${good} of ${cases.length} programs are what test/cases says of them\n`);
