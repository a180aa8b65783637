/** Tests need no data that NLTK downloads. */
import { expect, test } from 'vitest';
import { compile } from '../../src/compile.ts';
import { defaultConfig } from '../../src/config.ts';
import { createReport } from '../../src/diagnostics.ts';
import { wordData } from '../../src/knowledge/word-data.ts';

function conftestOf(...lines: readonly string[]): string {
  const text = ['# %%', 'import pandas as pd', ...lines, 'data.to_csv("out.csv")', ''].join('\n');
  const paths = [{ path: 'data.csv', kind: 'file' as const, preview: 'text,late\nI am late,1\nI am not,0\n' }];
  const sources = { notebooks: [{ path: 'nb.py', text }], modules: [], requirements: [], paths };
  const { files } = compile(sources, defaultConfig, createReport());
  return files.find(({ path }) => path === 'tests/conftest.py')?.text ?? '';
}

test('the resources that the scripts use are small files', () => {
  const conftest = conftestOf(
    'import nltk',
    'from nltk.corpus import stopwords',
    'from nltk.tokenize import word_tokenize',
    'nltk.download("stopwords")',
    'data = pd.read_csv("data.csv")',
    'few = set(stopwords.words("english")) | set(stopwords.words("german"))',
    'data["words"] = data["text"].apply(lambda text: [word for word in word_tokenize(text) if word not in few])',
  );
  expect(conftest).toContain('"corpora/stopwords/english": "a\\nand\\n');
  expect(conftest).toContain('"corpora/stopwords/german": "a\\nand\\n');
  expect(conftest).toContain('f"tokenizers/punkt_tab/english/{name}": ""');
  expect(conftest).not.toContain('wordnet');
  expect(conftest).toContain('patch.setattr(nltk, "download"');
});

test('a repository without NLTK has nothing of it', () => {
  expect(conftestOf('data = pd.read_csv("data.csv")')).not.toContain('nltk');
});

test('each resource has the files of one folder', () => {
  for (const { files } of wordData) {
    const folders = new Set(files.map(([path]) => path.replace(/\/[^/]*$/, '')));
    expect([...folders]).toHaveLength(1);
  }
});
