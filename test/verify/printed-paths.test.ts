import path from 'node:path';
import { expect, test } from 'vitest';
import { verifyPipeline } from '../../src/verify/verify-pipeline.ts';
import { project } from '../run/project.ts';
import { python, repository, runPython } from '../support/python.ts';
import { build, type Cell, differing } from './support.ts';

const cells: readonly Cell[] = [
  [
    'step:prepare',
    `import os
import pandas as pd
frame = pd.DataFrame({"a": range(20), "y": [0, 1, 0, 0, 1] * 4})
os.makedirs("clean", exist_ok=True)
folder = "clean"
path = os.path.join(folder, "rows.csv")
frame.to_csv(path, index=False)
print("saved to", path)
print(f"Everything is in {folder}/.")`,
  ],
];

test.skipIf(python() === null)('a path that the pipeline puts elsewhere is the same file or folder', async () => {
  const result = await verifyPipeline(build({ 'nb.ipynb': cells }));
  expect(differing(result)).toEqual([]);
  expect(result.comparisons.map(({ kind, state }) => `${kind} ${state}`)).toEqual([
    'file same',
    'print same',
    'print same',
  ]);
});

const program = `
import json, sys
sys.path.insert(0, sys.argv[1])
from cellwright_judge.places import is_moved
print(json.dumps([is_moved(one, other, sys.argv[2]) for one, other in json.loads(sys.argv[3])]))
`;

test.skipIf(python() === null)('nothing but where files and folders lie may differ in a line', () => {
  const folder = project({ 'clean/rows.csv': '', 'other/lines.csv': '' });
  const pairs: readonly (readonly [notebook: string, pipeline: string, isMoved: boolean])[] = [
    ['saved to clean/rows.csv', 'saved to /steps/1/out/rows.csv', true],
    ["saved to 'rows.csv'.", "saved to '/steps/1/out/rows.csv'.", true],
    ['Saved: /home/me/rows.csv (20 rows)', 'Saved: /steps/1/out/rows.csv (20 rows)', true],
    [`all in clean/`, `all in ${folder}/other/`, true],
    ['saved to clean/rows.csv', 'saved to /steps/1/out/lines.csv', false],
    ['saved to clean/rows.csv', 'saved to other/rows.csv', false],
    ['saved to clean/rows.csv', 'written to /steps/1/out/rows.csv', false],
    ['saved to clean/rows.csv', 'saved to /steps/1/out/rows.csv and more', false],
    ['score 0.75 of rows.csv', 'score 0.85 of /steps/1/rows.csv', false],
    ['all in clean/', 'all in /nowhere/', false],
    ['the score is 0.75', `the score is ${folder}`, false],
  ];
  const modules = path.join(repository, 'src/verify/python');
  const asked = JSON.stringify(pairs.map(([one, other]) => [one, other]));
  const found = JSON.parse(runPython(['-c', program, modules, folder, asked])) as readonly boolean[];
  expect(pairs.map(([one, other], index) => [one, other, found[index]])).toEqual(pairs);
});
