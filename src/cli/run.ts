import { existsSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { Command } from 'commander';
import { excerptsFrom, showDiagnostics } from '../console/show-report.ts';
import { type ExitCode, type Mark, quiet, type Terminal } from '../console/terminal.ts';
import { type EngineName, engines, findPipeline } from '../project/engines.ts';
import { parseSetting, type Setting } from '../run/load/set-values.ts';
import { formatSteps, formatSummary, stateLine } from '../run/report/report-run.ts';
import type { RunEvent, RunOptions } from '../run/run-options.ts';
import type { RunResult } from '../run/run-result.ts';
import { compileQuietly, showFailure } from './show-traceback.ts';
import { interrupted, untilStopped } from './until-stopped.ts';

/** The options of `cellwright run` as the command line gives them. */
export interface RunFlags {
  readonly target?: string;
  readonly set: readonly string[];
  readonly data: readonly string[];
  readonly pass?: readonly string[];
  readonly step?: string;
  readonly force?: boolean;
  readonly timeout?: string;
  readonly jobs?: string;
  readonly trials?: string;
  readonly seed?: string;
  readonly python?: string;
  readonly env?: string;
  readonly mlflow?: boolean;
  readonly dryRun?: boolean;
  readonly verbose?: boolean;
  readonly quiet?: boolean;
  readonly json?: boolean;
}

/** Adds `cellwright run` to the program; `finish` gets its exit code. */
export function registerRun(program: Command, terminal: Terminal, finish: (code: ExitCode) => void): void {
  const collect = (value: string, all: readonly string[]) => [...all, value];
  program
    .command('run')
    .description("runs a pipeline job's YAML, or the pipeline of another engine, on this machine")
    .argument(
      '[pipeline]',
      'the YAML of an Azure ML pipeline job; without it, `pipeline-job.yml` here or in a folder above',
    )
    .option('--target <engine>', `the engine whose pipeline is run: ${engineHelp()}`)
    .option('--set <name=value>', 'sets a value of the YAML, as in inputs.rate=0.1 (repeatable)', collect, [])
    .option('--data <name=path>', 'says where the data of an input or a data asset is (repeatable)', collect, [])
    .option(
      '--pass <name>',
      'passes a variable of your environment to the steps, even if their code does not name it; * passes all (repeatable)',
      collect,
      [],
    )
    .option('--step <name>', 'runs one step, with the results of earlier runs')
    .option('--force', 'runs every step again')
    .option('--timeout <seconds>', 'stops a step that takes longer')
    .option('--jobs <count>', 'how many steps run in parallel')
    .option('--trials <count>', 'how many trials each sweep has')
    .option('--seed <number>', 'seed of the sweeps')
    .option('--python <path>', 'the Python that runs the steps')
    .option('--env <kind>', 'venv: makes and keeps a virtual environment from the conda file')
    .option('--no-mlflow', 'runs without MLflow')
    .option('--dry-run', 'only checks')
    .option('--verbose', 'shows what the steps print')
    .option('--quiet', 'prints nothing but the result')
    .option('--json', 'prints the result as JSON')
    .action(async (pipeline: string | undefined, flags: RunFlags) => finish(await run(pipeline, flags, terminal)));
}

/** Runs a pipeline as the command line asks; the exit code says whether every step was done. */
export async function run(pipeline: string | undefined, flags: RunFlags, terminal: Terminal): Promise<ExitCode> {
  const shown = flags.quiet ? quiet(terminal) : terminal;
  const options = readOptions(pipeline, flags, terminal.cwd);
  if (typeof options === 'string') {
    terminal.say(`error: ${options}`);
    return 2;
  }
  const onEvent = showEvents(shown, flags.verbose ?? false);
  const { engine, ...asked } = options;
  const { result, isStopped } = await untilStopped((signal) => engines[engine].run({ ...asked, signal, onEvent }));
  if (result !== null) await printResult(result, { flags, terminal, shown, folder: dirname(options.pipeline) });
  if (result?.ok) return 0;
  if (!isStopped) return 1;
  terminal.say('Interrupted: steps that are not done run again the next time');
  return interrupted;
}

function readOptions(
  named: string | undefined,
  flags: RunFlags,
  cwd: string,
): (RunOptions & { readonly engine: EngineName }) | string {
  const found = findPipeline(named, flags.target, cwd);
  if ('problem' in found) return found.problem;
  const settings = flags.set.map(parseSetting);
  const wrong = flags.set[settings.indexOf(null)];
  if (wrong !== undefined) return `--set needs NAME=VALUE, not ${wrong}`;
  const data = readData(flags.data, cwd);
  if (typeof data === 'string') return data;
  if (flags.env !== undefined && flags.env !== 'venv') return `--env accepts only venv, not ${flags.env}`;
  const numbers = readNumbers(flags);
  if (typeof numbers === 'string') return numbers;
  return {
    pipeline: found.file,
    engine: found.engine,
    settings: settings.filter((setting): setting is Setting => setting !== null),
    data,
    force: flags.force ?? false,
    venv: flags.env === 'venv',
    withoutMlflow: flags.mlflow === false,
    dryRun: flags.dryRun ?? false,
    passed: flags.pass ?? [],
    ...(flags.step === undefined ? {} : { step: flags.step }),
    ...(flags.python === undefined ? {} : { python: resolve(cwd, flags.python) }),
    ...numbers,
  };
}

function readData(texts: readonly string[], cwd: string): Record<string, string> | string {
  const data: Record<string, string> = {};
  for (const text of texts) {
    // The name may be a URI with `=` in it, the path not.
    const at = text.lastIndexOf('=');
    if (at <= 0) return `--data needs NAME=PATH, not ${text}`;
    const place = resolve(cwd, text.slice(at + 1));
    if (!existsSync(place)) return `--data ${text}: there is no \`${text.slice(at + 1)}\` in ${cwd}`;
    data[text.slice(0, at)] = place;
  }
  return data;
}

function readNumbers(flags: RunFlags): Record<string, number> | string {
  const numbers: Record<string, number> = {};
  for (const name of ['timeout', 'jobs', 'trials', 'seed'] as const) {
    const text = flags[name];
    if (text === undefined) continue;
    const value = Number(text);
    const isGood = name === 'timeout' ? value > 0 : Number.isInteger(value) && value >= (name === 'seed' ? 0 : 1);
    if (!isGood) return `--${name} needs a ${name === 'timeout' ? 'number of seconds' : 'whole number'}, not ${text}`;
    numbers[name] = value;
  }
  return numbers;
}

function showEvents(terminal: Terminal, isVerbose: boolean): (event: RunEvent) => void {
  const running = new Set<string>();
  return (event) => {
    if (event.kind === 'output') {
      showOutput(terminal, event, isVerbose ? null : [...running]);
      return;
    }
    if (event.kind === 'state' && event.state === 'running') running.add(event.step);
    else if (event.kind === 'state') running.delete(event.step);
    const line = stateLine(event);
    if (line !== null) terminal.say(terminal.mark(markOf(event), line));
  };
}

/** The output of steps: every line if requested, otherwise only the last one, in place. */
function showOutput(
  terminal: Terminal,
  { step, text }: Extract<RunEvent, { kind: 'output' }>,
  running: readonly string[] | null,
): void {
  const lines = text.split(/\r?\n|\r/).filter((line) => line.trim() !== '');
  if (running === null) for (const line of lines) terminal.say(terminal.mark('dim', `${step} | ${line}`));
  else if (lines.length > 0) terminal.progress(`${running.join(', ')} | ${lines.at(-1)}`.slice(0, 100));
}

function markOf(event: RunEvent): Mark {
  if (event.kind !== 'state') return 'dim';
  if (event.state === 'failed') return 'red';
  return event.state === 'running' ? 'cyan' : 'green';
}

interface Printing {
  readonly flags: RunFlags;
  readonly terminal: Terminal;
  readonly shown: Terminal;
  /** The folder of the pipeline. */
  readonly folder: string;
}

async function printResult(result: RunResult, { flags, terminal, shown, folder }: Printing): Promise<void> {
  for (const step of result.steps) {
    const compiled = () => compileQuietly(folder, shown);
    if (step.state === 'failed') await showFailure(step, { folder, compiled }, shown);
  }
  showDiagnostics(result.diagnostics, excerptsFrom(folder, result.diagnostics), terminal);
  if (flags.json) {
    terminal.out(JSON.stringify(result, null, 2));
    return;
  }
  if (result.steps.length === 0) {
    if (!result.ok) return;
    terminal.out('The pipeline can run here');
    for (const line of result.notReproduced.filter((text) => text.startsWith('versions: '))) terminal.out(line);
    return;
  }
  for (const line of [...formatSteps(result.steps), ...formatSummary(result)]) terminal.out(line);
}

/** The engines, and what runs them. */
function engineHelp(): string {
  return Object.entries(engines)
    .map(([name, { runner }]) => (runner === null ? name : `${name}, which runs with ${runner}`))
    .join(', or ');
}
