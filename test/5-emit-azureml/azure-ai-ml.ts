/** Asks azure-ai-ml what it thinks of repositories. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { TextFile } from '../../src/azureml/check/repository-files.ts';
import { python } from '../support/python.ts';

/** Writes files below a folder. */
export function writeFiles(folder: string, files: readonly TextFile[]): void {
  for (const file of files) {
    const path = join(folder, file.path);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, file.text);
  }
}

/** For each repository, the problems that azure-ai-ml has with it, or with those of its files that are named. */
export function judgeByAzure(
  repositories: readonly (readonly TextFile[])[],
  only: readonly (readonly string[])[] = [],
): readonly (readonly string[])[] {
  const interpreter = python();
  if (!interpreter) throw new Error('no Python');
  const root = mkdtempSync(join(tmpdir(), 'cellwright-azure-'));
  try {
    const folders = repositories.map((files, index) => {
      const folder = join(root, String(index));
      writeFiles(folder, files);
      return folder;
    });
    const script = fileURLToPath(new URL('judge.py', import.meta.url));
    const output = execFileSync(interpreter, [script], {
      input: JSON.stringify(folders.map((folder, index) => ({ folder, only: only[index] ?? null }))),
      encoding: 'utf8',
      stdio: ['pipe', 'pipe', 'ignore'],
      maxBuffer: 1 << 26,
    });
    return JSON.parse(output);
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}
