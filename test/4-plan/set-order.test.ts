import { expect, test } from 'vitest';
import { compile } from '../../src/compile.ts';
import { createReport } from '../../src/diagnostics.ts';
import { wholeConfig } from '../support/whole-config.ts';

/** The pipeline of a program. */
function pipelineOf(text: string): string {
  const sources = { notebooks: [{ path: 'words.py', text }], modules: [], requirements: [], paths: [] };
  const { files } = compile(sources, { ...wholeConfig, tests: false, ci: [] }, createReport());
  return files.find(({ path }) => path === 'pipeline-job.yml')?.text ?? '';
}

test('a step that goes through a set, or asks for a hash, is run with one hash seed', () => {
  const begin = '# %% tags=["step:words"]\nimport sys\nwords = set(sys.argv)\n';
  const fixed = 'environment_variables:\n      PYTHONHASHSEED: "0"';
  expect(pipelineOf(`${begin}print([word for word in words])\n`)).toContain(fixed);
  expect(pipelineOf(`${begin}print(hash("a"))\n`)).toContain(fixed);
  expect(pipelineOf(`${begin}for word in words:\n    print(word)\n`)).toContain(fixed);
  expect(pipelineOf(`${begin}print(len(words), sorted(words), "a" in words)\n`)).not.toContain('PYTHONHASHSEED');
});
