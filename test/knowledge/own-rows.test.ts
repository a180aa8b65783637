import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { compile } from '../../src/compile.ts';
import { parseConfig } from '../../src/config/parse-config.ts';
import { createReport } from '../../src/diagnostics.ts';
import { callFact, methodFact, withLibraries } from '../../src/knowledge/lookup.ts';
import { ownLibraries } from '../../src/knowledge/own-rows.ts';
import { stepsPlan } from '../support/steps-plan.ts';

const settings = `knowledge:
  - module: acme
    functions:
      - {names: load, returns: frame, does: [reads 0 path]}
      - {names: lift, returns: float, does: [metric]}
    classes:
      - names: Booster
        kind: estimator
        flavor: sklearn
        bases: sklearn.base.BaseEstimator
        methods:
          - {names: fit, returns: receiver, does: [fits, draws numpy.random seed]}
          - {names: predict, returns: array}
`;

const notebook = `# %%
import acme
data = acme.load("customers.acme")
y = data.pop("y")
# %%
model = acme.Booster()
model.fit(data, y)
# %%
acme.lift(y, model.predict(data))
`;

function read(text: string) {
  const report = createReport();
  const config = parseConfig({ path: 'cellwright.yml', text }, report);
  return { config, found: report.diagnostics };
}

/** The data inputs, the metrics and the model of the notebook, with these settings. */
function planned(text: string) {
  const { config, found } = read(text);
  expect(found).toEqual([]);
  const sources = { notebooks: [{ path: 'notebook.py', text: notebook }], modules: [], requirements: [], paths: [] };
  const plan = stepsPlan(compile(sources, config, createReport()).plan);
  const main = plan.steps.flatMap((step) => step.script.main);
  return {
    inputs: plan.dataInputs.map(({ name }) => name),
    metrics: main.flatMap((action) => (action.kind === 'log-metric' ? [action.metric] : [])),
    model: plan.model?.candidates.map(({ variable }) => variable) ?? [],
  };
}

test('what the owner knows of a library has the notebook compiled as if the tables had it', () => {
  expect(planned(settings)).toEqual({ inputs: ['customers'], metrics: ['lift'], model: ['model'] });
  expect(planned('')).toMatchObject({ inputs: [], metrics: [], model: [] });
});

test('rows are known inside of one compilation only, and may replace ours', () => {
  const { config } = read(
    'knowledge:\n  - module: pandas\n    functions:\n      - {names: read_csv, returns: series}\n',
  );
  const own = ownLibraries(config.knowledge);
  expect(withLibraries(own, () => callFact('pandas.read_csv')?.returns.kind)).toBe('series');
  expect(callFact('pandas.read_csv')?.returns.kind).toBe('frame');
});

test('every word of the docs about rows is understood', () => {
  const page = readFileSync(new URL('../../docs/concepts/knowledge.md', import.meta.url), 'utf8');
  const example = /## Rows of your own[\s\S]*?```yaml\n([\s\S]*?)```/.exec(page)?.[1] ?? '';
  const { config, found } = read(example);
  expect(found).toEqual([]);
  withLibraries(ownLibraries(config.knowledge), () => {
    const fit = methodFact({ kind: 'estimator', className: 'acme.Booster' }, 'fit');
    expect(fit).toMatchObject({ fits: true, changesReceiver: 'always' });
  });
});

describe('a word that no table has is an error at its place', () => {
  test.each([
    ['functions: [{names: f, does: [chnges]}]', 'knowledge[0].functions[0].does[0]', '`chnges` is no word'],
    ['functions: [{names: f, does: [reads a b]}]', 'knowledge[0].functions[0].does[0]', 'the wrong words'],
    ['functions: [{names: f, does: [prints loudly]}]', 'knowledge[0].functions[0].does[0]', 'the wrong words'],
    ['functions: [{names: f, does: [seeds dice]}]', 'knowledge[0].functions[0].does[0]', 'the wrong words'],
    ['functions: [{names: f, returns: fram}]', 'knowledge[0].functions[0].returns', '`fram` is no kind'],
    ['functions: [{names: "f()"}]', 'knowledge[0].functions[0].names', '`f()` is no name of Python'],
    ['classes: [{names: A, kind: frames}]', 'knowledge[0].classes[0].kind', '`frames` is no kind'],
    ['classes: [{names: A, bases: acme.B}]', 'knowledge[0].classes[0].bases', '`acme.B` is no class'],
    ['classes: [{names: A, construct: [x]}]', 'knowledge[0].classes[0].construct[0]', '`x` is no word'],
    ['classes: [{names: A, methods: [{names: f, does: [x]}]}]', 'classes[0].methods[0].does[0]', '`x` is no word'],
  ])('%s', (row, setting, reason) => {
    const { found } = read(`knowledge:\n  - module: acme\n    ${row}\n`);
    expect(found.map(({ id }) => id)).toEqual(['bad-setting']);
    expect(found[0]?.message).toContain(setting);
    expect(found[0]?.message).toContain(reason);
    expect(found[0]?.span?.line).toBe(3);
  });

  test('a class that the tables have', () => {
    const { found } = read('knowledge:\n  - module: pandas\n    classes: [{names: DataFrame}]\n');
    expect(found[0]?.message).toContain('`pandas.DataFrame` is known already');
  });
});
