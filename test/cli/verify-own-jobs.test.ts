import { expect, test } from 'vitest';
import { harbour } from '../4-plan-jobs/notebooks.ts';
import { cellwright, folderWith } from '../support/command.ts';

test('verify-own-jobs: a notebook that builds its own jobs is not compared, and the message says why', async () => {
  const folder = folderWith({ 'nb.py': harbour });
  const verified = await cellwright(folder, 'verify', 'nb.py', '--out', 'out', '--python', './python');
  expect(verified.code).toBe(1);
  expect(verified.messages).toContain('verify-own-jobs');
});
