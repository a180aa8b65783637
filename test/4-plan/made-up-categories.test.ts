/** How many categories, which of them, and from which file the made-up tables have their columns. */
import { expect, test } from 'vitest';
import { compile } from '../../src/compile.ts';
import { defaultConfig } from '../../src/config.ts';
import { createReport } from '../../src/diagnostics.ts';
import type { MadeUpColumn, MadeUpData } from '../../src/ir.ts';

type Table = Extract<MadeUpData, { kind: 'table' }>;

/** The made-up tables of a notebook with these files beside it. */
function tablesOf(lines: readonly string[], previews: Readonly<Record<string, string>>): readonly Table[] {
  const sources = {
    notebooks: [{ path: 'nb.py', text: ['# %%', 'import pandas as pd', ...lines, ''].join('\n') }],
    modules: [],
    requirements: [],
    paths: Object.entries(previews).map(([path, preview]) => ({ path, kind: 'file' as const, preview })),
  };
  const { plan } = compile(sources, defaultConfig, createReport());
  const fixtures = plan.kind === 'steps' ? (plan.testing?.data ?? []) : [];
  return fixtures.flatMap(({ content }) => (content.kind === 'table' ? [content] : []));
}

function columnsOf(lines: readonly string[], previews: Readonly<Record<string, string>>): Map<string, MadeUpColumn> {
  const [table] = tablesOf(lines, previews);
  return new Map(table?.columns.map((column) => [column.name, column]));
}

const internet = 'internet\nDSL\nNo\nFiber\nDSL\nNo\nFiber\n';

test('a column has as many categories as the file, also if the code names only some of them', () => {
  const columns = columnsOf(
    [
      'data = pd.read_csv("data.csv")',
      'data["internet"] = data["internet"].replace("No", "none")',
      'pd.get_dummies(data).to_csv("out.csv")',
    ],
    { 'data.csv': internet },
  );
  expect(columns.get('internet')).toMatchObject({ values: ['No', 'a', 'b'] });
});

test('a column that the code maps has no other values than the mapped ones', () => {
  const columns = columnsOf(
    [
      'data = pd.read_csv("data.csv")',
      'data["internet"] = data["internet"].map({"No": 0, "DSL": 1})',
      'data.to_csv("out.csv")',
    ],
    { 'data.csv': internet },
  );
  expect(columns.get('internet')).toMatchObject({ values: ['No', 'DSL'] });
});

test.each([
  ['Fiber', 'Another'],
  ['Adult', '0 others'],
  ['fiber', 'another'],
  ['Yes', 'No'],
])('the category that `drop_first` drops is none that the code uses: before %s stands %s', (used, dropped) => {
  const columns = columnsOf(
    [
      'data = pd.read_csv("data.csv")',
      'data = pd.get_dummies(data[["internet"]], drop_first=True)',
      `data = data.drop(columns=["internet_${used}"])`,
      'data.to_csv("out.csv")',
    ],
    { 'data.csv': 'internet\nu\nw\nu\n' },
  );
  expect(columns.get('internet')).toMatchObject({ values: [used, dropped] });
});

test('a column of two tables has the same categories in both', () => {
  const tables = tablesOf(
    [
      'train = pd.get_dummies(pd.read_csv("train.csv"))',
      'test = pd.get_dummies(pd.read_csv("test.csv"))[train.columns]',
      'test.to_csv("out.csv")',
    ],
    { 'train.csv': 'kind\nx\ny\nz\nx\ny\nz\n', 'test.csv': 'kind\nx\ny\nx\ny\nx\n' },
  );
  expect(tables.map(({ columns }) => columns)).toEqual([
    [expect.objectContaining({ values: ['a', 'b', 'c'] })],
    [expect.objectContaining({ values: ['a', 'b', 'c'] })],
  ]);
});

test.each([
  'C:\\\\Users\\\\me\\\\wine.csv',
  '/content/drive/MyDrive/wine.csv',
  '../input/wines/wine.csv',
  'https://example.org/wine.csv',
])('a file that lies elsewhere has the columns of the only file of its name: %s', (path) => {
  const lines = [`data = pd.read_csv("${path}")`, 'data.to_csv("out.csv")'];
  const preview = 'sugar,quality\n1.5,5\n2.5,6\n1.7,5\n';
  expect([...columnsOf(lines, { 'data/wine.csv': preview }).keys()]).toEqual(['sugar', 'quality']);
  expect(columnsOf(lines, { 'data/wine.csv': preview, 'old/wine.csv': preview }).size).toBe(0);
});

test.each([
  ['a separator', 'sep=";"', 'sugar;label\n1.5;ham\n2.5;spam\n'],
  ['a separator and no header', 'sep="\\t", header=None, names=["sugar", "label"]', '1.5\tham\n2.5\tspam\n3.5\tham\n'],
  ['names that have a name', 'names=names', '1.5,ham\n2.5,spam\n3.5,ham\n'],
])('a table is understood as the code reads it: %s', (_how, options, preview) => {
  const columns = columnsOf(
    [
      'names = ["sugar", "label"]',
      `data = pd.read_csv("data.csv", ${options})`,
      'data["label"] = data["label"].map({"ham": 0, "spam": 1})',
      'data.to_csv("out.csv")',
    ],
    { 'data.csv': preview },
  );
  expect(columns.get('sugar')).toMatchObject({ kind: 'floats' });
  expect(columns.get('label')).toMatchObject({ values: ['ham', 'spam'] });
});

test('texts are sentences if a vectorizer counts their words, under whatever name', () => {
  const columns = columnsOf(
    [
      'from sklearn.feature_extraction.text import TfidfVectorizer',
      'from sklearn.model_selection import train_test_split',
      'data = pd.read_csv("data.csv")',
      'X = data["text"]',
      'X_train, X_test, y_train, y_test = train_test_split(X, data["late"], random_state=0)',
      'vectorizer = TfidfVectorizer()',
      'print(vectorizer.fit_transform(X_train).shape)',
    ],
    {},
  );
  expect(columns.get('text')).toMatchObject({ values: expect.arrayContaining(['works well and looks nice!']) });
});

test.each([
  ['named dates', 'parse_dates=["month"], index_col="month"', 'D'],
  ['an index of dates', 'parse_dates=True, index_col="month"', 'D'],
  ['monthly dates', 'parse_dates=["month"], index_col="month"', 'MS'],
])('what is read as the index is in the file: %s', (_how, options, every) => {
  const columns = columnsOf(
    [
      `data = pd.read_csv("data.csv", ${options})`,
      ...(every === 'MS' ? ['data.index.freq = "MS"'] : []),
      'data["sold"].rolling(3).mean().to_csv("out.csv")',
    ],
    {},
  );
  expect([...columns.keys()]).toEqual(['month', 'sold']);
  expect(columns.get('month')).toMatchObject({ kind: 'dates', every });
});

test('a table that is not at hand has the columns of the one that is, as far as the code names them', () => {
  const [, table] = tablesOf(
    [
      'train = pd.read_csv("train.csv")',
      'test = pd.read_csv("test.csv")',
      'for column in ["kind", "size", "price"]:',
      '    print(train[column].max(), test[column].max())',
      'pd.concat([train[["kind", "size"]], test[["kind", "size"]]]).to_csv("out.csv")',
      'test["price"].to_csv("prices.csv")',
    ],
    { 'train.csv': 'kind,size,price\nhouse,40,1.5\nflat,25,2.5\nhouse,70,9.5\n' },
  );
  expect(table?.columns.map(({ name }) => name)).toEqual(['kind', 'size', 'price']);
  expect(table?.columns[0]).toMatchObject({ kind: 'values', values: ['a', 'b'] });
});

test('numbers in made-up texts have no zeros, which code may strip as a text', () => {
  const columns = columnsOf(
    [
      'data = pd.read_csv("data.csv")',
      'data["memory"] = data["memory"].str.replace("GB", "").astype(int)',
      'data.to_csv("out.csv")',
    ],
    { 'data.csv': `memory\n${[8, 16, 128, 256, 512, 64, 32, 4].map((size) => `${size}GB`).join('\n')}\n` },
  );
  expect(JSON.stringify(columns.get('memory'))).toContain('33GB');
  expect(JSON.stringify(columns.get('memory'))).not.toContain('0');
});
