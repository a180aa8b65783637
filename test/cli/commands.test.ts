import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { check as isFormatted } from 'prettier';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { notesBetween } from '../../src/cli/upgrade.ts';
import { parseConfig } from '../../src/config/parse-config.ts';
import { version } from '../../src/console/terminal.ts';
import { createReport } from '../../src/diagnostics.ts';
import { cellwright, folderWith } from '../support/command.ts';
import { readTree } from '../support/golden.ts';
import { repository } from '../support/python.ts';

const churn = readFileSync(path.join(repository, 'samples/churn/notebook.ipynb'), 'utf8');
const table = readFileSync(path.join(repository, 'samples/churn/data/churn.csv'), 'utf8');
const sample = { 'nb/churn.ipynb': churn, 'nb/data/churn.csv': table };

/** A notebook with these code cells. */
function notebook(...cells: readonly string[]): string {
  const code = cells.map((source) => ({ cell_type: 'code', metadata: {}, source, outputs: [], execution_count: null }));
  return JSON.stringify({ nbformat: 4, nbformat_minor: 5, metadata: {}, cells: code });
}

describe('the program', () => {
  test('prints its version and its help to stdout', async () => {
    const { version } = JSON.parse(readFileSync(path.join(repository, 'package.json'), 'utf8'));
    expect(await cellwright(repository, '--version')).toMatchObject({ code: 0, out: `${version}\n`, messages: '' });
    const help = await cellwright(repository, '--help');
    expect(help).toMatchObject({ code: 0, messages: '' });
    for (const command of ['init', 'build', 'check', 'inspect', 'run', 'verify', 'explain'])
      expect(help.out).toContain(`\n  ${command}`);
  });

  test.each(['init', 'build', 'check', 'inspect', 'run', 'verify', 'explain'])(
    '%s has a help of its own',
    async (command) => {
      const { code, out } = await cellwright(repository, command, '--help');
      expect(code).toBe(0);
      expect(out).toContain(`Usage: cellwright ${command}`);
      expect((await cellwright(repository, 'help', command)).out).toBe(out);
    },
  );

  test.each([
    [['biuld'], 'Did you mean build?'],
    [['build', '--dryrun'], 'Did you mean --dry-run?'],
    [['inspect', 'plann'], 'notebook, analysis, plan'],
    [['inspect'], "missing required argument 'phase'"],
    [['explain', 'undefined-nam'], 'did you mean `undefined-name`?'],
    [['init', '--ci', 'gitlab'], 'Allowed choices'],
  ])('%j is wrong usage, with the nearest real name', async (args, text) => {
    const { code, out, messages } = await cellwright(folderWith({}), ...args);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(messages).toContain(text);
  });

  test('a crash says that it is our mistake, with the version and the stack', async () => {
    const { code, messages } = await cellwright(null as unknown as string, 'build', 'x.ipynb');
    expect(code).toBe(1);
    expect(messages).toMatch(/^This is a bug in cellwright[\s\S]*cellwright \d+\.\d+\.\d+[\s\S]*\n\s+at /);
  });
});

describe('build', () => {
  test('writes a repository, says what it comes to, and finds nothing to do the second time', async () => {
    const folder = folderWith(sample);
    const first = await cellwright(folder, 'build', 'nb/churn.ipynb');
    expect(first).toMatchObject({ code: 0, out: '' });
    expect(first.messages).toMatch(/^churn: 3 steps from .*churn\.ipynb\n/);
    expect(first.messages).toMatch(/create +\d+ files \(src\/ \d+, /);
    expect(first.messages).toContain('\nNext:\n  cellwright -C churn verify ');
    expect(first.messages.split('\n').length).toBeLessThan(22);
    const written = readTree(path.join(folder, 'churn'));
    const second = await cellwright(folder, 'build', 'nb/churn.ipynb');
    expect(second.code).toBe(0);
    expect(second.messages).not.toMatch(/create|update/);
    expect(readTree(path.join(folder, 'churn'))).toEqual(written);
  });

  test('with --verbose also says what became of each cell, and names every file', async () => {
    const { messages } = await cellwright(folderWith(sample), 'build', 'nb/churn.ipynb', '--verbose');
    expect(messages).toMatch(/cell 5, line 2: customers.head\(\) {2}only shows something/);
    expect(messages).toMatch(/create +pipeline-job.yml/);
  });

  test('writes the same bytes wherever the same layout stands', async () => {
    const trees = await Promise.all(
      [folderWith(sample), folderWith(sample)].map(async (folder) => {
        await cellwright(folder, 'build', 'nb/churn.ipynb', '--out', 'out');
        return readTree(path.join(folder, 'out'));
      }),
    );
    expect(trees[0]).toEqual(trees[1]);
  });

  test('with --dry-run and --diff prints what would change and writes nothing', async () => {
    const folder = folderWith(sample);
    const { code, out, messages } = await cellwright(folder, 'build', 'nb/churn.ipynb', '--dry-run', '--diff');
    expect(code).toBe(0);
    expect(out).toContain('+++ b/pipeline-job.yml');
    expect(messages).toContain('Would be written to churn:');
    expect(existsSync(path.join(folder, 'churn'))).toBe(false);
  });

  test('with --json prints one JSON value, also when there are errors', async () => {
    const folder = folderWith({ ...sample, 'bad.py': 'print(nothing)\n' });
    const good = JSON.parse((await cellwright(folder, 'build', 'nb/churn.ipynb', '--json')).out);
    expect(good).toMatchObject({ status: 'written', conflicts: [], diagnostics: [] });
    const bad = await cellwright(folder, 'build', 'bad.py', '--json');
    expect(bad).toMatchObject({ code: 1, messages: '' });
    expect(JSON.parse(bad.out)).toMatchObject({ status: 'refused', diagnostics: [{ id: 'undefined-name' }] });
  });

  test('with --quiet prints nothing when all is well', async () => {
    const result = await cellwright(folderWith(sample), 'build', 'nb/churn.ipynb', '--quiet');
    expect(result).toMatchObject({ code: 0, out: '', messages: '' });
  });

  test('shows the line of a mistake with a mark, the way out, and the page to read', async () => {
    const folder = folderWith({ 'a.ipynb': notebook('x = 1', 'total = x\nshow(total + missing)') });
    const { code, messages } = await cellwright(folder, 'build', 'a.ipynb');
    expect(code).toBe(1);
    expect(messages).toContain(`--> a.ipynb, cell 2, line 2:`);
    expect(messages).toMatch(/2 \| show\(total \+ missing\)\n {2}\| {14}\^{7}\n/);
    expect(messages).toContain('cellwright explain undefined-name');
    expect(messages).toMatch(/2 errors; nothing was written\n$/);
    expect(readdirSync(folder).sort()).toEqual(['.git', 'a.ipynb']);
  });

  test('keeps an edit, and restores a file on demand', async () => {
    const folder = folderWith(sample);
    await cellwright(folder, 'build', 'nb/churn.ipynb', '--out', 'out');
    const readme = path.join(folder, 'out/README.md');
    const generated = readFileSync(readme, 'utf8');
    writeFileSync(readme, `${generated}\nMine.\n`);
    await cellwright(folder, 'build', 'nb/churn.ipynb', '--out', 'out');
    expect(readFileSync(readme, 'utf8')).toBe(`${generated}\nMine.\n`);
    await cellwright(folder, 'build', 'nb/churn.ipynb', '--out', 'out', '--restore', 'README.md');
    expect(readFileSync(readme, 'utf8')).toBe(generated);
  });

  test("uses a template of the user's own, and reports one that is wrong", async () => {
    const config = 'templates: mine\nnotebooks: [nb/churn.ipynb]\n';
    const folder = folderWith({ ...sample, 'cellwright.yml': config, 'mine/README.md.hbs': '# Our {{title}}\n' });
    expect((await cellwright(folder, 'build')).code).toBe(0);
    expect(readFileSync(path.join(folder, 'README.md'), 'utf8')).toMatch(/^# Our \S/);
    const cases = { 'README.md.hbs': '{{nonsense}}', 'READM.md.hbs': 'x', 'pyproject.toml.hbs': '{{#if x}}' };
    for (const [name, text] of Object.entries(cases)) writeFileSync(path.join(folder, 'mine', name), text);
    const { code, out } = await cellwright(folder, 'build', '--json');
    expect(code).toBe(1);
    const ids = JSON.parse(out).diagnostics.map((one: { id: string }) => one.id);
    expect(ids.sort()).toEqual(['bad-template', 'unknown-template']);
    writeFileSync(path.join(folder, 'cellwright.yml'), config.replace('mine', 'none'));
    expect((await cellwright(folder, 'build', '--json')).out).toContain('templates-not-found');
  });
});

describe('`format_templates`', () => {
  const config = 'templates: mine\nnotebooks: [nb/churn.ipynb]\n';
  const mine = {
    'mine/README.md.hbs': '# Our {{title}}\n\n\n*  one\n*  two\n',
    'mine/.github/workflows/ci.yml.hbs':
      "name:   'ours'\non:   push\njobs:\n    test: {runs-on: ubuntu-latest, steps: [{run: pytest}]}\n",
  };

  test("prints a user's templates as prettier does, and check agrees", async () => {
    const folder = folderWith({ ...sample, ...mine, 'cellwright.yml': `${config}format_templates: true\n` });
    expect((await cellwright(folder, 'build')).code).toBe(0);
    for (const file of ['README.md', '.github/workflows/ci.yml']) {
      const text = readFileSync(path.join(folder, file), 'utf8');
      expect(await isFormatted(text, { filepath: file }), text).toBe(true);
    }
    expect(readFileSync(path.join(folder, 'README.md'), 'utf8')).toContain('\n\n- one\n- two\n');
    expect((await cellwright(folder, 'check')).code).toBe(0);
  });

  test('does not change which tags leave the repository as it is', async () => {
    const script = '# %%\nrate = 0.5\n\n# %%\nprint(rate * 2)\n';
    const settings = 'templates: mine\nnotebooks: [plain.py]\n';
    const added = async (more: string) =>
      (await cellwright(folderWith({ ...mine, 'plain.py': script, 'cellwright.yml': `${settings}${more}` }), 'tag'))
        .out;
    expect(await added('format_templates: true\n')).toBe(await added(''));
    expect(await added('')).toContain('+');
  });

  test('leaves them as they are without the setting', async () => {
    const folder = folderWith({ ...sample, ...mine, 'cellwright.yml': config });
    expect((await cellwright(folder, 'build')).code).toBe(0);
    expect(readFileSync(path.join(folder, 'README.md'), 'utf8')).toContain('*  one\n');
  });

  test('reports a template whose text prettier cannot read', async () => {
    const broken = { 'mine/.github/workflows/ci.yml.hbs': 'on: [push\njobs: {\n' };
    const folder = folderWith({ ...sample, ...broken, 'cellwright.yml': `${config}format_templates: true\n` });
    const { code, messages } = await cellwright(folder, 'build');
    expect(code).toBe(1);
    expect(messages).toMatch(/error\[bad-template\].*ci\.yml\.hbs/);
  });
});

describe('bad input gets one clear error, exit code 1, and nothing is written', () => {
  test.each([
    ['missing.ipynb', 'no-such-file'],
    ['folder', 'is-a-directory'],
    ['empty.ipynb', 'empty-file'],
    ['text.ipynb', 'not-json'],
    ['list.ipynb', 'not-a-notebook'],
    ['object.ipynb', 'not-a-notebook'],
    ['julia.ipynb', 'other-language'],
    ['syntax.ipynb', 'cell-does-not-parse'],
    ['undefined.ipynb', 'undefined-name'],
    ['latin.py', 'not-utf8'],
    ['data.csv', 'unsupported-input'],
  ])('%s: %s', async (file, id) => {
    const julia = JSON.stringify({
      nbformat: 4,
      metadata: { kernelspec: { language: 'julia', name: 'julia' } },
      cells: [],
    });
    const folder = folderWith({
      'folder/x.txt': '',
      'empty.ipynb': '',
      'text.ipynb': 'hello',
      'list.ipynb': '[1]',
      'object.ipynb': '{"a": 1}',
      'julia.ipynb': julia,
      'syntax.ipynb': notebook('def f(:\n'),
      'undefined.ipynb': notebook('print(x)'),
      'latin.py': Buffer.from('# caf\xe9', 'latin1'),
      'data.csv': 'a,b',
    });
    const before = readTree(folder);
    const { code, out, messages } = await cellwright(folder, 'build', file, '--out', 'out');
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(messages).toMatch(new RegExp(`^error\\[${id}\\]: `));
    expect(messages.match(/^error\[/gm)).toHaveLength(1);
    expect(messages).toContain('1 error; nothing was written');
    expect(messages).not.toMatch(/\n\s+at .*\.ts/);
    expect(readTree(folder)).toEqual(before);
  });

  test('an output folder with files of somebody else', async () => {
    const folder = folderWith({ ...sample, 'out/pyproject.toml': 'mine' });
    const { code, messages } = await cellwright(folder, 'build', 'nb/churn.ipynb', '--out', 'out');
    expect(code).toBe(1);
    expect(messages).toMatch(/^error\[output-folder-foreign\]/);
    expect(readTree(path.join(folder, 'out'))).toEqual({ 'pyproject.toml': 'mine' });
  });

  test('an output folder where somebody keeps other things, unless it is forced', async () => {
    const folder = folderWith({ ...sample, 'out/taxes.xlsx': 'x', 'out/letters/a.txt': 'x' });
    const { code, messages } = await cellwright(folder, 'build', 'nb/churn.ipynb', '--out', 'out');
    expect(code).toBe(1);
    expect(messages).toMatch(/^error\[output-folder-foreign\]: .*`letters`, `taxes.xlsx`/);
    expect(readTree(path.join(folder, 'out'))).toEqual({ 'taxes.xlsx': 'x', 'letters/a.txt': 'x' });
    expect((await cellwright(folder, 'build', 'nb/churn.ipynb', '--out', 'out', '--force')).code).toBe(0);
    expect(readTree(path.join(folder, 'out'))).toMatchObject({ 'taxes.xlsx': 'x', 'letters/a.txt': 'x' });
  });

  test('an output folder that is a new repository, or that holds the notebook, is nobody else’s', async () => {
    const folder = folderWith({
      ...sample,
      'out/.git/HEAD': 'x',
      'out/README.md': 'x',
      'out/LICENSE': 'x',
      'b.txt': 'x',
    });
    expect((await cellwright(folder, 'build', 'nb/churn.ipynb', '--out', 'out')).code).toBe(0);
    expect((await cellwright(folder, 'build', 'nb/churn.ipynb', '--out', '.')).code).toBe(0);
  });

  test.runIf(process.platform === 'linux')('an output folder that the system does not make', async () => {
    const { code, messages } = await cellwright(folderWith(sample), 'build', 'nb/churn.ipynb', '--out', '/proc/churn');
    expect(code).toBe(1);
    expect(messages).toMatch(/^error\[write-failed\]/);
  });

  test('an output folder that is a file', async () => {
    const folder = folderWith({ ...sample, out: 'a file' });
    const { code, messages } = await cellwright(folder, 'build', 'nb/churn.ipynb', '--out', 'out');
    expect(code).toBe(1);
    expect(messages).toMatch(/^error\[/);
    expect(messages).not.toContain('This is a bug');
  });

  test.skipIf(process.getuid?.() === 0)(
    'a file that may not be read (unreadable-file), a folder that may not be written',
    async () => {
      const folder = folderWith({ ...sample, 'locked/x': '' });
      chmodSync(path.join(folder, 'nb/churn.ipynb'), 0o000);
      expect((await cellwright(folder, 'build', 'nb/churn.ipynb')).messages).toMatch(/^error\[unreadable-file\]/);
      chmodSync(path.join(folder, 'nb/churn.ipynb'), 0o644);
      chmodSync(path.join(folder, 'locked'), 0o555);
      expect((await cellwright(folder, 'build', 'nb/churn.ipynb', '--out', 'locked')).code).toBe(1);
    },
  );

  test('a symbolic link in the output folder does not lead writes out of it', async () => {
    const folder = folderWith({ ...sample, 'outside/x': '' });
    mkdirSync(path.join(folder, 'out'));
    symlinkSync(path.join(folder, 'outside'), path.join(folder, 'out/src'));
    expect((await cellwright(folder, 'build', 'nb/churn.ipynb', '--out', 'out')).code).toBe(1);
    expect(readTree(path.join(folder, 'outside'))).toEqual({ x: '' });
  });
});

describe('a version of cellwright other than that of the settings', () => {
  const settings = (version: string) => `notebooks: [nb/churn.ipynb]\nversion: "${version}"\n# ours\n`;

  test('a newer one says once what changed since, and notes itself', async () => {
    const folder = folderWith({ ...sample, 'cellwright.yml': settings('0.0.1') });
    expect((await cellwright(folder, 'check')).messages).toContain('warning[version-differs]');
    const first = await cellwright(folder, 'build');
    expect(first.messages).toMatch(/Built with cellwright [\d.]+ for the first time, with 0\.0\.1 before/);
    expect(readFileSync(path.join(folder, 'cellwright.yml'), 'utf8')).toBe(settings(version()));
    expect((await cellwright(folder, 'build')).messages).not.toContain('for the first time');
    expect((await cellwright(folder, 'check')).code).toBe(0);
  });

  test('an older one is warned of, and leaves the setting', async () => {
    const folder = folderWith({ ...sample, 'cellwright.yml': settings('99.0.0') });
    expect((await cellwright(folder, 'build', '--quiet')).messages).toContain('Install cellwright 99.0.0');
    expect(readFileSync(path.join(folder, 'cellwright.yml'), 'utf8')).toBe(settings('99.0.0'));
  });

  test('notes are the entries between two versions, one sentence each', () => {
    const changelog =
      '# Changelog\n\n## Unreleased\n\n- Newest; more.\n\n## [0.3.0]\n\n- Three\n  goes on. More.\n- Other: this\n\n## 0.2.0\n\n- Two\n';
    expect(notesBetween(changelog, '0.2.0', '0.3.0')).toEqual(['Newest', 'Three goes on', 'Other: this']);
    expect(notesBetween(changelog, '0.1.9', '0.2.0')).toEqual(['Newest', 'Two']);
  });
});

test('a cron expression that is none is told at its line of the settings', async () => {
  const folder = folderWith({
    ...sample,
    'cellwright.yml': 'notebooks: [nb/churn.ipynb]\nschedule:\n  cron: "99 * * * *"\n',
  });
  const { code, messages } = await cellwright(folder, 'check');
  expect(code).toBe(1);
  expect(messages).toMatch(
    /error\[bad-setting\].*`schedule\.cron`[\s\S]*cellwright\.yml, line 3:3[\s\S]*five fields of cron/,
  );
});

describe('check', () => {
  test('is 0 when the repository is up to date, and 1 with the difference when it is stale', async () => {
    const folder = folderWith({ ...sample, 'cellwright.yml': 'notebooks: [nb/churn.ipynb]\n' });
    const first = await cellwright(folder, 'check');
    expect(first).toMatchObject({ code: 1, out: '' });
    expect(first.messages).toMatch(/Not built yet; `cellwright build` would do this:\n {2}create +\d+ files/);
    await cellwright(folder, 'build');
    expect(await cellwright(folder, 'check')).toMatchObject({ code: 0, out: '', messages: 'up to date\n' });
    writeFileSync(path.join(folder, 'nb/churn.ipynb'), churn.replace('max_depth = 6', 'max_depth = 7'));
    const before = readTree(folder);
    const stale = await cellwright(folder, 'check');
    expect(stale.code).toBe(1);
    expect(stale.out).toContain('default=7');
    expect(readTree(folder)).toEqual(before);
    expect(await cellwright(folder, 'check', '--quiet')).toMatchObject({ code: 1, out: '', messages: '' });
  });

  test('works inside the repository that --out made', async () => {
    const folder = folderWith({
      ...sample,
      'nb/cellwright.yml': 'name: leavers\nfigures: drop\ngate: {metric: auc}\n',
    });
    await cellwright(folder, 'build', 'nb/churn.ipynb', '--out', 'out');
    expect(await cellwright(path.join(folder, 'out'), 'check')).toMatchObject({
      code: 0,
      out: '',
      messages: 'up to date\n',
    });
  });
});

describe('inspect and explain', () => {
  test.each([
    ['notebook', '0.cells.4.tags.step', 'prepare'],
    ['analysis', 'statements.0.cell', 1],
    ['plan', 'steps.1.name', 'train'],
  ])('inspect %s prints JSON', async (phase, place, value) => {
    const { code, out } = await cellwright(folderWith(sample), 'inspect', phase, 'nb/churn.ipynb', '--quiet');
    expect(code).toBe(0);
    const found = place.split('.').reduce((inner, key) => inner[key], JSON.parse(out));
    expect(found).toBe(value);
  });

  test('explain prints a page, and lists every id', async () => {
    const page = readFileSync(path.join(repository, 'docs/diagnostics/no-such-file.md'), 'utf8');
    expect(await cellwright(repository, 'explain', 'no-such-file')).toMatchObject({ code: 0, out: page, messages: '' });
    expect((await cellwright(repository, 'explain')).out).toMatch(/^no-such-file +error/m);
  });
});

describe('init', () => {
  test.each([
    ['github', ['github']],
    ['azure-devops', ['azure-devops']],
    ['both', ['github', 'azure-devops']],
    ['none', []],
  ])('with --ci %s makes a project that builds at once and stays up to date', async (ci, targets) => {
    const folder = folderWith({});
    const made = await cellwright(folder, 'init', 'shop', '--ci', ci);
    expect(made).toMatchObject({ code: 0, out: '' });
    expect(made.messages).toContain('cd shop && cellwright build');
    const shop = path.join(folder, 'shop');
    const text = readFileSync(path.join(shop, 'cellwright.yml'), 'utf8');
    expect(text).toMatch(/^# yaml-language-server: \$schema=\.cellwright\/schema\.json\n/);
    expect(existsSync(path.join(shop, '.cellwright/schema.json'))).toBe(true);
    expect(parse(text)).toMatchObject({ name: 'shop', notebooks: ['notebooks/churn.ipynb'], ci: targets });
    expect(readFileSync(path.join(shop, 'README.md'), 'utf8')).toContain('cellwright build');
    const built = await cellwright(shop, 'build');
    expect(built.messages).not.toMatch(/warning|error|foreign/);
    expect(built.code).toBe(0);
    expect(readFileSync(path.join(shop, 'cellwright.yml'), 'utf8')).toBe(text);
    expect(existsSync(path.join(shop, '.github/workflows/ci.yml'))).toBe(targets.includes('github'));
    expect(existsSync(path.join(shop, 'azure-pipelines/ci.yml'))).toBe(targets.includes('azure-devops'));
    expect((await cellwright(shop, 'check')).code).toBe(0);
  });

  test('writes a config in which every comment, taken away, leaves a valid setting', async () => {
    const folder = folderWith({});
    await cellwright(folder, 'init', '--yes', '--name', 'a "strange": name');
    const text = readFileSync(path.join(folder, 'cellwright.yml'), 'utf8');
    const settings = text
      .split('\n')
      .map((line) => (/^# +(\w+:|#|- |\w+: .*)/.test(line) && !/^# [A-Z]/.test(line) ? line.replace(/^# /, '') : line))
      .join('\n');
    const report = createReport();
    const config = parseConfig({ path: 'cellwright.yml', text: settings }, report);
    expect(report.diagnostics).toEqual([]);
    expect(config.name).toBe('a "strange": name');
    expect(Object.keys(parse(settings))).toHaveLength(Object.keys(config).length);
  });

  test('--from brings the notebook with its modules and data, and it builds at once', async () => {
    const folder = folderWith({
      'old/work.py':
        '# %%\nimport pandas as pd\nfrom cleaning import clean\n\n# %%\nframe = clean(pd.read_csv("../raw/t.csv"))\nprint(frame["a"].sum())\n',
      'old/cleaning.py': 'def clean(frame):\n    return frame.dropna()\n',
      'raw/t.csv': 'a,b\n1,2\n',
    });
    const made = await cellwright(folder, 'init', 'new', '--from', 'old/work.py');
    expect(made).toMatchObject({ code: 0 });
    const files = Object.keys(readTree(path.join(folder, 'new')));
    expect(files).toEqual(expect.arrayContaining(['notebooks/work.py', 'notebooks/cleaning.py', 'raw/t.csv']));
    const built = await cellwright(path.join(folder, 'new'), 'build');
    expect(built.messages).not.toMatch(/error\[/);
    expect(built.code).toBe(0);
  });

  test('--from brings a folder of data whose path is in a variable', async () => {
    const folder = folderWith({
      'old/work.py':
        '# %% tags=["parameters"]\nDATA_DIR = "data"\n# %%\nimport os\nimport pandas as pd\nrows = pd.read_csv(os.path.join(DATA_DIR, "rows.csv"))\nprint(rows["a"].sum())\n',
      'old/data/rows.csv': 'a\n1\n',
      'old/data/more/other.csv': 'a\n2\n',
      'old/data/.hidden': 'x',
    });
    expect((await cellwright(folder, 'init', 'new', '--from', 'old/work.py', '--yes')).code).toBe(0);
    const brought = ['rows.csv', 'more/other.csv', '.hidden'].map((file) =>
      existsSync(path.join(folder, 'new/notebooks/data', file)),
    );
    expect(brought).toEqual([true, true, false]);
  });

  test('--from a notebook that is in the project leaves it where it is', async () => {
    const folder = folderWith(sample);
    expect((await cellwright(folder, 'init', '--from', 'nb/churn.ipynb')).code).toBe(0);
    expect(existsSync(path.join(folder, 'notebooks'))).toBe(false);
    expect((await cellwright(folder, 'build')).code).toBe(0);
  });

  test('overwrites nothing', async () => {
    const folder = folderWith({ 'README.md': 'mine', '.gitignore': 'mine', 'notebooks/churn.ipynb': 'mine' });
    await cellwright(folder, 'init');
    const tree = readTree(folder);
    expect([tree['README.md'], tree['.gitignore'], tree['notebooks/churn.ipynb']]).toEqual(['mine', 'mine', 'mine']);
    const again = await cellwright(folder, 'init');
    expect(again.code).toBe(1);
    expect(again.messages).toMatch(/^error\[project-exists\]/);
    rmSync(path.join(folder, 'cellwright.yml'));
    expect((await cellwright(folder, 'init', '--from', 'none.ipynb')).messages).toMatch(/^error\[no-such-file\]/);
  });
});
