import { expect, test } from 'vitest';
import { compile } from '../../src/compile.ts';
import { defaultConfig } from '../../src/config.ts';
import { createReport } from '../../src/diagnostics.ts';

test('what a function makes at the top of a script stands below the function', () => {
  const text = `# %% tags=["step:a"]
import tensorflow as tf
size = 3
def numbers():
    for number in range(size):
        yield number
data = tf.data.Dataset.from_generator(numbers, output_types=tf.int32)
for number in data.batch(2):
    print(number)
# %% tags=["step:b"]
print("done")
`;
  const notebooks = [{ path: 'notebook.py', text }];
  const { files } = compile({ notebooks, modules: [], requirements: [], paths: [] }, defaultConfig, createReport());
  const script = files.find((file) => file.path === 'src/a/a.py')?.text ?? '';
  const places = ['size = 3', 'def numbers', 'data = tf'].map((part) => script.indexOf(part));
  expect(places.every((place) => place >= 0)).toBe(true);
  expect(places).toEqual(places.toSorted((a, b) => a - b));
});
