import { read } from './1-read/read.ts';
import { translateScript } from './2-translate/azureml-v1/translate-sdk-v1.ts';
import { translate } from './2-translate/translate.ts';
import { analyze } from './3-analyze/analyze.ts';
import { planSteps } from './4-plan/plan-steps.ts';
import { planJobs } from './4-plan-jobs/plan-jobs.ts';
import { emit } from './5-emit/emit.ts';
import type { Template } from './5-emit/render.ts';
import { checkTargets } from './5-emit/targets.ts';
import { checkRepository } from './azureml/check/check-repository.ts';
import type { Config } from './config.ts';
import type { Report } from './diagnostics.ts';
import type { Analysis, Document, OutputFile, Plan, Sources } from './ir.ts';
import { usesJobsSdk } from './knowledge/engines/sdk-modules.ts';
import { withLibraries } from './knowledge/lookup.ts';
import { ownLibraries } from './knowledge/own-rows.ts';
import type { Formatting } from './python/format.ts';
import { parseModule } from './python/parse.ts';
import { checkSecrets } from './secrets/check-secrets.ts';

/** The result of a compilation: each phase's output, and the files in memory (none when there are errors). */
export interface Compilation {
  readonly documents: readonly Document[];
  /** Null if the notebook builds its own jobs: its cells do not become steps. */
  readonly analysis: Analysis | null;
  readonly plan: Plan;
  readonly files: readonly OutputFile[];
}

/** A compilation before its files are printed. */
export type Planned = Omit<Compilation, 'files'>;

/**
 * Compiles notebooks to the files of a repository. Pure: no disk, no clock, no randomness, no Node modules; without Node, the caller passes ruff in.
 */
export function compile(
  given: Sources,
  config: Config,
  report: Report,
  userTemplates: ReadonlyMap<string, Template> = new Map(),
  formatting?: Formatting,
): Compilation {
  return printFiles(planFiles(given, config, report), config, report, userTemplates, formatting);
}

/** Everything but the files, which the page draws before they are printed. */
export function planFiles(given: Sources, config: Config, report: Report): Planned {
  return withLibraries(ownLibraries(config.knowledge), () => {
    const { documents: notebooks, sources } = checkSecrets(read(given, report), given, config, report);
    const jobs = usesJobsSdk(notebooks) ? planJobs(notebooks, sources, config, translateScript, report) : null;
    const planned =
      jobs === null
        ? planExperiment(notebooks, sources, config, report)
        : { documents: notebooks, analysis: null, plan: jobs };
    checkCopies(planned.plan, report);
    checkTargets(planned.plan, config, report);
    return planned;
  });
}

/** Phases 2 to 4 for a notebook that does not build its own jobs. */
function planExperiment(notebooks: readonly Document[], sources: Sources, config: Config, report: Report): Planned {
  const translated = translate(notebooks, sources, config, report);
  const analysis = analyze(translated.documents, translated.sources, report);
  const plan = planSteps(analysis, translated, config, report);
  return { documents: translated.documents, analysis, plan };
}

/** Prints the files of a plan, if nothing is in the way. */
export function printFiles(
  planned: Planned,
  config: Config,
  report: Report,
  userTemplates: ReadonlyMap<string, Template> = new Map(),
  formatting?: Formatting,
): Compilation {
  return withLibraries(ownLibraries(config.knowledge), () => {
    const files = report.hasErrors() ? [] : emit(planned.plan, config, report, userTemplates, formatting);
    checkRepository(files, report);
    return { ...planned, files: report.hasErrors() ? [] : files };
  });
}

/** Copied files must be valid Python. */
function checkCopies({ copiedFiles }: Plan, report: Report): void {
  for (const { path, text } of copiedFiles.filter((file) => file.path.endsWith('.py'))) {
    const parsed = parseModule(text);
    if (parsed.ok || parsed.kind === 'depth') continue; // too deep for us only
    report.add('copy-does-not-parse', null, { path, line: String(parsed.line), reason: parsed.message });
  }
}
