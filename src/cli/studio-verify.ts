/** The verification of the studio: the same as `cellwright verify`, with its result as a value. */

import { type Terminal, version } from '../console/terminal.ts';
import type { VerifyAnswer } from '../page/verified.ts';
import { compileProject } from '../project/compile-project.ts';
import { prepareVerify } from '../project/prepare-verify.ts';
import type { ProjectRequest } from '../project/project.ts';
import { stateLine } from '../run/report/report-run.ts';
import type { RunEvent } from '../run/run-options.ts';
import { defaultPython } from '../run/software/default-python.ts';
import { summary } from '../verify/report-verify.ts';
import { verifyPipeline } from '../verify/verify-pipeline.ts';

/** How it is verified. */
export interface StudioVerify {
  /** Null for the one that a shell would start. */
  readonly python: string | null;
  readonly signal: AbortSignal;
  /** Called with progress messages. */
  said(text: string): void;
}

/** Runs the notebook and the pipeline that was built from it, and compares. */
export async function verifyStudio(request: ProjectRequest, how: StudioVerify): Promise<VerifyAnswer> {
  const python = how.python ?? defaultPython();
  if (python === null) return { kind: 'failed', why: 'no Python was found; start the studio with --python' };
  const silent = (): void => {};
  const terminal: Terminal = {
    ...{ out: silent, say: silent, progress: how.said, mark: (_: unknown, text: string) => text },
    ...{ isInteractive: false, cwd: request.cwd },
  };
  const compiled = await compileProject(request, terminal);
  const { project, sources, compilation, report } = compiled;
  if (project === null || sources === null || report.hasErrors()) {
    return { kind: 'failed', why: report.diagnostics[0]?.message ?? 'the project cannot be compiled' };
  }
  if (compilation?.plan.kind === 'jobs') {
    return { kind: 'failed', why: 'the notebook builds its own jobs: there is nothing to compare' };
  }
  const choice = { pipeline: null, entry: null, madeUp: false };
  const prepared = prepareVerify(project, { compilation, notebooks: sources.notebooks }, choice);
  if (typeof prepared === 'string') return { kind: 'failed', why: prepared };
  const onEvent = (event: RunEvent): void => {
    const line = event.kind === 'planned' ? null : stateLine(event);
    if (line !== null) how.said(line);
  };
  const settings = { python, version: version(), tolerance: 0, repeat: 1, once: false };
  const result = await verifyPipeline({ ...prepared, ...settings, signal: how.signal, onEvent });
  const { verdict, comparisons, diagnostics } = result;
  const told = [summary(result), ...diagnostics.map(({ message }) => message)].join(' ');
  // Figures are shown by `cellwright verify --html`: they would be many megabytes here.
  return { kind: 'verified', verdict, told, results: comparisons.map((one) => ({ ...one, images: null })) };
}
