/** The process that compiles notebooks for a corpus run and judges what comes out. */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type Compilation, compile } from '../../src/compile.ts';
import { defaultConfig } from '../../src/config.ts';
import { createReport, type Report } from '../../src/diagnostics.ts';
import type { OutputFile, Sources } from '../../src/ir.ts';
import { gatherSources } from '../../src/project/gather-sources.ts';
import { stepsOf } from '../../src/project/steps-of.ts';
import { failed } from './compiler-process.ts';
import { createJudge } from './python-judge.ts';
import { configOf } from './settings.ts';
import type { Finding, NotebookRequest, NotebookResult } from './types.ts';
import { lackingNames, undefinedNames } from './undefined-names.ts';
import { withTags } from './with-tags.ts';

/** Refusals that are right: the notebook cannot be run from top to bottom, by anyone, in Python 3. */
const ownFaults: ReadonlySet<string> = new Set([
  ...['undefined-name', 'cell-does-not-parse', 'python-2-code', 'other-language', 'asks-for-input', 'run-cycle'],
  ...['empty-file', 'not-json', 'not-a-notebook', 'unsupported-nbformat', 'broken-cell', 'not-utf8'],
  ...['nothing-to-compile', 'run-file-not-found', 'unreadable-file', 'platform-name', 'secret-in-notebook'],
]);

const judge = createJudge();

process.on('message', (request: NotebookRequest) => {
  void judgeNotebook(request).then((result) => process.send?.(result));
});
process.on('disconnect', () => judge.close());

async function judgeNotebook(request: NotebookRequest): Promise<NotebookResult> {
  const started = performance.now();
  let report = createReport();
  try {
    const gathered = gather(request);
    report = gathered.report;
    const sources = withTags(gathered.sources, request.tag);
    const compilation = compile(sources, configOf(request.cut), report);
    const milliseconds = Math.round(performance.now() - started);
    if (request.out !== null) writeFiles(request.out, compilation.files);
    return { ...(await resultOf(request, compilation, report)), milliseconds };
  } catch (error) {
    return { ...failed(request, 'crashed'), findings: findingsOf(report), stack: String((error as Error).stack) };
  }
}

/** What a notebook is compiled with: its folder, or its whole repository where it needs files from elsewhere in that. */
function gather(request: NotebookRequest): { readonly sources: Sources; readonly report: Report } {
  const alone = gatherBelow(path.dirname(request.file), request);
  const isAlone = alone.report.diagnostics.every(({ id }) => id !== 'module-outside-project');
  return isAlone ? alone : gatherBelow(repositoryOf(request), request);
}

function gatherBelow(root: string, request: NotebookRequest): { readonly sources: Sources; readonly report: Report } {
  const report = createReport();
  const project = { root, notebooks: [request.file], config: defaultConfig, configFile: null, configPath: null };
  return { sources: gatherSources({ ...project, out: path.join(root, 'compiled') }, report), report };
}

/** The folder of the corpus that holds a notebook. */
function repositoryOf({ file, shown }: NotebookRequest): string {
  return path.join(file.slice(0, -shown.length), shown.split(path.sep)[0] ?? '');
}

async function resultOf(
  request: NotebookRequest,
  compilation: Compilation,
  report: Report,
): Promise<Omit<NotebookResult, 'milliseconds'>> {
  const findings = findingsOf(report);
  const errors = findings.filter(({ severity }) => severity === 'error');
  const python = compilation.files.filter(({ path: file }) => file.endsWith('.py'));
  const code = compilation.documents.flatMap(({ cells }) => cells.map((cell) => cell.code)).join('\n');
  const lacking = lackingNames(code);
  const disputed = await disputedFaults(errors, compilation, lacking);
  const isOwnFault = errors.some((error) => ownFaults.has(error.id) && !disputed.includes(error));
  return {
    ...failed(request, errors.length === 0 ? 'compiled' : isOwnFault ? 'own-fault' : 'refused'),
    findings,
    steps: stepsOf(compilation.plan).length,
    pythonFiles: python.length,
    badFiles: (await isForThisPython(compilation)) ? await badFiles(python) : [],
    newNames: newNames(compilation, python, lacking),
    disputed: disputed.map(({ id, message, cell }) => `${id}, cell ${cell}: ${message}`),
  };
}

function findingsOf(report: Report): readonly Finding[] {
  return report.diagnostics.map(({ id, severity, message, span }) => ({
    id,
    severity,
    message,
    cell: span?.cell ?? null,
    line: span?.line ?? 0,
  }));
}

async function badFiles(files: readonly OutputFile[]): Promise<readonly string[]> {
  const found: string[] = [];
  for (const file of files) {
    const problem = await judge.problemOf('file', file.text);
    if (problem !== '') found.push(`${file.path}: ${problem}`);
  }
  return found;
}

/** Whether the Python that judges knows the syntax of the notebook: `type X = int` needs 3.12. */
async function isForThisPython({ documents }: Compilation): Promise<boolean> {
  for (const cell of documents.flatMap(({ cells }) => cells))
    if (cell.kind === 'code' && (await judge.problemOf('cells', cell.code)) !== '') return false;
  return true;
}

/** Names that generated files lack and that the notebook had when it came to the last cell of the step. */
function newNames(
  { documents, plan }: Compilation,
  files: readonly OutputFile[],
  lacking: ReadonlySet<string>,
): readonly string[] {
  const copied = new Set(plan.copiedFiles.map((file) => file.path));
  const cells = documents.flatMap((document) => document.cells);
  return files.flatMap((file) => {
    if (copied.has(file.path)) return [];
    const found = [...undefinedNames(file.text)].filter((name) => !lacking.has(name));
    if (found.length === 0) return [];
    const step = stepsOf(plan).find(({ name }) => file.path === `src/${name}/${name}.py`);
    const last = Math.max(...(step?.positions ?? [cells.length]));
    const above = cells.slice(0, last + 1).map((cell) => cell.code);
    const before = lackingNames([...above, ...found].join('\n'));
    return found.filter((name) => !before.has(name)).map((name) => `${file.path}: ${name}`);
  });
}

/**
 * Faults that were reported and that others do not find: a name that the cells above define to a linter's eyes, a cell
 * that IPython and CPython accept.
 */
async function disputedFaults(
  errors: readonly Finding[],
  compilation: Compilation,
  lacking: ReadonlySet<string>,
): Promise<readonly Finding[]> {
  const found: Finding[] = [];
  const cells = compilation.documents[0]?.cells ?? [];
  for (const error of errors) {
    const name = /`(.+?)`/.exec(error.message)?.[1] ?? '';
    if (error.id === 'undefined-name' && !lacking.has(name)) {
      const above = cells.filter(({ index }) => index < (error.cell ?? 0)).map((cell) => cell.code);
      if (!lackingNames([...above, name].join('\n')).has(name)) found.push(error);
    }
    if (error.id !== 'cell-does-not-parse' && error.id !== 'python-2-code') continue;
    const source = cells.find((one) => one.index === error.cell)?.source ?? '';
    if ((await judge.problemOf('cell', source)) === '') found.push(error);
  }
  return found;
}

function writeFiles(out: string, files: readonly OutputFile[]): void {
  for (const file of files) {
    const target = path.join(out, file.path);
    mkdirSync(path.dirname(target), { recursive: true });
    writeFileSync(target, file.text);
  }
}
