import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Config } from '../config.ts';
import { ejectedPassages } from '../kubeflow/ejected.ts';
import { runKubeflow } from '../kubeflow/run-kubeflow.ts';
import type { RunOptions } from '../run/run-options.ts';
import { runPipeline } from '../run/run-pipeline.ts';
import type { RunResult } from '../run/run-result.ts';
import { findUpwards } from './project.ts';

/** A passage of a generated file, and its replacement. */
export interface Rewriting {
  readonly path: RegExp;
  readonly from: RegExp;
  readonly to: string;
}

/** How a pipeline of an engine is run on this machine. */
export interface Engine {
  /** The file of its pipeline, in the repository. */
  readonly file: string;
  readonly run: (options: RunOptions) => Promise<RunResult>;
  /** What runs it, if that is a program of the engine. */
  readonly runner: string | null;
  /** Passages of its own files that `eject` replaces. */
  readonly ejected: readonly Rewriting[];
}

/** The name of an engine, as `target` has it. */
export type EngineName = Config['target'][number];

/** The engines that pipelines are run by. */
export const engines: Readonly<Record<EngineName, Engine>> = {
  azureml: { file: 'pipeline-job.yml', run: runPipeline, runner: null, ejected: [] },
  kubeflow: { file: 'kubeflow/pipeline.py', run: runKubeflow, runner: 'kfp.local', ejected: ejectedPassages },
};

/** Reads the name of an engine; a text says what is wrong with it. */
export function readEngine(name: string): EngineName | { readonly problem: string } {
  if (Object.hasOwn(engines, name)) return name as EngineName;
  return { problem: `--target accepts ${Object.keys(engines).join(', ')}, not ${name}` };
}

/** A pipeline, and the engine that it is of. */
export interface FoundPipeline {
  readonly file: string;
  readonly engine: EngineName;
}

/** The pipeline that is meant: the named file, or the nearest one with the usual name of the engine, of any engine without one. */
export function findPipeline(
  named: string | undefined,
  target: string | undefined,
  cwd: string,
): FoundPipeline | { readonly problem: string } {
  const asked = target === undefined ? null : readEngine(target);
  if (asked !== null && typeof asked !== 'string') return asked;
  if (named !== undefined) {
    const file = path.resolve(cwd, named);
    if (!existsSync(file)) return { problem: `there is no \`${named}\`; name the YAML of a pipeline job` };
    return { file, engine: asked ?? (file.endsWith('.py') ? engineOfScripts : 'azureml') };
  }
  const names = asked === null ? (Object.keys(engines) as readonly EngineName[]) : [asked];
  for (const engine of names) {
    const file = findUpwards(engines[engine].file, cwd);
    if (file !== null) return { file, engine };
  }
  const usual = engines[asked ?? 'azureml'].file;
  return { problem: `there is no \`${usual}\` here; name one, or write it with \`cellwright build\`` };
}

/** A pipeline that is Python is of this engine. */
const engineOfScripts: EngineName = 'kubeflow';
