/** Classes and other numbers of made-up columns, where the notebook shows only some of them. */
import { describe, expect, test } from 'vitest';
import { compile } from '../../src/compile.ts';
import { defaultConfig } from '../../src/config.ts';
import { createReport } from '../../src/diagnostics.ts';
import type { MadeUpColumn } from '../../src/ir.ts';

type CellOf = readonly [source: string, text?: string];

const read = 'import pandas as pd\nfrom sklearn.linear_model import LogisticRegression\ndf = pd.read_csv("trips.csv")';
const fit = 'X, y = df[["miles"]], df["late"]\nmodel = LogisticRegression().fit(X, y)\nprint(model.score(X, y))';

function columnOf(cells: readonly CellOf[], name: string, preview?: string): MadeUpColumn | undefined {
  const text = JSON.stringify({
    nbformat: 4,
    nbformat_minor: 4,
    metadata: {},
    cells: cells.map(([source, shown]) => ({
      cell_type: 'code',
      metadata: {},
      source,
      execution_count: 1,
      outputs: shown === undefined ? [] : [shownAs(shown)],
    })),
  });
  const paths = preview === undefined ? [] : [{ path: 'trips.csv', kind: 'file' as const, preview }];
  const notebooks = [{ path: 'nb.ipynb', text }];
  const { plan } = compile({ notebooks, modules: [], requirements: [], paths }, defaultConfig, createReport());
  const [data] = plan.kind === 'steps' ? (plan.testing?.data ?? []) : [];
  return data?.content.kind === 'table' ? data.content.columns.find((column) => column.name === name) : undefined;
}

function shownAs(text: string) {
  const data = text.startsWith('<') ? { 'text/html': text, 'text/plain': '' } : { 'text/plain': text };
  return { output_type: 'execute_result', execution_count: 1, metadata: {}, data };
}

/** What `df.head()` shows of a table. */
function head(names: readonly string[], ...rows: readonly (readonly (number | string)[])[]): string {
  const cells = (texts: readonly (number | string)[], tag: string) =>
    texts.map((one) => `<${tag}>${one}</${tag}>`).join('');
  const body = rows.map((row, index) => `<tr>${cells([index], 'th')}${cells(row, 'td')}</tr>`).join('');
  return `<table><thead><tr>${cells(['', ...names], 'th')}</tr></thead><tbody>${body}</tbody></table>`;
}

const shownHead = (...values: readonly (number | string)[]): CellOf => [
  'df.head()',
  head(['miles', 'late'], ...values.map((value, index) => [3 + 7 * ((index * 2) % 5), value])),
];

describe('a column of which the first rows show', () => {
  test.each([
    ['only 1', [1, 1, 1, 1, 1], [0, 1]],
    ['only 0', [0, 0, 0, 0, 0], [0, 1]],
    ['only 4', [4, 4, 4, 4, 4], [4, 5]],
    ['0 and 1', [0, 1, 1, 0, 1], [0, 1]],
    ['only 1.0', ['1.0', '1.0', '1.0', '1.0', '1.0'], [0, 1]],
    ['2.0 and 4.0', ['2.0', '4.0', '4.0', '2.0', '4.0'], [2, 4]],
  ])('%s', (_name, values, expected) => {
    const column = columnOf([[read], shownHead(...values), [fit]], 'late');
    expect(column).toMatchObject({ kind: 'values', values: expected });
  });

  test('numbers that do not ascend does not number the rows', () => {
    const miles = columnOf([[read], shownHead(1, 1, 1, 1, 1), [fit]], 'miles');
    expect(miles).toMatchObject({ kind: 'integers', least: 3, most: 31 });
    const numbered = columnOf([[read], [fit]], 'miles', 'miles,late\n1,0\n2,1\n3,0\n4,1\n5,0\n');
    expect(numbered).toMatchObject({ kind: 'counted', first: 1 });
  });

  test('shares among whole numbers has shares', () => {
    const quarters = ['count', 'mean', 'std', 'min', '25%', '50%', '75%', 'max'];
    const described = `<table><thead><tr><th></th><th>miles</th><th>late</th></tr></thead><tbody>${quarters
      .map((label, index) => `<tr><th>${label}</th><td>${index * 5}.0</td><td>${index / 8}</td></tr>`)
      .join('')}</tbody></table>`;
    const column = columnOf(
      [[read], shownHead('1.0', '0.0', '0.0', '1.0', '1.0'), ['df.describe()', described], [fit]],
      'late',
    );
    expect(column).toMatchObject({ kind: 'floats' });
  });
});

describe('a column has the values that are counted or listed', () => {
  test.each([
    ['df["late"].value_counts()', 'late\n2    526\n1    499\n3     10\nName: count, dtype: int64', [1, 2, 3]],
    ['df.late.value_counts()', '2    526\n1    499\nName: late, dtype: int64', [1, 2]],
    ['df["late"].unique()', 'array([1, 2, 3], dtype=int64)', [1, 2, 3]],
    ['print(df["late"].unique())', '[3 1]', [1, 3]],
  ])('%s', (source, text, expected) => {
    const column = columnOf([[read], shownHead(1, 1, 1, 1, 1), [source, text], [fit]], 'late');
    expect(column).toMatchObject({ kind: 'values', values: expected });
  });

  test('where only code and counts tell of it', () => {
    const column = columnOf(
      [[read], ['df["late"].value_counts()', '2    526\n1    499\nName: late, dtype: int64'], [fit]],
      'late',
    );
    expect(column).toMatchObject({ kind: 'values', values: [1, 2] });
  });

  test.each([
    ['after the code changed it', 'df["late"] = df["late"] + 6\n', 'array([6, 7])', [0, 1]],
    ['if the list is cut short', '', 'array([1, 2, ..., 8, 9])', [0, 1]],
  ])('but not %s', (_name, before, text, expected) => {
    const cells: CellOf[] = [[read], shownHead(1, 1, 1, 1, 1), [`${before}df["late"].unique()`, text], [fit]];
    expect(columnOf(cells, 'late')).toMatchObject({ kind: 'values', values: expected });
  });

  test('that a dictionary maps', () => {
    const map = 'df["kind"] = df["kind"].map({1: "car", 2: "bus", 3: "tram"})';
    const shown: CellOf = [
      'df.head()',
      head(['kind', 'miles', 'late'], ...[3, 1, 4, 1, 5].map((miles) => [1, miles, miles % 2])),
    ];
    expect(columnOf([[read], shown, [map], [fit]], 'kind')).toMatchObject({ kind: 'values', values: [1, 2, 3] });
  });
});

describe('a file shows', () => {
  const use = 'print(df.sum())';
  const namesOf = (preview: string) =>
    ['1', '1.1', '1.2', 'Unnamed: 3', 'Unnamed: 4'].filter(
      (name) => columnOf([[read], [use]], name, preview) !== undefined,
    );

  test('names twice or not at all: they are those that pandas gives', () => {
    expect(namesOf('1,1,1,,\n4,5,6,7,8\n4,6,6,8,7\n5,6,7,8,9\n')).toEqual([
      '1',
      '1.1',
      '1.2',
      'Unnamed: 3',
      'Unnamed: 4',
    ]);
  });

  test('tickets of digits, and a few with letters: the column is no number', () => {
    const tickets = ['113803', '373450', '330877', '17463', '349909', '34774', '237736', 'A/5 21171', 'PC 17599'];
    const column = columnOf(
      [[read], [use]],
      'ticket',
      `ticket,miles\n${[...tickets, ...tickets].map((one) => `${one},3`).join('\n')}\nx,4\n`,
    );
    const values = column?.kind === 'values' ? column.values : [];
    expect(values.some((value) => /^\d+$/.test(String(value)))).toBe(true);
    expect(values.some((value) => /[a-z]/i.test(String(value)))).toBe(true);
  });

  test('numbers with a mark in place of some: the mark stays', () => {
    const column = columnOf([[read], [use]], 'nuclei', `nuclei,miles\n${'1,3\n10,4\n2,5\n?,1\n'.repeat(4)}x,4\n`);
    expect(column?.kind === 'values' ? column.values : []).toEqual(['?', '1', '2', '10']);
  });
});
