/** What must be true of every sample when it runs: its own tests, its pipeline, and `verify`. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runTests, writeText } from '../5-emit-python/repository.ts';
import { askModel } from '../support/ask-model.ts';
import { cellwright } from '../support/command.ts';
import { python, runPython, whyNoPython } from '../support/python.ts';
import { notebooksOf, samples } from '../support/samples.ts';
import { isWhole } from '../support/whole.ts';

/** What is special of a sample. */
export interface SampleExpectation {
  /** Files that the repository's tests ask for: path in the repository, from the sample's folder. */
  readonly testData?: Readonly<Record<string, string>>;
  /** Metrics that the pipeline logs. */
  readonly metrics: readonly string[];
  /** Whether `npm test` runs its pipeline with MLflow, and asks its model; the whole tests do so for all. */
  readonly logs?: boolean;
  /** Whether `npm test` compares its pipeline with the notebook; the whole tests do so for all of one notebook. */
  readonly verified?: boolean;
  /** What differs, and is known to: what is timed, the picture of a model, and a table of its mistakes. */
  readonly different?: readonly string[];
}

/** Judges one sample. */
export function judgeSample(name: string, expectation: SampleExpectation): void {
  const notebooks = notebooksOf(name);
  let root = '';
  let folder = '';
  beforeAll(async () => {
    root = mkdtempSync(path.join(tmpdir(), `cellwright-${name}-`));
    // The notebooks and their data, without what they are compiled to.
    cpSync(path.join(samples, name), root, { recursive: true, filter: (file) => path.basename(file) !== 'expected' });
    folder = path.join(root, 'made');
    const built = await cellwright(root, 'build', ...notebooks, '--out', 'made');
    expect(built.messages).not.toMatch(/error\[/);
    expect(built.code).toBe(0);
    spawnSync('git', ['init', '--quiet', folder]);
  });
  afterAll(() => rmSync(root, { recursive: true, force: true }));

  describe(`samples/${name}`, () => {
    describe.skipIf(!python())(`with Python ${whyNoPython()}`, () => {
      test("the repository's own tests pass, and none is left out", () => {
        for (const [target, source] of Object.entries(expectation.testData ?? {})) {
          writeText(folder, target, readFileSync(path.join(samples, name, source), 'utf8'));
        }
        const { code, output } = runTests(folder);
        // What pandas warns of in the notebook's own code is no fault of the tests.
        expect(output).toMatch(/^\d+ passed(, \d+ warnings?)? in/m);
        expect(code).toBe(0);
      });

      const isLogged = expectation.logs === true || isWhole;
      test.skipIf(!isLogged)('the pipeline runs here, and MLflow has its metrics and models', async () => {
        const ran = await cellwright(folder, 'run', '--python', python() ?? '', '--quiet', '--json');
        expect(ran.code, ran.messages).toBe(0);
        const metrics = loggedMetrics(path.join(folder, '.cellwright/runs/mlflow.db'));
        expect(metrics).toEqual(expect.arrayContaining([...expectation.metrics]));
        const outputs = readdirSync(path.join(folder, '.cellwright/runs/1'), { recursive: true }).map(String);
        const models = outputs.filter((file) => /[\\/]outputs[\\/]\w+[\\/]MLmodel$/.test(file));
        expect(models).toHaveLength(1);
        const model = path.join(folder, '.cellwright/runs/1', path.dirname(models[0] ?? ''));
        const { inputs, request, answer } = askModel(model, [path.join(folder, 'src')]);
        expect(inputs.length).toBeGreaterThan(0);
        const rows = 'data' in request ? request.data : request;
        expect(answer).toHaveLength(rows.length);
        expect(rows.length).toBeGreaterThan(0);
      });

      const isVerified = expectation.verified === true || isWhole;
      test.skipIf(notebooks.length === 0 || !isVerified)(
        'the pipeline gives what the notebook gives, value by value',
        async () => {
          const args = ['--out', 'made', '--python', python() ?? '', '--quiet', '--json'];
          const verified = await cellwright(root, 'verify', ...notebooks, ...args);
          const { comparisons } = JSON.parse(verified.out) as { comparisons: readonly Comparison[] };
          const others = comparisons.filter(({ state }) => !['same', 'left-out', 'unstable'].includes(state));
          expect(comparisons.some(({ state }) => state === 'same')).toBe(true);
          expect(others.map(({ name }) => name)).toEqual(expectation.different ?? []);
          expect(verified.code, verified.messages).toBe(others.length === 0 ? 0 : 1);
        },
      );
    });
  });
}

interface Comparison {
  readonly name: string;
  readonly state: string;
}

function loggedMetrics(database: string): readonly string[] {
  const program =
    'import sqlite3, sys; print(*[row[0] for row in sqlite3.connect(sys.argv[1]).execute("select distinct key from metrics")])';
  return runPython(['-c', program, database]).trim().split(' ');
}
