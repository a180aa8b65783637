import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { folderWith } from '../support/command.ts';
import { python, repository } from '../support/python.ts';

const interpreter = python();

function notebook(cells: readonly string[], outputs: readonly unknown[] = []): string {
  const code = cells.map((source, at) => ({
    cell_type: 'code',
    id: `cell-${at}`,
    metadata: {},
    execution_count: null,
    outputs: at === 1 ? outputs : [],
    source,
  }));
  const metadata = { language_info: { name: 'python', version: '3.11.4' } };
  return JSON.stringify({ nbformat: 4, nbformat_minor: 5, metadata, cells: code }, null, 1);
}

const table = Array.from({ length: 60 }, (_, row) => `<tr><th>${row}</th><td>${row * 3}</td><td>${row % 2}</td></tr>`);
const shown = { output_type: 'execute_result', execution_count: 1, metadata: {}, data: { 'text/html': table } };
const study = notebook(
  [
    'import pandas as pd\nfrom sklearn.tree import DecisionTreeClassifier\ndepth = 3',
    'rows = pd.read_csv("data/rows.csv")\nrows.head(60)',
    'rows["b"] = rows["b"].clip(0, 1)',
    'model = DecisionTreeClassifier(max_depth=depth, random_state=0)\nmodel.fit(rows[["a"]], rows["b"])',
    'accuracy = model.score(rows[["a"]], rows["b"])\nprint(accuracy)',
  ],
  [shown],
);

test.skipIf(interpreter === null)(
  'an agent that speaks the protocol by itself finishes its tasks with the tools alone',
  () => {
    const folder = path.join(folderWith({ 'outside.ipynb': notebook(['x = 1']) }), 'project');
    mkdirSync(path.join(folder, 'data'), { recursive: true });
    writeFileSync(path.join(folder, 'nb.ipynb'), study);
    writeFileSync(path.join(folder, 'broken.ipynb'), notebook(['import math\ntotal = math.pi', 'print(totl)']));
    writeFileSync(path.join(folder, 'data/rows.csv'), 'a,b\n1,0\n2,1\n');
    const loader = pathToFileURL(path.join(repository, 'node_modules/tsx/dist/loader.mjs')).href;
    const main = pathToFileURL(path.join(repository, 'src/cli/main.ts')).href;
    const program = `const { main } = await import(${JSON.stringify(main)}); process.exitCode = await main(process.argv.slice(1));`;
    const command = [
      process.execPath,
      '--import',
      loader,
      '--input-type=module',
      '-e',
      program,
      'mcp',
      '--allow-write',
    ];
    const agent = path.join(repository, 'test/cli/mcp_agent.py');
    const said = execFileSync(interpreter ?? '', [agent, folder, ...command], { encoding: 'utf8' });
    const tasks = JSON.parse(said) as Record<string, boolean>;
    expect(Object.entries(tasks).filter(([, isDone]) => !isDone)).toEqual([]);
    expect(Object.keys(tasks).length).toBeGreaterThanOrEqual(20);
  },
);
