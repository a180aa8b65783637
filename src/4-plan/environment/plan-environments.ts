/** The environments of the steps: packages that the generated code imports, with their versions. */
import { packagesOfTargets } from '../../config/target-packages.ts';
import type { Config } from '../../config.ts';
import { createReport, type Report } from '../../diagnostics.ts';
import { functionTexts } from '../../ir/function-texts.ts';
import type { EnvironmentPlan, ModulePlan, Sources } from '../../ir.ts';
import { packageOfParquet, packagesCalled, packagesOfScripts } from '../../knowledge/needed-packages.ts';
import { planEnvironment } from '../../packages/plan-environment.ts';
import { modulesIn } from '../../python/facts/imports.ts';
import { localModuleNames } from '../data/local-modules.ts';
import { isHidden } from '../edits/item.ts';
import type { Program } from '../edits/program-type.ts';
import type { PlannedStep } from '../script/plan-step.ts';
import { checkPackages } from './check-packages.ts';
import { olderVersions, type RemovedCall } from './check-removed.ts';
import { type SplitEnvironments, splitEnvironments } from './split-environments.ts';

/** The inputs for planning the environments. */
export interface EnvironmentSurroundings {
  readonly program: Program;
  readonly planned: readonly PlannedStep[];
  /** The shared module of the steps. */
  readonly definitions: ModulePlan | null;
  readonly sources: Sources;
  readonly config: Config;
  /** Names that the code calls and newer versions have removed. */
  readonly removed: readonly RemovedCall[];
  /** Name of the shared package. */
  readonly package: string;
  /** Name of the environment of all steps. */
  readonly name: string;
  readonly report: Report;
}

/** Plans the environments, and sets each step's environment. */
export function planEnvironments(around: EnvironmentSurroundings): SplitEnvironments {
  const { planned, config } = around;
  const quiet = { ...around, report: createReport() };
  return splitEnvironments(
    environmentOf(planned, around),
    planned.map((step) => step.plan),
    config.environment.per_step,
    (names) =>
      environmentOf(
        planned.filter((step) => names.has(step.plan.name)),
        quiet,
      ),
  );
}

function environmentOf(planned: readonly PlannedStep[], around: EnvironmentSurroundings): EnvironmentPlan {
  const { program, definitions, sources, config, report } = around;
  const local = localModuleNames(sources.modules);
  const texts = planned.flatMap((step) => [
    ...step.plan.script.imports,
    ...step.plan.script.prelude.map((code) => code.text),
    ...step.plan.script.definitions.map((code) => code.text),
    ...functionTexts(step.plan.script),
  ]);
  if (definitions !== null) texts.push(...definitions.imports, ...definitions.body.map((code) => code.text));
  texts.push(...sources.modules.map((file) => file.text));
  const own = new Set([...local.keys(), around.package, '']);
  const external = [...new Set(texts.flatMap(modulesIn))].filter(
    (module) => !own.has(module.split('.')[0] ?? '') && !isHidden(module),
  );
  const storesTables = external.some((module) => module.split('.')[0] === 'pandas');
  const always = [...packagesOfScripts, ...packagesOfTargets(config.target)];
  const stored = storesTables ? [...always, packageOfParquet] : always;
  const paths = [...program.places.values()].map(({ path }) => path);
  const extra = [...stored, ...packagesCalled(texts, paths)];
  const known = checkPackages(external, program.analysis, sources, config, report);
  return planEnvironment(around.name, known, extra, program.analysis, sources, config, olderVersions(around.removed));
}
