import { cp, mkdir, readdir } from 'node:fs/promises';
import { delimiter, dirname, join } from 'node:path';
import type { Step } from '../load/job-model.ts';
import { markAttempt } from '../process/end-processes.ts';
import { type ProcessEnd, runProcess } from '../process/run-process.ts';
import type { RunSession } from '../run-session.ts';
import { copySnapshot, type Snapshot } from './snapshot.ts';
import { fillPlaceholders, type InputPaths, type StepPaths } from './step-values.ts';
import { codeTexts, passedVariables } from './step-variables.ts';
import { type Logged, nothingLogged } from './tracking.ts';

/** One process for a step or a trial, and what it left. */
export interface Attempt {
  readonly end: ProcessEnd;
  readonly outputs: Readonly<Record<string, string>>;
  readonly logged: Logged;
  readonly log: string;
  /** The folder with the copy of its code. */
  readonly code: string;
}

/** Folder and name of an attempt. */
interface AttemptPlace {
  readonly folder: string;
  readonly name: string;
}

/** What the command is filled with: paths of the inputs, and the values of a sweep's trial. */
interface AttemptValues {
  readonly inputs: InputPaths;
  readonly trial: Readonly<Record<string, string>>;
}

/** Runs a step's command once, as soon as a place is free, in a fresh copy of its code, with fresh folders for its outputs. */
export function attemptStep(
  session: RunSession,
  step: Step,
  place: AttemptPlace,
  values: AttemptValues,
): Promise<Attempt> {
  return session.slots.take(() => attempt(session, step, place, values));
}

async function attempt(session: RunSession, step: Step, place: AttemptPlace, values: AttemptValues): Promise<Attempt> {
  const { folder, name } = place;
  const code = join(folder, 'code');
  const snapshot: Snapshot = session.snapshots.get(step.id) ?? { files: [], hash: '' };
  await copySnapshot(snapshot, code);
  for (const own of ownFolders) await mkdir(join(code, own), { recursive: true });
  const outputs = await makeOutputs(step, join(folder, 'outputs'));
  const run = (await session.tracking?.begin(name)) ?? null;
  const paths: StepPaths = { inputs: values.inputs, outputs, trial: values.trial };
  const log = join(folder, 'log.txt');
  const command = fillPlaceholders(step, step.component.command, paths);
  const passed = passedVariables(process.env, [command, ...(await codeTexts(code))], session.passed);
  const end = await runProcess({
    command,
    cwd: code,
    env: {
      ...stepEnvironment(session, step, paths, passed),
      ...run?.environment,
      ...markAttempt(dirname(session.folder)),
    },
    log,
    timeout: smallest(session.timeout, step.timeout),
    signal: session.signal,
    onOutput: (text) => session.emit({ kind: 'output', step: name, text }),
  });
  await keepArtifacts(code, outputs['artifacts']);
  const ok = end.reason === 'ended' && end.code === 0;
  const logged = run === null ? nothingLogged : ((await session.tracking?.end(run, ok)) ?? nothingLogged);
  return { end, outputs, logged, log, code };
}

/** Folders that every job of Azure ML finds in its working directory; what it leaves there is its artifacts. */
const ownFolders = ['outputs', 'logs'];

/** An output called `artifacts` is given what the job left in its own folders, as in Azure ML. */
async function keepArtifacts(code: string, artifacts: string | undefined): Promise<void> {
  if (artifacts === undefined) return;
  for (const own of ownFolders) {
    const left = await readdir(join(code, own)).catch(() => []);
    if (left.length > 0) await cp(join(code, own), join(artifacts, own), { recursive: true });
  }
}

async function makeOutputs(step: Step, folder: string): Promise<Readonly<Record<string, string>>> {
  const outputs: Record<string, string> = {};
  await mkdir(folder, { recursive: true });
  for (const output of step.component.outputs) {
    const path = join(folder, output.name);
    outputs[output.name] = path;
    if (output.type !== 'uri_file') await mkdir(path, { recursive: true });
  }
  return outputs;
}

function stepEnvironment(
  session: RunSession,
  step: Step,
  paths: StepPaths,
  passed: Readonly<Record<string, string | undefined>>,
): Record<string, string | undefined> {
  const environment: Record<string, string | undefined> = { ...passed };
  const path = session.software.get(step.id)?.path;
  if (path) {
    environment['PATH'] = `${path}${delimiter}${environment['PATH'] ?? ''}`;
    delete environment['PYTHONHOME'];
  }
  environment['PYTHONUNBUFFERED'] = '1';
  environment['GIT_PYTHON_REFRESH'] = 'quiet';
  if (step.component.distribution?.toLowerCase() === 'pytorch') Object.assign(environment, singleProcess);
  for (const [name, text] of Object.entries({ ...step.component.variables, ...step.variables })) {
    environment[name] = fillPlaceholders(step, text, paths);
  }
  for (const [name, text] of Object.entries(session.variables)) {
    const own = name === 'PYTHONPATH' ? environment[name] : undefined;
    environment[name] = own ? `${text}${delimiter}${own}` : text;
  }
  return environment;
}

const singleProcess = {
  RANK: '0',
  LOCAL_RANK: '0',
  WORLD_SIZE: '1',
  LOCAL_WORLD_SIZE: '1',
  MASTER_ADDR: '127.0.0.1',
  MASTER_PORT: '29500',
};

function smallest(a: number | null, b: number | null): number | null {
  if (a === null) return b;
  return b === null ? a : Math.min(a, b);
}
