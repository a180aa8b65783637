import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { mergeTexts } from '../../src/6-write/merge/merge.ts';
import { editLines, makeScript } from './support/edits.ts';
import { createRandom } from './support/random.ts';

interface Case {
  readonly base: string;
  readonly disk: string;
  readonly next: string;
}

interface Verdict {
  readonly conflicts: number;
  readonly text: string;
}

const cases: readonly Case[] = Array.from({ length: 2400 }, (_, seed) => {
  const random = createRandom(seed + 1);
  const base = makeScript(random);
  const text = (lines: readonly string[]): string => lines.map((line) => `${line}\n`).join('');
  return { base: text(base), disk: text(editLines(base, random, 'user')), next: text(editLines(base, random, 'tool')) };
});

/** What `git merge-file` says of every case; all in one shell, since starting git is what takes the time. */
function askGit(): readonly Verdict[] {
  const folder = mkdtempSync(join(tmpdir(), 'cellwright-merge-'));
  try {
    cases.forEach((item, index) => {
      const at = join(folder, String(index));
      mkdirSync(at);
      writeFileSync(join(at, 'disk'), item.disk);
      writeFileSync(join(at, 'base'), item.base);
      writeFileSync(join(at, 'next'), item.next);
    });
    const loop =
      'for d in *; do (git merge-file -p -q --diff3 "$d/disk" "$d/base" "$d/next" > "$d/out"; echo $? > "$d/code"); done';
    execFileSync('sh', ['-c', loop], { cwd: folder });
    return cases.map((_, index) => ({
      conflicts: Number(readFileSync(join(folder, String(index), 'code'), 'utf8')),
      text: readFileSync(join(folder, String(index), 'out'), 'utf8'),
    }));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const git = askGit();

/** Cases in which the verdicts or the clean texts differ. */
function findDifferent(python: boolean): readonly { index: number; ours: number; theirs: number }[] {
  return cases.flatMap((item, index) => {
    const ours = mergeTexts({ ...item, python });
    const theirs = git[index];
    if (theirs === undefined) throw new Error('git gave no verdict');
    if (ours.conflicts > 0 && theirs.conflicts > 0) return [];
    if (ours.conflicts === theirs.conflicts && ours.text === theirs.text) return [];
    return [{ index, ours: ours.conflicts, theirs: theirs.conflicts }];
  });
}

test('the verdict and the clean text are those of git merge-file', () => {
  expect(git.filter((verdict) => verdict.conflicts > 0).length).toBeGreaterThan(200);
  const different = findDifferent(false);
  // Where lines repeat, two differences can be equally short; git may then find the one that does not touch the other side's.
  expect(different.length).toBeLessThanOrEqual(cases.length / 1000);
  expect(different.filter(({ ours }) => ours === 0)).toEqual([]);
});

test('with knowledge of Python there are fewer conflicts than in git, and no line of either side is lost', () => {
  const different = findDifferent(true);
  const better = different.filter(({ ours, theirs }) => ours === 0 && theirs > 0);
  const worse = different.filter(({ ours, theirs }) => ours > 0 && theirs === 0);
  expect(better.length).toBeGreaterThan(worse.length);
  expect(worse.length).toBeLessThanOrEqual(cases.length / 200);
  for (const { index } of better) {
    const { base, disk, next } = cases[index] ?? { base: '', disk: '', next: '' };
    const merged = new Set(mergeTexts({ base, disk, next, python: true }).text.split('\n'));
    const known = new Set(base.split('\n'));
    const added = `${disk}\n${next}`.split('\n').filter((line) => !known.has(line));
    expect(added.filter((line) => !merged.has(line))).toEqual([]);
  }
});
