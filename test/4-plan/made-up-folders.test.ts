/** Small folders of images and texts, arrays and texts, made up from what the names and headers of the real ones say. */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { compile } from '../../src/compile.ts';
import { defaultConfig } from '../../src/config.ts';
import { createReport } from '../../src/diagnostics.ts';
import { arrayHeaders } from '../../src/project/array-headers.ts';
import { folderWith } from '../support/command.ts';
import { python, runPython, whyNoPython } from '../support/python.ts';

function compiled(code: string, files: readonly string[], previews: Readonly<Record<string, string>> = {}) {
  const folders = [
    ...new Set(
      files.flatMap((file) =>
        file
          .split('/')
          .slice(0, -1)
          .map((_part, index, parts) => parts.slice(0, index + 1).join('/')),
      ),
    ),
  ];
  const paths = [
    ...folders.map((folder) => ({ path: folder, kind: 'folder' as const, preview: null })),
    ...files.map((file) => ({ path: file, kind: 'file' as const, preview: previews[file] ?? null })),
  ];
  const sources = { notebooks: [{ path: 'nb.py', text: code }], modules: [], requirements: [], paths };
  const { plan, files: written } = compile(sources, defaultConfig, createReport());
  const textOf = (name: string): string => written.find((file) => file.path === name)?.text ?? '';
  return { data: plan.kind === 'steps' ? (plan.testing?.data ?? []) : [], textOf };
}

const walk = `# %%
import os
from PIL import Image
import numpy as np
files = [os.path.join(folder, name) for folder, _folders, names in os.walk("pets") for name in names]
means = [np.asarray(Image.open(file).resize((8, 8))).mean() for file in files]
# %%
print(np.mean(means))
`;

test('a folder of classes has some images of each', () => {
  const { data, textOf } = compiled(walk, ['pets/cat/1.png', 'pets/cat/2.png', 'pets/dog/1.png']);
  expect(data[0]?.content).toEqual({
    kind: 'files',
    content: 'images',
    ending: 'png',
    folders: ['cat', 'dog'],
    perFolder: 12,
  });
  expect(textOf('tests/conftest.py')).toContain('for folder in ["cat", "dog"]:');
  expect(textOf('tests/conftest.py')).toContain('from PIL import Image');
  expect(textOf('requirements-dev.txt')).toMatch(/^pillow==/m);
  expect(textOf('tests/test_pipeline.py')).not.toContain('test_there_is_a_sample');
});

test('a folder that holds something else too needs a sample', () => {
  const { data } = compiled(walk, ['pets/cat/1.png', 'pets/cat/labels.mat']);
  expect(data[0]?.content).toEqual({ kind: 'sample' });
});

test('arrays have the types and shapes of the file, and fewer rows', () => {
  const code =
    '# %%\nimport numpy as np\nboth = np.load("xy.npz")\nx, y = both["x"], both["y"]\n# %%\nprint(x.mean(), y)\n';
  const { data, textOf } = compiled(code, ['xy.npz'], {
    'xy.npz': 'x |u1 (6000, 28, 28)\ny <i8 (6000,)\nnames <U4 (3,)',
  });
  expect(data[0]?.content).toMatchObject({ kind: 'arrays', rows: 40 });
  const conftest = textOf('tests/conftest.py');
  expect(conftest).toContain('x=draw.integers(0, 256, (40, 28, 28)).astype("u1")');
  expect(conftest).toContain('y=draw.integers(0, 2, (40,)).astype("i8")');
  expect(conftest).toContain('names=draw.choice(["a", "b"], (3,))');
});

describe('a text', () => {
  const reading = (rest: string) =>
    `# %%\nwith open("talk.txt") as file:\n    text = file.read()\n# %%\n${rest}\nprint(len(text))\n`;
  test('that is read as it is has some lines', () => {
    const { data } = compiled(reading('words = text.split()'), ['talk.txt']);
    expect(data[0]?.content).toMatchObject({ kind: 'lines' });
  });

  test('whose lines are taken apart needs a sample', () => {
    const { data } = compiled(reading('pairs = [line.split("=>") for line in text.splitlines()]'), ['talk.txt']);
    expect(data[0]?.content).toEqual({ kind: 'sample' });
  });
});

describe.skipIf(!python())(`the headers of arrays ${whyNoPython()}`, () => {
  test.each(['save', 'savez', 'savez_compressed'])('are read from what %s writes', (save) => {
    const folder = folderWith({});
    mkdirSync(path.join(folder, 'data'));
    const file = path.join(folder, 'data', save === 'save' ? 'x.npy' : 'x.npz');
    const values =
      save === 'save' ? 'numpy.zeros((200, 4))' : 'x=numpy.zeros((200, 4)), y=numpy.arange(200, dtype="i4")';
    runPython(['-c', `import numpy, sys; numpy.${save}(sys.argv[1], ${values})`, file]);
    expect(arrayHeaders(file)).toBe(save === 'save' ? '<f8 (200, 4)' : 'x <f8 (200, 4)\ny <i4 (200,)');
  });

  test('are no headers where the file is something else', () => {
    const folder = folderWith({});
    for (const text of ['', 'PK', 'x'.repeat(5000)]) {
      writeFileSync(path.join(folder, 'x.npz'), text);
      expect(arrayHeaders(path.join(folder, 'x.npz'))).toBeNull();
    }
  });
});

test('a pattern is files of its folder, which is the data', () => {
  const code =
    '# %%\nimport glob\nimport numpy as np\nboth = [np.load(file) for file in glob.glob("parts/*.npz")]\n# %%\nprint(len(both))\n';
  const { data, textOf } = compiled(code, ['parts/a.npz']);
  expect(data).toMatchObject([{ input: 'parts', file: 'parts', content: { kind: 'sample' } }]);
  expect(textOf('data/parts.yml')).toMatch(/path: .*parts$/m);
});
