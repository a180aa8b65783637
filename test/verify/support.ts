import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect } from 'vitest';
import { compile } from '../../src/compile.ts';
import { createReport } from '../../src/diagnostics.ts';
import { gatherSources } from '../../src/project/gather-sources.ts';
import { type PipelineChoice, prepareVerify } from '../../src/project/prepare-verify.ts';
import { findProject } from '../../src/project/project.ts';
import { verifyPipeline } from '../../src/verify/verify-pipeline.ts';
import type { VerifyRequest } from '../../src/verify/verify-request.ts';
import type { VerifyResult } from '../../src/verify/verify-result.ts';
import { project } from '../run/project.ts';
import { python } from '../support/python.ts';

/** A cell of code with its tag (empty for none), or one of `markdown`. */
export type Cell = readonly [tag: string, source: string];
/** Plants differences: gets each generated file. */
export type Edit = (file: string, text: string) => string;

/** The text of a notebook. */
export function notebook(cells: readonly Cell[]): string {
  return JSON.stringify({
    nbformat: 4,
    nbformat_minor: 5,
    metadata: {},
    cells: cells.map(([tag, source], index) => ({
      id: `cell-${index}`,
      source,
      ...(tag === 'markdown'
        ? { cell_type: 'markdown', metadata: {} }
        : { cell_type: 'code', metadata: { tags: tag === '' ? [] : [tag] }, outputs: [], execution_count: null }),
    })),
  });
}

const fixed = {
  python: python() ?? '',
  version: 'test',
  tolerance: 0,
  repeat: 1,
  once: true,
  madeUp: null,
  signal: null,
  onEvent: () => {},
};

/** Compiles the cells of notebooks in a folder; `edit` plants differences in what is generated. */
export function build(
  notebooks: Readonly<Record<string, readonly Cell[]>>,
  edit: Edit = (_, text) => text,
  { files, ...choice }: Partial<PipelineChoice> & { readonly files?: Readonly<Record<string, string>> } = {},
): VerifyRequest {
  const texts = Object.entries(notebooks).map(([file, cells]) => [file, notebook(cells)]);
  const folder = project({ ...files, ...Object.fromEntries(texts) });
  const report = createReport();
  const found = findProject({ cwd: folder, notebooks: Object.keys(notebooks), out: 'out' }, report);
  if (found === null) throw new Error('there is no project');
  const sources = gatherSources(found, report);
  const compilation = compile(sources, found.config, report);
  expect(report.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  for (const file of compilation.files) {
    const target = path.join(found.out, file.path);
    mkdirSync(path.dirname(target), { recursive: true });
    writeFileSync(target, edit(file.path, file.text));
  }
  const chosen = { pipeline: null, entry: null, madeUp: false, ...choice };
  const prepared = prepareVerify(found, { notebooks: sources.notebooks, compilation }, chosen);
  if (typeof prepared === 'string') throw new Error(prepared);
  return { ...fixed, ...prepared };
}

/** Judges a script whose function `main` is to do what the cells do. */
export function verifyScript(
  cells: readonly string[],
  script: string,
  options: Partial<VerifyRequest> & { readonly files?: Readonly<Record<string, string>> } = {},
): Promise<VerifyResult> {
  const { files, ...others } = options;
  const folder = project({ ...files, 'pipeline.py': script });
  const code = cells.map((source, position) => ({ position, source, tags: [], printed: '' }));
  return verifyPipeline({
    ...fixed,
    notebooks: [{ file: 'nb.ipynb', cells: code }],
    pipeline: { kind: 'entry', file: path.join(folder, 'pipeline.py'), name: 'main' },
    guide: null,
    root: folder,
    outside: {},
    out: path.join(folder, 'out'),
    ...others,
  });
}

/** What is neither the same nor left out, as text: state, kind, name, cell:line (as a reader counts cells), first difference. */
export function differing(result: VerifyResult): readonly string[] {
  return result.comparisons
    .filter(({ state }) => state !== 'same' && state !== 'left-out')
    .map(({ kind, state, name, place, at }) => {
      const where = place === null ? '-' : `${(place.cell ?? 0) + 1}:${place.line}`;
      return `${state} ${kind} ${name} ${where} ${at}`;
    });
}
