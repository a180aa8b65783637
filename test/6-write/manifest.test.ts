import { expect, test } from 'vitest';
import {
  type ManifestEntry,
  type ManifestForm,
  parseManifest,
  printManifest,
} from '../../src/6-write/disk/manifest.ts';

const entry = (path: string): ManifestEntry => ({
  path,
  key: `file:${path}`,
  origin: ['id:a'],
  hash: 'h',
  ownership: 'generated',
  executable: false,
  state: 'generated',
});
const files = [entry('a.py'), entry('b.py')];

/** The form after next: schema 2 called `origin` by the name `cells`, schema 1 had no `ownership`. */
const later: ManifestForm = {
  schema: 3,
  migrations: [
    ({ files: old, ...rest }) => ({
      ...rest,
      files: (old as object[]).map((file) => ({ ...file, ownership: 'generated' })),
    }),
    ({ files: old, ...rest }) => ({
      ...rest,
      files: (old as { cells: unknown }[]).map(({ cells, ...file }) => ({ ...file, origin: cells })),
    }),
  ],
};
const form = (schema: number) => {
  const lines = files.map(({ origin, ownership, ...file }) =>
    JSON.stringify({ ...file, ...(schema < 3 ? { cells: origin } : { origin }), ...(schema > 1 && { ownership }) }),
  );
  return `{\n  "schema": ${schema},\n  "files": [\n    ${lines.join(',\n    ')}\n  ]\n}\n`;
};

test.each([1, 2, 3])('a manifest of schema %i is brought to the newest form, one step at a time', (schema) => {
  expect(parseManifest(form(schema), later)).toEqual({ status: 'read', files });
});

test('a manifest of an older form that git merged is brought to the newest one too', () => {
  const merged = form(1).replace('},\n    {', '}\n    {');
  expect(() => JSON.parse(merged)).toThrow();
  expect(parseManifest(merged, later)).toEqual({ status: 'read', files });
});

test('a manifest of a newer form is not read, merged by git or not', () => {
  expect(parseManifest(form(3)).status).toBe('newer');
  expect(parseManifest(form(3).replace('},\n    {', '}\n    {')).status).toBe('newer');
});

test('a manifest that mixes two forms is damaged', () => {
  const mixed = form(2).replace('"schema": 2,', '"schema": 1,\n  "schema": 2,').replace('},\n    {', '}\n    {');
  expect(parseManifest(mixed, later).status).toBe('damaged');
});

test('what is printed is read again', () => {
  expect(parseManifest(printManifest(files))).toEqual({ status: 'read', files });
});
