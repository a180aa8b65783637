import { expect, test } from 'vitest';
import { findNamedSecrets, findSecretFormats } from '../../src/3-analyze/find-secrets.ts';
import { cellwright, folderWith } from '../support/command.ts';
import { readTree } from '../support/golden.ts';

// Put together here, so that nobody who searches this repository for secrets finds one.
const aws = `AKIA${'J7ODKQEN'.repeat(2)}`;
const github = `ghp_${'a1B2c3D4e5F6'.repeat(3)}`;
const accountKey = `DefaultEndpointsProtocol=https;AccountName=shop;AccountKey=${'b3Jn'.repeat(21)}==;`;

test.each([
  [`password = "hunter2x"`],
  [`db.password = 'Tr0ub4dor&3'`],
  [`api_key: str = "q8Zt4LwP0vRk"`],
  [`OPENAI_API_KEY = ("q8Zt4LwP0vRk")`],
  [`os.environ["AWS_SECRET_ACCESS_KEY"] = "wJalrXUtnFEMIK7MDENG"`],
  [`os.environ.setdefault("CLIENT_SECRET", "wJalrXUtnFEMIK7MDENG")`],
  [`os.getenv('DB_PASSWORD', 'hunter2x')`],
  [`settings = {"user": "ann", "password": "hunter2x"}`],
  [`client = connect(host="db", access_token="q8Zt4LwP0vRk")`],
  [`def load(password="hunter2x"): pass`],
])('%s is a secret by its name', (code) => {
  expect(findNamedSecrets(code)).toHaveLength(1);
});

test.each([
  [`key = "${aws}"`],
  [`headers = {"Authorization": "token ${github}"}`],
  [`connection = "${accountKey}"`],
  ['engine = create_engine("postgresql://ann:hunter2x@db.example.org/shop")'],
  ['"""-----BEGIN RSA PRIVATE KEY-----"""'],
  [`# the old key was ${aws}`],
])('%s is a secret by its form', (text) => {
  expect(findSecretFormats(text)).toHaveLength(1);
});

test.each([
  [`password = ""`],
  [`password = "<your password>"`],
  [`api_key = "YOUR_API_KEY"`],
  [`api_key = os.environ["API_KEY"]`],
  [`password = getpass()`],
  [`password = f"{user}-{suffix}"`],
  [`pad_token = "[PAD]"`],
  [`tokenizer.pad_token = tokenizer.eos_token`],
  [`oov_token = "unknown"`],
  [`secret_name = "database-password"`],
  [`os.environ["API_KEY_FILE"] = "/run/secrets/key"`],
  [`private_key = "keys/id.pem"`],
  [`df["password"] = "customer_id"`],
  [`key = "customer_id"`],
  [`url = "https://example.com:8080/a@b"`],
  [`url = "postgresql://user:password@localhost/db"`],
  [`sorted(rows, key="length")`],
])('%s is none', (code) => {
  expect([...findNamedSecrets(code), ...findSecretFormats(code)]).toEqual([]);
});

test.each([
  ['a variable', 'api_key = "q8Zt4LwP0vRk2nXe"', 'q8Zt4LwP0vRk2nXe'],
  ['a parameter', '# %% tags=["parameters"]\npassword = "q8Zt4LwP0vRk2nXe"', 'q8Zt4LwP0vRk2nXe'],
  ['a magic', '%env API_TOKEN=q8Zt4LwP0vRk2nXe', 'q8Zt4LwP0vRk2nXe'],
  ['a text cell', `# %% [markdown]\n# Use ${github}.`, github],
  ['a file that a cell writes', `%%writefile settings.txt\nkey=${aws}`, aws],
  ['a cell that is left out', '# %% tags=["skip"]\npassword = "q8Zt4LwP0vRk2nXe"', 'q8Zt4LwP0vRk2nXe'],
  ['a comment', `x = 1  # ${aws}`, aws],
])('a secret in %s stops the build and is not printed', async (_where, cell, secret) => {
  const code = cell.startsWith('# %%') ? cell : `# %%\n${cell}`;
  const folder = folderWith({ 'a.py': `# %%\nprint(1)\n\n${code}\n` });
  const before = readTree(folder);
  const { code: exit, out, messages } = await cellwright(folder, 'build', 'a.py');
  expect({ exit, out }).toEqual({ exit: 1, out: '' });
  expect(messages).toContain('error[secret-in-notebook]');
  expect(messages).not.toContain(secret);
  expect(readTree(folder)).toEqual(before);
});

test('a secret in a Python file that comes along stops the build too', async () => {
  const folder = folderWith({
    'a.py': '# %%\nfrom prices import load\n\nprint(load())\n',
    'prices.py': 'API_KEY = "q8Zt4LwP0vRk2nXe"\n\n\ndef load():\n    return len(API_KEY)\n',
  });
  const { code, messages } = await cellwright(folder, 'build', 'a.py');
  expect(code).toBe(1);
  expect(messages).toContain('error[secret-in-notebook]');
  expect(messages).toContain('prices.py, line 1');
});
