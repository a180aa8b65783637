import { expect, test } from 'vitest';
import { compile } from '../../src/compile.ts';
import { type Config, defaultConfig } from '../../src/config.ts';
import { createReport } from '../../src/diagnostics.ts';

const text = `# %%
import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import accuracy_score
table = pd.read_csv("data.csv")
features = table.drop(columns="left")
model = LogisticRegression().fit(features, table["left"])
accuracy = accuracy_score(table["left"], model.predict(features))
`;

/** The ids and hints that settings give, with a notebook that fits `model` and measures `accuracy`. */
function found(settings: Partial<Config>, code = text): readonly string[] {
  const report = createReport();
  const paths = [{ path: 'data.csv', kind: 'file' as const, preview: 'age,left\n30,1\n40,0\n' }];
  const sources = { notebooks: [{ path: 'notebook.py', text: code }], modules: [], requirements: [], paths };
  compile(sources, { ...defaultConfig, tests: false, ci: [], ...settings }, report);
  return report.diagnostics
    .filter(({ severity }) => severity === 'error')
    .map(({ id, advice }) => `${id}: ${advice ?? ''}`);
}

const { model, gate, monitoring, deploy } = defaultConfig;

test.each<[string, Partial<Config>]>([
  ['model.variable', { model: { ...model, variable: 'modle' } }],
  ['gate.metric', { gate: { ...gate, metric: 'acuracy', threshold: 0.5 } }],
  [
    'monitoring.target',
    { deploy: { ...deploy, online: true }, monitoring: { ...monitoring, signals: ['data_drift'], target: 'lefft' } },
  ],
])('%s that names nothing is an error with the right spelling', (_setting, settings) => {
  const [only, ...others] = found(settings);
  expect(others).toEqual([]);
  expect(only).toMatch(/^setting-names-unknown: .*`(model|accuracy|left)`/);
});

test('settings that name what is there are left alone', () => {
  expect(found({ model: { ...model, variable: 'model' }, gate: { ...gate, metric: 'accuracy' } })).toEqual([]);
});

test('a metric may have a name that only the run knows', () => {
  const code = `${text}import mlflow\nfor name in ["one", "two"]:\n    mlflow.log_metric(name, accuracy)\n`;
  expect(found({ gate: { ...gate, metric: 'one' } }, code)).toEqual([]);
});
