import fc from 'fast-check';
import { check } from 'prettier';
import { expect, test } from 'vitest';
import { checkPlan } from '../../src/4-plan/settings/check-plan.ts';
import { printJson } from '../../src/5-emit/json.ts';
import { type Config, defaultConfig } from '../../src/config.ts';
import { createReport } from '../../src/diagnostics.ts';
import { settled } from '../5-emit-azureml/plans.ts';
import { creditPlan, emitProduction, fullConfig } from './production.ts';

// The same draws in each run: what fails once fails again.
fc.configureGlobal({ seed: 29 });

function found(config: Config, plan = creditPlan): readonly string[] {
  const report = createReport();
  checkPlan(settled(plan, config), config, report);
  return report.diagnostics.map((one) => `${one.id}: ${/`[^`]+`/.exec(one.message)?.[0]}`);
}

const { deploy, monitoring, sweep } = defaultConfig;
const drift: Config = { ...defaultConfig, monitoring: { ...monitoring, signals: ['data_drift'] } };
const depth = { depth: { values: [1, 2] } };

test.each([
  ['nothing asked for', defaultConfig, []],
  ['everything asked for', fullConfig, []],
  ['a monitor without a deployment', drift, ['setting-needs-another: `monitoring.signals`']],
  ['a monitor with its deployment', { ...drift, deploy: { ...deploy, online: true } }, []],
  [
    'performance of a regression',
    { ...fullConfig, monitoring: { ...fullConfig.monitoring, task: 'regression' } },
    ['setting-needs-another: `monitoring.signals`'],
  ],
  [
    'a step that does not exist',
    { ...defaultConfig, compute: { ...defaultConfig.compute, steps: { trian: 'gpu' } } },
    ['setting-names-unknown: `compute.steps`'],
  ],
  ['data that does not exist', { ...defaultConfig, data: { credits: {} } }, ['setting-names-unknown: `data`']],
  [
    'a sweep without a metric or parameters',
    { ...defaultConfig, sweep: { ...sweep, steps: ['train'] } },
    ['setting-needs-another: `sweep.steps`', 'setting-needs-another: `sweep.steps`'],
  ],
  [
    'a sweep over a metric that its steps do not log',
    { ...defaultConfig, sweep: { ...sweep, steps: ['train'], metric: 'accuracy', parameters: depth } },
    ['setting-names-unknown: `sweep.metric`'],
  ],
  [
    'a sweep over a parameter that its steps do not take',
    { ...defaultConfig, sweep: { ...sweep, steps: ['evaluate'], metric: 'accuracy', parameters: depth } },
    ['setting-names-unknown: `sweep.parameters`'],
  ],
  [
    'a sweep that is right',
    { ...defaultConfig, sweep: { ...sweep, steps: ['train', 'evaluate'], metric: 'accuracy', parameters: depth } },
    [],
  ],
] as const)('%s', (_what, config, ids) => {
  expect(found(config)).toEqual(ids);
});

test('a deployment of a pipeline without a model is refused', () => {
  const config = { ...defaultConfig, deploy: { ...deploy, online: true } };
  expect(found(config, { ...creditPlan, outputs: [] })).toEqual(['setting-needs-another: `deploy.online`']);
});

test('a registry for a pipeline without a model is refused', () => {
  const config = { ...defaultConfig, registry: 'acme-models' };
  expect(found(config, { ...creditPlan, outputs: [] })).toEqual(['setting-needs-another: `registry`']);
});

test('JSON is as prettier prints it', async () => {
  const value = fc.letrec((tie) => ({
    value: fc.oneof(
      { maxDepth: 4 },
      fc.integer(),
      fc.string({ maxLength: 30 }),
      fc.boolean(),
      fc.array(fc.integer(), { maxLength: 40 }),
      fc.array(tie('value'), { maxLength: 6 }),
      fc.dictionary(fc.string({ minLength: 1, maxLength: 12 }), tie('value'), { maxKeys: 4 }),
    ),
  })).value;
  await fc.assert(
    fc.asyncProperty(value, async (json) => check(printJson({ json } as never), { filepath: 'x.json' })),
    { numRuns: 300 },
  );
});

test('a batch endpoint has the file of its cluster, though no size is set', () => {
  const config = { ...defaultConfig, deploy: { ...defaultConfig.deploy, batch: true } };
  const made = emitProduction(creditPlan, config).filter(({ path }) => path.startsWith('compute/'));
  expect(made.map(({ path }) => path)).toEqual(['compute/batch-cluster.yml']);
  expect(made[0]?.text).toContain('size: Standard_DS3_v2');
});
