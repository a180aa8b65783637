import { existsSync } from 'node:fs';
import { chmod, mkdir, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Report } from '../../diagnostics.ts';
import { findScripts, type ScriptCall, usesPython } from '../../shell/find-scripts.ts';
import type { Graph, Step } from '../load/job-model.ts';
import { parallelProgram } from '../load/special-jobs.ts';
import type { StepSoftware } from '../run-session.ts';
import type { Snapshot } from '../step/snapshot.ts';
import { fillPlaceholders, symbolicPaths } from '../step/step-values.ts';
import { defaultPython } from './default-python.ts';
import { type ProbedScript, type PythonProbe, probePython } from './probe-python.ts';
import { ensureEnvironment } from './python-environment.ts';
import { type VersionDifference, versionDifferences } from './version-differences.ts';

/** How Python is chosen. */
export interface SoftwareOptions {
  readonly python: string | null;
  readonly venv: boolean;
  /** Whether a virtual environment that is missing is made. */
  readonly makes: boolean;
  /** Folder that keeps virtual environments. */
  readonly environments: string;
  readonly note: (text: string) => void;
  readonly signal?: AbortSignal | undefined;
}

/** What runs each step, and an interpreter that has MLflow. */
export interface Software {
  readonly steps: ReadonlyMap<string, StepSoftware>;
  readonly mlflowPython: string | null;
  /** Packages whose versions are not those that the environments pin. */
  readonly differing: readonly VersionDifference[];
}

/** Chooses what runs each step, and reports missing modules, scripts and arguments of all steps at once. */
export async function prepareSoftware(
  report: Report,
  graph: Graph,
  snapshots: ReadonlyMap<string, Snapshot>,
  options: SoftwareOptions,
): Promise<Software> {
  const steps = new Map<string, StepSoftware>();
  const users = graph.steps.filter((step) => usesPython(step.component.command));
  const base = options.python ?? defaultPython();
  let mlflowPython: string | null = null;
  const differing = new Map<string, VersionDifference>();
  if (base === null || !existsSync(base)) {
    const reason = base === null ? 'there is none on PATH' : `\`${base}\` does not exist`;
    if (users.length > 0) report.add('python-not-found', null, { steps: namesOf(users), reason });
    return { steps, mlflowPython, differing: [] };
  }
  const groups = await groupByPython(report, options.venv ? users : graph.steps, base, options);
  for (const [python, members] of groups) {
    const scripts = members.flatMap((step) => probedScripts(step, snapshots.get(step.id)));
    const probe = await probePython(python, scripts, options.signal);
    if (options.signal?.aborted) break;
    if (typeof probe === 'string') {
      report.add('python-not-found', null, { steps: namesOf(members), reason: `\`${python}\` was asked: ${probe}` });
      continue;
    }
    if (probe.mlflow) mlflowPython ??= python;
    const path = await pathFolder(python, options.environments);
    takeFindings(report, { members, snapshots, probe, path }, steps);
    for (const one of pinsThatDiffer(members, probe)) differing.set(one.name, one);
  }
  return { steps, mlflowPython, differing: [...differing.values()] };
}

function pinsThatDiffer(steps: readonly Step[], { packages }: PythonProbe): readonly VersionDifference[] {
  const condas = new Set(steps.flatMap(({ component }) => component.environment?.conda ?? []));
  return [...condas].flatMap((conda) => versionDifferences(conda, packages));
}

function namesOf(steps: readonly Step[]): string {
  return steps.map((step) => `\`${step.id}\``).join(', ');
}

async function groupByPython(
  report: Report,
  steps: readonly Step[],
  base: string,
  options: SoftwareOptions,
): Promise<ReadonlyMap<string, readonly Step[]>> {
  if (!options.venv) return new Map(steps.length === 0 ? [] : [[base, steps]]);
  const groups = new Map<string, Step[]>();
  for (const step of steps) {
    const python = await environmentPython(report, step, base, options);
    if (python !== null) groups.set(python, [...(groups.get(python) ?? []), step]);
  }
  return groups;
}

async function environmentPython(
  report: Report,
  step: Step,
  base: string,
  options: SoftwareOptions,
): Promise<string | null> {
  const { environment } = step.component;
  const label = environment?.label ?? 'none';
  if (!environment?.conda) {
    report.add('environment-file-missing', step.span, { environment: label, step: step.id });
    return null;
  }
  const made = await ensureEnvironment(options.environments, base, environment.conda, options.makes);
  if (made === null) {
    options.note(`a virtual environment for ${label} would be made`);
    return base;
  }
  if ('problem' in made) {
    report.add('environment-not-built', step.span, { environment: label, problem: made.problem });
    return null;
  }
  if (made.made) options.note(`made a virtual environment for ${label}: ${dirname(dirname(made.python))}`);
  return made.python;
}

function probedScripts(step: Step, snapshot: Snapshot | undefined): readonly ProbedScript[] {
  const files = Object.fromEntries((snapshot?.files ?? []).map(({ path, from }) => [path, from]));
  const call = ownScript(step);
  return call === null ? [] : [{ ...call, id: step.id, files: pythonFiles(files) }];
}

/** The first script of a step's command that is not ours: the program of parallel jobs runs the one that it is given. */
function ownScript(step: Step): ScriptCall | null {
  const command = fillPlaceholders(step, step.component.command, symbolicPaths(step));
  const [call] = findScripts(command).filter(({ script }) => script !== null);
  if (call?.script !== parallelProgram) return call ?? null;
  const words = call.arguments;
  const script = words[words.indexOf('--entry') + 1] ?? null;
  return { script: script?.replace(/^\.\//, '') ?? null, arguments: words.slice(words.indexOf('--') + 1) };
}

function pythonFiles(files: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(files).filter(([path]) => path.endsWith('.py')));
}

interface ProbedSteps {
  readonly members: readonly Step[];
  readonly snapshots: ReadonlyMap<string, Snapshot>;
  readonly probe: PythonProbe;
  /** The folder of the Python that runs them. */
  readonly path: string;
}

/** Notes what runs each step, and reports what a Python said of their scripts. */
function takeFindings(
  report: Report,
  { members, snapshots, probe, path }: ProbedSteps,
  steps: Map<string, StepSoftware>,
): void {
  const fingerprint = JSON.stringify([probe.version, probe.packages]);
  const lacking = new Map<Step, readonly string[]>();
  for (const step of members) {
    steps.set(step.id, { path, fingerprint: usesPython(step.component.command) ? fingerprint : '' });
    const modules = reportFindings(report, step, snapshots.get(step.id), probe);
    if (modules.length > 0) lacking.set(step, modules);
  }
  reportLacking(report, lacking, probe);
}

/** One message for all modules that a Python lacks, whichever step needs them. */
function reportLacking(
  report: Report,
  lacking: ReadonlyMap<Step, readonly string[]>,
  { executable }: PythonProbe,
): void {
  const [first] = lacking.keys();
  if (first === undefined) return;
  const modules = [...new Set([...lacking.values()].flat())].sort().map((name) => `\`${name}\``);
  report.add('python-module-missing', lacking.size === 1 ? first.component.commandSpan : null, {
    steps: namesOf([...lacking.keys()]),
    modules: modules.join(', '),
    python: executable,
  });
}

/** Reports what is wrong with a step's script, and gives the modules that its Python lacks. */
function reportFindings(
  report: Report,
  step: Step,
  snapshot: Snapshot | undefined,
  probe: PythonProbe,
): readonly string[] {
  const { component } = step;
  const span = component.commandSpan;
  const command = fillPlaceholders(step, component.command, symbolicPaths(step));
  const script = ownScript(step)?.script ?? null;
  if (script === null) return [];
  const isPlain = !script.startsWith('/') && !script.includes(':');
  if (isPlain && !snapshot?.files.some(({ path }) => path === script)) {
    report.add('script-not-in-code', span, { step: step.id, script });
    return [];
  }
  const found = probe.steps[step.id];
  if (found === undefined) return [];
  const known = found.known.join(', ');
  for (const argument of found.unknown)
    report.add('script-argument-unknown', span, { owner: step.id, script, argument, known });
  for (const argument of found.missing)
    report.add('script-argument-missing', span, { owner: step.id, script, argument });
  const installs = /\binstall\b/.test(component.command);
  const setsPath =
    'PYTHONPATH' in component.variables || 'PYTHONPATH' in step.variables || command.includes('PYTHONPATH');
  const isOpen = installs || (setsPath && component.imitates === null);
  return isOpen ? [] : found.modules.filter((module) => !isBrought(component, module));
}

/** The folder of an interpreter; where it is not called `python`, a folder with one that starts it. */
async function pathFolder(python: string, environments: string): Promise<string> {
  if (basename(python).startsWith('python') && existsSync(join(dirname(python), 'python'))) return dirname(python);
  const folder = join(environments, 'bin');
  await mkdir(folder, { recursive: true });
  for (const name of ['python', 'python3']) {
    await writeFile(join(folder, name), `#!/bin/sh\nexec '${python.replaceAll("'", `'\\''`)}' "$@"\n`);
    await chmod(join(folder, name), 0o755);
  }
  return folder;
}

/** Whether a job of this kind brings the module: parallel jobs a helper of Azure ML, Spark jobs what their archives hold. */
function isBrought({ imitates, variables }: Step['component'], module: string): boolean {
  if (imitates === 'parallel') return module === 'azureml_user';
  return imitates === 'spark' && 'PYTHONPATH' in variables && module !== 'pyspark';
}
