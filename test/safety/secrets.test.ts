import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { findSecretFormats } from '../../src/secrets/find-secrets.ts';
import { findCommentedSecrets, findNamedSecrets } from '../../src/secrets/python-secrets.ts';
import { findAssignedSecrets, findSecretsInText, findToldSecrets } from '../../src/secrets/text-secrets.ts';
import { cellwright, folderWith } from '../support/command.ts';
import { readTree } from '../support/golden.ts';

// Put together here, so that no one who searches this repository for secrets finds one.
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
  [`setattr(settings, "api_secret", "q8Zt4LwP0vRk")`],
  [`api_key = given or "q8Zt4LwP0vRk"`],
  [`user, password = "ann", "hunter2x"`],
  [`creds = ("ann", "hunter2x")`],
  [`Elasticsearch(hosts, http_auth=("elastic", "hunter2x"))`],
  [`conf.set("fs.s3a.secret.key", "q8Zt4LwP0vRk")`],
  [`keyring.set_password("shop", "ann", "hunter2x")`],
  [`hmac.new(b"q8Zt4LwP0vRk2nXe", text, "sha256")`],
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
  [`!PGPASSWORD=hunter2x psql -h db`],
  [`export DB_PASS=hunter2x`],
  [`!aws configure set aws_secret_access_key wJalrXUtnFEMIK7MDENGbPx`],
  [`!echo "hunter2x" | sudo -S apt install graphviz`],
  ['url = "https://api.example.org/data?appid=e84b9e5fb3a3d81bda2cb499e00c5269"'],
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
  [`first, token = "a", "b"`],
  [`text = "a".encode("utf-8") or "q8Zt4LwP0vRk2nXe"`],
  [`!export TOKENIZERS_PARALLELISM=false`],
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

test.each([
  ['a YAML file', 'jobs:\n  api_key: q8Zt4LwP0vRk2nXe\n'],
  ['a JSON file', '{\n  "password": "q8Zt4LwP0vRk2nXe"\n}\n'],
  ['a shell script', 'export DB_PASSWORD=q8Zt4LwP0vRk2nXe\n'],
  ['a Dockerfile', 'ENV API_TOKEN=q8Zt4LwP0vRk2nXe\n'],
  ['a file of settings', 'database.access-token = q8Zt4LwP0vRk2nXe\n'],
])('%s names its secret', (_what, text) => {
  const found = findAssignedSecrets(text);
  expect(found).toHaveLength(1);
  expect(text.slice(found[0]?.start, found[0]?.end)).toContain('q8Zt4LwP0vRk2nXe');
});

test.each([
  ['password: ${{inputs.password}}\n'],
  ['api_key:\n  type: string\n'],
  ['token: null\n'],
  ['export DB_PASSWORD="$SECRET"\n'],
  ['password: <your password>\n'],
])('%j names none', (text) => {
  expect(findAssignedSecrets(text)).toEqual([]);
});

const openai = `sk-${'a8Xk2'.repeat(8)}`;
const job = (extra = '') => `# %%
from azure.ai.ml import Input, command, dsl
${extra}
train = command(name="train", code="./src", command="python train.py --token \${{inputs.token}}",
                inputs={"token": Input(type="string")}, environment="azureml:env@latest", compute="cpu")

@dsl.pipeline()
def churn(token):
    train(token=token)

`;
const script = 'import sys\n\nprint(sys.argv)\n';

/** Builds a notebook that makes its jobs by the SDK. */
async function buildSdk(files: Readonly<Record<string, string>>) {
  const folder = folderWith(files);
  const before = readTree(folder);
  const result = await cellwright(folder, 'build', 'nb.py', '--out', 'out');
  return { ...result, folder, isUntouched: JSON.stringify(readTree(folder)) === JSON.stringify(before) };
}

test.each([
  [
    'a variable',
    { 'nb.py': `${job(`api_key = "${openai}"`)}pipeline = churn(token=api_key)\n`, 'src/train.py': script },
  ],
  [
    'an argument that is quoted by a warning',
    { 'nb.py': `${job()}requests.post("https://x.example", password="${openai}")\n`, 'src/train.py': script },
  ],
  ['a script that is copied', { 'nb.py': job(), 'src/train.py': `password = "${openai}"\n` }],
  [
    'a file of settings in the folder that is copied',
    { 'nb.py': job(), 'src/train.py': script, 'src/settings.yml': `database:\n  password: ${openai}\n` },
  ],
  [
    'a script that a cell writes',
    { 'nb.py': `# %%\n%%writefile src/train.py\n"""Trains."""\npassword = "${openai}"\n\n${job()}` },
  ],
  [
    'a script that a cell writes with settings of another kind',
    { 'nb.py': `# %%\n%%writefile src/run.sh\nexport DB_PASSWORD=Hunter2-x9\n\n${job()}`, 'src/train.py': script },
  ],
  [
    'a YAML file of a component',
    {
      'nb.py': '# %%\nfrom azure.ai.ml import load_component\n\ntrain = load_component("train.yml")\n',
      'train.yml': `name: train\ntype: command\ncode: ./src\nenvironment: azureml:e@latest\ncommand: python train.py ${openai}\n`,
      'src/train.py': script,
    },
  ],
])('with jobs of the SDK, a secret in %s stops the build and is not printed', async (_where, files) => {
  const { code, out, messages, isUntouched } = await buildSdk(files);
  expect({ code, out }).toEqual({ code: 1, out: '' });
  expect(messages).toContain('error[secret-in-notebook]');
  expect(messages).not.toMatch(/a8Xk2a8Xk2|Hunter2-x9/);
  expect(isUntouched).toBe(true);
});

test('inspect prints no secret, and other messages show none', async () => {
  const folder = folderWith({
    'nb.py': `${job(`api_key = "${openai}"`)}churn(token="${openai}", other=nowhere(api_key))\n`,
  });
  for (const subject of ['notebook', 'analysis', 'plan']) {
    const { out, messages } = await cellwright(folder, 'inspect', subject, 'nb.py');
    expect(messages).toContain('secret-in-notebook');
    expect(out + messages).not.toContain('a8Xk2a8Xk2');
  }
});

test('keys and hidden files beside a notebook are not copied, though `code` names their folder', async () => {
  const { code, folder, messages } = await buildSdk({
    'nb.py': `${job().replace('"./src"', '"."').replace('python train', 'python src/train')}open(".env")\nopen("id_rsa")\n`,
    'src/train.py': script,
    '.env': 'A=private-words\n',
    '.azure/token': 'private-words\n',
    id_rsa: 'private-words\n',
    'keys/server.pem': 'private-words\n',
    'kaggle.json': '{"username": "ann", "key": "private-words"}\n',
  });
  expect({ code, messages }).toMatchObject({ code: 0 });
  expect(JSON.stringify(readTree(path.join(folder, 'out')))).not.toContain('private-words');
  for (const name of ['id_rsa', 'keys/server.pem', 'kaggle.json'])
    expect(messages).toMatch(new RegExp(`warning\\[private-file-left-out\\]: .*\`${name}\``));
});

test('a link that leads out of the repository is not followed', async () => {
  const folder = folderWith({ 'project/cellwright.yml': 'notebooks: [nb.py]\n', 'project/src/train.py': script });
  mkdirSync(path.join(folder, 'project/.git'));
  mkdirSync(path.join(folder, 'outside'));
  writeFileSync(path.join(folder, 'outside/words.txt'), 'private-words\n');
  writeFileSync(path.join(folder, 'project/nb.py'), `${job()}open("words.txt")\nopen("src/more/words.txt")\n`);
  symlinkSync(path.join(folder, 'outside/words.txt'), path.join(folder, 'project/words.txt'));
  symlinkSync(path.join(folder, 'outside'), path.join(folder, 'project/src/more'));
  symlinkSync('nowhere', path.join(folder, 'project/src/broken'));
  const { code, messages } = await cellwright(path.join(folder, 'project'), 'build');
  expect({ code, messages }).toMatchObject({ code: 0 });
  expect(messages).toContain('warning[link-leads-outside]: `words.txt`');
  expect(messages).toContain('warning[link-leads-outside]: `src/more`');
  expect(JSON.stringify({ ...readTree(path.join(folder, 'project/components')) })).not.toContain('private-words');
});

test('a module that is a link out of the project is not copied', async () => {
  const folder = folderWith({ 'project/nb.py': '# %%\nimport prices\n\nprint(prices.x)\n', 'prices.py': 'x = 1\n' });
  symlinkSync(path.join(folder, 'prices.py'), path.join(folder, 'project/prices.py'));
  const { code, messages } = await cellwright(path.join(folder, 'project'), 'build', 'nb.py');
  expect(code).toBe(1);
  expect(messages).toContain('module-outside-project');
});

const mixed = 'a8Xk2Pq9'.repeat(4);
const hex = '3fa94c07'.repeat(4);

test.each([
  ['a pair of user and password', 'requests.get(url, auth=("ann", "S3cr3t!pw"))'],
  ['a header', `headers = {"Authorization": "Bearer ${mixed}"}`],
  ['a header of its own', `headers = {"Ocp-Apim-Subscription-Key": "${hex}"}`],
  ['a query', `url = "https://api.example.com/v1?api_key=${mixed}&q=1"`],
  ['a connection string', 'connect("Driver=x;Server=y;Uid=ann;Pwd=Hunter22!;")'],
  ['a connection string of Postgres', 'connect("host=db user=ann password=hunter22 dbname=shop")'],
  ['an argument without a name', `AzureKeyCredential("${hex}")`],
  ['a client', `client = cohere.Client("${mixed}")`],
  ['an option', 'reader.option("password", "Hunter22!")'],
  ['bytes', `encryption_key = b"${mixed}"`],
  ['a name in camel case', `apiKey = "${mixed}"`],
  ['a name in Spanish', 'contraseña = "clave1234"'],
  ['a name in Chinese', '密码 = "abc12345"'],
  ['a short name', 'db_pass = "Hunter22xyz"'],
  ['an ambiguous name with a value drawn by chance', `token = "${mixed}"`],
  ['the default of an option', 'parser.add_argument("-p", "--db-password", type=str, default="Hunter22!")'],
  ['the default of an ambiguous option', `parser.add_argument("--api-token", default="${mixed}", help="x")`],
  ['the default of an option of click', `@click.option("--api-key", "key", default="${mixed}")`],
  ['the default of a field', 'class Settings(BaseModel):\n    password: str = Field(default="Hunter22!")'],
])('%s holds a secret', (_where, code) => {
  expect([...findNamedSecrets(code), ...findSecretFormats(code)]).not.toEqual([]);
});

test.each([
  ['curl -u ann:Hunter22 https://example.com'],
  ['mysql -uroot -pHunter22 shop'],
  ['docker login -u ann -p Hunter22xx'],
  ['wget --password=Hunter22 https://example.com'],
  [`ngrok authtoken ${mixed}`],
  [`!wandb login ${hex}a1`],
  [`wandb login --relogin ${hex}`],
  [`!snyk auth ${mixed}`],
  [`dvc studio login ${mixed}`],
  [`hooks.slack.com/services/T0AB12CD3/B0AB12CD3/${mixed}`],
  [`xoxb-${'12345678'}-${mixed}`],
  [`sk_${'live'}_${mixed}`],
])('%s is a secret wherever it stands', (text) => {
  expect(findSecretFormats(text)).toHaveLength(1);
});

test.each([
  [`commit = "${hex}"`],
  [`data = "https://raw.githubusercontent.com/a/b/${hex}/data.csv"`],
  ['token_pattern = r"(?u)\\b\\w\\w+\\b"'],
  ['primary_key = "PassengerId"'],
  ['key = "layer1.0.conv1.weight"'],
  ['login("user")'],
  ['st.text_input("Password", type="password")'],
  ['passenger = "Braund1912"'],
  ['auth = ("user", "pass")'],
  ['parser.add_argument("--password", default=None)'],
  ['parser.add_argument("--name", default="Hunter22!")'],
  ['parser.add_argument("--token-file", default="tokens/first_1.txt")'],
  ['az login --identity --allow-no-subscriptions'],
  ['!mysql -u root -p sales_2024 < dump.sql'],
  ['!wandb login --relogin --host=https://wandb.example.com'],
  ['gcloud auth activate-service-account --key-file=service_account.json'],
])('%s is harmless', (code) => {
  expect([...findNamedSecrets(code), ...findSecretFormats(code)]).toEqual([]);
});

test.each([
  ['# password: Hunter22!', 1],
  [`x = 1  # token: ${mixed}`, 1],
  ['# db_password = "Hunter22!"', 1],
  ['#the password is Hunter22!', 1],
  [`# api_key=${mixed}`, 1],
  ['# password: ask Ann', 0],
  ['# token: the first word', 0],
  ['# password = os.environ["DB_PASSWORD"]', 0],
  ['# key: customer_id', 0],
  ['x = "# password: Hunter22!"', 0],
])('a comment may tell a secret: %s', (code, count) => {
  expect(findCommentedSecrets(code)).toHaveLength(count);
  for (const { start, end } of findCommentedSecrets(code))
    expect([mixed, 'Hunter22!']).toContain(code.slice(start, end).replaceAll('"', ''));
});

test.each([
  ['a comment', '# %%\n# password: Hunter22!\nprint(1)\n', 'Hunter22!'],
  ['a command', `# %%\n# !wandb login ${hex}\nprint(1)\n`, hex],
  [
    'the default of an option',
    '# %%\nimport argparse\nparser = argparse.ArgumentParser()\nparser.add_argument("--password", default="Hunter22!")\nargs = parser.parse_args([])\nprint(1)\n',
    'Hunter22!',
  ],
])('%s with a secret stops the build, and the message does not show it', async (_where, text, secret) => {
  const { code, messages } = await cellwright(folderWith({ 'a.py': text }), 'build', 'a.py', '--out', 'out');
  expect(code).toBe(1);
  expect(messages).toContain('error[secret-in-notebook]');
  expect(messages).not.toContain(secret);
});

test('what is told to be none is waved through, on its line only', async () => {
  const waved = folderWith({
    'a.py': '# %%\npassword = "q8Zt4LwP0vRk2nXe"  # cellwright: not-a-secret\nprint(password)\n',
  });
  const other = folderWith({
    'a.py': '# %%\n# cellwright: not-a-secret\npassword = "q8Zt4LwP0vRk2nXe"\nprint(password)\n',
  });
  expect((await cellwright(waved, 'build', 'a.py', '--out', 'out')).messages).not.toContain('secret-in-notebook');
  expect((await cellwright(other, 'build', 'a.py', '--out', 'out')).messages).toContain('secret-in-notebook');
});

test('a text cell that tells a password stops the build', async () => {
  const folder = folderWith({
    'a.py': '# %% [markdown]\n# Log in as ann, the password is Hunter22x.\n\n# %%\nprint(1)\n',
  });
  expect((await cellwright(folder, 'build', 'a.py')).messages).toContain('secret-in-notebook');
});

test('no rows are made up after a table that holds secrets', async () => {
  const folder = folderWith({
    'a.py': '# %%\nimport pandas as pd\n\ndf = pd.read_csv("users.csv")\nprint(df["age"].mean())\n',
    'users.csv': `name,age,token\nann,3,${github}\n`,
  });
  const { code } = await cellwright(folder, 'build', 'a.py', '--out', 'out');
  expect(code).toBe(0);
  expect(JSON.stringify(readTree(path.join(folder, 'out')))).not.toContain(github);
});

test.each([['curl '], ['host=a '], ['a-'], ['a='], ['?a=b&'], ['x '], ['"ab", '], ['0f']])(
  'a line of %j again and again is searched in a time that grows with its length',
  (part) => {
    const seconds = (length: number) => {
      const text = part.repeat(length / part.length);
      const started = process.cpuUsage().user;
      findSecretFormats(text);
      return (process.cpuUsage().user - started) / 1e6;
    };
    seconds(20_000);
    expect(seconds(320_000)).toBeLessThan(64 * seconds(20_000) + 0.5);
  },
);

test.each([
  ['the settings', { 'nb.py': '# %%\nprint(1)\n', 'cellwright.yml': `description: uses ${github}\n` }, 'nb.py'],
  ['a tag', { 'nb.py': `# %% tags=["step:${github}"]\nprint(1)\n` }, 'nb.py'],
  ['the name of a file', { [`nb_${github}.py`]: '# %%\nprint(1)\n' }, `nb_${github}.py`],
])('a secret in %s stops the build, and is not shown where it has no line', async (_place, files, notebook) => {
  const folder = folderWith(files);
  const { code, messages } = await cellwright(folder, 'build', notebook, '--out', 'out');
  expect(code).toBe(1);
  expect(messages).toContain('error[secret-in-notebook]: This looks like a secret');
  expect(messages).not.toContain(github);
  expect(readTree(folder)).toEqual(files);
});

test.each([
  ['The password of the database is `hunter2x`.'],
  ['login: ann / hunter2x'],
  ['API key: q8Zt4LwP0vRk2nXe'],
  ['the old token was q8Zt4LwP0vRk2nXe'],
])('%s tells a secret', (text) => {
  expect(findToldSecrets(text)).toHaveLength(1);
});

test.each([
  ['The password of the administrator is kept in the vault.'],
  ['token: the smallest unit of a text'],
  ['Set the API key: see the documentation-page-of-2024.'],
])('%s tells none', (text) => {
  expect(findToldSecrets(text)).toEqual([]);
});

test('what the reader says of a line shows no secret either', async () => {
  const folder = folderWith({
    'a.py': '# %%\n%pip install --extra-index-url https://build:Hunter22x9@pypi.example.org/simple tools\n',
  });
  const { messages } = await cellwright(folder, 'build', 'a.py');
  expect(messages).toContain('secret-in-notebook');
  expect(messages).not.toContain('Hunter22x9');
});

test('a long run of capital letters is searched in no time', () => {
  const started = process.cpuUsage().user;
  expect(findSecretFormats(`ABCDEFGHIJ_`.repeat(20_000))).toEqual([]);
  expect((process.cpuUsage().user - started) / 1e6).toBeLessThan(10);
});

const drawn = ['Zq7', 'Lm2', 'Xw9', 'Tb4', 'Vn6', 'Kp1', 'Rd8', 'Hs3'].join('');

test.each([
  ['an item of a pair', 'creds = ("ann", "Hunter22x")'],
  ['an item of a list', 'credentials = ["ann", "Hunter22x"]'],
  ['a value in a table of users', 'logins = {"ann": "Hunter22x"}'],
  ['a function that returns it', `def get_token():\n    return "${drawn}"\n`],
  ['a lambda', 'get_password = lambda: "Hunter22x"'],
  ['a choice', 'password = os.environ["P"] if "P" in os.environ else "Hunter22x"'],
  ['another way out', 'secret = os.environ.get("S") or "Hunter22x"'],
  ['an assignment in an expression', 'if (pwd := "Hunter22x"):\n    pass'],
  ['a computed text', 'password = f"Hunter22x{year}"'],
  ['a decoded text', `password = base64.b64decode("${drawn}").decode()`],
  ['a part of an address', 'url = "postgresql://etl:" + quote_plus("Hunter22x") + "@db/shop"'],
  ['a part of a template', 'url = "postgresql://%s:%s@db/shop" % ("etl", "Hunter22x")'],
  ['a part that is formatted in', 'url = "postgresql://{}:{}@db/shop".format("etl", "Hunter22x")'],
  ['a comparison', 'ok = password == "Hunter22x"'],
  ['a case', 'match password:\n    case "Hunter22x":\n        pass'],
  ['an argument after the user', 'connection = pymysql.connect("db", "etl", "Hunter22x", "shop")'],
  ['an argument after an address of mail', 'api = Garmin("ann@example.org", "Hunter22x")'],
  ['what is typed into a field', 'find_element("id", "password").send_keys("Hunter22x")'],
  ['what is all that a client needs', `series = TimeSeries("${drawn}")`],
  ['what a login needs', `hub.login("${drawn}")`],
  ['a variable of the environment under any name', `os.environ["DOPPLER"] = "${drawn}"`],
  ['a cookie', `requests.get(url, cookies={"session": "${drawn}"})`],
  ['words under a name that says so', 'key_passphrase = "amber canyon orbit pencil"'],
  ['a name that is joined', 'os.environ.setdefault("PGPASSWORD", "Hunter22x")'],
  ['a text of XML', 'x = "<user>ann</user><password>Hunter22x</password>"'],
  ['a text of YAML', 'x = """\ndb:\n  password: Hunter22x\n"""'],
  ['the options of a driver', `x = 'PlainLoginModule required username="k" password="Hunter22x";'`],
  ['a name in Korean', 'x = {"비밀번호": "Hunter22x"}'],
  ['a name in Swedish', 'lösenord = "Hunter22x"'],
  ['a name in Czech', 'heslo = "Hunter22x"'],
  ['the value of an option in a list', 'run(["mysql", "--password", "Hunter22x"])'],
  ['a sentence that is printed', 'print("Log in with user etl and password Hunter22x")'],
  ['a name in Italian', 'parola_chiave = "Hunter22x"'],
  ['a name in Hungarian', 'jelszo = "Hunter22x"'],
])('%s is found by what the literal is for', (_where, code) => {
  const found = findNamedSecrets(code);
  expect(found).toHaveLength(1);
  expect(code.slice(found[0]?.start, found[0]?.end)).toMatch(/Hunter22x|Zq7|amber canyon/);
});

test.each([
  ['redis-cli -h cache -a Hunter22x ping'],
  ['unzip -P Hunter22x data.zip'],
  ['7z x -pHunter22x data.7z'],
  ['openssl rsa -in k.pem -passin pass:Hunter22x'],
  ['htpasswd -b .htpasswd ann Hunter22x'],
  ['keytool -list -keystore k.jks -storepass Hunter22x'],
  ['kubectl create secret generic db --from-literal=password=Hunter22x'],
  ['smbclient //fs/share -U "CORP/ann%Hunter22x"'],
  ['lftp -u ann,Hunter22x ftp.example.org'],
  ['mount -t cifs //fs/s /mnt -o username=ann,password=Hunter22x'],
  ['dvc remote modify --local origin password Hunter22x'],
  ['mc alias set s3 https://s3.example.org ann Hunter22x'],
  ['echo Hunter22x | docker login -u ann --password-stdin'],
  ['$pass = ConvertTo-SecureString "Hunter22x" -AsPlainText -Force'],
  [`git clone https://${drawn}@github.com/corp/private.git`],
  ['db.example.org:5432:shop:etl:Hunter22x'],
  ['| host | user | password |\n| --- | --- | --- |\n| db | etl | Hunter22x |'],
  ['<input type="password" value="Hunter22x">'],
])('%s is a secret by its place in the text', (text) => {
  const found = findSecretsInText(text);
  expect(found).toHaveLength(1);
  expect(text.slice(found[0]?.start, found[0]?.end)).toMatch(/^["'`]?(?:Hunter22x|Zq7)/);
});

test.each([
  [`-----BEGIN PGP ${'PRIVATE'} KEY BLOCK-----\n\nlQVYBF${drawn}`],
  [`AGE-SECRET-${'KEY'}-1${drawn.toUpperCase().repeat(2)}`],
  [`x = "dp.${'pt'}.${drawn.repeat(2)}"`],
])('%s is a secret by its published form', (text) => {
  expect(findSecretFormats(text)).toHaveLength(1);
});

test.each([
  [`commit_id = "${hex}"`],
  [`pooch.retrieve(url, known_hash="md5:${hex}")`],
  [`UUID("${hex}")`],
  ['model_name = Choice(["mmd-3x-deformable-detr_refine_twostage_r50_16xb2-50e_coco"])'],
  ['MLClient(credential, subscription_id="9ec1d932-0f3f-4a6c-b6c7-1d0e3a2b4c5d")'],
  ['columns = ["user", "password", "Token12345"]'],
  ['plt.scatter("password", "Length")'],
  ['x = rows["Token2024x"]'],
  ['text = "I forgot my password and the token expired, please help"'],
  ['"""See https://conda.io/latest/user-guide/tasks/environments.html#creating-1."""'],
  ['query = "SELECT password_changed_at FROM users WHERE active = 1"'],
  ['parser.add_argument("--token-kind", default="wordpiece2")'],
  ['ok = token == "second_word"'],
])('%s holds none, by what the literal is for', (code) => {
  expect([...findNamedSecrets(code), ...findCommentedSecrets(code), ...findSecretFormats(code)]).toEqual([]);
});

test.each([
  ['x = ["a", ', '"Hunter22x", '],
  ['x = [', '['],
  ['f(', '"password", '],
  ['x = """', 'password '],
  ['x = """', 'user a/'],
  ['x = "', 'a=1; '],
])('%s and %s again and again are searched in a time that grows with their length', (begin, part) => {
  const seconds = (length: number) => {
    const text = begin + part.repeat(length / part.length);
    const started = process.cpuUsage().user;
    findNamedSecrets(text);
    return (process.cpuUsage().user - started) / 1e6;
  };
  seconds(10_000);
  expect(seconds(160_000)).toBeLessThan(64 * seconds(10_000) + 1);
});
