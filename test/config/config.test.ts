import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { stringify } from 'yaml';
import { configSchema } from '../../scripts/config-schema.ts';
import { generatedFiles } from '../../scripts/generated-files.ts';
import { parseConfig } from '../../src/config/parse-config.ts';
import { defaultConfig } from '../../src/config.ts';
import { createReport } from '../../src/diagnostics.ts';

function parse(text: string) {
  const report = createReport();
  const config = parseConfig({ path: 'cellwright.yml', text }, report);
  return { config, found: report.diagnostics };
}

test.each(generatedFiles())('$path is up to date (npm run generate)', ({ path, text }) => {
  expect(readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8')).toBe(text);
});

test('the defaults are settings that the schema accepts', () => {
  const { config, found } = parse(stringify(defaultConfig));
  expect(found).toEqual([]);
  expect({ ...config, steps: defaultConfig.steps }).toEqual(defaultConfig);
});

test('a setting that is not there yet needs one property and its doc comment, and a default', () => {
  const schema = configSchema() as { properties: Record<string, { properties: Record<string, unknown> }> };
  expect(schema.properties.schedule?.properties.hours).toEqual({
    default: [3],
    description: 'Hours of the day, if the unit is days, weeks or months.',
    type: 'array',
    items: { type: 'integer', minimum: 0, maximum: 23 },
  });
  expect(Object.keys(schema.properties.steps?.properties ?? {})).toEqual(['from', 'cells']);
});

test('every setting has a description and a default', () => {
  type Node = { properties?: Record<string, Node>; description?: string; default?: unknown };
  const visit = (node: Node, path: string): string[] =>
    Object.entries(node.properties ?? {}).flatMap(([name, inner]) => [
      ...(inner.description && 'default' in inner ? [] : [`${path}${name}`]),
      ...visit(inner, `${path}${name}.`),
    ]);
  expect(visit(JSON.parse(generatedFiles()[0]?.text ?? ''), '')).toEqual([]);
});

test.each(['', '# only a comment\n', 'steps:\n  # from: headings\ngate:\nci:\n'])('%j gives the defaults', (text) => {
  expect(parse(text)).toEqual({ config: defaultConfig, found: [] });
});

test('settings are laid over their defaults, lists and single steps as a whole', () => {
  const { config, found } = parse('name: churn\ngate:\n  metric: auc\ncompute:\n  steps: {train: gpu}\nci: []\n');
  expect(found).toEqual([]);
  expect(config).toEqual({
    ...defaultConfig,
    name: 'churn',
    gate: { ...defaultConfig.gate, metric: 'auc' },
    compute: { ...defaultConfig.compute, steps: { train: 'gpu' } },
    ci: [],
  });
});

test.each([
  ['nmae: x\n', 'unknown-setting', 1, 0, 'Write `name`'],
  ['gate:\n  metrics: auc\n', 'unknown-setting', 2, 2, 'Write `gate.metric`'],
  ['zzzzzzzzz: 1\n', 'unknown-setting', 1, 0, 'Use one of `version`'],
  ['prints: keep-all\n', 'bad-setting', 1, 0, 'leave it out for `"results"`'],
  ['steps:\n  cells: 0\n', 'bad-setting', 2, 2, '`5`'],
  ['environment:\n  python: 3.10\n', 'bad-setting', 2, 2, '`null`'],
  ['ci: [github, gitlab]\n', 'bad-setting', 1, 13, 'one of `github`, `azure-devops`'],
  ['tests: "no"\n', 'bad-setting', 1, 0, '`true`'],
  ['name: [a\n', 'config-not-yaml', 2, 0, 'Correct the line'],
  ['name: a\nname: b\n', 'config-not-yaml', 2, 0, 'Correct the line'],
  ['- a\n', 'config-not-a-mapping', 1, 0, 'Write one setting per line'],
])('%j is reported as %s with its place and the way out', (text, id, line, column, advice) => {
  const { config, found } = parse(text);
  expect(found.map((one) => [one.id, one.span?.line, one.span?.column])).toEqual([[id, line, column]]);
  expect(found[0]?.advice).toContain(advice);
  expect(config).toEqual(defaultConfig);
});

test('every mistake of a config is reported in one run, and said in words', () => {
  const { found } = parse('prints: 3\ntests: maybe\ngate: high\n');
  expect(found.map((one) => `${one.message}: ${one.advice}`)).toEqual([
    'The setting `prints` of `cellwright.yml` cannot be used: it is `3`: Write one of `results`, `keep`, `scalars`, `drop`, or leave it out for `"results"`',
    'The setting `tests` of `cellwright.yml` cannot be used: it is `"maybe"`: Write `true` or `false`, or leave it out for `true`',
    'The setting `gate` of `cellwright.yml` cannot be used: it is `"high"`: Write a section with settings of its own',
  ]);
});

test.each([2_000, 200_000])('%i lists in lists are reported, and no crash', (depth) => {
  const report = createReport();
  expect(parseConfig({ path: 'cellwright.yml', text: `- ${'- '.repeat(depth)}1\n` }, report)).toBe(defaultConfig);
  expect(new Set(report.diagnostics.map(({ id }) => id))).toEqual(new Set(['config-not-yaml']));
});
