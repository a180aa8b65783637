import { read } from './1-read/read.ts';
import { analyze } from './2-analyze/analyze.ts';
import { liftArguments } from './3-plan/azure-sdk/lift-arguments.ts';
import { planAzureSdk } from './3-plan/azure-sdk/plan-azure-sdk.ts';
import { placeData, translateSdkV1 } from './3-plan/azure-sdk/v1/translate-sdk-v1.ts';
import { takeWrittenFiles, withCopies } from './3-plan/azure-sdk/written-files.ts';
import { liftSearches } from './3-plan/lift-searches.ts';
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
  const own = translateSdkV1(notebooks, config, sdk === null ? report : createReport());
  const lifted = liftArguments(own.documents);
  const { documents, lists } = liftSearches(lifted.documents, config, report);
  const written = takeWrittenFiles(documents, sources, sdk === null ? report : createReport());
  const analysis = analyze(documents, written.sources, sdk === null ? report : createReport());
  const parameters = [...config.parameters, ...lifted.parameters, ...lists.map(({ variable }) => variable)];
  const planned =
    sdk ?? withCopies(plan(analysis, written.sources, { ...own.config, parameters }, report), written.copies);
  const placed = sdk === null ? placeData(own.config, planned.dataInputs, own.remote) : config;
  const settings = withNotebookSweep(planned, placed, lists, report);
  checkSettings(planned, settings, report);
  const files = report.hasErrors() ? [] : emit(planned, settings, userTemplates);
  return { documents, analysis, plan: planned, files };
}
