import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { printShown } from '../../scripts/corpus/print-shown.ts';
import { lackingNames, undefinedNames } from '../../scripts/corpus/undefined-names.ts';
import { withTags } from '../../scripts/corpus/with-tags.ts';
import { python, repository } from '../support/python.ts';

interface Output {
  readonly [mime: string]: string;
}

function notebookOf(...cells: readonly (readonly [source: string, result?: Output])[]): string {
  return JSON.stringify({
    nbformat: 4,
    nbformat_minor: 5,
    metadata: { kernelspec: { name: 'python3', language: 'python' } },
    cells: cells.map(([source, data], index) => ({
      id: `c${index}`,
      cell_type: 'code',
      metadata: {},
      source,
      execution_count: index + 1,
      outputs:
        data === undefined ? [] : [{ output_type: 'execute_result', execution_count: index + 1, metadata: {}, data }],
    })),
  });
}

function sourcesOf(text: string): readonly string[] {
  return (JSON.parse(text) as { cells: { source: string }[] }).cells.map(({ source }) => source);
}

test('a result that was shown as text is printed, one with an address is not', () => {
  const text = notebookOf(
    ['x = 1\nx + 1', { 'text/plain': '2' }],
    ['object()', { 'text/plain': '<object at 0x7f0000000000>' }],
    ['x + 2'],
  );
  const { text: printed } = printShown({ path: 'n.ipynb', text });
  expect(sourcesOf(printed)).toEqual(['x = 1\nprint(x + 1)', 'object()', 'x + 2']);
});

test('each two code cells become a step', () => {
  const notebooks = [{ path: 'n.ipynb', text: notebookOf(['a = 1'], ['b = 2'], ['c = 3']) }];
  const [tagged] = withTags({ notebooks, modules: [], requirements: [], paths: [] }, 2).notebooks;
  const { cells } = JSON.parse(tagged?.text ?? '') as { cells: { metadata: { tags: string[] } }[] };
  expect(cells.map(({ metadata }) => metadata.tags)).toEqual([['step:part-1'], ['step:part-1'], ['step:part-2']]);
});

test('a name in quotes is not used, and a kernel gives names that a script lacks', () => {
  expect([...undefinedNames('Tree = dict[str, "Tree2"]\nprint(f"{lost}")\nx: "Later" = 1\n')]).toEqual(['lost']);
  expect([...undefinedNames('display(1)\n')]).toEqual(['display']);
  expect([...lackingNames('display(lost)\n')]).toEqual(['lost']);
});

describe('the scripts', () => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'corpus-test-'));
    const write = (file: string, text: string): void => {
      mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
      writeFileSync(path.join(folder, file), text);
    };
    const table = notebookOf(['import math\nx = math.sqrt(4)'], ['x', { 'text/plain': '2.0' }], ['print(x * 2)']);
    write('one/table.ipynb', table);
    write('one/deep/uses.ipynb', notebookOf(['import sys\nsys.path.append("../lib")\nimport tool\nprint(tool.N)']));
    write('one/lib/tool.py', 'N = 1\n');
    write('two/lacks.ipynb', notebookOf(['print(missing)']));
    write('two/reads.ipynb', notebookOf(['import requests\nprint(requests.get("https://example.org"))']));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  const run = (script: string, ...given: readonly string[]): string =>
    execFileSync(process.execPath, [path.join('node_modules', 'tsx', 'dist', 'cli.mjs'), script, ...given], {
      cwd: repository,
      encoding: 'utf8',
    });

  test.skipIf(!python())('count what becomes of notebooks', () => {
    const json = path.join(folder, 'result.jsonl');
    const summary = run('scripts/corpus.ts', folder, '--cut', 'headings', '--json', json);
    expect(summary).toMatch(/notebooks +4 of 2 folders\nown faults +1\n +1 +undefined-name/);
    expect(summary).toMatch(/compiled +3 \(100\.00 % of those without\)\nrefused +0/);
    expect(summary).toMatch(/refused by CPython 0\nnames that got lost 0\ndisputed faults +0/);
    expect(readFileSync(json, 'utf8').trim().split('\n')).toHaveLength(4);
  });

  test.skipIf(!python())('compile those that a list names', () => {
    const list = path.join(folder, 'list.txt');
    writeFileSync(list, 'two/reads.ipynb\nthree/none.ipynb\n');
    expect(run('scripts/corpus.ts', folder, '--cut', 'single', '--list', list)).toMatch(/^notebooks +1 of 1 folders\n/);
  });

  test.skipIf(!python())('run what can run here, up to a cell that fails by itself', () => {
    const write = (file: string, ...sources: readonly string[]): void =>
      writeFileSync(path.join(folder, 'one', 'deep', file), notebookOf(...sources.map((source) => [source] as const)));
    writeFileSync(path.join(folder, 'one', 'lib', 'numbers.csv'), 'n\n1\n2\n');
    const stores =
      "import csv\nrows = list(csv.reader(open('../lib/numbers.csv')))\n_ = open('n.txt', 'w').write(str(rows))";
    write('stores.ipynb', stores, 'print(len(rows))', 'rows[9]', "print('never')");
    const summary = run('scripts/corpus/execute.ts', folder, '--cut', '1', '--tests');
    expect(summary).toContain('2 of 5 notebooks can run here\n');
    expect(summary).toMatch(/one\/table\.ipynb: same, 3 steps, 2 print, .*, \d+ passed/);
    expect(summary).toMatch(/stores\.ipynb: same-in-part, 1 steps, 1 file, 1 print, fails by itself in cell 3: /);
    expect(summary).toMatch(/\n +1 {2}compared: file\n/);
  });

  test.each(['scripts/corpus.ts', 'scripts/corpus/execute.ts'])('%s explains itself', (script) => {
    expect(run(script, '--help')).toContain('--only TEXT');
  });
});
