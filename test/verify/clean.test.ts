import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { verifyPipeline } from '../../src/verify/verify-pipeline.ts';
import { startCellwright } from '../6-write/support/child.ts';
import { cellwright, folderWith } from '../support/command.ts';
import { python } from '../support/python.ts';
import { drawn, slice } from '../support/whole.ts';
import { build, differing, verifyScript } from './support.ts';

const isLinux = process.platform === 'linux';

/** The folders of the verifications of a process. */
function workplaces(pid: number | undefined): readonly string[] {
  return readdirSync(tmpdir()).filter((name) => {
    if (!name.startsWith('cellwright-verify-')) return false;
    try {
      return JSON.parse(readFileSync(path.join(tmpdir(), name, 'owner.json'), 'utf8')).pid === pid;
    } catch {
      return false;
    }
  });
}

/** Seconds that no other process sleeps: by it a test finds those that it started. */
function ownSleep(): string {
  return `${4000 + Math.random()}`;
}

function sleeping(seconds: string): readonly string[] {
  return readdirSync('/proc').filter((name) => {
    try {
      return /^\d+$/.test(name) && readFileSync(`/proc/${name}/cmdline`, 'utf8').includes(seconds);
    } catch {
      return false;
    }
  });
}

/** Lets what is started from now on put its temporary files into a folder of its own. */
function ownTemporaryFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'cellwright-own-'));
  const before = process.env.TMPDIR;
  process.env.TMPDIR = folder;
  onTestFinished(() => {
    if (before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before;
    rmSync(folder, { recursive: true, force: true });
  });
  return folder;
}

/** What is in it, without what runs the command line from its source. */
function leftIn(folder: string): readonly string[] {
  return readdirSync(folder).filter((name) => !/^tsx-|^node-/.test(name));
}

async function until(isTrue: () => boolean): Promise<void> {
  const limit = Date.now() + 600_000;
  while (!isTrue() && Date.now() < limit) await new Promise((resolve) => setTimeout(resolve, 50));
  expect(isTrue()).toBe(true);
}

describe.skipIf(python() === null || !isLinux)('what a verification leaves behind', () => {
  test('nothing of cells that start processes in sessions of their own, or with another environment', async () => {
    const seconds = ownSleep();
    const start = `import subprocess\nsubprocess.Popen(["sleep", "${seconds}"], start_new_session=True)\nsubprocess.Popen(["sleep", "${seconds}"], start_new_session=True, env={})`;
    const daemon = `import os\nif os.fork() == 0:\n    os.setsid()\n    if os.fork() == 0:\n        os.execvp("sleep", ["sleep", "${seconds}"])\n    os._exit(0)`;
    const script = `def main():\n    ${start.replaceAll('\n', '\n    ')}\n    print("begun")\n`;
    const result = await verifyScript([start, daemon, 'print("begun")'], script);
    expect(result.verdict).toBe('same');
    expect(sleeping(seconds)).toEqual([]);
    expect(workplaces(process.pid)).toEqual([]);
  });

  test.each(slice(['SIGINT', 'SIGTERM', 'SIGKILL'] as const, [0, 2]))(
    'nothing of a command that is ended by %s',
    async (signal) => {
      const seconds = ownSleep();
      const cell = `import subprocess, tempfile\ntempfile.mkdtemp()\nsubprocess.Popen(["sleep", "${seconds}"], start_new_session=True)\nsubprocess.run(["sleep", "${seconds}"])`;
      const folder = folderWith({ 'nb.py': `# %% tags=["step:a"]\n${cell}\nopen("a.txt", "w").write("1")\n` });
      expect((await cellwright(folder, 'build', 'nb.py', '--out', 'out')).code).toBe(0);
      const temporary = ownTemporaryFolder();
      const child = startCellwright(folder, 'verify', 'nb.py', '--out', 'out', '--python', python() ?? '');
      onTestFinished(() => void child.process.kill('SIGKILL'));
      await until(() => sleeping(seconds).length >= 2);
      const { pid } = child.process;
      expect(workplaces(pid)).toHaveLength(1);
      child.process.kill(signal);
      expect(await child.ended).toBe(signal === 'SIGKILL' ? null : 130);
      await until(() => sleeping(seconds).length + workplaces(pid).length === 0);
      // The folder goes file by file.
      await until(() => leftIn(temporary).length === 0);
    },
  );

  test('nothing of an earlier one whose process is gone', async () => {
    const left = path.join(tmpdir(), 'cellwright-verify-left-by-a-test');
    const halfDeleted = path.join(tmpdir(), 'cellwright-verify-half-deleted');
    for (const folder of [left, halfDeleted]) mkdirSync(path.join(folder, 'copy'), { recursive: true });
    writeFileSync(path.join(left, 'owner.json'), JSON.stringify({ pid: process.pid, started: 'at another time' }));
    await verifyScript(['print(1)'], 'def main():\n    print(1)\n');
    expect(existsSync(left)).toBe(false);
    // Someone may be making it right now.
    expect(existsSync(halfDeleted)).toBe(true);
    rmSync(halfDeleted, { recursive: true });
  });
});

describe.skipIf(python() === null)('a verdict whatever a notebook does', () => {
  const megabytes = drawn(200, 50);
  test(`prints ${megabytes} MB`, async () => {
    const cell = `for _ in range(${megabytes}):\n    print("x" * 1_000_000)\nprint("end 1.5")`;
    const result = await verifyScript([cell], `def main():\n${cell.replaceAll(/^/gm, '    ')}\n`);
    expect(result.verdict).toBe('same');
  });

  test('deletes the folder that it runs in', async () => {
    const cell = 'import os, shutil\nshutil.rmtree(os.getcwd())';
    const result = await verifyScript([cell, 'print("still 1.5")'], 'def main():\n    print("still 1.5")\n');
    expect(differing(result)).toEqual([]);
    expect(result.verdict).toBe('same');
  });

  test.each([
    ['ends its kernel', 'import os\nos._exit(3)'],
    ['crashes its kernel', 'import os, signal\nos.kill(os.getpid(), signal.SIGSEGV)'],
    ['leaves by exit', 'raise SystemExit("enough")'],
  ])('%s', async (_, cell) => {
    const result = await verifyScript(['x = 1', cell, 'print(x)'], 'def main():\n    print(1)\n');
    expect(result.verdict).toBe('notebook-fails');
    expect(result.diagnostics.map(({ id, span }) => [id, span?.cell])).toEqual([['verify-notebook-fails', 1]]);
  });

  test('writes and prints text that is no UTF-8', async () => {
    const cell = 'import os\nos.write(1, b"caf\\xe9\\n")\nopen("a.csv", "wb").write(b"a;b\\n\\xe9;1\\n")';
    const main = (text: string) => `def main():\n${text.replaceAll(/^/gm, '    ')}\n`;
    expect((await verifyScript([cell], main(cell))).verdict).toBe('same');
    const other = await verifyScript([cell], main(cell.replace('\\xe9;1', '\\xe8;1')));
    expect(differing(other)).toEqual(['different file a.csv 1:3 line 2']);
  });

  test('a step prints bytes that are no text', async () => {
    const request = build({ 'nb.ipynb': [['step:a', 'import os\nos.write(1, b"\\xff\\n")\nprint("value 1.25")']] });
    expect((await verifyPipeline(request)).verdict).toBe('same');
  });
});
