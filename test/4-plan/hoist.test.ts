import { expect, test } from 'vitest';
import { compile } from '../../src/compile.ts';
import { defaultConfig } from '../../src/config.ts';
import { createReport } from '../../src/diagnostics.ts';
import { scriptsOf } from '../support/written.ts';

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

test('data that a library downloads for itself is there in each step that uses it', () => {
  const script = scriptsOf(`# %%
import nltk
import pandas as pd
from nltk.tokenize import word_tokenize
from sklearn.feature_extraction.text import CountVectorizer
from sklearn.linear_model import LogisticRegression
nltk.download("punkt_tab")
table = pd.read_csv("data.csv")
table["words"] = table["text"].apply(lambda text: " ".join(word_tokenize(text)))
# %%
vectors = CountVectorizer().fit_transform(table["words"])
model = LogisticRegression().fit(vectors, table["y"])
# %%
print(model.score(vectors, table["y"]), [len(word_tokenize(text)) for text in table["text"]])
`);
  const using = script.filter((text) => text.includes('word_tokenize('));
  expect(using.length).toBeGreaterThan(1);
  for (const text of using) expect(text).toContain('\nnltk.download("punkt_tab")\n');
});
