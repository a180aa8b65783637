import { rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { python } from '../support/python.ts';
import { drawn } from '../support/whole.ts';
import { churnPlan } from './plans.ts';
import { runIn, writeRepository } from './repository.ts';

/** Changes that leave what a step computes as it is. */
const harmless = [
  'src/train/train.py: changes False in parser = argparse.ArgumentParser(description="Step train", allow_abbrev=False)',
  'src/prepare/prepare.py: changes 50 in pd.set_option("display.max_columns", 50)',
  'src/train/train.py: swaps arguments of accuracy_score(y_test, predictions) in accuracy = accuracy_score(y_test, predictions)',
  'src/train/train.py: deletes plt.hist(predictions.astype(int)) in plt.hist(predictions.astype(int))',
  `src/train/train.py: deletes log_figures('evaluate_model') in log_figures("evaluate_model")`,
  'src/train/train.py: changes True in os.makedirs(args.report, exist_ok=True)',
];

/** All mutants take minutes: else some of every kind are tried. */
const every = drawn(1, 16);

interface Mutant {
  readonly path: string;
  readonly change: string;
  readonly code: number;
}

describe.skipIf(!python())('the tests of a repository', () => {
  test('fail when a statement, an argument or a constant of a script is broken', () => {
    const folder = writeRepository(churnPlan);
    const driver = fileURLToPath(new URL('mutate.py', import.meta.url));
    const scripts = ['prepare', 'split', 'train'].map((name) => `src/${name}/${name}.py`);
    const { output } = runIn(folder, [driver, folder, String(every), ...scripts, 'src/churn_shared/definitions.py']);
    rmSync(folder, { recursive: true, force: true });
    const lines = output.split('\n').filter((line) => line.startsWith('{'));
    const mutants = lines.map((line) => JSON.parse(line) as Mutant);
    const unnoticed = mutants.filter(({ code }) => code === 0).map(({ path, change }) => `${path}: ${change}`);
    expect(mutants.length).toBeGreaterThan(90 / every);
    expect(unnoticed.filter((mutant) => !harmless.includes(mutant))).toEqual([]);
  });
});
