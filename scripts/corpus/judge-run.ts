/** Builds a notebook, runs it whole and compiled as `cellwright verify` does, and says what became of it. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type Compilation, compile } from '../../src/compile.ts';
import { defaultConfig } from '../../src/config.ts';
import { createReport } from '../../src/diagnostics.ts';
import { gatherSources } from '../../src/project/gather-sources.ts';
import { prepareVerify } from '../../src/project/prepare-verify.ts';
import type { Project } from '../../src/project/project.ts';
import { formatVerification } from '../../src/verify/report-verify.ts';
import { verifyPipeline } from '../../src/verify/verify-pipeline.ts';
import type { Comparison, VerifyResult } from '../../src/verify/verify-result.ts';
import { codeOf } from './find-runnable.ts';
import { type LaidOut, layOut } from './lay-out.ts';
import { printShown } from './print-shown.ts';
import { runTests } from './run-tests.ts';
import { configOf } from './settings.ts';

/** How notebooks are run. */
export interface RunSettings {
  readonly python: string;
  readonly cut: string;
  /** Seconds for all runs of a notebook. */
  readonly limit: number;
  /** Whether the generated tests are run too. */
  readonly tests: boolean;
}

/** What became of a notebook. */
export interface Outcome {
  /**
   * `same-in-part`: what is before the cell that fails by itself is the same. `lacking`: all that the pipeline gives is
   * the same, but it does not give all. `fails`: a step fails.
   */
  readonly kind: 'same' | 'same-in-part' | 'different' | 'lacking' | 'fails' | 'refused' | 'over-time' | 'skipped';
  readonly steps: number;
  /** How many results of each kind were compared. */
  readonly compared: Readonly<Partial<Record<Comparison['kind'], number>>>;
  /** How many of them the notebook itself gives differently each time. */
  readonly unstable: number;
  readonly details: string;
  /** What pytest says of the generated tests; empty where they were not run. */
  readonly tests: string;
}

const nothing: Outcome = { kind: 'skipped', steps: 0, compared: {}, unstable: 0, details: '', tests: '' };

/** Judges a notebook; where a cell of it fails by itself, what is before that cell. */
export async function judgeRun(file: string, settings: RunSettings): Promise<Outcome> {
  const text = readFileSync(file, 'utf8');
  const shown = printShown({ path: path.basename(file), text }).text;
  const first = await judgeText(file, shown, settings);
  if (!('failsAt' in first)) return first;
  const second = await judgeText(file, cutAt(shown, first.failsAt), settings);
  const reason = `fails by itself in cell ${first.failsAt + 1}: ${first.reason}`;
  if ('failsAt' in second || second.kind === 'skipped' || second.kind === 'refused')
    return { ...nothing, details: reason };
  return second.kind === 'same' ? { ...second, kind: 'same-in-part', details: reason } : second;
}

/** A cell that fails in the notebook run whole. */
interface OwnFailure {
  readonly failsAt: number;
  readonly reason: string;
}

function cutAt(text: string, cell: number): string {
  const content = JSON.parse(text) as { readonly cells: readonly unknown[] };
  return JSON.stringify({ ...content, cells: content.cells.slice(0, cell) });
}

async function judgeText(file: string, text: string, settings: RunSettings): Promise<Outcome | OwnFailure> {
  const place = layOut(file, text, codeOf(text) ?? '');
  if (place === null) return { ...nothing, details: 'large files' };
  try {
    return await judgeIn(place, settings);
  } finally {
    rmSync(place.workplace, { recursive: true, force: true });
  }
}

async function judgeIn(place: LaidOut, settings: RunSettings): Promise<Outcome | OwnFailure> {
  const built = build(place, settings);
  if ('kind' in built) return built;
  if (built.plan.kind === 'jobs') return { ...nothing, details: 'translates SDK jobs' };
  const steps = built.plan.steps.length;
  const signal = AbortSignal.timeout(settings.limit * 1000);
  const result = await verify(place, built, settings.python, signal);
  if (signal.aborted) return { ...nothing, kind: 'over-time', steps };
  const failure = result.diagnostics.find(({ id }) => id === 'verify-notebook-fails');
  if (failure !== undefined) return { failsAt: failure.span?.cell ?? 0, reason: failure.message };
  const outcome = { ...outcomeOf(result), steps };
  if (!settings.tests || outcome.kind === 'skipped') return outcome;
  return { ...outcome, tests: await runTests(place.out, settings.python, settings.limit) };
}

/**
 * Verifies; a number that random draws without a seed decide may by chance be the same in both runs of the notebook: where
 * all that differs may be so, once more.
 */
async function verify(
  place: LaidOut,
  compilation: Compilation,
  python: string,
  signal: AbortSignal,
): Promise<VerifyResult> {
  const project = projectOf(place);
  const notebooks = gatherSources(project, createReport()).notebooks;
  const prepared = prepareVerify(project, { notebooks, compilation }, { pipeline: null, entry: null, madeUp: false });
  if (typeof prepared === 'string') throw new Error(prepared);
  const fixed = { version: 'corpus', tolerance: 0, repeat: 1, once: false, madeUp: null };
  const request = { ...prepared, ...fixed, python, signal };
  const once = await verifyPipeline({ ...request, onEvent: () => {} });
  const differing = once.comparisons.filter(({ state }) => state === 'different');
  const isByChance = differing.length > 0 && differing.every(({ cause }) => cause !== null);
  return isByChance ? verifyPipeline({ ...request, onEvent: () => {} }) : once;
}

function projectOf({ root, notebook, out }: LaidOut): Project {
  return { root, notebooks: [notebook], config: defaultConfig, configFile: null, configPath: null, out };
}

function build(place: LaidOut, settings: RunSettings): Compilation | Outcome {
  const report = createReport();
  const project = projectOf(place);
  const config = { ...configOf(settings.cut), tests: settings.tests };
  const compilation = compile(gatherSources(project, report), config, report);
  if (report.hasErrors()) {
    const errors = report.diagnostics.filter(({ severity }) => severity === 'error');
    return { ...nothing, kind: 'refused', details: [...new Set(errors.map(({ id }) => id))].join(', ') };
  }
  for (const each of compilation.files) {
    const target = path.join(place.out, each.path);
    mkdirSync(path.dirname(target), { recursive: true });
    writeFileSync(target, each.text);
  }
  return compilation;
}

function outcomeOf(result: VerifyResult): Outcome {
  const { comparisons, diagnostics } = result;
  const compared: Partial<Record<Comparison['kind'], number>> = {};
  for (const { kind } of comparisons) compared[kind] = (compared[kind] ?? 0) + 1;
  const unstable = comparisons.filter(({ state }) => state === 'unstable').length;
  const problems = diagnostics.filter(({ severity }) => severity === 'error').map(({ message }) => message);
  const details = [...problems, ...(comparisons.length > 0 ? formatVerification(result) : [])].join('\n');
  return { ...nothing, kind: kindOf(result), compared, unstable, details };
}

function kindOf({ comparisons, diagnostics }: VerifyResult): Outcome['kind'] {
  if (diagnostics.some(({ id }) => id === 'verify-pipeline-fails')) return 'fails';
  if (diagnostics.some(({ severity }) => severity === 'error') || comparisons.length === 0) return 'skipped';
  if (comparisons.some(({ state }) => state === 'different')) return 'different';
  return comparisons.some(({ state }) => state === 'unknown') ? 'lacking' : 'same';
}
