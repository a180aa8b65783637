/** Small data for the tests of a repository, made up from what is known of the notebook's data. */
import { describe, expect, test } from 'vitest';
import { parseJsonPrefix } from '../../src/4-plan/data/json-prefix.ts';
import { madeUpJson } from '../../src/4-plan/data/made-up-json.ts';
import { compile } from '../../src/compile.ts';
import { defaultConfig } from '../../src/config.ts';
import { createReport } from '../../src/diagnostics.ts';
import type { FixturePlan, MadeUpColumn } from '../../src/ir.ts';

/** What stands in for the data of a notebook whose files begin like this. */
function fixturesOf(code: string, previews: Readonly<Record<string, string>> = {}): readonly FixturePlan[] {
  const paths = Object.entries(previews).map(([path, preview]) => ({ path, kind: 'file' as const, preview }));
  const notebooks = [{ path: code.startsWith('{') ? 'nb.ipynb' : 'nb.py', text: code }];
  const compiled = compile({ notebooks, modules: [], requirements: [], paths }, defaultConfig, createReport());
  return compiled.plan.kind === 'steps' ? (compiled.plan.testing?.data ?? []) : [];
}

function conftestOf(code: string, previews: Readonly<Record<string, string>> = {}): string {
  const paths = Object.entries(previews).map(([path, preview]) => ({ path, kind: 'file' as const, preview }));
  const sources = { notebooks: [{ path: 'nb.py', text: code }], modules: [], requirements: [], paths };
  const { files } = compile(sources, defaultConfig, createReport());
  return files.find(({ path }) => path === 'tests/conftest.py')?.text ?? '';
}

describe('JSON', () => {
  test.each([
    ['{"a": [1, 2.5, true, null], "b": "x"}', { a: [1, 2.5, true, null], b: 'x' }],
    ['[{"a": 1}, {"a": 2}, {"a": ', [{ a: 1 }, { a: 2 }, {}]],
    ['{"a": 1, "b": "cut o', { a: 1 }],
    ['{"a": 12', {}],
    ['{"a" 1}', undefined],
    ['a,b\n1,2', undefined],
    ['{"a": 1} {"a": 2}', undefined],
  ])('%s is read as far as it goes', (text, value) => {
    expect(parseJsonPrefix(text)).toEqual(value);
  });

  test('keeps its form, and no text of anybody', () => {
    const seen = {
      people: [
        { name: 'Ada Lovelace', born: '1815-12-10', mail: 'ada@lovelace.uk', state: 'gone', visits: 3 },
        { name: 'Ada Lovelace', born: '1815-12-10', mail: 'ada@lovelace.uk', state: 'here', visits: 4 },
      ],
      by_day: { '2023-01-01': 'New Year', '2023-12-25': 'Christmas' },
    };
    expect(madeUpJson(seen, new Set(['gone']))).toEqual({
      people: [
        { name: 'text 1', born: '2024-01-01', mail: 'somebody3@example.org', state: 'gone', visits: 3 },
        { name: 'text 1', born: '2024-01-01', mail: 'somebody3@example.org', state: 'text 4', visits: 4 },
      ],
      by_day: { '2024-01-08': 'text 6', '2024-01-15': 'text 8' },
    });
  });

  test('that is read by itself is a fixture of its form', () => {
    const code = `# %%
import json
with open("holidays.json") as file:
    holidays = json.load(file)
# %%
print(len(holidays))
`;
    const [holidays] = fixturesOf(code, { 'holidays.json': '{"2023-01-01": "New Year", "2023-04' });
    expect(holidays?.content).toEqual({ kind: 'json', value: { '2024-01-01': 'text 2' } });
  });

  test('lines that become a table have its columns', () => {
    const code = `# %%
import pandas as pd
people = pd.read_json("people.jsonl", lines=True)
people = people[people["age"] > 3]
# %%
print(len(people))
`;
    const [people] = fixturesOf(code, { 'people.jsonl': '{"name": "Ada", "age": 3}\n{"name": "Bo", "age": 44}\n' });
    expect(people?.content).toMatchObject({
      kind: 'table',
      write: { format: 'jsonl' },
      columns: [{ name: 'name' }, { name: 'age', kind: 'integers' }],
    });
    expect(JSON.stringify(people)).not.toContain('Ada');
  });
});

/** The columns of the only table. */
function columnsOf(code: string, previews: Readonly<Record<string, string>> = {}): readonly MadeUpColumn[] {
  const [only] = fixturesOf(code, previews);
  return only?.content.kind === 'table' ? only.content.columns : [];
}

/** A notebook of cells, each with what it shows. */
function shown(...cells: readonly (readonly [string, Readonly<Record<string, string>>?])[]): string {
  const code = cells.map(([source, data]) => ({
    cell_type: 'code',
    metadata: {},
    source,
    execution_count: 1,
    outputs: data === undefined ? [] : [{ output_type: 'execute_result', execution_count: 1, metadata: {}, data }],
  }));
  return JSON.stringify({ nbformat: 4, nbformat_minor: 4, metadata: {}, cells: code });
}

const rows = (...texts: readonly string[]) => texts.map((text) => `<td>${text}</td>`).join('');
const head = `<table><thead><tr style="text-align: right;"><th></th><th>id</th><th>age</th><th>fare</th><th>sex</th></tr></thead>
<tbody><tr><th>0</th>${rows('1', '22.0', '7.25', 'male')}</tr><tr><th>1</th>${rows('2', '38.0', '71.28', 'female')}</tr>
<tr><th>2</th>${rows('3', '26.0', '7.92', 'female')}</tr></tbody></table>`;
const info = `<class 'pandas.core.frame.DataFrame'>
RangeIndex: 891 entries, 0 to 890
Data columns (total 4 columns):
 #   Column  Non-Null Count  Dtype
---  ------  --------------  -----
 0   id      891 non-null    int64
 1   age     714 non-null    float64
 2   fare    891 non-null    float64
 3   sex     891 non-null    object
`;

test('a step that draws without a seed is tested with one', () => {
  const code = `# %%
import pandas as pd
from sklearn.model_selection import train_test_split
from sklearn.linear_model import LinearRegression
data = pd.read_csv("trips.csv")
train, test = train_test_split(data)
# %%
model = LinearRegression().fit(train[["miles"]], train["fare"])
print(model.score(test[["miles"]], test["fare"]))
`;
  const sources = { notebooks: [{ path: 'nb.py', text: code }], modules: [], requirements: [], paths: [] };
  const { files } = compile(sources, defaultConfig, createReport());
  const text = files.find(({ path }) => path === 'tests/test_prepare.py')?.text ?? '';
  expect(text).toMatch(/np\.random\.seed\(0\)\n +main\(argv\)[\s\S]+np\.random\.seed\(0\)\n +data = /);
});

test('a step that fits beside a call that nobody knows is tested with a seed too', () => {
  const code = `# %%
import pandas as pd
from sklearn.linear_model import Lasso
from sklearn.ensemble import RandomForestRegressor
from somewhere import describe
data = pd.read_csv("trips.csv")
# %%
scores = []
for model in [Lasso(), RandomForestRegressor()]:
    describe(model)
    model.fit(data[["miles"]], data["fare"])
    scores.append(model.score(data[["miles"]], data["fare"]))
print(scores)
`;
  const sources = { notebooks: [{ path: 'nb.py', text: code }], modules: [], requirements: [], paths: [] };
  const { files } = compile(sources, defaultConfig, createReport());
  const text = files.find(({ path }) => path === 'tests/test_train.py')?.text ?? '';
  expect(text).toMatch(/np\.random\.seed\(0\)\n +main\(argv\)/);
});

describe('an address of data', () => {
  const address = 'https://example.org/data/wine.csv?raw=true';
  const cells = (read: string) => `# %%
import pandas as pd
from sklearn.linear_model import LinearRegression
${read}
# %%
model = LinearRegression().fit(wine[["sugar"]], wine["quality"])
print(model.score(wine[["sugar"]], wine["quality"]))
`;
  const compiled = (text: string) => {
    const sources = { notebooks: [{ path: 'nb.py', text }], modules: [], requirements: [], paths: [] };
    return compile(sources, defaultConfig, createReport());
  };

  test.each([
    ['wine_url', `wine = pd.read_csv("${address}")`],
    ['source', `source = "${address}"\nwine = pd.read_csv(source)`],
  ])('is the parameter %s, and tests give a small file in its place', (name, read) => {
    const { plan, files } = compiled(cells(read));
    if (plan.kind !== 'steps') throw new Error('no steps');
    expect(plan.parameters).toMatchObject([{ name, default: address }]);
    const textOf = (path: string) => files.find((file) => file.path === path)?.text ?? '';
    expect(textOf('src/prepare/prepare.py')).toContain(`pd.read_csv(${name})`);
    expect(textOf('components/prepare.yml')).toContain(`default: ${address}`);
    expect(textOf('tests/conftest.py')).toContain('"sugar": draw.uniform');
    expect(textOf('tests/test_prepare.py')).toMatch(new RegExp(`f"--${name}=\\{${name}\\w*\\}"`));
    expect(textOf('tests/test_prepare.py')).toContain('assert_');
    expect(textOf('tests/test_pipeline.py')).toContain(`"parent.inputs.${name}": ${name}`);
  });

  test('stays in a function, and where its variable has another value later', () => {
    const inside = compiled(cells(`def load():\n    return pd.read_csv("${address}")\nwine = load()`));
    const bound = compiled(cells(`source = "${address}"\nwine = pd.read_csv(source)\nsource = 3\nprint(source)`));
    for (const { plan } of [inside, bound]) expect(plan.kind === 'steps' ? plan.parameters : null).toEqual([]);
  });
});

describe('tables', () => {
  test('that are not there have the columns that the notebook shows of them', () => {
    const read = 'import pandas as pd\ndf = pd.read_csv("people.csv")';
    const use = 'print(df["age"].mean())';
    const columns = columnsOf(
      shown([read], ['df.head()', { 'text/html': head }], ['df.info()', { 'text/plain': info }], [use]),
    );
    expect(columns).toEqual([
      { name: 'id', isMissing: false, kind: 'counted', first: 1 },
      { name: 'age', isMissing: true, kind: 'floats', least: 22, most: 38, places: 1 },
      { name: 'fare', isMissing: false, kind: 'floats', least: 7.25, most: 71.28, places: 1 },
      { name: 'sex', isMissing: false, kind: 'values', values: ['a', 'b'] },
    ]);
    const changed = shown([read], ['df = prepare(df)'], ['df.head()', { 'text/html': head }], [use]);
    expect(columnsOf(changed).map(({ name }) => name)).toEqual(['age']);
  });

  test('are followed through copies, and through what only takes columns or rows away', () => {
    const read = 'import pandas as pd\ndata = pd.read_csv("people.csv")\ndf = pd.DataFrame(data)';
    const drop = 'df = df.drop(["ticket"], axis=1)\ndf.dropna(inplace=True)';
    const columns = columnsOf(shown([read], [drop], ['df.head()', { 'text/html': head }], ['print(df["age"].mean())']));
    expect(columns.map(({ name }) => name)).toEqual(['ticket', 'id', 'age', 'fare', 'sex']);
    expect(columns[4]).toMatchObject({ kind: 'values', values: ['a', 'b'] });
  });

  test('are read off pages that have the labels of rows in plain cells', () => {
    const read = 'import pandas as pd\ndf = pd.read_csv("people.csv")';
    const plain = head.replace(/<th>(\d)<\/th>/g, '<td>$1</td>');
    const columns = columnsOf(shown([read], ['df.head()', { 'text/html': plain }], ['print(len(df))']));
    expect(columns[1]).toEqual({ name: 'age', isMissing: false, kind: 'floats', least: 22, most: 38, places: 1 });
  });

  test('have one before those that are shown, where the first column of the file is the index', () => {
    const read = 'import pandas as pd\ndf = pd.read_csv("people.csv", index_col=0)';
    const columns = columnsOf(shown([read], ['df.head()', { 'text/html': head }], ['print(len(df))']));
    expect(columns.slice(0, 2).map(({ name }) => name)).toEqual(['Unnamed: 0', 'id']);
  });

  test('do not take on what the code made of a column before it is shown', () => {
    const read = 'import pandas as pd\ndf = pd.read_csv("people.csv")';
    const change = 'df["sex"].replace({"male": 0, "female": 1}, inplace=True)\ndf["old"] = df["age"] > 60';
    const changed = head.replaceAll('male', '0').replaceAll('fe0', '1').replace('<th>fare</th>', '<th>old</th>');
    const columns = columnsOf(shown([read], [change], ['df.head()', { 'text/html': changed }], ['print(len(df))']));
    expect(columns.find(({ name }) => name === 'sex')).toMatchObject({ kind: 'values', values: ['male', 'female'] });
  });

  test.each([
    ['df.dtypes', 'age      int64\nfare    float64\nsex     object\ndtype: object'],
    ['df.isnull().sum()', 'age     177\nfare      0\nsex       0\ndtype: int64'],
    ['df.columns', "Index(['age', 'fare', 'sex'],\n      dtype='object')"],
  ])('have the columns that %s lists', (asked, text) => {
    const read = 'import pandas as pd\ndf = pd.read_csv("people.csv")';
    const columns = columnsOf(
      shown([read], [asked, { 'text/plain': text }], ['print(df[df["sex"] == "male"]["fare"].mean())']),
    );
    expect(columns.map(({ name }) => name)).toEqual(['age', 'fare', 'sex']);
    expect(columns.find(({ name }) => name === 'sex')).toMatchObject({ kind: 'values', values: ['male', 'female'] });
    expect(columns.find(({ name }) => name === 'age')?.isMissing).toBe(asked.includes('isnull'));
  });

  test('have the numbered columns that a picture leaves out', () => {
    const cells = (texts: readonly string[], tag: string) => texts.map((text) => `<${tag}>${text}</${tag}>`).join('');
    const html = `<table><thead><tr>${cells(['', 'label', 'p0', 'p1', '...', 'p8', 'p9'], 'th')}</tr></thead><tbody><tr>${cells(['0'], 'th')}${cells(['3', '0', '12', '...', '7', '0'], 'td')}</tr></tbody></table>`;
    const read = 'import pandas as pd\ndf = pd.read_csv("digits.csv")';
    const columns = columnsOf(shown([read], ['df.head()', { 'text/html': html }], ['print(df.sum())']));
    expect(columns.map(({ name }) => name)).toEqual([
      'label',
      ...Array.from({ length: 10 }, (_one, index) => `p${index}`),
    ]);
  });

  test('are written in one line where many columns are alike', () => {
    const header = Array.from({ length: 8 }, (_one, index) => `p${index}`).join(',');
    const sources = {
      notebooks: [{ path: 'nb.py', text: 'import pandas as pd\ndf = pd.read_csv("d.csv")\nprint(df.sum())\n' }],
      modules: [],
      requirements: [],
      paths: [
        {
          path: 'd.csv',
          kind: 'file' as const,
          preview: `${header}\n${'0.5,'.repeat(7)}0.5\n${'9.5,'.repeat(7)}9.5\n`,
        },
      ],
    };
    const { files } = compile(sources, defaultConfig, createReport());
    const conftest = files.find(({ path }) => path === 'tests/conftest.py')?.text ?? '';
    expect(conftest).toMatch(/\*\*\{f"p\{number\}": draw\.uniform\(.*\) for number in range\(0, 8\)\}/);
  });

  test('are written in one line where columns are drawn alike', () => {
    const names = ['itching', 'rash', 'chills', 'cough', 'fever', 'pain'];
    const code = `# %%
import pandas as pd
df = pd.read_csv("d.csv")
print(df[${JSON.stringify(names)}].sum())
print(df["age"].mean())
`;
    const rows = Array.from({ length: 8 }, (_one, index) => `${names.map(() => index % 2).join(',')},3${index}`);
    const conftest = conftestOf(code, { 'd.csv': `${names.join(',')},age\n${rows.join('\n')}\n` });
    expect(conftest.replace(/\s+/g, ' ')).toContain(
      '**{ name: draw.permutation([0, 0, 0, 1, 1] * 8) for name in ("itching", "rash", "chills", "cough", "fever", "pain") }, "age":',
    );
  });

  test('without a header have their names from a list that the code names', () => {
    const [only] = fixturesOf(`# %%
import pandas as pd
columns = ["miles", "kind"]
data = pd.read_csv("trips.csv", names=columns)
print(data["miles"].mean())
`);
    expect(only?.content).toMatchObject({
      kind: 'table',
      write: { header: false },
      columns: [{ name: 'miles' }, { name: 'kind' }],
    });
  });

  test('have the ranges that describe() shows', () => {
    const read = 'import pandas as pd\ndf = pd.read_csv("people.csv")';
    const columnsFor = (names: string, ...numbers: readonly (readonly string[])[]) =>
      `<table><thead><tr>${names.replace(/(\w*),?/g, '<th>$1</th>').replace(/(<th><\/th>)$/, '')}</tr></thead><tbody>${numbers
        .map(([label, ...values]) => `<tr><th>${label}</th>${rows(...values)}</tr>`)
        .join('')}</tbody></table>`;
    const html = columnsFor(
      ',id,class,fare',
      ...['count', 'mean', 'std'].map((row) => [row, '9.0', '9.5', '9.5']),
      ['min', '1.0', '1.0', '0.5'],
      ...['25%', '50%', '75%'].map((row) => [row, '300.0', '2.0', '30.5']),
      ['max', '891.0', '3.0', '512.3'],
    );
    const all = "Index(['id', 'class', 'fare'], dtype='object')";
    const columns = columnsOf(
      shown(
        [read],
        ['df.columns', { 'text/plain': all }],
        ['df.describe()', { 'text/html': html }],
        ['print(df.sum())'],
      ),
    );
    expect(columns).toMatchObject([
      { name: 'id', kind: 'integers', least: 1, most: 891 },
      { name: 'class', kind: 'values', values: [1, 2, 3] },
      { name: 'fare', kind: 'floats', least: 0.5, most: 512.3 },
    ]);
  });

  test('keep what stands between the digits of a text, and take no pattern for a value', () => {
    const columns = columnsOf(
      `# %%
import pandas as pd
df = pd.read_csv("screens.csv")
size = df["screen"].str.split("x", expand=True)
memory = df["memory"].replace("\\.0", "", regex=True)
print(size, memory)
`,
      {
        'screens.csv':
          'screen,memory\nIPS Panel Retina Display 2560x1600,1.0 TB\nFull HD Touch Screen 1920x1080,2.0 TB\nA Bright New Screen 1366x768,4.0 TB\nx,y\n',
      },
    );
    expect(JSON.stringify(columns)).not.toContain('\\\\.0');
    const [screen] = columns;
    for (const value of screen?.kind === 'values' ? screen.values : ['']) expect(value).toMatch(/ \d+x\d+$/);
  });

  test('give a classifier classes to tell apart', () => {
    const columns = columnsOf(`# %%
import pandas as pd
from sklearn.linear_model import LogisticRegression
data = pd.read_csv("trips.csv")
X, y = data[["miles", "hour"]].values, data["late"].values
# %%
model = LogisticRegression().fit(X, y)
print(model.score(X, y))
`);
    expect(columns.find(({ name }) => name === 'late')).toMatchObject({ kind: 'values', values: [0, 1] });
    expect(columns.find(({ name }) => name === 'miles')).toMatchObject({ kind: 'floats' });
  });

  test('have the columns of a list that the code names', () => {
    const columns = columnsOf(`# %%
import pandas as pd
data = pd.read_csv("trips.csv")
features = ["miles", "hour"]
X = data[features]
# %%
print(X.sum())
`);
    expect(columns.map(({ name }) => name)).toEqual(['miles', 'hour']);
  });

  test('have the columns that the code drops, renames or asks a part of the table for', () => {
    const columns = columnsOf(`# %%
import pandas as pd
data = pd.read_csv("trips.csv")
data = data.rename(columns={"Fare ": "fare"})
rest = data.dropna().drop(columns=["id"])
X, y = rest[["miles"]], rest["fare"]
# %%
print(X.sum(), y.sum())
`);
    expect(columns.map(({ name }) => name)).toEqual(['Fare ', 'id', 'miles']);
  });

  test('that are put together share the columns of the whole', () => {
    const data = fixturesOf(`# %%
import pandas as pd
train = pd.read_csv("train.csv")
test = pd.read_csv("test.csv")
data = pd.concat([train, test])
data["age"] = data["age"].fillna(data["age"].median())
# %%
print(data["fare"].sum())
`);
    for (const { content } of data)
      expect(content).toMatchObject({ kind: 'table', columns: [{ name: 'age', isMissing: true }, { name: 'fare' }] });
  });

  test('have features beside a target that the code drops, and columns up to a position that it names', () => {
    const target = columnsOf(`# %%
import pandas as pd
from sklearn.linear_model import LogisticRegression
data = pd.read_csv("trips.csv")
X, y = data.drop("late", axis=1), data["late"]
# %%
model = LogisticRegression().fit(X, y)
print(model.score(X, y))
`);
    expect(target).toMatchObject([{ name: 'feature_1' }, { name: 'feature_2' }, { name: 'late', values: [0, 1] }]);
    const positions = columnsOf(`# %%
import pandas as pd
from sklearn.linear_model import LogisticRegression
data = pd.read_csv("trips.csv")
X = data.iloc[:, 1:3].values
y = data.iloc[:, 3].values
# %%
model = LogisticRegression().fit(X, y)
print(model.score(X, y))
`);
    expect(positions).toHaveLength(4);
    expect(positions[3]).toMatchObject({ kind: 'values', values: [0, 1] });
  });

  test('have the value whose column of dummies the code names', () => {
    const code = `# %%
import pandas as pd
homes = pd.read_csv("homes.csv")
homes = homes.join(pd.get_dummies(homes.town)).drop(["town", "west end"], axis=1)
# %%
print(homes.sum())
`;
    const columns = columnsOf(code, {
      'homes.csv': 'town,price\nwest end,3\nold town,4\nwest end,5\nold town,9\nx,1\n',
    });
    expect(columns[0]).toMatchObject({ values: ['west end', 'not west end'] });
  });

  test('are known by the plain names and values that the code gives them', () => {
    const code = `# %%
import pandas as pd
df = pd.read_csv("customers.csv")
df.columns = df.columns.str.lower().str.replace(" ", "_")
df["is_gone"] = df["is_gone"].str.lower()
# %%
print((df.is_gone == "yes").sum())
`;
    const columns = columnsOf(code, { 'customers.csv': 'Is Gone,age\nYes,3\nNo,4\nYes,5\nNo,9\nNo,1\n' });
    expect(columns[0]).toMatchObject({ name: 'Is Gone', values: ['Yes', 'No'] });
  });

  test('have rows for many folds', () => {
    const rowsFor = (folds: number) => {
      const [only] = fixturesOf(`# %%
import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import cross_val_score
data = pd.read_csv("trips.csv")
# %%
scores = cross_val_score(LogisticRegression(), data[["miles"]], data["late"], cv=${folds})
print(scores.mean())
`);
      return only?.content.kind === 'table' ? only.content.rows : null;
    };
    expect([rowsFor(3), rowsFor(10)]).toEqual([40, 400]);
  });

  test('keep the forms of texts that a script takes apart', () => {
    const code = '# %%\nimport pandas as pd\nhomes = pd.read_csv("homes.csv")\n# %%\nprint(len(homes))\n';
    const preview = 'size\n2 BHK\n4 Bedroom\n3 BHK\n2 BHK\n1 BHK\n';
    expect(columnsOf(code, { 'homes.csv': preview })).toEqual([
      {
        name: 'size',
        isMissing: false,
        kind: 'values',
        values: ['1 CCC', '2 Ccccccc', '3 CCC', '4 Ccccccc', '5 CCC'],
      },
    ]);
  });

  test.each([
    ['c = df.replace({"Yes": "1", "No": "0"})["c"].astype(int)', ['No', 'Yes', '0', '1']],
    ['c = df["c"].replace("Yes", 1).replace("No", 0).astype(int)', ['Yes', 'No', '0', '1']],
    ['df["c"] = df["c"].map({"Yes": 1, "No": 0, "1": 1, "0": 0})\nc = df["c"].astype(int)', ['Yes', 'No', '1', '0']],
    ['c = pd.to_numeric(df["c"], errors="coerce")', ['0', '1', 'Ccc']],
  ])('whose texts are words and digits have both: %s', (line, values) => {
    const code = `# %%\nimport pandas as pd\ndf = pd.read_csv("answers.csv")\n${line}\n# %%\nprint(c.sum())\n`;
    const [column] = columnsOf(code, { 'answers.csv': 'c,d\n0,3\n1,4\nYes,5\nNo,3\n1,4\n0,2\n1,1\n' });
    expect(column).toMatchObject({ name: 'c', kind: 'values', values });
  });

  test('have words of a column that only a loop names', () => {
    const code = `# %%
import pandas as pd
df = pd.read_csv("answers.csv")
for name in ["a", "b"]:
    df[name].replace({"Yes": 1, "No": 0}, inplace=True)
# %%
print(df["a"].sum())
`;
    const columns = columnsOf(code, { 'answers.csv': 'a,b,c\nYes,No,Ada\nNo,No,Bo\nYes,Yes,Cy\nNo,Yes,Di\n' });
    expect(columns).toMatchObject([
      { name: 'a', values: ['No', 'Yes'] },
      { name: 'b', values: ['No', 'Yes'] },
      { name: 'c', kind: 'numbered' },
    ]);
  });

  test.each([
    ['df["c"].str.replace(" km", "").astype(float)', '12.4 km\n11.1 km\n9.5 km\n8.1 km', '12.12 km'],
    ['df["c"].str.replace(",", "").astype(int)', '"1,200"\n"3,400"\n"9,125"\n"8,050"', '1,111'],
    ['df["c"].str.strip("$").astype(float)', '$5.20\n$6.10\n$7.70\n$9.99', '$1.11'],
  ])('keep numbers with a unit that the code takes off: %s', (line, texts, first) => {
    const code = `# %%\nimport pandas as pd\ndf = pd.read_csv("prices.csv")\nc = ${line}\n# %%\nprint(c.sum())\n`;
    const [column] = columnsOf(code, { 'prices.csv': `c\n${texts}\n` });
    expect(column?.kind === 'values' ? column.values[0] : null).toBe(first);
  });

  test('of which nothing was seen have the unit that the code takes off', () => {
    const code = `# %%
import pandas as pd
df = pd.read_csv("prices.csv")
c = df["c"].str.replace(" km", "").astype(int)
d = df["d"].replace("none", "0").astype(int)
# %%
print(c.sum(), d.sum())
`;
    expect(columnsOf(code)).toMatchObject([
      { name: 'c', values: ['12 km', '19 km', '26 km', '33 km', '45 km'] },
      { name: 'd', values: ['none', '0', '1', '2', '3'] },
    ]);
  });

  test('that are joined have keys that meet', () => {
    const code = `# %%
import pandas as pd
shops = pd.read_csv("shops.csv")
sales = pd.read_csv("sales.csv")
both = sales.merge(shops, on="shop")
# %%
print(len(both))
`;
    const previews = {
      'shops.csv': 'shop,size\n10531,3\n10977,4\n11822,9\n12007,1\n',
      'sales.csv': 'shop,sold\n10977,30\n10977,41\n11822,99\n10531,12\n',
    };
    const data = fixturesOf(code, previews);
    const keyOf = (input: string) => {
      const content = data.find((one) => one.input === input)?.content;
      return content?.kind === 'table' ? content.columns[0] : null;
    };
    expect(keyOf('shops')).toEqual({ name: 'shop', isMissing: false, kind: 'counted', first: 1 });
    expect(keyOf('sales')).toEqual({ name: 'shop', isMissing: false, kind: 'integers', least: 1, most: 40 });
  });
});

describe('searches', () => {
  const searching = (grid: string) => `# %%
import pandas as pd
from sklearn.linear_model import Ridge
from sklearn.model_selection import GridSearchCV
df = pd.read_csv("d.csv")
grid = ${grid}
search = GridSearchCV(Ridge(), grid, cv=5)
search.fit(df[["a"]], df["b"])
print(search.score(df[["a"]], df["b"]))
`;

  test('of many candidates try two in the tests', () => {
    const conftest = conftestOf(searching('{"alpha": [1.0, 2.0, 3.0], "tol": [0.1, 0.2, 0.3]}'), {
      'd.csv': 'a,b\n1,2\n',
    });
    expect(conftest).toContain('islice(candidates(grid), 2)');
  });

  test('try two folds in the tests', () => {
    const sources = {
      notebooks: [{ path: 'nb.py', text: searching('{"alpha": [1.0]}') }],
      modules: [],
      requirements: [],
    };
    const { plan } = compile({ ...sources, paths: [] }, defaultConfig, createReport());
    expect(plan.kind === 'steps' ? plan.testing?.steps.flatMap(({ quick }) => quick) : []).toEqual([
      { parameter: 'folds', value: 2 },
    ]);
  });

  test('of few candidates try them all', () => {
    const conftest = conftestOf(searching('[{"alpha": [1.0, 2.0, 3.0]}, {"tol": [0.1, 0.2]}]'), {
      'd.csv': 'a,b\n1,2\n',
    });
    expect(conftest).not.toContain('islice');
  });
});

test('MLflow, which draws the names of runs, begins each run before the tests seed', () => {
  const code = 'import pandas as pd\ndf = pd.read_csv("d.csv")\nprint(df.mean())\n';
  expect(conftestOf(code, { 'd.csv': 'a,b\n1,2\n' })).toContain('    with mlflow.start_run():\n        yield\n');
  const starting = `import mlflow\nimport pandas as pd\ndf = pd.read_csv("d.csv")\nwith mlflow.start_run():\n    mlflow.log_metric("mean", df["a"].mean())\n`;
  expect(conftestOf(starting, { 'd.csv': 'a,b\n1,2\n' })).not.toContain('mlflow.start_run():\n        yield');
});

test('files of text that a step writes are the same when it runs again', () => {
  const code = `import pandas as pd
from sklearn.model_selection import train_test_split
df = pd.read_csv("d.csv")
train, test = train_test_split(df, random_state=3)
train.to_csv("train.csv")
test.to_csv("test.csv")
`;
  const sources = { notebooks: [{ path: 'nb.py', text: code }], modules: [], requirements: [], paths: [] };
  const { files } = compile(sources, defaultConfig, createReport());
  const tests = files.filter(({ path }) => /test_(?!pipeline)\w+\.py$/.test(path)).map(({ text }) => text);
  expect(tests.join('')).toContain('assert [file.read_bytes() for file in files] == written');
});
