/** What people type wrong, and what they expect of a command line. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { cellwright, folderWith } from '../support/command.ts';
import { repository } from '../support/python.ts';

const notebook = '# %% tags=["step:count"]\nrows = 3\nprint(rows)\n';
const pipeline = 'type: pipeline\ninputs: {rate: 1}\njobs:\n  train:\n    command: echo hello\n';
const project = { 'cellwright.yml': 'notebooks: [nb.py]\n', 'nb.py': notebook };

describe('wrong usage', () => {
  test.each<[string, Record<string, string>, string[], number, string]>([
    [
      'a command of help that does not exist',
      {},
      ['help', 'biuld'],
      2,
      "unknown command 'biuld'\n(Did you mean build?)",
    ],
    ['a folder of -C that does not exist', {}, ['-C', 'nowhere', 'build'], 2, 'there is no folder `nowhere`'],
    [
      'a notebook with nearly the name of one',
      { 'churn.py': notebook },
      ['build', 'chrun.py'],
      1,
      'Did you mean `churn.py`?',
    ],
    ['a table in place of a notebook', { 'x.csv': 'a,b' }, ['build', 'x.csv'], 1, 'Name a notebook or a script'],
    ['one notebook twice', { 'nb.py': notebook }, ['build', 'nb.py', 'nb.py'], 1, 'error[notebook-twice]'],
    [
      'a file as the folder of the repository',
      { 'nb.py': notebook, 'x.csv': '' },
      ['build', 'nb.py', '-o', 'x.csv'],
      1,
      'error[output-folder-impossible]',
    ],
    [
      'a folder that cannot be made',
      { 'nb.py': notebook },
      ['build', 'nb.py', '-o', '/proc/x'],
      1,
      '`/proc/x` could not be written',
    ],
    ['a setting that does not exist', {}, ['config', 'gate.metrc'], 2, 'did you mean `gate.metric`?'],
    ['a pipeline that is not there', {}, ['run', 'nosuch.yml'], 2, 'error: there is no `nosuch.yml`'],
    [
      'a value without a name',
      { 'pipeline-job.yml': pipeline },
      ['run', '--set', 'foo'],
      2,
      'error: --set needs NAME=VALUE',
    ],
    [
      'an input with nearly the name',
      { 'pipeline-job.yml': pipeline },
      ['run', '--set', 'inputs.raet=2'],
      1,
      'Write `rate`',
    ],
    [
      'data that is not there',
      { 'pipeline-job.yml': pipeline },
      ['run', '--data', 'rate=no.csv'],
      2,
      'error: --data rate=no.csv: there is no `no.csv`',
    ],
    [
      'a component in place of a pipeline',
      {
        'c.yml':
          '$schema: https://azuremlschemas.azureedge.net/latest/commandComponent.schema.json\ntype: command\ncommand: echo\n',
      },
      ['run', 'c.yml'],
      1,
      'error[not-a-pipeline-job]: `c.yml` is of type `command`',
    ],
    ['a page that does not exist', {}, ['explain', 'no-such-fiel'], 2, 'did you mean `no-such-file`?'],
  ])('%s is named', async (_title, files, args, code, text) => {
    const said = await cellwright(folderWith(files), ...args);
    expect(said.messages).toContain(text);
    expect(said.code).toBe(code);
  });

  test('a notebook that the settings list and that is missing is shown in its line', async () => {
    const folder = folderWith({
      'cellwright.yml': 'name: shop\nnotebooks:\n  - prep.py\n  - train.py\n',
      'prep.py': notebook,
    });
    const { messages } = await cellwright(folder, 'build');
    expect(messages).toContain('cellwright.yml, line 4:5');
    expect(messages).toContain('relative to the folder of `cellwright.yml`');
  });

  test.skipIf(process.platform === 'win32')('a program that is no Python is refused in a sentence', async () => {
    const files = { 'pipeline-job.yml': pipeline.replace('echo hello', 'python train.py'), 'train.py': '' };
    const folder = folderWith(files);
    for (const [python, reason] of [
      ['/bin/echo', '`/bin/echo` was asked: it is not Python 3'],
      ['.venv/bin/python', '.venv/bin/python` does not exist'],
    ]) {
      const { code, messages } = await cellwright(folder, 'run', '--dry-run', '--python', python ?? '');
      expect(code).toBe(1);
      expect(messages).toContain('error[python-not-found]');
      expect(messages).toContain(reason);
      expect(messages).toContain('python3 -m venv .venv');
    }
  });
});

describe('places', () => {
  test.each([['--out', 'made'], []])(
    'settings beside what a notebook was compiled to hold for its next build: %s',
    async (...out) => {
      const folder = folderWith({ 'study.py': '# %%\nprint(1)\n' });
      const settings = path.join(folder, out[1] ?? 'study', 'cellwright.yml');
      expect((await cellwright(folder, 'build', 'study.py', ...out)).code).toBe(0);
      writeFileSync(settings, `${readFileSync(settings, 'utf8')}\nname: another\n`);
      expect((await cellwright(folder, 'build', 'study.py', ...out)).messages).toContain('another: 1 step');
      writeFileSync(settings, `${readFileSync(settings, 'utf8')}model:\n  variable: fooo\n`);
      const { code, messages } = await cellwright(folder, 'build', 'study.py', ...out);
      expect(code).toBe(1);
      expect(messages).toContain('error[setting-names-unknown]');
    },
  );

  test('-C works in another folder, before any command', async () => {
    const folder = folderWith({});
    const shop = path.join(folder, 'shop');
    expect((await cellwright(folder, 'init', 'shop', '--yes')).messages).toContain('Next: cd shop && cellwright build');
    expect((await cellwright(folder, '-C', 'shop', 'build', '--quiet')).code).toBe(0);
    expect((await cellwright(folder, '-Cshop', 'check')).messages).toContain('up to date');
    expect((await cellwright(folder, 'check', '--out', 'shop')).messages).toContain('up to date');
    mkdirSync(path.join(shop, 'deep/er'), { recursive: true });
    const inside = path.join(shop, 'deep/er');
    expect((await cellwright(inside, 'doctor')).out).toBe((await cellwright(shop, 'doctor')).out);
    expect((await cellwright(inside, 'run', '--dry-run')).messages).not.toContain('there is no `pipeline-job.yml`');
  });

  test('the next command is one that a shell takes', async () => {
    const { messages } = await cellwright(folderWith({}), 'init', "Anna's project", '--yes');
    expect(messages).toContain(`Next: cd "Anna's project" && cellwright build`);
    const here = await cellwright(folderWith({}), 'init', '--yes', '--name', 'shop');
    expect(here.messages).toContain('The project is ready');
  });
});

describe('what tells of cellwright itself', () => {
  test.each([['-v'], ['-V'], ['--version'], ['version']])('%s prints the version', async (word) => {
    expect(await cellwright(folderWith({}), word)).toMatchObject({
      code: 0,
      out: expect.stringMatching(/^\d+\.\d+\.\d+\n$/),
    });
  });

  test('config prints settings with their values and meanings', async () => {
    const folder = folderWith({ 'cellwright.yml': 'name: shop\n' });
    expect((await cellwright(folder, 'config')).out).toContain('name: "shop"  # default: null\n');
    const gate = await cellwright(folder, 'config', 'gate', '--json');
    expect(JSON.parse(gate.out).map((row: { setting: string }) => row.setting)).toEqual([
      'gate.metric',
      'gate.goal',
      'gate.threshold',
    ]);
  });

  test('explain lists by words, and gives JSON', async () => {
    const { out } = await cellwright(folderWith({}), 'explain', 'notebook', 'twice', '--json');
    expect(JSON.parse(out)).toEqual([expect.objectContaining({ id: 'notebook-twice', severity: 'error' })]);
    const page = JSON.parse((await cellwright(folderWith({}), 'explain', 'notebook-twice', '--json')).out);
    expect(existsSync(page.page)).toBe(true);
    expect(page.text).toContain('# notebook-twice');
  });

  test('rage names versions and settings, and neither comments nor addresses', async () => {
    const settings = '# a comment\nname: shop\nmonitoring:\n  emails: [anna@example.org]\n';
    const { out } = await cellwright(folderWith({ 'cellwright.yml': settings }), 'rage');
    expect(out).toMatch(/^cellwright \d/);
    expect(out).toContain('name: shop');
    expect(out).not.toMatch(/anna|example\.org|a comment/);
  });

  test('clean removes runs alone, the oldest where some are kept', async () => {
    const runs = ['1', '2', '10'].map((run) => [`.cellwright/runs/${run}/run.json`, '{}'] as const);
    const folder = folderWith({ ...project, '.cellwright/manifest.json': '{}', ...Object.fromEntries(runs) });
    const left = () => ['1', '2', '10'].filter((run) => existsSync(path.join(folder, '.cellwright/runs', run)));
    await cellwright(folder, 'clean', '--dry-run');
    expect(left()).toEqual(['1', '2', '10']);
    await cellwright(folder, 'clean', '--keep', '1');
    expect(left()).toEqual(['10']);
    await cellwright(folder, 'clean');
    expect(existsSync(path.join(folder, '.cellwright/runs'))).toBe(false);
    expect(existsSync(path.join(folder, '.cellwright/manifest.json'))).toBe(true);
  });
});

describe('shell completion', () => {
  test.each([
    [['bu'], ['build']],
    [['build', '--dry'], ['--dry-run']],
    [['explain', 'notebook-tw'], ['notebook-twice']],
    [['config', 'gate.m'], ['gate.metric']],
    [['init', '--ci', 'gi'], ['github']],
    [['help', 'ver'], ['verify']],
  ])('completes %j', async (words, found) => {
    const { out } = await cellwright(folderWith({}), 'completion', '--words', ...words.map((word) => `=${word}`));
    expect(out.trim().split('\n')).toEqual(found);
  });

  test.each(['bash', 'zsh', 'fish'])('the script of %s is one that the shell reads', async (shell) => {
    const { out } = await cellwright(folderWith({}), 'completion', shell);
    expect(out).toContain('cellwright completion --words');
    const parsed = spawnSync(shell, ['-n'], { input: out, encoding: 'utf8' });
    if (parsed.error === undefined) expect(parsed).toMatchObject({ status: 0, stderr: '' });
  });

  test('bash asks with the words that were typed', async () => {
    const { out } = await cellwright(folderWith({}), 'completion', 'bash');
    const bash = `cellwright() { printf '%s\\n' "$@" >&2; echo build; }\n${out}
COMP_WORDS=(cellwright bu) COMP_CWORD=1\n_cellwright\necho "\${COMPREPLY[@]}"`;
    const ran = spawnSync('bash', ['-c', bash.replace('2>/dev/null', '')], { encoding: 'utf8', cwd: repository });
    expect(ran.stdout).toBe('build\n');
    expect(ran.stderr).toBe('completion\n--words\n=bu\n');
  });
});
