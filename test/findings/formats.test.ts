import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { cellwright, folderWith } from '../support/command.ts';
import { judge } from '../support/judges.ts';

const cell = (source: string) => ({
  cell_type: 'code',
  metadata: {},
  outputs: [],
  execution_count: null,
  source: source.split(/(?<=\n)/),
});
const notebook = (...cells: readonly string[]) =>
  JSON.stringify({ cells: cells.map(cell), metadata: {}, nbformat: 4, nbformat_minor: 4 }, null, 1);
const broken = { 'nbs/a, b.ipynb': notebook('x = 1', 'total = x\nprint(total + missing)') };

function lineOf(text: string, word: string): number {
  return text.split('\n').findIndex((line) => line.includes(word)) + 1;
}

describe('check --format', () => {
  test('github names the line of the raw notebook that holds the mistake', async () => {
    const { code, out } = await cellwright(folderWith(broken), 'check', 'nbs/a, b.ipynb', '--format', 'github');
    expect(code).toBe(1);
    const line = lineOf(broken['nbs/a, b.ipynb'], 'missing');
    const column = (broken['nbs/a, b.ipynb'].split('\n')[line - 1]?.indexOf('missing') ?? 0) + 1;
    expect(out).toContain(
      `::error title=cellwright (undefined-name),file=nbs/a%2C b.ipynb,line=${line},endLine=${line},col=${column},endColumn=${column + 7}::`,
    );
    expect(out).toContain('%0ADefine `missing`');
    expect(out.trim().split('\n')).toHaveLength(1);
  });

  test('sarif has a rule and a region for each finding', async () => {
    const { out } = await cellwright(folderWith(broken), 'check', 'nbs/a, b.ipynb', '--format', 'sarif');
    const { version, runs } = JSON.parse(out);
    expect(version).toBe('2.1.0');
    const [result] = runs[0].results;
    expect(runs[0].tool.driver.rules[result.ruleIndex]).toMatchObject({ id: 'undefined-name' });
    expect(result.locations[0].physicalLocation).toMatchObject({
      artifactLocation: { uri: 'nbs/a%2C%20b.ipynb' },
      region: { startLine: lineOf(broken['nbs/a, b.ipynb'], 'missing') },
    });
  });

  test('junit fails for a mistake, and for each stale file; what is right passes', async () => {
    const folder = folderWith({ 'nb.py': 'rows = 3\nprint(rows)\n' });
    await cellwright(folder, 'build', 'nb.py', '--out', 'repo', '--quiet');
    const fresh = await cellwright(folder, 'check', 'nb.py', '--out', 'repo', '--format', 'junit');
    expect(fresh).toMatchObject({ code: 0, messages: '' });
    expect(fresh.out).toContain('tests="2" failures="0"');
    writeFileSync(path.join(folder, 'nb.py'), 'rows = 4\nprint(rows)\n');
    const stale = await cellwright(folder, 'check', 'nb.py', '--out', 'repo', '--format', 'junit');
    expect(stale.code).toBe(1);
    expect(stale.out).toMatch(
      /<failure type="stale-file" message="`src\/.*` is not what the notebook compiles to \(update\)">/,
    );
    const python = spawnSync(
      'python3',
      ['-c', 'import sys, xml.dom.minidom as m; m.parseString(sys.stdin.buffer.read())'],
      { input: stale.out },
    );
    if (python.error === undefined) expect(String(python.stderr)).toBe('');
  });

  test('json gives each diagnostic its place in the file, beside its place in the cell', async () => {
    const { out } = await cellwright(folderWith(broken), 'check', 'nbs/a, b.ipynb', '--json');
    const [diagnostic] = JSON.parse(out).diagnostics;
    expect(diagnostic).toMatchObject({
      span: { cell: 1, line: 2 },
      place: { line: lineOf(broken['nbs/a, b.ipynb'], 'missing') },
    });
  });

  test.each(['check', 'build'])('json of %s is as the published schema says', async (command) => {
    const schema = JSON.parse(readFileSync(`schema/${command}.schema.json`, 'utf8'));
    const validate = new Ajv({ strict: true, allowUnionTypes: true }).compile(schema);
    const good = folderWith({ 'nb.py': '# %% tags=["step:count"]\nrows = 3\nprint(rows)\n' });
    for (const [folder, file] of [
      [folderWith(broken), 'nbs/a, b.ipynb'],
      [good, 'nb.py'],
    ] as const) {
      const { out } = await cellwright(folder, command, file, '--format', 'json');
      validate(JSON.parse(out));
      expect(validate.errors).toBeNull();
    }
  });

  test('build has the formats too, and names scripts by their own lines', async () => {
    const folder = folderWith({ 'nb.py': '# %%\nx = 1\n\n# %%\nprint(x + missing)\n' });
    const { out, code } = await cellwright(folder, 'build', 'nb.py', '--format', 'github');
    expect(code).toBe(1);
    expect(out).toContain('file=nb.py,line=5,endLine=5,col=11');
  });
});

const unknown = 'import strange_module_of_ours\nprint(strange_module_of_ours.answer)\n';

describe('warnings', () => {
  const id = 'package-not-known';

  test('are told, fail with --strict, and do so no more when the settings ignore them', async () => {
    const folder = folderWith({ 'nb.py': unknown, 'cellwright.yml': 'notebooks: [nb.py]\n' });
    const built = await cellwright(folder, 'build', '--quiet');
    expect(built.code).toBe(0);
    expect(built.messages).toContain(`warning[${id}]`);
    expect((await cellwright(folder, 'check', '--strict')).code).toBe(1);
    writeFileSync(path.join(folder, 'cellwright.yml'), `notebooks: [nb.py]\nignore: [${id}]\n`);
    expect(await cellwright(folder, 'check', '--strict', '--quiet')).toMatchObject({ code: 0, messages: '' });
  });

  test('are ignored in a cell with a comment, and in no other', async () => {
    const first = `import strange_one  # cellwright: ignore[${id}]\nprint(strange_one.answer)\n`;
    const folder = folderWith({ 'nb.ipynb': notebook(first, 'import strange_two\nprint(strange_two.answer)') });
    const { messages } = await cellwright(folder, 'build', 'nb.ipynb', '--dry-run', '--quiet');
    expect(messages).toContain('strange_two');
    expect(messages).not.toContain('strange_one');
  });

  test('that do not exist, and errors, cannot be ignored', async () => {
    const folder = folderWith({ 'nb.py': unknown, 'cellwright.yml': 'notebooks: [nb.py]\nignore: [undefined-name]\n' });
    const { code, messages } = await cellwright(folder, 'check');
    expect(code).toBe(1);
    expect(messages).toContain('cellwright.yml, line 2');
  });

  test('settings explain it', () => {
    const schema = JSON.parse(readFileSync('schema/cellwright.schema.json', 'utf8'));
    expect(schema.properties.ignore.items.enum).toContain(id);
    expect(schema.properties.ignore.items.enum).not.toContain('undefined-name');
  });
});

test('the action runs check of a pinned package, and its script is sound', () => {
  const { inputs, runs } = parse(readFileSync('action.yml', 'utf8'));
  expect(inputs.package).toMatchObject({ required: true });
  expect(inputs.package.default).toBeUndefined();
  for (const { run } of runs.steps) expect(run).not.toContain('${{');
  const shellcheck = judge('shellcheck');
  if ('missing' in shellcheck) return;
  for (const { run } of runs.steps)
    expect(spawnSync(shellcheck.command, ['--shell=bash', '-'], { input: run, encoding: 'utf8' })).toMatchObject({
      status: 0,
      stdout: '',
    });
});

test('what the action runs prints the findings of the folder that it is given', async () => {
  const folder = folderWith({});
  mkdirSync(path.join(folder, 'sub'));
  writeFileSync(path.join(folder, 'sub/nb.py'), 'print(missing)\n');
  const { out } = await cellwright(folder, '-C', 'sub', 'check', '--format', 'github', 'nb.py');
  expect(out).toContain('file=nb.py');
});
