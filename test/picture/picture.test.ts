import { expect, test } from 'vitest';
import { lineKind, lineSentences, linesOf, stepsOfLine } from '../../src/picture/lines.ts';
import { sampleCompiled, scriptPicture } from '../support/picture.ts';
import { stepsPlan } from '../support/steps-plan.ts';

const study = `# %%
import pandas as pd
from sklearn.linear_model import Ridge
# %% [markdown]
# A title
# %%
table = pd.read_csv("table.csv")
table.head()

# a comment
rows = len(table); limit = rows // 2
# %%
model = Ridge(alpha=0.5)
model.fit(table[["a"]], table["b"])
print(model.score(table[["a"]], table["b"]))
# %% tags=["skip"]
x = 1
y = 2
`;

const picture = scriptPicture(study);
const order = picture.steps.map(({ name }) => name);

function lines(cell: number) {
  const found = picture.notebooks[0]?.cells[cell];
  if (found === undefined) throw new Error('no such cell');
  return linesOf(found);
}

test('each line has what became of its statements; comments and blank lines have nothing', () => {
  expect(lines(2).map(lineKind)).toEqual(['unit', 'left-out', null, null, 'left-out']);
  expect(lines(2).map((line) => stepsOfLine(line, order))).toEqual([['prepare'], [], [], [], []]);
  expect(lineSentences(lines(2)[1] ?? { number: 0, text: '', fates: [] })).toEqual([
    'Left out: only shows something to the reader of the notebook',
  ]);
});

test('a line that several steps have carries all of them, in the order of the pipeline', () => {
  const { picture: churn } = sampleCompiled('churn');
  const imports = churn.notebooks[0]?.cells[1];
  const line = imports === undefined ? undefined : linesOf(imports).find(({ text }) => text === 'import pandas as pd');
  expect(stepsOfLine(line ?? { number: 0, text: '', fates: [] }, ['evaluate', 'prepare'])).toEqual([
    'evaluate',
    'prepare',
  ]);
  expect(order).toEqual(['prepare', 'train', 'evaluate']);
});

test('a cell that is left out by its tag is left out line by line', () => {
  expect(lines(4).map(lineKind)).toEqual(['left-out', 'left-out']);
});

test('a value that crosses knows the statements that make it and those that use it', () => {
  const table = picture.crossings.find(({ to, names }) => to === 'train' && names.includes('table'));
  expect(table).toMatchObject({ from: 'prepare', what: 'table', format: 'Parquet' });
  expect(table?.madeBy.map(({ cell, line }) => [cell, line])).toEqual([[2, 1]]);
  expect(table?.usedBy.map(({ cell, line }) => [cell, line])).toEqual([[3, 2]]);
  const model = picture.crossings.find(({ type }) => type === 'model');
  expect(model).toMatchObject({ from: 'train', to: 'evaluate', names: ['model'], format: 'MLflow, sklearn' });
});

test('parameters are at the place of their value', () => {
  const [alpha] = picture.parameters;
  expect(alpha).toMatchObject({ name: 'alpha', value: '0.5', isInline: true, steps: ['train'] });
  expect(alpha?.at[0]).toMatchObject({ cell: 3, line: 1, column: 20, endColumn: 23 });
});

test('the picture of a sample has every fate and every crossing of its plan', () => {
  const { compilation, picture: drawn } = sampleCompiled('forecast');
  const plan = stepsPlan(compilation.plan);
  expect(drawn.notebooks.flatMap(({ cells }) => cells.flatMap(({ fates }) => fates))).toHaveLength(plan.fates.length);
  const inputs = plan.steps.flatMap(({ inputs: own }) => own.filter(({ from }) => from.kind === 'step'));
  expect(drawn.crossings.map(({ input }) => input)).toEqual(inputs.map(({ name }) => name));
});
