import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { createReport } from '../../src/diagnostics.ts';
import { findSdkFiles } from '../../src/project/find-sdk-files.ts';

const outside = mkdtempSync(path.join(tmpdir(), 'cellwright-sdk-files-'));
const root = path.join(outside, 'project');
afterAll(() => rmSync(outside, { recursive: true, force: true }));

function write(file: string, content: string | Buffer): void {
  const target = path.join(root, file);
  mkdirSync(path.dirname(target), { recursive: true });
  writeFileSync(target, content);
}

write('notebooks/train/fit.py', 'print(1)\n');
write('notebooks/train/deep/more.py', 'print(2)\n');
write('notebooks/train/.hidden.py', '');
write('notebooks/train/.amlignore', 'x\n');
write('notebooks/train/__pycache__/fit.pyc', 'x');
write('notebooks/train/model.bin', Buffer.from([0, 1, 2]));
write('notebooks/train/old.ipynb', '{}');
write('notebooks/train/big.txt', 'x'.repeat(1024 * 1024 + 1));
write('notebooks/left/made.py', 'print(3)\n');
write('notebooks/other/never.py', 'print(4)\n');
write('notebooks/parts/score.yml', 'code: ../scoring\nenvironment: file:./conda.yml\njobs:\n  - ./nested.yml\n');
write('notebooks/parts/conda.yml', 'dependencies: []\n');
write('notebooks/parts/nested.yml', 'type: command\n');
write('notebooks/scoring/score.py', 'print(5)\n');
write('notebooks/tides/components.py', 'from mldesigner import command_component\nenv = "../left/made.py"\n');
write('notebooks/tides/conda.yml', 'dependencies: []\n');
write('notebooks/plain.py', 'print(8)\n');
write('shared/util.py', 'print(6)\n');
writeFileSync(path.join(outside, 'secret.py'), 'print(7)\n');
symlinkSync(outside, path.join(root, 'notebooks/loop'));

const head = 'from azure.ai.ml import command\\n';

function found(code: string, left: readonly string[] = []): readonly string[] {
  const folder = path.join(root, 'notebooks');
  const ignored = new Set(left.map((file) => path.join(folder, file)));
  return findSdkFiles({ root, folder, generated: ignored }, [head + code], createReport()).map((file) => file.path);
}

test.each([
  [
    'a folder, without what is hidden, binary, large, cached or a notebook',
    'command(code="./train")',
    ['train/.amlignore', 'train/deep/more.py', 'train/fit.py'],
  ],
  ['a file', "command(code='train/fit.py')", ['train/fit.py']],
  ['the fixed parts of an f-string', 'f"train/deep{x}"', ['train/deep/more.py']],
  [
    'what a YAML file leads to',
    'load_component("parts/score.yml")',
    ['parts/conda.yml', 'parts/nested.yml', 'parts/score.yml', 'scoring/score.py'],
  ],
  [
    'an imported file with function components, its folder and what it names',
    '\nfrom tides.components import fit\n',
    ['left/made.py', 'tides/components.py', 'tides/conda.yml'],
  ],
  ['no other imported file', '\nimport plain\n', []],
  ['a folder beside the notebook’s', 'command(code="../shared")', ['../shared/util.py']],
  ['nothing outside of the project', 'command(code="../../secret.py")', []],
  ['nothing that is not there', 'command(code="nowhere")', []],
  ['nothing for a URL', 'Input(path="https://x.org/train")', []],
])('the texts that a notebook names: %s', (_what, code, files) => {
  expect(found(code)).toEqual(files);
});

test('what an earlier build wrote is left out', () => {
  expect(found('command(code="left")')).toEqual(['left/made.py']);
  expect(found('command(code="left")', ['left/made.py'])).toEqual([]);
});

test('a notebook without the SDK has none', () => {
  const folders = { root, folder: path.join(root, 'notebooks'), generated: new Set<string>() };
  expect(findSdkFiles(folders, ['open("train/fit.py")'], createReport())).toEqual([]);
});
