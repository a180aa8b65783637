/** Compiles a small program, runs it whole and step by step in processes of their own, and compares what is printed. */
import { type ChildProcess, spawn } from 'node:child_process';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { createInterface, type Interface } from 'node:readline';
import { compile } from '../../src/compile.ts';
import type { Config } from '../../src/config.ts';
import { createReport, type DiagnosticId } from '../../src/diagnostics.ts';
import type { Document, OutputFile, ParameterPlan, PathFact, SourceFile, StepPlan, StepsPlan } from '../../src/ir.ts';
import { stepsPlan } from '../support/steps-plan.ts';
import { wholeConfig } from '../support/whole-config.ts';

/** The folder of the files that every program finds beside it. */
export const filesFolder = path.join(import.meta.dirname, 'files');

const config: Config = { ...wholeConfig, tests: false, ci: [] };
const byRole: Config = { ...config, steps: { from: 'roles', cells: 5 } };
const notebook = 'program.py';

/** A program that compiled, ready to run; or the errors that refused it. */
export type Compiled =
  | { readonly kind: 'compiled'; readonly job: Job; readonly warnings: readonly DiagnosticId[] }
  | { readonly kind: 'refused'; readonly ids: readonly DiagnosticId[]; readonly messages: readonly string[] };

/** A program for the runner: whole, and as steps. */
export interface Job {
  readonly files: string;
  readonly cells: readonly string[];
  readonly generated: readonly OutputFile[];
  readonly steps: readonly StepJob[];
}

interface StepJob {
  readonly name: string;
  readonly package: string;
  readonly arguments: readonly Argument[];
}

type Argument = { readonly name: string } & (
  | { readonly kind: 'data'; readonly path: string }
  | { readonly kind: 'output'; readonly step: string; readonly output: string; readonly isModel: boolean }
  | { readonly kind: 'text'; readonly text: string }
);

interface Run {
  readonly output: string;
  readonly error: string;
  readonly trace: string;
}

/** What the whole program and each step printed. */
export interface RunResult {
  readonly whole: Run;
  readonly steps: readonly (Run & { readonly name: string })[];
}

/** What became of a program. */
export type Outcome =
  | { readonly kind: 'same' }
  | { readonly kind: 'refused'; readonly ids: readonly DiagnosticId[]; readonly messages: readonly string[] }
  | { readonly kind: 'different'; readonly result: RunResult }
  /** The program itself fails, so that it shows nothing. */
  | { readonly kind: 'faulty'; readonly error: string };

/** Compiles a program in the percent format, for Azure ML or other engines; one that begins with `# by role` is cut so. */
export function compileCase(text: string, target: Config['target'] = ['azureml']): Compiled {
  const report = createReport();
  const sources = {
    notebooks: [{ path: notebook, text }],
    modules: modulesBeside(text),
    requirements: [],
    paths: pathsBeside(),
  };
  const { documents, plan, files } = compile(sources, { ...(isByRole(text) ? byRole : config), target }, report);
  if (report.hasErrors()) {
    const errors = report.diagnostics.filter(({ severity }) => severity === 'error');
    return { kind: 'refused', ids: errors.map(({ id }) => id), messages: errors.map(({ message }) => message) };
  }
  const job = jobOf(documents, stepsPlan(plan), files, filesFolder);
  return { kind: 'compiled', job, warnings: report.diagnostics.map(({ id }) => id) };
}

/** True for a program whose parts may print in another order than it does as a whole. */
export function isByRole(text: string): boolean {
  return /^(?:#.*\n)*# by role\n/.test(text);
}

/** The ids of the warnings that compiling a program gives. */
export function warningsOf(text: string): readonly DiagnosticId[] {
  const compiled = compileCase(text);
  return compiled.kind === 'compiled' ? [...new Set(compiled.warnings)].sort() : [];
}

function compileOrCrash(text: string): Compiled | Extract<Outcome, { kind: 'different' }> {
  try {
    return compileCase(text);
  } catch (error) {
    const whole = { output: '', error: String(error), trace: (error as Error).stack ?? '' };
    return { kind: 'different', result: { whole, steps: [] } };
  }
}

/** What the runner needs of a compilation, and the folder of the files beside the program. */
export function jobOf(
  documents: readonly Document[],
  plan: StepsPlan,
  files: readonly OutputFile[],
  beside: string,
): Job {
  const cells = documents.flatMap((document) => document.cells);
  return {
    files: beside,
    cells: cells.filter((cell) => cell.kind === 'code' && cell.tags.role !== 'skip').map((cell) => cell.code),
    generated: [
      ...files.filter(({ path: own }) => own.startsWith('src/') || own === 'kubeflow/pipeline.py'),
      ...filesOfCells(plan, files),
    ],
    steps: plan.steps.map((step) => stepJob(plan, step)),
  };
}

/** Files that `%%writefile` cells make: they are beside the program, and are data of the pipeline. */
function filesOfCells(plan: StepsPlan, files: readonly OutputFile[]): readonly OutputFile[] {
  const paths = new Set(plan.copiedFiles.map(({ path: own }) => own).filter((own) => !own.startsWith('src/')));
  const copied = files.filter((file) => paths.has(file.path));
  return ['whole', 'data'].flatMap((folder) => copied.map((file) => ({ ...file, path: `${folder}/${file.path}` })));
}

function stepJob(plan: StepsPlan, step: StepPlan): StepJob {
  const inputs = step.inputs.map((input): Argument => {
    if (input.from.kind === 'step')
      return { name: input.name, kind: 'output', step: input.from.step, output: input.from.output, isModel: false };
    const { input: wanted } = input.from;
    const data = plan.dataInputs.find((candidate) => candidate.name === wanted);
    if (data === undefined) throw new Error(`the plan has no data input ${wanted}`);
    return { name: input.name, kind: 'data', path: data.path };
  });
  const outputs = step.outputs.map(
    ({ name, type }): Argument => ({
      name,
      kind: 'output',
      step: step.name,
      output: name,
      isModel: type === 'model',
    }),
  );
  const parameters = step.parameters.flatMap((name) => {
    const parameter = plan.parameters.find((candidate) => candidate.name === name);
    if (parameter === undefined) throw new Error(`the plan has no parameter ${name}`);
    return parameter.default === null ? [] : [parameterArgument(parameter)];
  });
  return { name: step.name, package: plan.package, arguments: [...inputs, ...parameters, ...outputs] };
}

/** Booleans and numbers as Azure ML writes them on the command line. */
function parameterArgument({ name, default: value }: ParameterPlan): Argument {
  const text = typeof value === 'boolean' ? (value ? 'True' : 'False') : String(value);
  return { name, kind: 'text', text };
}

function everyPath(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
}

/** The modules beside the program that it imports. */
function modulesBeside(program: string): readonly SourceFile[] {
  const modules = everyPath(filesFolder).filter((file) => file.endsWith('.py'));
  const found = modules.filter((file) =>
    new RegExp(`(import|%run).*\\b${file.slice(0, -3)}\\b|from ${file.slice(0, -3)}\\b`).test(program),
  );
  return found.map((file) => ({ path: file, text: readFileSync(path.join(filesFolder, file), 'utf8') }));
}

function pathsBeside(): readonly PathFact[] {
  return everyPath(filesFolder).map((file) => {
    const full = path.join(filesFolder, file);
    if (statSync(full).isDirectory()) return { path: file, kind: 'folder', preview: null };
    return { path: file, kind: 'file', preview: file.endsWith('.csv') ? readFileSync(full, 'utf8') : null };
  });
}

/** A Python process that runs jobs one after another. */
export class Runner {
  private readonly child: ChildProcess;
  private readonly lines: Interface;
  private readonly waiting: ((line: string | null) => void)[] = [];
  private complaints = '';

  /** `tables` are programs that need no more than NumPy and pandas: what is loaded makes every fork dearer. */
  constructor(interpreter: string, libraries: 'all' | 'tables' = 'all') {
    this.child = spawn(interpreter, [path.join(import.meta.dirname, 'runner.py'), libraries], {
      stdio: ['pipe', 'pipe', 'pipe'],
      env: { ...process.env, PYTHONDONTWRITEBYTECODE: '1', PYTHONHASHSEED: '0', MPLBACKEND: 'Agg' },
    });
    if (!this.child.stdout || !this.child.stderr) throw new Error('the runner has no output');
    this.lines = createInterface(this.child.stdout);
    this.lines.on('line', (line) => this.waiting.shift()?.(line));
    this.lines.on('close', () => {
      for (const give of this.waiting.splice(0)) give(null);
    });
    this.child.stderr.on('data', (chunk) => {
      this.complaints += String(chunk);
    });
  }

  /** Compiles a program, runs it whole and compiled, and says what became of it. */
  async judge(text: string): Promise<Outcome> {
    const compiled = compileCase(text);
    return compiled.kind === 'refused' ? compiled : outcomeOf(await this.run(compiled.job), isByRole(text));
  }

  /** Runs a job. */
  async run(job: Job): Promise<RunResult> {
    const [result] = await this.runAll([job]);
    if (result === undefined) throw new Error('the runner gave no result');
    return result;
  }

  /** Runs jobs side by side in few processes, which is faster; what they leave is undone in between. */
  async runAll(jobs: readonly Job[]): Promise<readonly RunResult[]> {
    const line = await new Promise<string | null>((give) => {
      this.waiting.push(give);
      this.child.stdin?.write(`${JSON.stringify(jobs)}\n`);
    });
    if (line === null) throw new Error(`the runner ended: ${this.complaints}`);
    return JSON.parse(line) as readonly RunResult[];
  }

  /** Judges programs together; one that is different is judged again, alone. A program that crashes the compiler is different. */
  async judgeAll(texts: readonly string[]): Promise<readonly Outcome[]> {
    const compiled = texts.map(compileOrCrash);
    const jobs = compiled.flatMap((one) => (one.kind === 'compiled' ? [one.job] : []));
    const results = jobs.length === 0 ? [] : [...(await this.runAll(jobs))];
    const outcomes: Outcome[] = [];
    for (const one of compiled) {
      const result = one.kind === 'compiled' ? results.shift() : undefined;
      if (one.kind !== 'compiled') outcomes.push(one);
      else if (result === undefined) throw new Error('the runner gave too few results');
      else {
        const outcome = outcomeOf(result);
        outcomes.push(outcome.kind === 'different' ? outcomeOf(await this.run(one.job)) : outcome);
      }
    }
    return outcomes;
  }

  /** Ends the process. */
  close(): void {
    this.child.stdin?.end();
  }
}

/** Compares what was printed, `inAnyOrder` or not, and the error that ended it. */
export function outcomeOf(result: RunResult, inAnyOrder: boolean = false): Outcome {
  const settle = (output: string): string => (inAnyOrder ? output.split('\n').sort().join('\n') : output);
  const output = result.steps.map((step) => step.output).join('');
  const error = result.steps.map((step) => step.error).join('');
  if (settle(output) === settle(result.whole.output) && error === result.whole.error) return { kind: 'same' };
  if (result.whole.error !== '') return { kind: 'faulty', error: result.whole.error };
  return { kind: 'different', result };
}

/** The outcome as a few lines to read. */
export function describeOutcome(outcome: Outcome): string {
  switch (outcome.kind) {
    case 'same':
      return 'same';
    case 'refused':
      return `refused: ${[...new Set(outcome.ids)].join(', ')}`;
    case 'faulty':
      return `the program itself fails: ${outcome.error}`;
    case 'different': {
      const { whole, steps } = outcome.result;
      const parts = steps.map((step) => `--- ${step.name}\n${step.output}${step.trace}`);
      return `different\n--- whole\n${whole.output}${whole.trace}${parts.join('')}`;
    }
  }
}
