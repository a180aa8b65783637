import path from 'node:path';
import { expect, test } from 'vitest';
import { compile } from '../../src/compile.ts';
import { createReport } from '../../src/diagnostics.ts';
import { gatherSources } from '../../src/project/gather-sources.ts';
import { findProject } from '../../src/project/project.ts';
import { expectTree, type Tree } from '../support/golden.ts';
import { notebooksOf, sampleNames, samples } from '../support/samples.ts';

const names = sampleNames();

/** Compiles a sample as `cellwright build [notebook.ipynb] --out expected` in its folder does. */
function compileSample(name: string): { readonly files: Tree; readonly errors: readonly string[] } {
  const report = createReport();
  const request = { cwd: path.join(samples, name), notebooks: notebooksOf(name), out: 'expected' };
  const project = findProject(request, report);
  const compilation = project && compile(gatherSources(project, report), project.config, report);
  const errors = report.diagnostics.filter((one) => one.severity === 'error').map((one) => `${one.id}: ${one.message}`);
  return { files: Object.fromEntries((compilation?.files ?? []).map((file) => [file.path, file.text])), errors };
}

test.each(names)('samples/%s compiles to what its expected/ holds', (name) => {
  const { files, errors } = compileSample(name);
  expect(errors).toEqual([]);
  expectTree(files, path.join(samples, name, 'expected'));
});

test.each(names)('samples/%s gives the same bytes twice', (name) => {
  expect(compileSample(name).files).toEqual(compileSample(name).files);
});
