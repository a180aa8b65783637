import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type Command, Option } from 'commander';
import { excerptsFrom, showDiagnostics } from '../console/show-report.ts';
import { type ExitCode, quiet, type Terminal, version } from '../console/terminal.ts';
import { type CompiledProject, compileProject, showFindings } from '../project/compile-project.ts';
import { readEngine } from '../project/engines.ts';
import { type PipelineChoice, prepareVerify } from '../project/prepare-verify.ts';
import { stateLine } from '../run/report/report-run.ts';
import type { RunEvent } from '../run/run-options.ts';
import { defaultPython } from '../run/software/default-python.ts';
import { certificateOf } from '../verify/certificate.ts';
import { formatVerification } from '../verify/report-verify.ts';
import { formatPage } from '../verify/verify-page.ts';
import { verifyPipeline } from '../verify/verify-pipeline.ts';
import type { VerifyRequest } from '../verify/verify-request.ts';
import type { Verdict, VerifyResult } from '../verify/verify-result.ts';
import { type FormatFlags, formatOf, formatOption, printFindings } from './show/show-findings.ts';
import { verifyFindings } from './show/verify-findings.ts';
import { showFailure } from './show-traceback.ts';
import { interrupted, untilStopped } from './until-stopped.ts';

interface VerifyFlags extends FormatFlags {
  readonly out?: string;
  readonly pipeline?: string;
  readonly target?: string;
  readonly entry?: string;
  readonly python?: string;
  readonly tolerance?: string;
  readonly repeat?: string;
  readonly once?: boolean;
  readonly madeUp?: boolean;
  readonly html?: string;
  readonly certificate?: string;
  readonly quiet?: boolean;
}

const help = `
The notebook's cells are run as they are stored, in a copy of its folder, and the pipeline once. Both are watched: every model that is fitted or
stored, every score, file, figure and table of the notebook must be found again. Where something differs, both run once more, to tell what differs
by itself and where the two part.

Verdicts: same (exit code 0), different, not-comparable, notebook-fails, pipeline-fails (1), interrupted (130).`;

/** Adds `cellwright verify` to the program; `finish` gets its exit code. */
export function registerVerify(program: Command, terminal: Terminal, finish: (code: ExitCode) => void): void {
  program
    .command('verify')
    .description('runs the notebook and a pipeline, and judges whether the pipeline gives every result of the notebook')
    .argument('[notebook]', 'the notebook; default: those of cellwright.yml')
    .option('-o, --out <folder>', 'the folder of the repository; default: that of cellwright.yml')
    .addOption(
      new Option('--pipeline <path>', 'judges another pipeline: its pipeline-job.yml, or its folder').conflicts(
        'entry',
      ),
    )
    .option('--entry <file.py:function>', 'judges a pipeline that is one Python function')
    .option(
      '--target <engine>',
      'the engine whose pipeline is judged; default: the first of `target` in cellwright.yml',
    )
    .option('--python <path>', 'the Python that runs both')
    .option('--tolerance <number>', 'relative tolerance for floats; exact without it')
    .option('--repeat <count>', 'runs the notebook this many times, to find results that differ between its own runs')
    .option('--once', 'runs the notebook once; results that differ between its own runs are then not recognised')
    .option('--made-up', 'runs both on made-up tables, for data that is not available or takes too long')
    .option('--html <file>', 'writes the result as one page for a reviewer')
    .option('--certificate <file>', 'writes what was proved, with versions and hashes, as JSON')
    .option('--json', 'the same as --format json')
    .addOption(formatOption())
    .option('--quiet', 'prints nothing but the result')
    .addHelpText('after', help)
    .action(async (notebook: string | undefined, flags: VerifyFlags) =>
      finish(await verify(notebook, flags, terminal)),
    );
}

async function verify(notebook: string | undefined, flags: VerifyFlags, terminal: Terminal): Promise<ExitCode> {
  const messages = flags.quiet ? quiet(terminal) : terminal;
  const settings = readFlags(flags, terminal.cwd);
  if (typeof settings === 'string') return usage(terminal, settings);
  const request = { cwd: terminal.cwd, notebooks: notebook === undefined ? [] : [notebook], out: flags.out ?? null };
  const compiled = await compileProject(request, messages);
  const isOwn = settings.choice.pipeline === null && settings.choice.entry === null;
  if (compiled.project === null || compiled.sources === null || (isOwn && compiled.report.hasErrors())) {
    showFindings(compiled, terminal);
    return 1;
  }
  const plan = compiled.compilation?.plan;
  if (isOwn && plan?.kind === 'jobs') {
    compiled.report.add('verify-own-jobs', null, { notebook: plan.notebooks.join(', ') });
    showFindings(compiled, terminal);
    return 1;
  }
  const prepared = prepareVerify(
    compiled.project,
    { ...compiled, notebooks: compiled.sources.notebooks },
    settings.choice,
  );
  if (typeof prepared === 'string') return usage(terminal, prepared);
  const result = await judge({ ...prepared, ...settings.run }, messages);
  if (result === null || result.verdict === 'interrupted') {
    terminal.say('Interrupted: the results were not compared, so there is no verdict');
    if (result === null) return interrupted;
  }
  await showFailures(result, compiled, { isOwn, messages });
  show(result, compiled, flags, terminal);
  return exitCode(result.verdict);
}

interface Settings {
  readonly choice: PipelineChoice;
  readonly run: Pick<VerifyRequest, 'python' | 'version' | 'tolerance' | 'repeat' | 'once'>;
}

/** The flags as values; a text says what is wrong with them. */
function readFlags(flags: VerifyFlags, cwd: string): Settings | string {
  const tolerance = Number(flags.tolerance ?? 0);
  const repeat = Number(flags.repeat ?? 1);
  const python = flags.python === undefined ? defaultPython() : path.resolve(cwd, flags.python);
  if (!(tolerance >= 0)) return `--tolerance needs a number, not ${flags.tolerance}`;
  if (!(Number.isInteger(repeat) && repeat >= 1)) return `--repeat needs a count, not ${flags.repeat}`;
  if (python === null) return 'no Python was found; name one with --python';
  const target = flags.target === undefined ? null : readEngine(flags.target);
  if (target !== null && typeof target !== 'string') return target.problem;
  const place = (file: string | undefined) => (file === undefined ? null : path.resolve(cwd, file));
  return {
    choice: { pipeline: place(flags.pipeline), entry: place(flags.entry), target, madeUp: flags.madeUp ?? false },
    run: { python, version: version(), tolerance, repeat, once: flags.once ?? false },
  };
}

/** Verifies until stopped; `null` if there is no verdict. */
async function judge(
  request: Omit<VerifyRequest, 'signal' | 'onEvent'>,
  messages: Terminal,
): Promise<VerifyResult | null> {
  const onEvent = (event: RunEvent) => {
    if (event.kind === 'output') messages.progress(`${event.text.trimEnd().split('\n').at(-1)?.slice(0, 100)} ...`);
    const line = event.kind === 'planned' ? null : stateLine(event);
    if (line !== null) messages.say(messages.mark('dim', line));
  };
  return (await untilStopped((signal) => verifyPipeline({ ...request, signal, onEvent }))).result;
}

/** Prints where the notebook or a step stopped, by the cells and by the files of the repository. */
async function showFailures(
  { stopped, steps }: VerifyResult,
  { compilation, project }: CompiledProject,
  { isOwn, messages }: { readonly isOwn: boolean; readonly messages: Terminal },
): Promise<void> {
  if (stopped.length > 1) {
    messages.say('\nIn the notebook:');
    for (const { file, cell, line, name } of stopped)
      messages.say(`  ${file}, cell ${cell + 1}, line ${line}${name === null ? '' : `, in ${name}`}`);
    messages.say('');
  }
  const repository = { folder: project?.out ?? messages.cwd, compiled: async () => (isOwn ? compilation : null) };
  for (const step of steps) if (step.state === 'failed') await showFailure(step, repository, messages);
}

function show(result: VerifyResult, compiled: CompiledProject, flags: VerifyFlags, terminal: Terminal): void {
  const folder = compiled.project?.root ?? terminal.cwd;
  showDiagnostics(result.diagnostics, excerptsFrom(folder, result.diagnostics), terminal);
  const format = formatOf(flags);
  if (format === 'json')
    terminal.out(JSON.stringify(result, (key, value) => (key === 'images' ? undefined : value), 2));
  else if (format === 'text') for (const line of formatVerification(result)) terminal.out(line);
  else printFindings(format, verifyFindings(result, compiled, terminal.cwd), terminal);
  if (flags.html !== undefined) write(flags.html, formatPage(result), terminal);
  if (flags.certificate !== undefined) {
    write(flags.certificate, `${JSON.stringify(certificateOf(result), null, 2)}\n`, terminal);
  }
}

/** Writes a requested file; a failure does not affect the verdict. */
function write(file: string, text: string, terminal: Terminal): void {
  const target = path.resolve(terminal.cwd, file);
  try {
    mkdirSync(path.dirname(target), { recursive: true });
    writeFileSync(target, text);
  } catch (error) {
    terminal.say(`${file} could not be written: ${(error as Error).message}`);
  }
}

function exitCode(verdict: Verdict): ExitCode {
  if (verdict === 'same') return 0;
  return verdict === 'interrupted' ? interrupted : 1;
}

function usage(terminal: Terminal, message: string): ExitCode {
  terminal.say(`error: ${message}`);
  return 2;
}
