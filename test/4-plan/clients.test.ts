import { expect, test } from 'vitest';
import { compile } from '../../src/compile.ts';
import { defaultConfig } from '../../src/config.ts';
import { createReport } from '../../src/diagnostics.ts';

const imports = `import os
import boto3
import requests
import sqlalchemy
from azure.ai.ml import MLClient
from azure.identity import DefaultAzureCredential
from azure.keyvault.secrets import SecretClient`;

/** Compiles a step that makes values, and one that uses \`name\` and \`other\`. */
function compiled(made: string, used: string) {
  const text = `# %%\n${imports}\n\n# %% tags=["step:load", "keep"]\n${made}\nprint(1)\nopen("a.txt", "w").write("x")\n\n# %% tags=["step:use", "keep"]\n${used}\n`;
  const report = createReport();
  const notebooks = [{ path: 'nb.py', text }];
  const { files } = compile({ notebooks, modules: [], requirements: [], paths: [] }, defaultConfig, report);
  const script = (step: string) => files.find(({ path }) => path === `src/${step}/${step}.py`)?.text ?? '';
  return { report, load: script('load'), use: script('use') };
}

test.each([
  [
    'a client whose own state changes',
    'c = make(MLClient(DefaultAzureCredential()))\nc2 = MLClient(DefaultAzureCredential())\nmake(c2)',
    'print(c2)',
    'c2',
  ],
  ['a token', 't = DefaultAzureCredential().get_token("https://x/.default")', 'print(t)', 't'],
  ['the text of a token', 't = DefaultAzureCredential().get_token("https://x/.default").token', 'print(t)', 't'],
  [
    'a secret of a Key Vault',
    's = SecretClient("https://v", DefaultAzureCredential()).get_secret("x").value',
    'print(s)',
    's',
  ],
  ['a session that was logged in', 's = requests.Session()\ns.post("https://x", json={})', 's.get("https://y")', 's'],
  ['a database in memory', 'e = sqlalchemy.create_engine("sqlite://")\nfill(e)', 'print(e)', 'e'],
  ['a connection', 'k = sqlalchemy.create_engine("sqlite://").connect()\nprint(k.execute("x"))', 'print(k)', 'k'],
  ['what AWS gives as credentials', 'k = boto3.Session().get_credentials()\nmake(k)', 'print(k)', 'k'],
  ['a dict with one', 'd = {"ml": MLClient(DefaultAzureCredential())}\nmake(d)', 'print(d)', 'd'],
  ['a list of lists with one', 'd = [[DefaultAzureCredential()]]\nmake(d)', 'print(d)', 'd'],
  [
    'an object that keeps one',
    'class Service:\n    def __init__(self):\n        self.client = MLClient(DefaultAzureCredential())\n\ns = Service()\nmake(s)',
    'print(s)',
    's',
  ],
  [
    'what a function makes',
    'def connect():\n    return MLClient(DefaultAzureCredential())\n\nc = connect()\nmake(c)',
    'print(c)',
    'c',
  ],
  ['a text made of a secret', 'h = [f"Bearer {os.environ[\'API_TOKEN\']}"]\nmake(h)', 'print(h)', 'h'],
])('%s does not cross from step to step', (_what, made, used, name) => {
  const { report } = compiled(`from helpers import make, fill\n${made}`, used);
  const found = report.diagnostics.filter(({ id }) => id === 'cannot-cross');
  expect(found.map(({ message }) => message)).toEqual([
    expect.stringContaining(`\`${name}\` is made in step \`load\``),
  ]);
  expect(found[0]?.advice).toMatch(/in the step that uses (it|them)$/);
});

test.each([
  [
    'a client',
    'c = MLClient(DefaultAzureCredential(), "a", "b", "c")\nc.jobs.list()\nc.data.get("x", version="1")',
    'c.data.get("y", version="1")',
  ],
  ['a client of AWS', 'c = boto3.client("s3")\nc.upload_file("a", "b", "c")', 'c.download_file("b", "c", "d")'],
  ['an engine', 'c = sqlalchemy.create_engine("postgresql:///shop")', 'print(c)'],
  [
    'a secret of the environment',
    'c = os.environ["API_KEY"]\nprint(len(c))',
    'requests.get("https://x", headers={"k": c})',
  ],
  [
    'what is made from one',
    'k = os.getenv("DB_PASSWORD")\nc = "postgresql://ann:{}@host".format(k)\nprint(len(c))',
    'print(c)',
  ],
])('%s is made in each step that uses it', (_what, made, used) => {
  const { report, use } = compiled(made, used);
  expect(report.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(use).toMatch(/^ *c = /m);
  expect(use).not.toContain('import load_');
});

test('a secret of the environment is read when the step runs, not when its script is imported', () => {
  const { use } = compiled('key = os.environ["API_KEY"]\nprint(len(key))', 'print(key)');
  expect(use).toMatch(/^def use\(.*\n {4}key = os\.environ/m);
});

test('a variable of the environment that is no secret crosses as before', () => {
  const { report, use } = compiled('n = os.environ["USER_NAME"].split("-")', 'print(n)');
  expect(report.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(use).toContain('import load_object');
});
