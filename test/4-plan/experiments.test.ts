import { expect, test } from 'vitest';
import { type Compilation, compile } from '../../src/compile.ts';
import { type Config, defaultConfig } from '../../src/config.ts';
import { createReport, type Report } from '../../src/diagnostics.ts';
import type { Cut } from '../../src/ir.ts';

const imports = `# %%
import numpy as np
import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.tree import DecisionTreeClassifier
`;

const wine = `# %% [markdown]
# ## Wine
# %%
table = pd.read_csv("wine.csv")
X, y = table.drop(columns="kind"), table["kind"]
# %%
model = DecisionTreeClassifier(random_state=1).fit(X, y)
print(model.score(X, y))
`;

/** The names \`X\` and \`model\` are rebound. */
const beans = `# %% [markdown]
# ## Dry beans: another table
# %%
rows = pd.read_csv("beans.csv")
X, labels = rows.drop(columns="class"), rows["class"]
# %%
model = LogisticRegression(max_iter=500).fit(X, labels)
print(model.score(X, labels))
`;

interface Built {
  readonly steps: readonly string[];
  readonly report: Report;
  readonly compilation: Compilation;
  readonly cut: Cut;
}

function build(text: string, config: Partial<Config> = {}, cut?: Cut): Built {
  const report = createReport();
  const sources = {
    notebooks: [{ path: 'notebook.py', text: imports + text }],
    modules: [],
    requirements: [],
    paths: [],
    ...(cut && { cut }),
  };
  const compilation = compile(sources, { ...defaultConfig, tests: false, ci: [], ...config }, report);
  const { plan } = compilation;
  if (plan.kind !== 'steps') throw new Error('no steps');
  return { steps: plan.steps.map(({ name }) => name), report, compilation, cut: plan.cut };
}

const apart = [
  'prepare_wine',
  'train_wine',
  'evaluate_wine',
  'prepare_dry_beans',
  'train_dry_beans',
  'evaluate_dry_beans',
];

test('parts that share nothing have steps of their own, named by their headings, and the user is told', () => {
  const { steps, report, compilation } = build(wine + beans);
  expect(steps).toEqual(apart);
  const [told] = report.diagnostics.filter(({ id }) => id === 'several-experiments');
  expect(told?.message).toContain('"Wine", "Dry beans"');
  const train = compilation.files.find(({ path }) => path === 'src/train_dry_beans/train_dry_beans.py')?.text;
  expect(train).toContain('LogisticRegression(');
  expect(train).not.toContain('DecisionTree');
});

test('without headings, their files name them', () => {
  const plain = (text: string): string => text.replace(/^# %% \[markdown\]\n.*\n/, '');
  expect(build(plain(wine) + plain(beans)).steps).toContain('train_beans');
});

test('parts that share data, or draw from one seeded generator, are one experiment', () => {
  const same = ['prepare', 'train', 'evaluate'];
  expect(build(wine + beans.replace('labels = rows', 'labels = table.join(rows)')).steps).toEqual(same);
  const draw = (text: string): string => text.replaceAll('.csv")', '.csv").iloc[np.random.permutation(99)]');
  expect(build(`np.random.seed(1)\n${draw(wine)}${draw(beans)}`).steps).toEqual(same);
});

test('names and the cut stay when headings change, and what was one experiment stays one', () => {
  const first = build(wine + beans);
  expect(build(wine.replace('Wine', 'Red wine') + beans, {}, first.cut).steps).toEqual(apart);
  const one = build(wine);
  expect(build(wine + beans, {}, one.cut).steps).toEqual(['prepare', 'train', 'evaluate']);
});

test('the compute of a role is that of its steps in each experiment', () => {
  const { compilation } = build(wine + beans, {
    compute: { ...defaultConfig.compute, train: 'gpu-cluster' },
  } as Partial<Config>);
  const pipeline = compilation.files.find(({ path }) => path === 'pipeline-job.yml')?.text ?? '';
  expect(pipeline.match(/gpu-cluster/g)).toHaveLength(2);
});
