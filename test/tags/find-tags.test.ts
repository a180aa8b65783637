import path from 'node:path';
import { expect, test } from 'vitest';
import { compile } from '../../src/compile.ts';
import { type Config, defaultConfig } from '../../src/config.ts';
import { createReport } from '../../src/diagnostics.ts';
import type { Sources } from '../../src/ir.ts';
import { gatherSources } from '../../src/project/gather-sources.ts';
import { findProject } from '../../src/project/project.ts';
import { findTags } from '../../src/tags/find-tags.ts';
import { notebooksOf, sampleNames, samples } from '../support/samples.ts';

function compiled(sources: Sources, config: Config) {
  const report = createReport();
  const compilation = compile(sources, config, report);
  return report.hasErrors() ? null : compilation;
}

/** Tags a notebook twice. */
function tagTwice(sources: Sources, config: Config) {
  const recompile = (changed: Sources) => compiled(changed, config);
  const before = recompile(sources);
  if (before === null) throw new Error('it has errors');
  const first = findTags({ compilation: before, sources, recompile });
  const tagged = { ...sources, notebooks: first.notebooks };
  const after = recompile(tagged);
  if (after === null) throw new Error('it has errors with its tags');
  return { before, first, after, second: findTags({ compilation: after, sources: tagged, recompile }) };
}

type Twice = ReturnType<typeof tagTwice>;

function expectSame({ before, after, second }: Twice): void {
  const filesOf = ({ files }: Twice['before']) =>
    Object.fromEntries(files.filter((file) => file.path !== 'docs/migration.md').map((file) => [file.path, file.text]));
  expect(filesOf(after)).toEqual(filesOf(before));
  const leftOut = ({ plan }: Twice['before']) => {
    const kept = new Set(plan.fates.filter(({ fate }) => fate.kind !== 'dropped').map(({ cell }) => cell));
    return [...new Set(plan.fates.map(({ cell }) => cell))].filter((cell) => !kept.has(cell));
  };
  expect(leftOut(after)).toEqual(leftOut(before));
  expect(second.edits).toEqual([]);
}

test.each(sampleNames())('with its tags samples/%s compiles to the same, and gets no more of them', (name) => {
  const report = createReport();
  const request = { cwd: path.join(samples, name), notebooks: notebooksOf(name), out: 'expected' };
  const project = findProject(request, report);
  if (project === null) throw new Error('no project');
  expectSame(tagTwice(gatherSources(project, report), project.config));
});

const head = `# %%
import matplotlib.pyplot as plt
import pandas as pd
from sklearn.ensemble import RandomForestClassifier
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import train_test_split
from sklearn.preprocessing import StandardScaler
`;

const load = `# %%
table = pd.read_csv("data.csv")
# %%
table.describe()
# %%
table.hist()
plt.show()
`;

const split = `# %%
X_train, X_test, y_train, y_test = train_test_split(table[["a", "b"]], table["y"], random_state=1)
`;

const own: Readonly<Record<string, string>> = {
  'fit and score in one cell': `${head}${load}${split}# %%
model = RandomForestClassifier(n_estimators=20, random_state=0).fit(X_train, y_train)
print(model.score(X_test, y_test))
`,
  'candidates, one after the other': `${head}${load}${split}# %%
line = LogisticRegression(max_iter=300)
line.fit(X_train, y_train)
line.score(X_test, y_test)
# %%
forest = RandomForestClassifier(max_depth=4, random_state=0)
forest.fit(X_train, y_train)
forest.score(X_test, y_test)
`,
  'constants that are parameters': `${head}# %%
n_trees = 20
test_size = 0.3
${load}# %%
X_train, X_test, y_train, y_test = train_test_split(table[["a"]], table["y"], test_size=test_size, random_state=1)
# %%
model = RandomForestClassifier(n_estimators=n_trees, random_state=0).fit(X_train, y_train)
# %%
print(model.score(X_test, y_test))
`,
  'a scaler after the split': `${head}${load}${split}# %%
scaler = StandardScaler()
X_train = scaler.fit_transform(X_train)
X_test = scaler.transform(X_test)
model = LogisticRegression().fit(X_train, y_train)
# %%
predicted = model.predict(X_test)
print((predicted == y_test).mean())
`,
  'predictions in a file': `${head}${load}${split}# %%
model = LogisticRegression().fit(X_train, y_train)
# %%
pd.DataFrame({"predicted": model.predict(X_test)}).to_csv("predictions.csv", index=False)
`,
  'an analysis': `${head}${load}# %%
table.groupby("y").mean().plot.bar()
`,
};

test.each(Object.entries(own))('%s: with its tags it compiles to the same, and gets no more of them', (_, text) => {
  const config = { ...defaultConfig, notebooks: ['notebook.py'] };
  const sources = { notebooks: [{ path: 'notebook.py', text }], modules: [], requirements: [], paths: [] };
  const twice = tagTwice(sources, config);
  expectSame(twice);
  expect(twice.first.unsaid).toEqual([]);
  const steps = twice.after.plan.kind === 'steps' ? twice.after.plan.steps.map(({ name }) => name) : [];
  const tags = twice.first.edits.flatMap((edit) => edit.tags);
  expect(new Set(tags.filter((tag) => tag.startsWith('step:')))).toEqual(new Set(steps.map((name) => `step:${name}`)));
});

test('what only shows is `eda`, what holds only parameters is `parameters`, a cell of two steps has both', () => {
  const text = own['constants that are parameters'] ?? '';
  const sources = { notebooks: [{ path: 'notebook.py', text }], modules: [], requirements: [], paths: [] };
  const { first } = tagTwice(sources, defaultConfig);
  const tagsOf = (cell: number) => first.edits.filter((edit) => edit.cell === cell).flatMap(({ tags }) => tags);
  expect([1, 3, 4].map(tagsOf)).toEqual([['parameters'], ['eda'], ['eda']]);
  const both = own['fit and score in one cell'] ?? '';
  const divided = tagTwice({ ...sources, notebooks: [{ path: 'notebook.py', text: both }] }, defaultConfig).first;
  expect(divided.edits.find(({ cell }) => cell === 5)?.tags).toEqual(['step:train', 'step:evaluate']);
});

test('tags that would change the repository are not given, and are told', () => {
  const text = own['fit and score in one cell'] ?? '';
  const sources = { notebooks: [{ path: 'notebook.py', text }], modules: [], requirements: [], paths: [] };
  const recompile = (changed: Sources) => {
    const result = compiled(changed, defaultConfig);
    const isTagged = changed.notebooks.some((notebook) => notebook.text.includes('"eda"'));
    return result && isTagged ? { ...result, files: [] } : result;
  };
  const compilation = recompile(sources);
  if (compilation === null) throw new Error('it has errors');
  const found = findTags({ compilation, sources, recompile });
  expect(found.unsaid.map(({ group }) => group)).toEqual(['leftOut']);
  expect(found.edits.flatMap(({ tags }) => tags)).not.toContain('eda');
  expect(found.edits.flatMap(({ tags }) => tags)).toContain('step:train');
});
