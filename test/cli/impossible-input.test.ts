import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { nodeFileSystem } from '../../src/6-write/disk/file-system.ts';
import { findResult } from '../../src/run/step/result-cache.ts';
import { ids, project, run } from '../run/project.ts';
import { cellwright, folderWith } from '../support/command.ts';

const script = '# %%\nx = 1\n# %%\nprint(x + 1)\n';
const long = 'x'.repeat(300);

describe('an output folder that cannot be', () => {
  const cases: readonly (readonly [name: string, out: string, problem: string])[] = [
    ['below a device', '/dev/null/x', '`/dev/null` is not a folder'],
    ['below a file', 'nb.py/churn', 'nb.py` is not a folder'],
    ['no text', '', 'it is empty'],
    ['a tilde', '~', 'the shell replaces `~`'],
    ['below a tilde', '~/churn', 'the shell replaces `~`'],
    ['a link to itself', 'loop', 'its links form a loop'],
    ['below a link to itself', 'loop/below', 'its links form a loop'],
    ['a long name', long, 'its path is too long for this system'],
    ['a long path', Array(40).fill('y'.repeat(200)).join('/'), 'its path is too long for this system'],
  ];
  test.each(cases)('%s', async (_name, out, problem) => {
    const folder = folderWith({ 'nb.py': script });
    symlinkSync('loop', path.join(folder, 'loop'));
    const { code, messages } = await cellwright(folder, 'build', 'nb.py', '--out', out);
    expect(messages).toContain('error[output-folder-impossible]');
    expect(messages).toContain(problem);
    expect(code).toBe(1);
    expect(readdirSync(folder).sort()).toEqual(['.git', 'loop', 'nb.py']);
  });
});

test.each(['nb.py', 'cellwright.yml', 'requirements.txt'])('a pipe called %s is not waited for', async (name) => {
  const folder = folderWith(name === 'nb.py' ? {} : { 'nb.py': script });
  execFileSync('mkfifo', [path.join(folder, name)]);
  const { code, messages } = await cellwright(folder, 'build', 'nb.py', '--out', 'out');
  expect(messages).toContain('error[unreadable-file]');
  expect(messages).toContain('it is not a regular file');
  expect(code).toBe(1);
});

describe('settings that never end', () => {
  const levels = Array.from({ length: 12 }, (_, at) => {
    const item = at === 0 ? 'x' : `*a${at - 1}`;
    return `a${at}: &a${at} [${Array(9).fill(item).join(', ')}]\n`;
  });
  test.each([
    ['a list that holds itself', 'experiment: &a [*a]\n', '`*a` refers to itself'],
    ['a map that holds itself', 'experiment: &a {x: {y: *a}}\n', '`*a` refers to itself'],
    ['aliases of aliases', `${levels.join('')}experiment: *a11\n`, 'its aliases expand to too much'],
  ])('%s', async (_name, text, reason) => {
    const { messages } = await cellwright(folderWith({ 'nb.py': script, 'cellwright.yml': text }), 'build', 'nb.py');
    expect(messages).toContain('error[config-not-yaml]');
    expect(messages).toContain(reason);
  });
});

test('a long list and a long line are compiled', async () => {
  const list = Array.from({ length: 50_000 }, (_, at) => at).join(',');
  const folder = folderWith({
    'nb.py': `# %%\nx = [${list}]\ntext = "${'ä'.repeat(100_000)}"\n# %%\nprint(len(x), len(text))\n`,
  });
  const { code, messages } = await cellwright(folder, 'build', 'nb.py', '--out', 'out');
  expect(messages).not.toContain('error');
  expect(code).toBe(0);
});

describe('a run', () => {
  const pipeline = (job: string, more: string) => `type: pipeline\njobs:\n  ${job}:\n    command: echo done\n${more}`;

  test('a job is not called like a way out of the folder', async () => {
    const folder = project({ 'pipeline.yml': pipeline('../../../evil', '') });
    expect(ids(await run(folder))).toEqual(['job-name-impossible']);
    expect(existsSync(path.join(folder, '../evil'))).toBe(false);
  });

  test('code outside of the project is not copied, by a path or by a link', async () => {
    const folder = project({ 'pipeline.yml': pipeline('s', '    code: ../secret\n') });
    const linked = project({ 'pipeline.yml': pipeline('s', '    code: src\n'), 'src/a.sh': 'echo a\n' });
    const include = project({ 'pipeline.yml': pipeline('s', '    additional_includes: [../secret]\n') });
    symlinkSync('/etc/hostname', path.join(linked, 'src/link'));
    for (const one of [folder, linked, include]) expect(ids(await run(one))).toEqual(['code-outside-project']);
  });

  test('a project may begin above the folder of its pipelines', async () => {
    const files = { 'jobs/pipeline.yml': pipeline('s', '    code: ../src\n'), 'src/a.sh': 'echo a\n' };
    const folder = project({ ...files, 'cellwright.yml': '' });
    expect(ids(await run(path.join(folder, 'jobs')))).toEqual([]);
  });

  test('a folder of runs that is a link is not written to', async () => {
    const elsewhere = project({ 'kept.txt': '' });
    const folder = project({ 'pipeline.yml': pipeline('s', ''), '.cellwright/x': '' });
    symlinkSync(elsewhere, path.join(folder, '.cellwright/runs'));
    expect(ids(await run(folder))).toEqual(['run-folder-not-writable']);
    expect(readdirSync(elsewhere)).toEqual(['kept.txt']);
  });

  test('a program that is no Python is told', async () => {
    const folder = project({ 'pipeline.yml': pipeline('s', '').replace('echo done', 'python a.py') });
    for (const python of ['/bin/ls', '/bin/true']) {
      const done = await run(folder, { python });
      expect(done.diagnostics.map(({ message }) => message).join()).toContain('it is not Python');
    }
  });

  test('a kept result or a record that is damaged counts for nothing', async () => {
    const folder = project({ 'pipeline.yml': pipeline('s', '') });
    await run(folder);
    const runs = path.join(folder, '.cellwright/runs');
    const kept = readdirSync(path.join(runs, 'results')).filter((name) => name.endsWith('.json'));
    expect(kept).toHaveLength(1);
    for (const text of ['x{', 'null', '{}', '[]']) {
      writeFileSync(path.join(runs, 'results', kept[0] ?? ''), text);
      expect(await findResult(path.join(runs, 'results'), (kept[0] ?? '').replace('.json', ''), new Map())).toBe(null);
      writeFileSync(path.join(runs, '1/run.json'), text);
      expect((await run(folder, { step: 's' })).ok).toBe(true);
    }
  });

  test('a dry run makes no environment', async () => {
    const files = {
      'pipeline.yml': pipeline('s', '    environment: {conda_file: conda.yml, image: x}\n').replace(
        'echo done',
        'python a.py',
      ),
    };
    const folder = project({
      ...files,
      'a.py': '',
      'conda.yml': 'dependencies: [python=3.11, pip: [no-such-package-at-all]]\n',
    });
    const notes: string[] = [];
    const onEvent = (event: { kind: string; text?: string }) =>
      void (event.kind === 'note' && notes.push(event.text ?? ''));
    await run(folder, { venv: true, dryRun: true, onEvent });
    expect(existsSync(path.join(folder, '.cellwright/runs/environments'))).toBe(false);
    expect(notes.join('\n')).toContain('would be made');
  });
});

test.each([
  ['EACCES', 'permission denied'],
  ['ENOSPC', 'the disk is full'],
])('what the system refuses to read or write is told, and is no bug: %s', async (code, reason) => {
  const folder = folderWith({ 'nb.py': script });
  expect((await cellwright(folder, 'build', 'nb.py', '--out', 'out')).code).toBe(0);
  const manifest = path.join(folder, 'out/.cellwright/manifest.json');
  const read = nodeFileSystem.read;
  const refusing = vi.spyOn(nodeFileSystem, 'read').mockImplementation((file) => {
    if (file === manifest) throw Object.assign(new Error(`${code}: open`), { code, path: file, syscall: 'open' });
    return read(file);
  });
  onTestFinished(() => refusing.mockRestore());
  const { code: exit, messages } = await cellwright(folder, 'build', 'nb.py', '--out', 'out');
  expect(messages).toContain(`cannot be read or written: ${reason}`);
  expect(messages).not.toContain('This is a bug');
  expect(exit).toBe(1);
});
