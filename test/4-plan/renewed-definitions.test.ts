/** A name that is defined again in a cell of its own, which runs nothing and so belongs to no step. */
import { expect, test } from 'vitest';
import { compile } from '../../src/compile.ts';
import { type Config, defaultConfig } from '../../src/config.ts';
import { createReport } from '../../src/diagnostics.ts';

const config: Config = { ...defaultConfig, tests: false, ci: [] };

/** The lines of the scripts that bind or use a name, in order. */
function linesWith(text: string, word: RegExp): readonly string[] {
  const notebooks = [{ path: 'notebook.py', text }];
  const { files } = compile({ notebooks, modules: [], requirements: [], paths: [] }, config, createReport());
  const scripts = files.filter(({ key }) => key.startsWith('script:')).map((file) => file.text);
  return scripts.flatMap((script) => script.split('\n').map((line) => line.trim())).filter((line) => word.test(line));
}

const begin = '# %%\nimport pandas as pd\ndf = pd.read_csv("a.csv")\n';

test('a function is called as it was defined last', () => {
  const text = `${begin}def prepare(df):
    return df["b"] + 1
# %%
print("one", prepare(df).sum())
# %%
def prepare(df):
    return df["b"] + 2
# %%
print("two", prepare(df).sum())
`;
  expect(linesWith(text, /^return df|^print\(/)).toEqual([
    'return df["b"] + 1',
    'print("one", prepare(df).sum())',
    'return df["b"] + 2',
    'print("two", prepare(df).sum())',
  ]);
});

test('a constant has the value that it was given last, also where a function reads it', () => {
  const text = `${begin}n = 5
# %%
print("train", (df["b"] + n).sum())
# %%
n = 10
# %%
print("test", (df["b"] + n).sum())
# %%
def shift(value):
    return value + n
# %%
print("shift", shift(df["b"]).sum())
# %%
n = 20
# %%
print("again", shift(df["b"]).sum())
`;
  expect(linesWith(text, /^n = |^print\(|^def shift/)).toEqual([
    'def shift(value: pd.Series, n: int) -> pd.Series:',
    'n = 5',
    'print("train", (df["b"] + n).sum())',
    'n = 10',
    'print("test", (df["b"] + n).sum())',
    'print("shift", shift(df["b"], n).sum())',
    'n = 20',
    'print("again", shift(df["b"], n).sum())',
  ]);
});
