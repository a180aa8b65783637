import { readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import path from 'node:path';
import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { changedTags } from '../../editors/vscode/src/changed-tags.ts';
import { packVsix } from '../../scripts/vsix/pack-vsix.ts';
import { repository } from '../support/python.ts';

test('tags are put where VS Code keeps those of Jupyter, and nothing else of a cell changes', () => {
  const cell = { id: 'a', metadata: { tags: ['step:a', 'mine'], collapsed: true } };
  expect(changedTags(cell, { cell: 0, add: ['keep'] })).toEqual({
    id: 'a',
    metadata: { tags: ['step:a', 'mine', 'keep'], collapsed: true },
  });
  expect(changedTags(cell, { cell: 0, add: ['step:b'], remove: 'step:a' }).metadata).toMatchObject({
    tags: ['mine', 'step:b'],
  });
  expect(changedTags({}, { cell: 0, add: ['keep'] })).toEqual({ metadata: { tags: ['keep'] } });
  const older = { custom: { metadata: { tags: ['keep'] } } };
  expect(changedTags(older, { cell: 0, add: ['keep', 'skip'] })).toEqual({
    custom: { metadata: { tags: ['keep', 'skip'] } },
  });
});

test('the extension is one file that needs nothing but VS Code, with the version of the package, the same whenever it is packed', async () => {
  const { name, bytes } = await packVsix(repository);
  const { version } = JSON.parse(readFileSync(path.join(repository, 'package.json'), 'utf8'));
  expect(name).toBe(`cellwright-${version}.vsix`);
  const files = Object.fromEntries(
    Object.entries(unzipSync(bytes)).map(([file, content]) => [file, new TextDecoder().decode(content)]),
  );
  expect(files['extension.vsixmanifest']).toContain(`Version="${version}"`);
  const manifest = JSON.parse(files['extension/package.json'] ?? '');
  expect(manifest).toMatchObject({ version, main: './extension.js' });
  const required = [...(files['extension/extension.js'] ?? '').matchAll(/\brequire\("([^"]+)"\)/g)].map(
    ([, one]) => one,
  );
  expect(required.filter((one) => one !== 'vscode' && !isBuiltin(one ?? ''))).toEqual([]);
  expect(required).toContain('vscode');
  for (const { command } of manifest.contributes.commands) expect(files['extension/extension.js']).toContain(command);
  expect(Buffer.compare((await packVsix(repository)).bytes, bytes)).toBe(0);
});
