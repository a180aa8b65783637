import { expect, test } from 'vitest';
import { parse } from 'yaml';
import schema from '../../schema/cellwright.schema.json' with { type: 'json' };
import { parseConfig } from '../../src/config/parse-config.ts';
import { type Config, defaultConfig } from '../../src/config.ts';
import { createReport } from '../../src/diagnostics.ts';
import { setSetting } from '../../src/scaffold/edit-config.ts';
import { configText } from '../../src/scaffold/scaffold.ts';

const describeSetting = (setting: string) => `what ${setting} means`;

/** Every setting that is not a section, with its default. */
function leaves(value: unknown, place: readonly string[] = []): readonly (readonly [string, unknown])[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value) || Object.keys(value).length === 0)
    return [[place.join('.'), value]];
  return Object.entries(value).flatMap(([key, inner]) => leaves(inner, [...place, key]));
}

function read(text: string): Config {
  const report = createReport();
  const config = parseConfig({ path: 'cellwright.yml', text }, report);
  expect(report.diagnostics, text).toEqual([]);
  // Whether the cut was written down is no setting.
  const { isChosen: _isChosen, ...steps } = config.steps;
  return { ...config, steps };
}

const settings = leaves(defaultConfig).filter(([setting]) => setting !== 'notebooks');
const choice = { name: 'shop', notebooks: ['a.ipynb'], ci: ['github'], version: '1.0.0' } as const;
const texts: Readonly<Record<string, string>> = {
  'what init writes': configText(choice, schema),
  'no settings at all': '',
  'a few settings': '# ours\nname: x # short\n\ndeploy:\n  canary: 0 # all\n\nci: [github]\n',
  'sections in braces': 'deploy: { canary: 0 }\ngate: {metric: auc}\n',
  'no line end': 'name: x',
};

test.each(Object.entries(texts))('every setting can be set in %s, and all others stay', (_what, text) => {
  const before = read(text);
  for (const [setting, standard] of settings) {
    const next = setSetting(text, { setting, value: standard, describe: describeSetting });
    const changed = new Map(leaves(read(next)));
    const expected = new Map(leaves(before)).set(setting, standard);
    expect(changed, `${setting}\n${next}`).toEqual(expected);
    expect(next.endsWith('\n') || text === 'name: x', setting).toBe(true);
  }
});

test('all settings at once, one by one, leave what init wrote with each of them once', () => {
  const text = settings.reduce(
    (before, [setting, value]) => setSetting(before, { setting, value, describe: describeSetting }),
    texts['what init writes'] ?? '',
  );
  expect(leaves(read(text)).length).toBe(leaves(defaultConfig).length);
  expect(text).not.toContain('means');
  expect(text.split('\n').filter((line) => /^ *# *\w+:( |$)/.test(line))).toEqual([]);
});

test('line ends stay as they were', () => {
  const text = setSetting('name: x\r\n', { setting: 'infra', value: true, describe: describeSetting });
  expect(text).toBe('name: x\r\n\r\n# what infra means\r\ninfra: true\r\n');
});

test('a comment that only looks like a setting is not taken for one', () => {
  const text = setSetting('# infra: ask the platform team\nname: x\n', {
    setting: 'infra',
    value: true,
    describe: describeSetting,
  });
  expect(text).toBe('# infra: ask the platform team\nname: x\n\n# what infra means\ninfra: true\n');
  expect(parse(text)).toEqual({ name: 'x', infra: true });
});
