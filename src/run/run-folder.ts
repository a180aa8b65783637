import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, realpath, symlink, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { RunResult } from './run-result.ts';
import { writeWhole } from './step/result-cache.ts';

/** Where runs of the pipelines in a folder are kept. */
export interface RunPlaces {
  /** The folder with the pipelines. */
  readonly root: string;
  /** Holds every run, the kept results and the MLflow store. */
  readonly runs: string;
  readonly cache: string;
  readonly environments: string;
  /** MLflow stores, the best one first. */
  readonly stores: readonly string[];
  /** URI of the folder of MLflow's artifacts. */
  readonly artifacts: string;
}

/** The places of a folder with pipelines; the runs may be kept elsewhere, and be fleeting. */
export function runPlaces(root: string, elsewhere?: string, fleeting = false): RunPlaces {
  const runs = elsewhere ?? join(root, '.cellwright', 'runs');
  const stores = [`sqlite:///${join(runs, 'mlflow.db')}`, pathToFileURL(join(runs, 'mlruns')).href];
  return {
    root,
    runs,
    cache: join(runs, 'results'),
    environments: join(runs, 'environments'),
    stores: fleeting ? stores.reverse() : stores,
    artifacts: pathToFileURL(join(runs, 'mlflow-artifacts')).href,
  };
}

/** Makes the folder of a new run, numbered after the last one. */
export async function makeRunFolder(places: RunPlaces): Promise<string> {
  await mkdir(places.runs, { recursive: true });
  const [runs, project] = [await realpath(places.runs), await realpath(places.root)];
  if (runs !== join(project, relative(places.root, places.runs))) throw new Error(`a link leads to \`${runs}\``);
  const ignore = join(places.runs, '.gitignore');
  if (!existsSync(ignore)) await writeFile(ignore, '*\n');
  for (let number = (await runNumbers(places)).at(-1) ?? 0; ; ) {
    number += 1;
    const folder = join(places.runs, String(number));
    try {
      await mkdir(folder);
      return folder;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
  }
}

async function runNumbers(places: RunPlaces): Promise<readonly number[]> {
  const names = await readdir(places.runs).catch(() => []);
  const numbers = names.filter((name) => /^\d+$/.test(name)).map(Number);
  return numbers.sort((a, b) => a - b);
}

/** Writes what became of a run into its folder, and links the pipeline's outputs there. */
export async function recordRun(folder: string, file: string, result: RunResult): Promise<void> {
  await writeWhole(join(folder, 'run.json'), `${JSON.stringify({ file, ...result }, null, 2)}\n`);
  const entries = Object.entries(result.outputs);
  if (entries.length > 0) await mkdir(join(folder, 'outputs'), { recursive: true });
  for (const [name, path] of entries) await symlink(path, join(folder, 'outputs', name)).catch(() => {});
}

/** The outputs of each step in the latest runs of a pipeline in which the step was done. */
export async function findEarlierOutputs(
  places: RunPlaces,
  file: string,
): Promise<ReadonlyMap<string, Readonly<Record<string, string>>>> {
  const outputs = new Map<string, Readonly<Record<string, string>>>();
  for (const number of await runNumbers(places)) {
    const run = await readRecord(join(places.runs, String(number), 'run.json'));
    if (run?.file !== file) continue;
    for (const { step, state, outputs: made } of run.steps) {
      if (state === 'done' || state === 'reused') outputs.set(step, made);
    }
  }
  return outputs;
}

/** What became of a run; `null` if that was not written, or is damaged. */
async function readRecord(file: string): Promise<(RunResult & { readonly file: string }) | null> {
  try {
    const record = JSON.parse(await readFile(file, 'utf8')) as (RunResult & { readonly file: string }) | null;
    return Array.isArray(record?.steps) ? record : null;
  } catch {
    return null;
  }
}
