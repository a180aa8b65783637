/** A model that is stored behind its transformers: the pipeline gives what the notebook gives, and the model answers for what they take. */
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { verifyPipeline } from '../../src/verify/verify-pipeline.ts';
import { askModel } from '../support/ask-model.ts';
import { cellwright } from '../support/command.ts';
import { python } from '../support/python.ts';
import { build, type Cell, differing } from './support.ts';

const cells: readonly Cell[] = [
  [
    '',
    `import pandas as pd
from sklearn.feature_extraction.text import CountVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import train_test_split`,
  ],
  ['step:prepare', 'reviews = pd.read_csv("reviews.csv")\ntrain, test = train_test_split(reviews, random_state=1)'],
  [
    'step:train',
    `words = CountVectorizer()
X = words.fit_transform(train["text"])
model = LogisticRegression().fit(X, train["happy"])`,
  ],
  ['step:measure', 'X_test = words.transform(test["text"])\nprint(model.score(X_test, test["happy"]))'],
];
const words = ['good', 'bad', 'fine', 'awful'];
const rows = Array.from({ length: 40 }, (_, row) => {
  const [one, other] = [words[row % 4], words[(row * 7 + 1) % 4]];
  return `${one} and ${other},${row % 4 === 0 || row % 3 === 0 ? 1 : 0}`;
});

test.skipIf(python() === null)('a vectorizer is served with its model, and nothing else changes', async () => {
  const files = { 'reviews.csv': `text,happy\n${rows.join('\n')}\n` };
  const request = build({ 'nb.ipynb': cells }, undefined, { files });
  const result = await verifyPipeline(request);
  expect(differing(result)).toEqual([]);
  expect(result.verdict).toBe('same');
  const ran = await cellwright(request.out, 'run', '--python', python() ?? '', '--quiet', '--json');
  expect(ran.code, ran.messages).toBe(0);
  const runs = path.join(request.out, '.cellwright/runs/1');
  const stored = readdirSync(runs, { recursive: true }).map(String);
  const models = stored.filter((file) => /[\\/]outputs[\\/]\w+[\\/]MLmodel$/.test(file));
  expect(models).toHaveLength(1);
  const { request: asked, answer } = askModel(path.join(runs, path.dirname(models[0] ?? '')));
  expect(asked).toEqual(expect.arrayContaining([expect.stringContaining(' and ')]));
  expect(answer).toHaveLength(Array.isArray(asked) ? asked.length : -1);
});
