/** What must be true of every sample: judged by the tools that its users have. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { check as isFormatted } from 'prettier';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { judgeByAzure } from '../5-emit-azureml/azure-ai-ml.ts';
import { loadWorkflowParser } from '../5-emit-azureml/workflow-parser.ts';
import { runIn, runTests, writeText } from '../5-emit-python/repository.ts';
import { askModel } from '../support/ask-model.ts';
import { cellwright } from '../support/command.ts';
import { readTree, type Tree } from '../support/golden.ts';
import { judge } from '../support/judges.ts';
import { python, runPython, whyNoPython } from '../support/python.ts';
import { notebooksOf, samples } from '../support/samples.ts';

/** What is special of a sample. */
export interface SampleExpectation {
  /** Files that the repository's tests ask for: path in the repository, from the sample's folder. */
  readonly testData?: Readonly<Record<string, string>>;
  /** Metrics that the pipeline logs. */
  readonly metrics: readonly string[];
  /** The script that runs it, where its packages are too large for the environment of the tests. */
  readonly runsBy?: string;
  /** What differs, and is known to: what is timed, the picture of a model, and a table of its mistakes. */
  readonly different?: readonly string[];
}

/** Judges one sample. */
export function judgeSample(name: string, expectation: SampleExpectation): void {
  const notebooks = notebooksOf(name);
  let root = '';
  let folder = '';
  let files: Tree = {};
  beforeAll(async () => {
    root = mkdtempSync(path.join(tmpdir(), `cellwright-${name}-`));
    // The notebooks and their data, without what they are compiled to.
    cpSync(path.join(samples, name), root, { recursive: true, filter: (file) => path.basename(file) !== 'expected' });
    folder = path.join(root, 'made');
    const built = await cellwright(root, 'build', ...notebooks, '--out', 'made');
    expect(built.messages).not.toMatch(/error\[/);
    expect(built.code).toBe(0);
    files = Object.fromEntries(Object.entries(readTree(folder)).filter(([file]) => !file.startsWith('.cellwright/')));
    spawnSync('git', ['init', '--quiet', folder]);
  });
  afterAll(() => rmSync(root, { recursive: true, force: true }));

  describe(`samples/${name}`, () => {
    judgeTexts(() => ({ folder, files }));

    describe.skipIf(!python())(`with Python ${whyNoPython()}`, () => {
      test('azure-ai-ml loads and validates every file', () => {
        expect(judgeByAzure([Object.entries(files).map(([file, text]) => ({ path: file, text }))])).toEqual([[]]);
      });

      test('Python is lint-clean and formatted', () => {
        expect(runIn(folder, ['-m', 'ruff', 'check', '--select=E4,E7,E9,F,I', '.'])).toMatchObject({ code: 0 });
        expect(runIn(folder, ['-m', 'ruff', 'format', '--check', '.'])).toMatchObject({ code: 0 });
      });

      if (expectation.runsBy !== undefined) return;

      test("the repository's own tests pass, and none is left out", { timeout: 900_000 }, () => {
        for (const [target, source] of Object.entries(expectation.testData ?? {})) {
          writeText(folder, target, readFileSync(path.join(samples, name, source), 'utf8'));
        }
        const { code, output } = runTests(folder);
        // What pandas warns of in the notebook's own code is no fault of the tests.
        expect(output).toMatch(/^\d+ passed(, \d+ warnings?)? in/m);
        expect(code).toBe(0);
      });

      test('the pipeline runs here, and MLflow has its metrics and models', { timeout: 900_000 }, async () => {
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

      test.skipIf(notebooks.length === 0)(
        'the pipeline gives what the notebook gives, value by value',
        { timeout: 900_000 },
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

function judgeTexts(made: () => { readonly folder: string; readonly files: Tree }): void {
  test('YAML, JSON and Markdown are as prettier prints them', async () => {
    const unstable: string[] = [];
    for (const [file, text] of Object.entries(made().files).filter(([one]) => /\.(ya?ml|md|json)$/.test(one))) {
      if (!(await isFormatted(text, { filepath: file }))) unstable.push(file);
    }
    expect(unstable).toEqual([]);
  });

  test("workflows pass GitHub's own parser", async () => {
    const workflowErrors = await loadWorkflowParser();
    const workflows = Object.entries(made().files).filter(([file]) => file.startsWith('.github/'));
    expect(workflows.length).toBeGreaterThan(1);
    for (const [file, text] of workflows) expect(workflowErrors(file, text), file).toEqual([]);
  });

  const actionlint = judge('actionlint');
  test.skipIf('missing' in actionlint)('workflows pass actionlint', () => {
    if ('missing' in actionlint) return;
    const result = spawnSync(actionlint.command, { cwd: made().folder, encoding: 'utf8' });
    expect(result.stdout + result.stderr).toBe('');
  });
}

function loggedMetrics(database: string): readonly string[] {
  const program =
    'import sqlite3, sys; print(*[row[0] for row in sqlite3.connect(sys.argv[1]).execute("select distinct key from metrics")])';
  return runPython(['-c', program, database]).trim().split(' ');
}
