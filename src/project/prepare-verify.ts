import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Compilation } from '../compile.ts';
import { createReport } from '../diagnostics.ts';
import type { SourceFile } from '../ir.ts';
import type { Guide, JudgedPipeline, MadeUpTable, NotebookCode, VerifyRequest } from '../verify/verify-request.ts';
import { type EngineName, engines } from './engines.ts';
import { localInputs } from './local-inputs.ts';
import type { Project } from './project.ts';
import { storedNotebooks } from './raw-cells.ts';

/** Which pipeline is judged, if it is not the compiled one. */
export interface PipelineChoice {
  /** A pipeline job, or the folder that it is in. */
  readonly pipeline: string | null;
  /** `file.py:function`. */
  readonly entry: string | null;
  /** The engine whose pipeline is judged; without it, the first of the settings. */
  readonly target?: EngineName | null;
  /** Whether both sides run on made-up data. */
  readonly madeUp: boolean;
}

/** The parts of a verification that depend on the project. */
export type ProjectPart = Pick<
  VerifyRequest,
  'notebooks' | 'pipeline' | 'guide' | 'root' | 'outside' | 'out' | 'madeUp'
>;

/** What is verified in a project: its notebooks as they are stored, and the chosen pipeline. A text says what is wrong with the choice. */
export function prepareVerify(
  project: Project,
  { notebooks, compilation }: { notebooks: readonly SourceFile[]; compilation: Compilation | null },
  choice: PipelineChoice,
): ProjectPart | string {
  const pipeline = chosenPipeline(project, choice, compilation);
  if (typeof pipeline === 'string') return pipeline;
  const isCompiled = choice.pipeline === null && choice.entry === null;
  const guide = isCompiled && compilation !== null ? guideOf(compilation) : null;
  const madeUp = choice.madeUp ? tablesOf(project, compilation) : null;
  const { root, out } = project;
  const outside = outsideData(project, compilation);
  return { notebooks: codeOf(notebooks), pipeline, guide, root, outside, out, madeUp };
}

/** Where the pipeline is made of the notebook's cells, the plan knows what stands for what. */
function guideOf({ plan, analysis }: Compilation): Guide | null {
  return plan.kind === 'steps' && analysis !== null ? { plan, analysis } : null;
}

function codeOf(files: readonly SourceFile[]): readonly NotebookCode[] {
  return storedNotebooks(files, createReport()).map(({ file, cells }) => ({
    file,
    cells: cells.map(({ position, source, tags, outputs }) => ({
      position,
      source,
      tags,
      printed: outputs
        .filter(({ kind }) => kind === 'stream')
        .map(({ text }) => text)
        .join(''),
    })),
  }));
}

function chosenPipeline(
  project: Project,
  { pipeline, entry, target }: PipelineChoice,
  compilation: Compilation | null,
): JudgedPipeline | string {
  if (entry !== null) {
    const [, file = '', name = ''] = /^(.+\.py):([A-Za-z_]\w*)$/.exec(entry) ?? [];
    return name === '' ? `--entry needs file.py:function, not ${entry}` : { kind: 'entry', file, name };
  }
  const named = target ?? null;
  const name = named ?? project.config.target[0] ?? 'azureml';
  const { file: usual, run } = engines[pipeline?.endsWith('.yml') && named === null ? 'azureml' : name];
  const data = ownData(project, compilation);
  if (pipeline === null) return { kind: 'job', file: path.join(project.out, usual), data, run };
  const isFolder = existsSync(pipeline) && statSync(pipeline).isDirectory();
  return { kind: 'job', file: isFolder ? path.join(pipeline, usual) : pipeline, data, run };
}

/** The notebooks' own files as the pipeline's data. */
function ownData(project: Project, compilation: Compilation | null): Readonly<Record<string, string>> {
  const local = localInputs(project, compilation).map(({ name, file }) => [name, file] as const);
  return Object.fromEntries(local.filter(([, file]) => existsSync(file)));
}

/** What the notebooks read beside their folder, and the folders there into which they write: the copy in which they run stands alone. */
function outsideData(project: Project, compilation: Compilation | null): ProjectPart['outside'] {
  const read = localInputs(project, compilation).map(({ file }): [string, string | null] => [file, file]);
  const written = writtenFolders(project, compilation).map((folder): [string, string | null] => [folder, null]);
  const found = [...written, ...read].filter(([file]) => existsSync(file));
  const named = found.map(
    ([file, source]) => [path.relative(project.root, file).replaceAll(path.sep, '/'), source] as const,
  );
  return Object.fromEntries(named.filter(([inside]) => inside.startsWith('../')));
}

function writtenFolders({ root }: Project, compilation: Compilation | null): readonly string[] {
  const effects = compilation?.analysis?.statements.flatMap((statement) => statement.effects) ?? [];
  return effects.flatMap((effect) => {
    if (effect.kind !== 'writes-path' || effect.path === null || path.isAbsolute(effect.path)) return [];
    const folder = effect.pathKind === 'folder' ? effect.path : path.dirname(effect.path);
    return [path.resolve(root, path.dirname(effect.span.file), folder)];
  });
}

/** The tables of the project that the notebooks read; a URL, and what lies elsewhere, cannot be replaced in a copy of it. */
function tablesOf(project: Project, compilation: Compilation | null): readonly MadeUpTable[] {
  return localInputs(project, compilation).flatMap(({ name, file, format, columns }) => {
    const inside = path.relative(project.root, file).replaceAll(path.sep, '/');
    return inside.startsWith('../') || path.isAbsolute(inside) ? [] : [{ input: name, path: inside, format, columns }];
  });
}
