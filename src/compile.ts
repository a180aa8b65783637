import { read } from './1-read/read.ts';
import { placeData, translate, translateScript, withCopies } from './2-translate/translate.ts';
import { analyze } from './3-analyze/analyze.ts';
import { planSteps } from './4-plan/plan-steps.ts';
import { planJobs } from './4-plan-jobs/plan-jobs.ts';
import { withNotebookSweep } from './5-emit/azureml/sweep/notebook-sweep.ts';
import { checkSettings } from './5-emit/check-settings.ts';
import { emit } from './5-emit/emit.ts';
import type { Template } from './5-emit/render.ts';
import type { Config } from './config.ts';
import { createReport, type Report } from './diagnostics.ts';
import type { Analysis, Document, OutputFile, Plan, Sources } from './ir.ts';
import { checkSecrets } from './secrets/check-secrets.ts';

/** What a compilation gives: each phase's result, and the files in memory (none when there are errors). */
export interface Compilation {
  readonly documents: readonly Document[];
  readonly analysis: Analysis;
  readonly plan: Plan;
  readonly files: readonly OutputFile[];
}

/** Compiles notebooks to the files of a repository. Pure: no disk, no clock, no randomness. */
export function compile(
  given: Sources,
  config: Config,
  report: Report,
  userTemplates: ReadonlyMap<string, Template> = new Map(),
): Compilation {
  const { documents: notebooks, sources } = checkSecrets(read(given, report), given, report);
  const sdk = planJobs(notebooks, sources, config, translateScript, report);
  const own = sdk === null ? report : createReport();
  const translated = translate(notebooks, sources, config, own);
  const { documents, parameters, lists } = translated;
  const analysis = analyze(documents, translated.sources, own);
  const planned =
    sdk ??
    withCopies(
      planSteps(analysis, translated.sources, { ...translated.config, parameters }, report),
      translated.copies,
    );
  const placed = sdk === null ? placeData(translated.config, planned.dataInputs, translated.remote) : config;
  const settings = withNotebookSweep(planned, placed, lists, report);
  checkSettings(planned, settings, report);
  const files = report.hasErrors() ? [] : emit(planned, settings, userTemplates);
  return { documents, analysis, plan: planned, files };
}
