/**
 * Judges the judge: changes the scripts of compiled notebooks at random places, and counts what `verify` rejects.
 *
 *     npx tsx scripts/mutants.ts --count 25 --seed 1 notebook.ipynb…
 *
 * A mutant that leaves every logged number, every line of the log and every file of the pipeline as it was is taken for equivalent; any other
 * one changes a result and must be rejected; what two runs of the unchanged pipeline do not share counts as no change. Those that are not, and equivalent ones that are, are printed.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { compile } from '../src/compile.ts';
import { createReport } from '../src/diagnostics.ts';
import { gatherSources } from '../src/project/gather-sources.ts';
import { prepareVerify } from '../src/project/prepare-verify.ts';
import { findProject } from '../src/project/project.ts';
import { judgeRuns } from '../src/verify/judge-runs.ts';
import { type PipelineRun, runJudged } from '../src/verify/run-judged.ts';
import { type NotebookRun, runNotebooks } from '../src/verify/run-notebook.ts';
import type { VerifyRequest } from '../src/verify/verify-request.ts';
import { verifyResource } from '../src/verify/verify-resource.ts';
import type { Comparison } from '../src/verify/verify-result.ts';
import { python } from '../test/support/python.ts';
import { contentOf, differences } from './mutants/content.ts';
import { drawMutants, type Mutant } from './mutants/draw.ts';

const options = {
  count: { type: 'string', default: '25' },
  seed: { type: 'string', default: '1' },
  minutes: { type: 'string', default: '10' },
} as const;

const here = import.meta.dirname;

/** A compiled notebook whose own run is over. */
interface Subject {
  readonly request: VerifyRequest;
  readonly book: NotebookRun;
  readonly folder: string;
  readonly server: ChildProcess;
  /** What its mutants are compared with; `unsteady` names what differs between two runs of the unchanged pipeline, such as times in a search. */
  readonly whole: {
    readonly content: ReadonlyMap<string, string>;
    readonly faults: readonly string[];
    readonly unsteady: readonly string[];
  };
}

/** What became of a mutant. */
type Fate = 'rejected' | 'fails' | 'missed' | 'equivalent' | 'rejected in vain';

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({ options, allowPositionals: true });
  const interpreter = python();
  if (interpreter === null) throw new Error('there is no Python with the packages of the tests');
  const total = new Map<string, Map<Fate, number>>();
  for (const notebook of positionals) {
    const folder = mkdtempSync(path.join(tmpdir(), 'cellwright-mutants-'));
    try {
      await mutate(path.resolve(notebook), folder, { ...values, python: interpreter, total });
    } catch (error) {
      process.stdout.write(`${notebook}: ${(error as Error).message}\n`);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }
  for (const [kind, fates] of [...total].sort(([a], [b]) => a.localeCompare(b))) {
    process.stdout.write(`${kind}: ${[...fates].map(([fate, count]) => `${count} ${fate}`).join(', ')}\n`);
  }
}

interface Settings {
  readonly count: string;
  readonly seed: string;
  readonly minutes: string;
  readonly python: string;
  readonly total: Map<string, Map<Fate, number>>;
}

async function mutate(notebook: string, folder: string, settings: Settings): Promise<void> {
  const signal = AbortSignal.timeout(Number(settings.minutes) * 60_000);
  const subject = await prepare(notebook, folder, settings.python, signal);
  try {
    const mutants = drawMutants(subject.request.out, settings.python, Number(settings.seed), Number(settings.count));
    process.stdout.write(
      `${notebook}: ${mutants.length} mutants; unchanged: ${subject.whole.faults.join('; ') || 'same'}\n`,
    );
    for (const [index, mutant] of mutants.entries()) {
      if (signal.aborted) break;
      const fate = await fateOf(subject, mutant, index, signal);
      if (signal.aborted) break;
      const fates = settings.total.get(mutant.kind) ?? new Map<Fate, number>();
      settings.total.set(mutant.kind, fates.set(fate.fate, (fates.get(fate.fate) ?? 0) + 1));
      process.stdout.write(
        `  ${fate.fate}: ${mutant.kind} ${mutant.file}:${mutant.line} \`${mutant.was}\` -> \`${mutant.now}\`${fate.why}\n`,
      );
    }
  } finally {
    subject.server.kill('SIGKILL');
  }
}

async function prepare(notebook: string, folder: string, interpreter: string, signal: AbortSignal): Promise<Subject> {
  const report = createReport();
  const root = path.dirname(notebook);
  const out = path.join(folder, 'out');
  const project = findProject({ cwd: root, notebooks: [path.basename(notebook)], out }, report);
  if (project === null) throw new Error('there is no project');
  const sources = gatherSources(project, report);
  const compilation = compile(sources, project.config, report);
  if (report.hasErrors()) throw new Error('it is refused');
  for (const file of compilation.files) {
    mkdirSync(path.dirname(path.join(out, file.path)), { recursive: true });
    writeFileSync(path.join(out, file.path), file.text);
  }
  const choice = { pipeline: null, entry: null, madeUp: false };
  const prepared = prepareVerify(project, { notebooks: sources.notebooks, compilation }, choice);
  if (typeof prepared === 'string') throw new Error(prepared);
  const fixed = { version: 'mutants', tolerance: 0, repeat: 1, once: true, signal, onEvent: () => {} };
  const request: VerifyRequest = { ...prepared, ...fixed, python: interpreter };
  const place = { workplace: path.join(folder, 'notebook'), env: {}, seed: 0, traces: false, signal };
  const { notebooks } = request;
  const book = await runNotebooks({
    ...place,
    python: interpreter,
    root,
    out,
    outside: {},
    data: {},
    notebooks,
    onProgress() {},
  });
  if (book.kind !== 'done') throw new Error(`the notebook does not run: ${JSON.stringify(book)}`);
  const { server, client } = await startServer(folder, interpreter);
  const base = { request: { ...request, python: client }, book, folder, server };
  const empty = { ...base, whole: { content: new Map(), faults: [], unsteady: [] } };
  const whole = await judged(empty, 'whole', signal);
  if (!whole.run.ok) {
    server.kill('SIGKILL');
    throw new Error(`its pipeline does not run: ${whole.run.problem}`);
  }
  const { content, faults } = whole;
  const unsteady = differences(content, (await judged(empty, 'again', signal)).content);
  return { ...base, whole: { content, faults, unsteady } };
}

/** A process that has imported the large libraries, and a stand-in for Python that has steps run by forks of it. */
async function startServer(folder: string, interpreter: string): Promise<{ server: ChildProcess; client: string }> {
  const socket = path.join(folder, 's');
  const record = path.join(folder, 'server');
  const watch = path.dirname(verifyResource('judge.py'));
  const server = spawn(interpreter, [path.join(here, 'mutants/fork_server.py'), socket, watch, record], {
    env: { ...process.env, PYTHONHASHSEED: '0', MPLBACKEND: 'agg' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await new Promise<void>((resolve, reject) => {
    server.stdout.once('data', () => resolve());
    server.once('exit', (code) => reject(new Error(`the fork server ended with ${code}`)));
  });
  const client = path.join(folder, 'bin', 'python');
  mkdirSync(path.dirname(client), { recursive: true });
  const run = `exec ${interpreter} -S -E ${path.join(here, 'mutants/client.py')} ${socket} "$@"`;
  writeFileSync(client, `#!/bin/sh\nif [ -n "$CELLWRIGHT_WATCH" ]; then ${run}; fi\nexec ${interpreter} "$@"\n`);
  chmodSync(client, 0o755);
  return { server, client };
}

interface Judged {
  readonly run: PipelineRun;
  readonly content: ReadonlyMap<string, string>;
  /** The results that differ. */
  readonly faults: readonly string[];
}

async function judged(subject: Subject, name: string, signal: AbortSignal): Promise<Judged> {
  const { request, book, folder } = subject;
  const workplace = path.join(folder, name);
  const run = await runJudged(request, { workplace, env: {}, seed: 0, data: {}, traces: false, signal });
  if (!run.ok) return { run, content: new Map(), faults: [] };
  const judge = { first: book, again: [], pipeline: run, traced: null, folder: workplace, env: {}, signal };
  const judgement = await judgeRuns(request, judge);
  if (typeof judgement === 'string') throw new Error(`the judge fails: ${judgement}`);
  const different = judgement.comparisons.filter(({ state }) => state === 'different' || state === 'unknown');
  return { run, content: contentOf(run.steps), faults: different.map(described) };
}

function described({ kind, name, place, at }: Comparison): string {
  return `${kind} ${name} ${place === null ? '-' : `${(place.cell ?? 0) + 1}:${place.line}`} ${at ?? ''}`;
}

async function fateOf(
  subject: Subject,
  mutant: Mutant,
  index: number,
  signal: AbortSignal,
): Promise<{ readonly fate: Fate; readonly why: string }> {
  const file = path.join(subject.request.out, mutant.file);
  const before = readFileSync(file, 'utf8');
  const name = `mutant-${index}`;
  try {
    writeFileSync(file, mutant.text);
    const { run, content, faults } = await judged(subject, name, signal);
    if (!run.ok) return { fate: 'fails', why: '' };
    const found = faults.filter((fault) => !subject.whole.faults.includes(fault));
    const { unsteady } = subject.whole;
    const changed = differences(subject.whole.content, content).filter((each) => !unsteady.includes(each));
    if (changed.length === 0) {
      return found.length === 0
        ? { fate: 'equivalent', why: '' }
        : { fate: 'rejected in vain', why: `: ${found.join('; ')}` };
    }
    return found.length > 0
      ? { fate: 'rejected', why: `: ${found[0]}` }
      : { fate: 'missed', why: `: ${changed.slice(0, 3).join('; ')}` };
  } finally {
    writeFileSync(file, before);
    rmSync(path.join(subject.folder, name), { recursive: true, force: true });
  }
}

await main();
