import * as parser from 'py-ast';
import { expect, test, vi } from 'vitest';
import { compile } from '../../src/compile.ts';
import { defaultConfig } from '../../src/config.ts';
import { createReport } from '../../src/diagnostics.ts';
import { parseModule } from '../../src/python/parse.ts';
import { remembered } from '../../src/python/remembered.ts';

vi.mock('py-ast', async (load) => {
  const original = await load<typeof parser>();
  return { ...original, parse: vi.fn(original.parse) };
});

test('a text is parsed once, whether it is Python or not', () => {
  vi.mocked(parser.parse).mockClear();
  for (const text of ['first = 1', 'first = (', 'first = 1', 'first = (']) parseModule(text);
  expect(vi.mocked(parser.parse).mock.calls).toHaveLength(2);
});

test('a compilation parses no text twice', () => {
  vi.mocked(parser.parse).mockClear();
  const text = `# %%
import pandas as pd
rate = 0.25  # share
# %% tags=["step:prepare"]
table = pd.DataFrame({"a": [1, 2, 3]})
table["b"] = table["a"] * rate
# %% tags=["step:train"]
def total(values):
    return values.sum()
score = total(table["b"])
print(score)
`;
  const sources = { notebooks: [{ path: 'n.py', text }], modules: [], requirements: [], paths: [] };
  expect(compile(sources, defaultConfig, createReport()).files.length).toBeGreaterThan(5);
  const texts = vi.mocked(parser.parse).mock.calls.map(([parsed]) => parsed);
  expect(texts.length).toBeGreaterThan(5);
  expect(new Set(texts).size).toBe(texts.length);
});

test('no more is kept than twice the limit, and what is used stays', () => {
  const computed: string[] = [];
  const measure = remembered((text) => {
    computed.push(text);
    return text.length;
  }, 10);
  for (const text of ['aaaa', 'bbbb', 'aaaa', 'cccc', 'aaaa', 'dddd', 'eeee', 'aaaa']) expect(measure(text)).toBe(4);
  expect(computed).toEqual(['aaaa', 'bbbb', 'cccc', 'dddd', 'eeee']);
  measure('bbbb');
  expect(computed.at(-1)).toBe('bbbb');
});

test('a text longer than the limit is kept until the next one', () => {
  const compute = vi.fn((text: string) => text.length);
  const measure = remembered(compute, 2);
  for (const text of ['long', 'long', 'text', 'long']) measure(text);
  expect(compute).toHaveBeenCalledTimes(2);
});
