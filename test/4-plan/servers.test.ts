import { expect, test } from 'vitest';
import { compile } from '../../src/compile.ts';
import { defaultConfig } from '../../src/config.ts';
import { createReport } from '../../src/diagnostics.ts';
import { stepsPlan } from '../support/steps-plan.ts';

const begin = `# %%
import requests
from flask import Flask
from sklearn.datasets import load_iris
from sklearn.linear_model import LogisticRegression
X, y = load_iris(return_X_y=True)
model = LogisticRegression().fit(X, y)
`;

/** What the scripts do, and the ids of what was reported. */
function compiled(text: string): { readonly code: string; readonly ids: readonly string[] } {
  const report = createReport();
  const notebooks = [{ path: 'notebook.py', text: begin + text }];
  const { plan } = compile({ notebooks, modules: [], requirements: [], paths: [] }, defaultConfig, report);
  const bodies = stepsPlan(plan).steps.flatMap(({ script }) => script.units.flatMap(({ body }) => body));
  return { code: bodies.map((piece) => piece.text).join('\n'), ids: report.diagnostics.map(({ id }) => id) };
}

const left: Readonly<Record<string, string>> = {
  'a request to localhost, with what reads its answer':
    'url = "http://localhost:9696/predict"\nanswer = requests.post(url, json={"a": 1}).json()\nprint(answer["churn"])\n',
  'a request in a function': 'def ask(port):\n    return requests.get(f"http://127.0.0.1:{port}/").text\nask(8000)\n',
  'a server that is started': 'app = Flask("churn")\napp.run(debug=True, host="0.0.0.0", port=9696)\n',
};

test.each(Object.entries(left))('is left out and told: %s', (_, text) => {
  const { code, ids } = compiled(text);
  expect(ids).toContain('server-not-there');
  expect(code).toContain('LogisticRegression().fit');
  expect(code).not.toMatch(/requests|answer|app\.run|ask\(/);
});

test('a request to another machine stays', () => {
  const { code, ids } = compiled('requests.post("https://example.org/hook", json={"done": True})\n');
  expect(code).toContain('requests.post');
  expect(ids).not.toContain('server-not-there');
});

test('the tag keep brings a request to localhost back', () => {
  const { code, ids } = compiled('# %% tags=["keep"]\nrequests.post("http://localhost:1/done")\n');
  expect(code).toContain('requests.post');
  expect(ids).not.toContain('server-not-there');
});
