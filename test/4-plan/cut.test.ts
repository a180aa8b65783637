import { describe, expect, test } from 'vitest';
import { compile } from '../../src/compile.ts';
import { type Config, defaultConfig } from '../../src/config.ts';
import { createReport } from '../../src/diagnostics.ts';
import type { Cut } from '../../src/ir.ts';

/** Compiles a notebook in percent format on top of what an earlier build left. */
function build(text: string, cut: Cut = [], settings: Partial<Config> = {}) {
  const notebooks = [{ path: 'notebook.py', text }];
  const config = { ...defaultConfig, tests: false, ci: [], ...settings };
  const { plan, files } = compile({ notebooks, modules: [], requirements: [], paths: [], cut }, config, createReport());
  const scripts = files.filter(({ key }) => key.startsWith('script:'));
  return {
    plan,
    cut: plan.kind === 'steps' ? plan.cut : [],
    texts: Object.fromEntries(scripts.map(({ path, text }) => [path, text])),
  };
}

const names = ({ cut }: { readonly cut: Cut }) =>
  Object.fromEntries(cut.map(({ name, units }) => [name, units.map((unit) => unit.name)]));

const notebook = `# %%
import pandas as pd
from sklearn.ensemble import RandomForestClassifier
from sklearn.metrics import accuracy_score
from sklearn.model_selection import train_test_split
# %%
customers = pd.read_csv("data/customers.csv")
# %%
customers = customers.dropna()
customers["ratio"] = customers["paid"] / customers["months"]
# %%
X = pd.get_dummies(customers.drop(columns=["churned"]))
y = customers["churned"]
# %%
X_train, X_test, y_train, y_test = train_test_split(X, y, random_state=3)
# %%
model = RandomForestClassifier(random_state=3)
model.fit(X_train, y_train)
# %%
accuracy = accuracy_score(y_test, model.predict(X_test))
print(accuracy)
`;

describe('the cut of the last build', () => {
  const first = build(notebook);

  test('is kept by a build of the same notebook', () => {
    expect(build(notebook, first.cut)).toEqual(first);
  });

  test.each([
    ['a literal', 'random_state=3)\n# %%\nmodel', 'random_state=4)\n# %%\nmodel'],
    ['another model', 'RandomForestClassifier', 'ExtraTreesClassifier'],
    [
      'a line that is another operation',
      'customers = customers.dropna()\n',
      'customers = customers.dropna()\ncustomers = pd.get_dummies(customers, columns=["city"])\n',
    ],
    ['a line that goes', 'customers = customers.dropna()\n', ''],
    ['a heading', '# %%\nX = pd', '# %% [markdown]\n# ## Choose what to learn from\n# %%\nX = pd'],
    ['a cell that is split', 'y = customers["churned"]', '# %%\ny = customers["churned"]'],
    ['a cell that shows something', '# %%\nX = pd', '# %%\ncustomers.head()\n# %%\nX = pd'],
    ['other layout', 'random_state=3)\nmodel', '\n    random_state=3,\n)\nmodel'],
  ])('renames no step and no function for %s', (_what, from, to) => {
    expect(notebook).toContain(from);
    expect(names(build(notebook.replace(from, to), first.cut))).toEqual(names(first));
  });

  test('leaves functions alone that are not edited', () => {
    const edited = notebook.replace('customers["months"]', 'customers["months"].clip(1)');
    const { texts } = build(edited, first.cut);
    const before = first.texts['src/prepare/prepare.py'] ?? '';
    expect(texts['src/prepare/prepare.py']).toBe(before.replace('customers["months"]', 'customers["months"].clip(1)'));
    expect(texts['src/train/train.py']).toBe(first.texts['src/train/train.py']);
  });

  test('says of a function only what still holds', () => {
    const { texts } = build(notebook.replace('customers = customers.dropna()\n', ''), first.cut);
    expect(first.texts['src/prepare/prepare.py']).toMatch(/drops missing values/i);
    expect(texts['src/prepare/prepare.py']).not.toMatch(/missing values/i);
  });

  test('gives way to a tag', () => {
    const tagged = notebook.replace('# %%\nX = pd', '# %% tags=["unit:choose columns"]\nX = pd');
    expect(names(build(tagged, first.cut)).prepare).toContain('choose_columns');
  });

  test('keeps a statement in its step, unless a fit needs it earlier', () => {
    const cut: Cut = first.cut.map((step) => ({ ...step }));
    const early = notebook.replace('# %%\naccuracy', '# %%\ny_test = y_test.astype(int)\n# %%\naccuracy');
    const once = build(early, cut);
    expect(once.texts['src/evaluate/evaluate.py']).toContain('y_test = y_test.astype(int)');
    const moved = notebook.replace('# %%\nmodel', '# %%\ny_train = y_train.astype(int)\n# %%\nmodel');
    expect(build(moved, once.cut).texts['src/prepare/prepare.py']).toContain('y_train = y_train.astype(int)');
  });
});

describe('a repository that was cut at headings', () => {
  const sections = ['load', 'clean', 'fit'];
  const cells = [
    '# %% [markdown]\n# # Load\n# %%\nimport pandas as pd\nt = pd.read_csv("a.csv")\n',
    '# %% [markdown]\n# # Clean\n# %%\nt = t.dropna()\n',
    '# %% [markdown]\n# # Fit\n# %%\nfrom sklearn.linear_model import LinearRegression\nm = LinearRegression().fit(t[["a"]], t["b"])\n',
  ];
  const old: Cut = sections.map((name, index) => ({
    name,
    roles: [],
    units: [{ name: `${name}_it`, phrases: [], statements: [], cells: [`notebook.py#${2 * index + 2}`] }],
  }));

  test('keeps its steps and functions', () => {
    const expected = { load: ['load_it'], clean: ['clean_it'], fit: ['fit_it'] };
    const once = build(cells.join(''), old);
    expect(names(once)).toEqual(expected);
    // What the next build is given: the statements, and from the manifest the cells.
    const known = once.cut.map((step) => ({
      ...step,
      units: step.units.map((unit) => ({ ...unit, cells: [`notebook.py#${2 * sections.indexOf(step.name) + 2}`] })),
    }));
    expect(names(build(cells.join('').replace('dropna()', 'dropna()\nt = t.abs()'), known))).toEqual(expected);
  });

  test('is cut anew when its owner asks for it', () => {
    const steps = { ...defaultConfig.steps, from: 'roles', isChosen: true } as const;
    expect(Object.keys(names(build(cells.join(''), old, { steps })))).toEqual(['prepare', 'train']);
  });
});

describe('the cut at headings', () => {
  const sections = `# %%
import pandas as pd
# %% [markdown]
# # Load the customers
# %%
customers = pd.read_csv("data/customers.csv")
# %% [markdown]
# # Clean them
# %%
customers = customers.dropna()
customers["ratio"] = customers["paid"] / customers["months"]
# %% [markdown]
# # Write the table
# %%
customers.to_csv("clean.csv")
`;
  const settings = { steps: { ...defaultConfig.steps, from: 'headings', isChosen: true } } as const;
  const first = build(sections, [], settings);
  const other = sections.replace('# Clean them', '# Tidy up the columns');

  test('keeps steps and functions where a heading says the same in other words', () => {
    expect(Object.keys(names(first))).toEqual(['load_the_customers', 'clean_them', 'write_the_table']);
    expect(names(build(other, first.cut, settings))).toEqual(names(first));
    expect(build(other, first.cut, settings).texts).toEqual(first.texts);
  });

  test('keeps them where a line is written as well, and not where another section stands below the heading', () => {
    const written = other.replace('.dropna()\n', '.dropna()\ncustomers = customers.drop_duplicates()\n');
    expect(Object.keys(names(build(written, first.cut, settings)))).toEqual(Object.keys(names(first)));
    const renewed = other.replace(
      /customers = customers\.dropna.*\n.*\n/,
      'customers["all"] = customers.sum(axis=1)\n',
    );
    expect(Object.keys(names(build(renewed, first.cut, settings)))[1]).toBe('tidy_up_the_columns');
  });

  test('calls them anew where nothing is remembered, as with `--recut`', () => {
    expect(Object.keys(names(build(other, [], settings)))[1]).toBe('tidy_up_the_columns');
  });
});
