/** Values of made-up columns that the code relies on. */
import { expect, test } from 'vitest';
import { compile } from '../../src/compile.ts';
import { defaultConfig } from '../../src/config.ts';
import { createReport } from '../../src/diagnostics.ts';
import type { MadeUpColumn, MadeUpData } from '../../src/ir.ts';

/** The made-up table of `data.csv`, whose file begins like this. */
function tableOf(preview: string, ...lines: readonly string[]): Extract<MadeUpData, { kind: 'table' }> {
  const text = [
    '# %%',
    'import pandas as pd',
    'data = pd.read_csv("data.csv")',
    ...lines,
    'data.to_csv("out.csv")',
    '',
  ];
  const sources = {
    notebooks: [{ path: 'nb.py', text: text.join('\n') }],
    modules: [],
    requirements: [],
    paths: [{ path: 'data.csv', kind: 'file' as const, preview }],
  };
  const { plan } = compile(sources, defaultConfig, createReport());
  const [fixture] = plan.kind === 'steps' ? (plan.testing?.data ?? []) : [];
  if (fixture?.content.kind !== 'table') throw new Error('no table is made up');
  return fixture.content;
}

function columnsOf(preview: string, ...lines: readonly string[]): ReadonlyMap<string, MadeUpColumn> {
  return new Map(tableOf(preview, ...lines).columns.map((column) => [column.name, column]));
}

test('what replaces a value is not in the file', () => {
  const columns = columnsOf(
    'dose\nLOW\nHIGH\nLOW\n',
    'data["dose"] = data["dose"].replace(["LOW"], "0")',
    'data["dose"] = data["dose"].replace("HIGH", "1")',
    'data["dose"] = pd.to_numeric(data["dose"])',
  );
  expect(columns.get('dose')).toMatchObject({ kind: 'values', values: ['LOW', 'HIGH'] });
});

test('numbers around which the code strips a text have it', () => {
  const columns = columnsOf(
    'income\n19114.12\n20000\n',
    'data["income"] = data["income"].str.replace("_", "").astype(float)',
  );
  expect(columns.get('income')).toMatchObject({ kind: 'values', values: ['12_', '19_', '26_', '33_', '45_'] });
});

test('a column has the categories that its encoder is given', () => {
  const columns = columnsOf(
    'grade,size,kind\nx,y,1\nz,y,2\n',
    'from sklearn.compose import ColumnTransformer',
    'from sklearn.preprocessing import OrdinalEncoder',
    'grades = [["low", "middle", "high"]]',
    'encoder = OrdinalEncoder(categories=grades)',
    'both = ColumnTransformer(transformers=[("grade", encoder, ["grade"])])',
    'encoded = both.fit_transform(data)',
    'data[["size"]] = OrdinalEncoder(categories=[["S", "M", "L"]]).fit_transform(data[["size"]])',
    'data["kind"] = pd.Categorical(data["kind"], categories=[1, 2, 5])',
    'print(encoded.shape)',
  );
  expect(columns.get('grade')).toMatchObject({ kind: 'values', values: ['low', 'middle', 'high'] });
  expect(columns.get('size')).toMatchObject({ kind: 'values', values: ['S', 'M', 'L'] });
  expect(columns.get('kind')).toMatchObject({ kind: 'values', values: [1, 2, 5] });
});

test.each([
  ['usual', 'model = KNeighborsClassifier(n_neighbors=5)', 40],
  ['many neighbours', 'model = KNeighborsClassifier(n_neighbors=151)', 400],
  [
    'a row of the test set',
    'model = KNeighborsClassifier()\nX_test = data[["age"]].values\ndata["b"] = X_test[600][0]',
    4000,
  ],
  [
    'an early row of the test set',
    'model = KNeighborsClassifier()\nX_test = data[["age"]].values\ndata["b"] = X_test[7][0]',
    40,
  ],
  ['a row of the table', 'model = KNeighborsClassifier()\ndata["b"] = data.iloc[90].sum()', 200],
  ['neighbours that a loop counts', 'for k in range(1, 40):\n    model = KNeighborsClassifier(n_neighbors=k)', 200],
])('%s: as many rows as are asked for', (_title, line, rows) => {
  const table = tableOf(
    'late,age\nyes,12\nno,44\nyes,8\n',
    'from sklearn.neighbors import KNeighborsClassifier',
    line,
    'model.fit(data[["age"]], data["late"])',
    'print(model.score(data[["age"]], data["late"]))',
  );
  expect(table.rows).toBe(rows);
});

test.each([
  [
    'a method',
    'data["name"] = data["name"].str.split(pat=",", expand=True)[1].str.split(pat=".", expand=True)[0]',
    'a,b.a',
  ],
  ['a function', 'data["name"] = data["name"].apply(lambda name: name.split(",")[1].split(".")[0].strip())', 'a,b.a'],
  ['parts that are named', 'data[["deck", "number", "side"]] = data["name"].str.split("/", expand=True)', 'a/b/a'],
  ['a numbered part', 'data["side"] = data["name"].str.split("/").str[2]', 'a/b/a'],
])('texts have the separators at which the code splits them: %s', (_title, line, first) => {
  const columns = columnsOf('name\nAda Lovelace\nBo Derek\nAda Lovelace\n', line);
  expect(columns.get('name')).toMatchObject({ kind: 'values', values: expect.arrayContaining([first]) });
});

test('texts of which the code counts the words are sentences', () => {
  const columns = columnsOf('', 'data["length"] = data["text"].apply(lambda text: len(text.split()))');
  expect(columns.get('text')).toMatchObject({
    kind: 'values',
    values: expect.arrayContaining(['works well and looks nice!']),
  });
});

test('a column that the code sets is no category of another whose name it begins with', () => {
  const columns = columnsOf(
    'name,kind\nAda,x\nBo,y\nAda,x\n',
    'data["name_length"] = data["name"].str.len()',
    'data = pd.get_dummies(data, columns=["kind"])',
    'data["kind_late"] = data["kind_late"].astype(int)',
  );
  expect(columns.get('name')).toMatchObject({ values: ['a', 'b'] });
  expect(columns.get('kind')).toMatchObject({ values: ['late', 'another'] });
});

test('rows that are drawn to balance the classes are as few as the made-up ones', () => {
  const text = `# %%
import pandas as pd
from sklearn.utils import resample
data = pd.read_csv("data.csv")
late = resample(data[data["late"] == 1], n_samples=299118, random_state=0)
data = pd.concat([data[data["late"] == 0], late])
# %%
from sklearn.tree import DecisionTreeClassifier
model = DecisionTreeClassifier().fit(data[["miles"]], data["late"])
`;
  const paths = [{ path: 'data.csv', kind: 'file' as const, preview: 'miles,late\n2.5,0\n3.5,1\n4.5,0\n' }];
  const sources = { notebooks: [{ path: 'nb.py', text }], modules: [], requirements: [], paths };
  const { files } = compile(sources, defaultConfig, createReport());
  const conftest = files.find(({ path }) => path === 'tests/conftest.py')?.text;
  expect(conftest).toContain('"--n_samples=24"');
});

test.each([
  ['by a format', '01/12/2017\n02/12/2017\n', 'format="%d/%m/%Y"', '%d/%m/%Y'],
  ['with the day first', '01/12/2017\n02/12/2017\n', 'dayfirst=True', '%d/%m/%Y'],
  ['by a format that numbers have', '20171201\n20171202\n', 'format="%Y%m%d"', '%Y%m%d'],
  ['as they look', '01/12/2017\n02/12/2017\n', '', '%m/%d/%Y'],
])('dates that the code reads %s have that form', (_how, dates, given, format) => {
  const read = `data["when"] = pd.to_datetime(data["when"]${given === '' ? '' : `, ${given}`})`;
  expect(columnsOf(`when\n${dates}`, read).get('when')).toMatchObject({ kind: 'dates', format });
});

test.each([
  ['No', ['No', 'Yes']],
  ['male', ['male', 'female']],
  ['YES', ['YES', 'NO']],
  ['M', ['M', 'F']],
  ['west', ['west', 'not west']],
])('of a column of which the code knows %s, the other value is made up', (seen, values) => {
  const columns = columnsOf('kind\n', `data["is"] = data["kind"] == "${seen}"`);
  expect(columns.get('kind')).toMatchObject({ values });
});

test.each(['[{"model": "i20", "fuel": "Petrol", "seats": 5}]', '{"model": ["i20"], "fuel": ["Petrol"], "seats": [5]}'])(
  'a row that is predicted for has values that the columns have: %s',
  (row) => {
    const columns = columnsOf(
      'model,fuel,seats\na,b,5\nc,d,7\n',
      `row = pd.DataFrame(${row})`,
      'row.to_csv("row.csv")',
    );
    expect(columns.get('model')).toMatchObject({ values: expect.arrayContaining(['i20']) });
    expect(columns.get('fuel')).toMatchObject({ values: expect.arrayContaining(['Petrol']) });
  },
);

test('numbers that the code splits are among texts', () => {
  const columns = columnsOf(
    'area\n1056\n2600\n1440\n',
    'def middle(text):',
    '    parts = text.split("-")',
    '    return sum(float(part) for part in parts) / len(parts)',
    'data["area"] = data["area"].apply(middle)',
  );
  expect(columns.get('area')).toMatchObject({ kind: 'values', values: ['1056', '2600', '1056-2600'] });
});

test('the new names of columns are no values', () => {
  const columns = columnsOf(
    '',
    'data = data.rename(columns={"MntWines": "Wines", "MntMeat": "Meat", "MntFish": "Fish"})',
    'data = data.drop(columns={"ID"})',
    'data["all"] = data["Wines"] + data["Meat"] + data["Fish"]',
  );
  expect([...columns.values()].map(({ name, kind }) => [name, kind])).toEqual([
    ['MntWines', 'floats'],
    ['MntMeat', 'floats'],
    ['MntFish', 'floats'],
    ['ID', 'floats'],
  ]);
});
