import { read } from './1-read/read.ts';
import { analyze } from './2-analyze/analyze.ts';
import { adapt } from './3-plan/adapt.ts';
import { planAzureSdk } from './3-plan/azure-sdk/plan-azure-sdk.ts';
import { placeData } from './3-plan/azure-sdk/v1/translate-sdk-v1.ts';
import { withCopies } from './3-plan/azure-sdk/written-files.ts';
import { plan } from './3-plan/plan.ts';
import { checkSettings } from './4-emit/check-settings.ts';
import { emit } from './4-emit/emit.ts';
import type { Template } from './4-emit/render.ts';
import { withNotebookSweep } from './4-emit/sweep/notebook-sweep.ts';
import type { Config } from './config.ts';
import { createReport, type Report } from './diagnostics.ts';
import type { Analysis, Document, OutputFile, Plan, Sources } from './ir.ts';

/** What a compilation gives: each phase's result, and the files in memory (none when there are errors). */
export interface Compilation {
  readonly documents: readonly Document[];
  readonly analysis: Analysis;
  readonly plan: Plan;
  readonly files: readonly OutputFile[];
}

/** Compiles notebooks to the files of a repository. Pure: no disk, no clock, no randomness. */
export function compile(
  sources: Sources,
  config: Config,
  report: Report,
  userTemplates: ReadonlyMap<string, Template> = new Map(),
): Compilation {
  const notebooks = read(sources, report);
  const sdk = planAzureSdk(notebooks, sources, config, report);
  const own = sdk === null ? report : createReport();
  const adapted = adapt(notebooks, sources, config, own);
  const { documents, parameters, lists } = adapted;
  const analysis = analyze(documents, adapted.sources, own);
  const planned =
    sdk ?? withCopies(plan(analysis, adapted.sources, { ...adapted.config, parameters }, report), adapted.copies);
  const placed = sdk === null ? placeData(adapted.config, planned.dataInputs, adapted.remote) : config;
  const settings = withNotebookSweep(planned, placed, lists, report);
  checkSettings(planned, settings, report);
  const files = report.hasErrors() ? [] : emit(planned, settings, userTemplates);
  return { documents, analysis, plan: planned, files };
}
