import { readFileSync } from 'node:fs';
import path from 'node:path';
import { setSetting } from '../../src/scaffold/edit-config.ts';
import type { Page } from './page.ts';

/** A setting as the published schema has it. */
interface Setting {
  readonly type?: string | readonly string[];
  readonly description?: string;
  readonly default?: unknown;
  readonly enum?: readonly unknown[];
  readonly minimum?: number;
  readonly maximum?: number;
  readonly properties?: Readonly<Record<string, Setting>>;
  readonly items?: Setting;
  readonly additionalProperties?: Setting | boolean;
}

/** A page for each setting and section, and the list of all. `others` are searched for what they say of a setting. */
export function settingPages(root: string, others: readonly Page[]): readonly Page[] {
  const schema = JSON.parse(readFileSync(path.join(root, 'schema/cellwright.schema.json'), 'utf8')) as Setting;
  const pages = Object.entries(schema.properties ?? {}).flatMap(([name, setting]) => pagesOf(name, setting, others));
  const list = readFileSync(path.join(root, 'docs/settings.md'), 'utf8');
  const names = new Set(pages.map(({ title }) => title));
  const linked = list.replace(/^\| `([\w.]+)`/gm, (row, name: string) =>
    names.has(name) ? `| [\`${name}\`](settings/${name}.md)` : row,
  );
  const summary = 'Every setting of `cellwright.yml`, with its default.';
  const index = { path: 'settings/index', title: 'Settings', section: 'settings', source: 'docs/settings.md' } as const;
  return [{ ...index, markdown: linked, summary, isListed: true }, ...pages];
}

function pagesOf(name: string, setting: Setting, others: readonly Page[]): readonly Page[] {
  const inner = Object.entries(setting.properties ?? {});
  const page: Page = {
    path: `settings/${name}`,
    title: name,
    section: 'settings',
    markdown: [`# ${name}`, setting.description ?? '', ...bodyOf(name, setting), ...mentions(name, others)]
      .filter((block) => block !== '')
      .join('\n\n')
      .concat('\n'),
    source: `docs/settings/${name}.md`,
    summary: setting.description ?? '',
    isListed: false,
  };
  return [page, ...inner.flatMap(([key, one]) => pagesOf(`${name}.${key}`, one, others))];
}

function bodyOf(name: string, setting: Setting): readonly string[] {
  const section = name.split('.').slice(0, -1).join('.');
  const above = section === '' ? '[all settings](../settings.md)' : `[${section}](${section}.md)`;
  if (setting.properties !== undefined) {
    const rows = Object.entries(setting.properties).map(
      ([key, one]) => `| [${name}.${key}](${name}.${key}.md) | ${one.description ?? ''} |`,
    );
    return [['| setting | meaning |', '| --- | --- |', ...rows].join('\n'), `Part of ${above}.`];
  }
  const facts = [
    `- Value: ${typeText(setting)}`,
    `- Default: \`${JSON.stringify(setting.default)}\``,
    `- Part of ${above}`,
  ];
  const example = setSetting('', { setting: name, value: setting.default, describe: () => '' });
  const yaml = example.split('\n').filter((line) => line.trim() !== '' && line.trim() !== '#');
  return [
    facts.join('\n'),
    'In `cellwright.yml`, with its default:',
    `\`\`\`yaml\n${yaml.join('\n')}\n\`\`\``,
    ...innerTable(setting),
  ];
}

function typeText({ type, enum: choices, minimum, maximum, items }: Setting): string {
  const named = choices?.map((choice) => `\`${JSON.stringify(choice)}\``) ?? [];
  const types = [type ?? []].flat().filter((one) => !(one === 'string' && named.length > 0));
  const words = types.map((one) =>
    one === 'array' ? `a list of ${items === undefined ? 'values' : typeText(items)}` : (typeNames[one] ?? one),
  );
  const limits = [minimum === undefined ? '' : `from ${minimum}`, maximum === undefined ? '' : `to ${maximum}`].filter(
    (one) => one !== '',
  );
  return [[...named, ...words].join(' or '), ...limits].join(' ');
}

const typeNames: Readonly<Record<string, string>> = {
  string: 'text',
  null: 'nothing (`null`)',
  integer: 'a whole number',
  number: 'a number',
  boolean: '`true` or `false`',
  object: 'a mapping',
};

/** What is in the rows of a list, or below the names of a mapping that are free. */
function innerTable(setting: Setting): readonly string[] {
  const open = typeof setting.additionalProperties === 'object' ? setting.additionalProperties : setting.items;
  const inner = open?.properties ?? open?.items?.properties;
  if (inner === undefined) return [];
  const rows = Object.entries(inner).map(
    ([key, one]) => `| \`${key}\` | ${typeText(one)} | ${one.description ?? ''} |`,
  );
  return ['Each entry has:', ['| name | value | meaning |', '| --- | --- | --- |', ...rows].join('\n')];
}

/** The pages that name a setting. */
function mentions(name: string, others: readonly Page[]): readonly string[] {
  const found = others.filter(({ markdown }) => markdown.includes(`\`${name}\``) || markdown.includes(`\`${name}:`));
  if (found.length === 0) return [];
  const links = found.map(({ title, source }) => `- [${title}](../../${source})`);
  return ['## Pages that name it', links.join('\n')];
}
