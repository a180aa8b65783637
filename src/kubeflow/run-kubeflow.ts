import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { createReport, type Report } from '../diagnostics.ts';
import { hintFor } from '../nearest-name.ts';
import { makeRunFolder, recordRun, runPlaces } from '../run/run-folder.ts';
import type { RunOptions } from '../run/run-options.ts';
import { noResult, type RunResult, type StepResult } from '../run/run-result.ts';
import { defaultPython } from '../run/software/default-python.ts';
import { codeTexts, passedVariables } from '../run/step/step-variables.ts';
import { type Conversation, converse, type Told } from './converse.ts';

/** Runs a pipeline of Kubeflow Pipelines on this machine, through `kfp.local`: one process for a task, no container. */
export async function runKubeflow(options: RunOptions): Promise<RunResult> {
  const started = performance.now();
  const report = createReport();
  const file = resolve(options.pipeline);
  checkOptions(options, file, report);
  const pythons = report.hasErrors() ? null : findPythons(options, file, report);
  const nothing = (): RunResult => ({ ...empty, seconds: since(started), diagnostics: report.diagnostics });
  if (pythons === null) return nothing();
  const places = runPlaces(repositoryOf(file), options.runs);
  const folder = await makeRunFolder(places).catch((error: Error) => {
    report.add('run-folder-not-writable', null, { folder: places.runs, problem: error.message });
    return null;
  });
  if (folder === null) return nothing();
  const store = pathToFileURL(join(places.runs, 'mlruns')).href;
  const environment = await ownVariables(options, file);
  const heard = await converse({ ...requestOf(options, file, { ...pythons, folder, store }), environment }, options);
  const ok = reportEnd(heard, { file, python: pythons.kfp, folder }, report);
  const result: RunResult = {
    ...empty,
    ok,
    pipeline: heard.pipeline,
    folder,
    steps: heard.steps.map(stepResult),
    store: options.dryRun ? null : store,
    seconds: since(started),
    diagnostics: report.diagnostics,
  };
  await recordRun(folder, file, result).catch(() => {});
  return result;
}

const empty: RunResult = {
  ok: false,
  pipeline: null,
  folder: null,
  seconds: 0,
  steps: [],
  outputs: {},
  store: null,
  notReproduced: [
    'images, machines and secrets: each task is a process of this machine, with the packages that its Python has',
  ],
  diagnostics: [],
};

function since(started: number): number {
  return (performance.now() - started) / 1000;
}

/** `pipeline.py` is in a folder of the repository. */
function repositoryOf(file: string): string {
  return dirname(dirname(file));
}

/** What only the runner of another engine can do. */
function checkOptions(options: RunOptions, file: string, report: Report): void {
  const asked: readonly (readonly [string, boolean])[] = [
    ['--step', options.step !== undefined],
    ['--timeout', options.timeout !== undefined],
    ['--jobs', options.jobs !== undefined],
    ['--trials', options.trials !== undefined],
    ['--seed', options.seed !== undefined],
    ['--env', options.venv === true],
    ['--no-mlflow', options.withoutMlflow === true],
  ];
  for (const [option, isAsked] of asked) {
    if (!isAsked) continue;
    report.add('engine-refuses', null, {
      file,
      problem: `\`${option}\` has no equivalent here`,
      advice: 'Leave the option out',
    });
  }
}

interface Pythons {
  /** Has `kfp` with all that it needs. */
  readonly kfp: string;
  /** Has what the steps need. */
  readonly steps: string;
}

/** The environment of the README beside the steps' Python, or one Python that has both. */
function findPythons({ python }: RunOptions, file: string, report: Report): Pythons | null {
  const steps = python ?? defaultPython();
  if (steps === null || !existsSync(steps)) {
    const reason = steps === null ? 'none is on PATH' : `\`${steps}\` does not exist`;
    report.add('python-not-found', null, { steps: 'the steps', reason });
    return null;
  }
  const given = process.env['CELLWRIGHT_KFP_PYTHON'];
  const own = join(repositoryOf(file), '.venv-kubeflow');
  const candidates = [given ?? '', join(own, 'bin', 'python'), join(own, 'Scripts', 'python.exe')];
  return { steps, kfp: candidates.find((one) => one !== '' && existsSync(one)) ?? steps };
}

/** The user's variables that the pipeline gets, as `run` gives them to the steps of any engine. */
async function ownVariables({ passed }: RunOptions, file: string): Promise<Record<string, string | undefined>> {
  const folders = [dirname(file), join(repositoryOf(file), 'src')];
  const texts = (await Promise.all(folders.map(codeTexts))).flat();
  return passedVariables(process.env, texts, passed ?? []);
}

function requestOf(
  options: RunOptions,
  file: string,
  { kfp, steps, folder, store }: Pythons & { readonly folder: string; readonly store: string },
): Omit<Conversation, 'environment'> {
  const set = (options.settings ?? []).map(({ path, value }) => [path.at(-1) ?? '', value] as const);
  const data = Object.entries(options.data ?? {}).map(([name, path]) => [name, resolve(path)] as const);
  // The script is the second process of a task.
  const watched = options.variables?.['CELLWRIGHT_WATCH'] === undefined ? {} : { CELLWRIGHT_WATCH_AFTER: '1' };
  return {
    python: kfp,
    script: fileURLToPath(new URL('./python/run_kubeflow.py', import.meta.url)),
    request: {
      file,
      folder,
      python: steps,
      dryRun: options.dryRun ?? false,
      values: Object.fromEntries([...data, ...set]),
      environment: {
        MLFLOW_TRACKING_URI: store,
        MLFLOW_ALLOW_FILE_STORE: 'true',
        PYTHONUNBUFFERED: '1',
        GIT_PYTHON_REFRESH: 'quiet',
      },
      variables: { ...options.variables, ...watched },
    },
  };
}

/** Reports what went wrong; true if nothing did. */
function reportEnd(
  told: Told,
  place: { readonly file: string; readonly python: string; readonly folder: string },
  report: Report,
): boolean {
  const { file, python } = place;
  for (const { step, state, log, code } of told.steps) {
    if (state === 'failed') report.add('step-failed', null, { step, how: `ended with exit code ${code}`, log });
  }
  if (told.lacking !== null) {
    const command =
      'python3 -m venv .venv-kubeflow && .venv-kubeflow/bin/python -m pip install --requirement kubeflow/requirements.txt';
    report.add('engine-not-installed', null, { module: 'kfp', tried: `\`${python}\` says ${told.lacking}`, command });
  } else if (told.unknown !== null) {
    const { name, known } = told.unknown;
    const hint = hintFor(name, known, 'the pipeline has no parameters');
    report.add('run-option-unknown', null, { option: name, hint });
  } else if (!told.ok && !report.hasErrors()) {
    const problem = told.problem ?? 'its process ended';
    report.add('engine-refuses', null, { file, problem, advice: 'Correct the file, or what it was given' });
  }
  return told.ok && !report.hasErrors();
}

function stepResult({ step, state, seconds, outputs, metrics, log }: Told['steps'][number]): StepResult {
  return { ...noResult, step, state, seconds, outputs, metrics, log };
}
