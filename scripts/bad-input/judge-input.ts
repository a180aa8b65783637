/** What becomes of one mutated input: read, compiled and checked as the commands do. */

import { checkRepository } from '../../src/azureml/check/check-repository.ts';
import { compile } from '../../src/compile.ts';
import { parseConfig } from '../../src/config/parse-config.ts';
import { type Config, defaultConfig } from '../../src/config.ts';
import { createReport } from '../../src/diagnostics.ts';
import type { OutputFile, Sources } from '../../src/ir.ts';
import type { Files } from '../../src/run/load/job-files.ts';
import { loadPipeline } from '../../src/run/load/load-pipeline.ts';
import { resolveGraph } from '../../src/run/resolve/resolve.ts';
import { isYamlProblem, readYaml } from '../../src/yaml/read.ts';
import { createDraw, mutate } from './mutate.ts';
import type { Subject } from './subjects.ts';

/** The mutated input of a seed. */
export interface Input {
  readonly kind: Subject['kind'];
  readonly changed: string;
  readonly texts: ReadonlyMap<string, string>;
}

/** What came of it: files that are written, if it was not refused; a problem where a file is not YAML. */
export interface Judged {
  readonly python: readonly string[];
  readonly problem: string;
}

/** The input that belongs to a seed. */
export function inputOf(subjects: readonly Subject[], seed: number): Input {
  const draw = createDraw(seed);
  const subject = subjects[draw(subjects.length)] as Subject;
  const changed = subject.mutable[draw(subject.mutable.length)] ?? '';
  const texts = new Map(subject.texts);
  texts.set(changed, mutate(texts.get(changed) ?? '', draw));
  return { kind: subject.kind, changed, texts };
}

/** Compiles or checks an input. What it throws is a crash. */
export function judgeInput({ kind, texts }: Input): Judged {
  if (kind === 'pipeline') return judgePipeline(texts);
  const report = createReport();
  const settings = texts.get('cellwright.yml');
  const config: Config =
    settings === undefined ? defaultConfig : parseConfig({ path: 'cellwright.yml', text: settings }, report);
  if (report.hasErrors()) return { python: [], problem: '' };
  const { files } = compile(sourcesOf(texts, kind), config, report);
  return report.hasErrors() ? { python: [], problem: '' } : judgeFiles(files);
}

function sourcesOf(texts: ReadonlyMap<string, string>, kind: Subject['kind']): Sources {
  const entries = [...texts].map(([path, text]) => ({ path, text }));
  const isNotebook = ({ path }: { path: string }): boolean => path.endsWith('.ipynb') || path === 'notebook.py';
  return {
    notebooks: entries.filter(isNotebook),
    modules: entries.filter((file) => file.path.endsWith('.py') && !isNotebook(file) && kind !== 'sdk'),
    requirements: entries.filter(({ path }) => /^requirements.*\.txt$/.test(path)),
    paths: entries.map(({ path }) => ({ path, kind: 'file', preview: null })),
    ...(kind === 'sdk' ? { files: entries.filter((file) => !isNotebook(file)) } : {}),
  };
}

function judgeFiles(files: readonly OutputFile[]): Judged {
  for (const { path, text } of files) {
    if (!/\.ya?ml$/.test(path)) continue;
    const read = readYaml(path, path, text);
    if (isYamlProblem(read)) return { python: [], problem: `${path} is no YAML: ${read.message}` };
  }
  return { python: files.flatMap(({ path, text }) => (path.endsWith('.py') ? [text] : [])), problem: '' };
}

function judgePipeline(texts: ReadonlyMap<string, string>): Judged {
  const report = createReport();
  checkRepository(
    [...texts].map(([path, text]) => ({ path, text })),
    report,
  );
  const loader = { files: memoryFiles(texts), report: createReport(), root: '/r', project: '/r', open: [] };
  const pipeline = loadPipeline(loader, '/r/pipeline-job.yml', []);
  if (pipeline !== null) resolveGraph(loader, pipeline, { mapped: {}, used: new Set() });
  return { python: [], problem: '' };
}

function memoryFiles(texts: ReadonlyMap<string, string>): Files {
  const paths = [...texts.keys()].map((path) => `/r/${path}`);
  return {
    readText: (path) => texts.get(path.slice('/r/'.length)) ?? null,
    kindOf: (path) =>
      paths.includes(path) ? 'file' : paths.some((one) => one.startsWith(`${path}/`)) ? 'folder' : null,
    list: (path) => [
      ...new Set(
        paths.flatMap((one) => (one.startsWith(`${path}/`) ? [one.slice(path.length + 1).split('/')[0] ?? ''] : [])),
      ),
    ],
  };
}
