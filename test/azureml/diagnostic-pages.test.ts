/** The pages of what may be found in Azure ML's files: their examples show it, and their fixes are free of findings. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import type { TextFile } from '../../src/azureml/check/repository-files.ts';
import { azuremlDiagnostics } from '../../src/diagnostics/azureml.ts';
import { repository } from '../support/python.ts';
import { findingsOf } from './findings-of.ts';

describe.each(Object.keys(azuremlDiagnostics))('the page of %s', (id) => {
  const file = path.join(repository, 'docs/diagnostics', `${id}.md`);
  const text = existsSync(file) ? readFileSync(file, 'utf8') : '';
  const [example = '', fix = ''] = [...text.matchAll(/```yaml\n([\s\S]*?)```/g)].map((match) => match[1] ?? '');

  test('has an example that shows it', () => {
    expect(idsIn(example)).toContain(id);
  });

  test('has a fix in which nothing is found', () => {
    expect(filesIn(fix)).not.toEqual([]);
    expect(findingsOf(filesIn(fix))).toEqual([]);
  });
});

function idsIn(block: string): readonly string[] {
  return findingsOf(filesIn(block)).map((one) => one.id);
}

/** The files of a block, which begin at `# file:` lines. */
function filesIn(block: string): readonly TextFile[] {
  return block
    .split(/^# file: /m)
    .slice(1)
    .map((part) => {
      const [name = '', ...lines] = part.split('\n');
      return { path: name.trim(), text: lines.join('\n') };
    });
}
