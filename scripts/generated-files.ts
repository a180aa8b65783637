import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import standalone from 'ajv/dist/standalone/index.js';
import { z } from 'zod';
import { configSchema, type Schema } from './config-schema.ts';
import { templatesModule } from './generate-templates.ts';
import { resultSchemas } from './result-schema.ts';

/** A generated file: its path from the root of this repository, and its text. */
export interface GeneratedFile {
  readonly path: string;
  readonly text: string;
}

/** Every generated file that is committed. */
export function generatedFiles(): readonly GeneratedFile[] {
  const schema = configSchema();
  return [
    { path: 'schema/cellwright.schema.json', text: `${JSON.stringify(schema, null, 2)}\n` },
    { path: 'src/config/validate.generated.ts', text: validatorModule(schema) },
    ...resultFiles(),
    templatesModule(),
    { path: 'docs/settings.md', text: settingsPage(schema) },
  ];
}

/** Schemas of what commands print as JSON. */
function resultFiles(): readonly GeneratedFile[] {
  return Object.entries(resultSchemas).map(([command, schema]) => {
    const json = { ...z.toJSONSchema(schema, { target: 'draft-7' }), title: `cellwright ${command} --format json` };
    const text = JSON.stringify(mapSchema(json, withoutIntegerLimits), null, 2);
    return { path: `schema/${command}.schema.json`, text: `${text}\n` };
  });
}

function withoutIntegerLimits(schema: Schema): Schema {
  const kept = Object.entries(schema).filter(
    ([, value]) => value !== Number.MAX_SAFE_INTEGER && value !== Number.MIN_SAFE_INTEGER,
  );
  return Object.fromEntries(kept);
}

/** The page of the settings, with its table made anew. */
function settingsPage(schema: Schema): string {
  const page = readFileSync(new URL('../docs/settings.md', import.meta.url), 'utf8');
  const table = ['| setting | default | meaning |', '| --- | --- | --- |', ...settingRows(schema, '')].join('\n');
  const marks = /(<!-- settings: [^>]*-->\n\n)[\s\S]*?(\n\n<!-- \/settings -->)/;
  return page.replace(marks, (_all, before: string, after: string) => `${before}${table}${after}`);
}

function settingRows(schema: Schema, prefix: string): readonly string[] {
  return Object.entries((schema.properties ?? {}) as Readonly<Record<string, Schema>>).flatMap(([name, setting]) =>
    setting.properties
      ? settingRows(setting, `${prefix}${name}.`)
      : [
          `| \`${prefix}${name}\` | \`${JSON.stringify(setting.default).replaceAll(',', ', ')}\` | ${String(setting.description).replaceAll('|', '\\|')} |`,
        ],
  );
}

/** Applies a function to every object in a schema, inner ones first. */
function mapSchema(value: unknown, change: (schema: Schema) => Schema): unknown {
  if (Array.isArray(value)) return value.map((item) => mapSchema(item, change));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, item]) => [key, mapSchema(item, change)]);
  return change(Object.fromEntries(entries));
}

/** What an editor shows and a validator does not need. */
function withoutProse(schema: Schema): Schema {
  const isLeaf = typeof schema.description === 'string';
  const { default: _default, description: _description, title: _title, ...rest } = schema;
  return isLeaf ? rest : schema;
}

function validatorModule(schema: Schema): string {
  const ajv = new Ajv({
    allErrors: true,
    strict: true,
    allowUnionTypes: true,
    code: { source: true, esm: true, lines: true },
  });
  const validate = ajv.compile(mapSchema(schema, withoutProse) as Schema);
  const code = standalone
    .default(ajv, validate)
    .replace(/^"use strict";\n?/, '')
    .replace(/^export const validate = .*?;/, '');
  if (/\brequire\(/.test(code)) throw new Error('The validator needs a run-time part of ajv: use a simpler schema');
  return [
    '// Generated from src/config.ts by `npm run generate`.',
    '// @ts-nocheck',
    code.replace(/export default \w+;/, '').trim(),
    `export { ${/export default (\w+);/.exec(code)?.[1]} as validate };`,
    '',
  ].join('\n');
}
