import { serverPackages } from '../config/target-packages.ts';
import { type Config, defaultConfig } from '../config.ts';
import type { Report } from '../diagnostics.ts';
import type { Analysis, Cut, HelperName, ModulePlan, StepsPlan, Translated } from '../ir.ts';
import { callsIn } from '../python/facts/called-names.ts';
import { importsIn } from '../python/facts/imports.ts';
import { standardModules } from '../python/names.ts';
import { checkChangingCalls } from './changing-calls.ts';
import { decideModel, type ModelChoice, type ModelDecision, storedModels } from './data/choose-model.ts';
import { describeAddresses } from './data/describe-addresses.ts';
import { describeData } from './data/describe-data.ts';
import { findPlaces, type Place } from './data/find-places.ts';
import { copyModules, localModuleNames, redirectImports } from './data/local-modules.ts';
import { planModel, planScores, reportModel } from './data/plan-model.ts';
import { boundTestEdits } from './edits/bound-test-edits.ts';
import type { CellEdit } from './edits/cell-edit.ts';
import { displayEdits, usesDisplay, withPrints } from './edits/display-edits.ts';
import { folderEdits } from './edits/folder-edits.ts';
import type { Item } from './edits/item.ts';
import { makeItems } from './edits/make-items.ts';
import { nameStarImports } from './edits/name-star-imports.ts';
import { namespaceEdits } from './edits/namespace-edits.ts';
import { withArguments } from './edits/pass-variables.ts';
import { figureEdits } from './edits/plan-figures.ts';
import type { Program } from './edits/program-type.ts';
import { repeatedScoreEdits } from './edits/repeated-scores.ts';
import { checkRemoved, removedCalls, takenOlder } from './environment/check-removed.ts';
import { planEnvironments } from './environment/plan-environments.ts';
import { handedModels, stepOfModel } from './flows/handed-models.ts';
import type { Parcel } from './flows/parcel.ts';
import { sharedNames } from './flows/shared-names.ts';
import { withFileFlows } from './flows/with-file-flows.ts';
import { nameRepository, type RepositoryNames, titleOf } from './name-repository.ts';
import { withKnobs } from './parameters/find-knobs.ts';
import { findParameters, listedParameters, type Parameters, reportMissing } from './parameters/find-parameters.ts';
import { planFates } from './plan-fates.ts';
import { cutByRole, namesOfCut } from './roles/cut-by-role.ts';
import { followPredictors } from './roles/fitted.ts';
import { roles } from './roles/role.ts';
import { planDefinitions } from './script/hoist.ts';
import { withKeptInputs } from './script/kept-inputs.ts';
import { pipelineOutputs } from './script/pipeline-outputs.ts';
import { type PlannedStep, planStep } from './script/plan-step.ts';
import { checkPlan } from './settings/check-plan.ts';
import { namesLogged } from './settings/logged-metrics.ts';
import { planSweep } from './settings/plan-sweep.ts';
import type { Arrangement, Prepared } from './steps/arrange.ts';
import { assignSteps } from './steps/assign-steps.ts';
import { arrangeJoined } from './steps/join-steps.ts';
import { leaveServers } from './steps/leave-servers.ts';
import { withoutUnseenUpdates } from './steps/live-updates.ts';
import type { StepDraft } from './steps/step-draft.ts';
import { generatorsOf } from './tests/generators-of.ts';
import { planTests } from './tests/plan-tests.ts';
import { repeatableSteps } from './tests/repeatable-steps.ts';

/** Makes every decision about the repository: steps, units, parameters, data, artifacts, definitions, environment. */
export function planSteps(analysis: Analysis, translated: Translated, config: Config, report: Report): StepsPlan {
  const plan = decide(analysis, translated, config, report);
  checkPlan(plan, config, report);
  checkChangingCalls(plan, translated.documents, report);
  return plan;
}

function decide(analysis: Analysis, translated: Translated, config: Config, report: Report): StepsPlan {
  const { sources, stated } = translated;
  const { arrangement, parameters, places, decision, models, names } = settle(analysis, translated, config, report);
  const { program, flows } = arrangement;
  const shared = sharedNames(program, flows);
  // 9 and 10 of ARCHITECTURE.md: the script of each step, then packages, tests and fates.
  const { planned, outputOf } = planEachStep(arrangement, shared, models, names, config, sources.cut ?? []);
  const definitions = planDefinitions(program, shared, names.package, futuresOf(program));
  const removed = removedCalls(program.items, planned, sharedItems(program, shared));
  const { steps, ...environments } = planEnvironments({
    program,
    planned,
    definitions,
    sources,
    config,
    removed,
    package: names.package,
    name: names.environment,
    report,
  });
  checkRemoved(removed, environments.environments, report);
  const taken = new Set(planned.flatMap((step) => step.plan.parameters));
  const used = parameters.parameters.filter(({ name }) => taken.has(name));
  const usedParameters = describeAddresses(used, program, translated);
  const plan: StepsPlan = {
    kind: 'steps',
    ...(sources.root === undefined ? {} : { root: sources.root }),
    name: names.pipeline,
    displayName: titleOf(analysis, config, names.pipeline),
    description: config.description ?? '',
    notebooks: analysis.files,
    package: names.package,
    parameters: usedParameters,
    dataInputs: describeData(program, planned, translated, config),
    steps,
    outputs: pipelineOutputs(flows, planned, outputOf, decision, modelName(config, stated, names.pipeline)),
    ...planModel(decision, analysis, new Map(planned.flatMap(({ chains }) => [...chains]))),
    ...planScores(analysis),
    logged: namesLogged(steps, definitions),
    definitions,
    helpers: helpersOf(planned, definitions),
    copiedFiles: [...copyModules(sources.modules, names.package), ...translated.copies],
    ...environments,
    ...takenOlder(removed, environments.environments),
    fates: planFates(analysis, planned, arrangement.dropped, parameters, places, sharedItems(program, shared)),
    experiment: config.experiment ?? stated.experiment ?? names.pipeline,
    compute: defaultCompute(config, stated),
    cut: planned.map((step) => step.cut),
    sweep: planSweep(steps, usedParameters, translated.lists, config, report),
    stated,
    ci: config.ci,
    tests: config.tests,
    ...(config.deploy.online && !config.deploy.script ? { servedWith: serverPackages } : {}),
  };
  return { ...plan, testing: planTests(plan, generatorsOf(flows), repeatableSteps(flows, usedParameters)) };
}

/** Decisions before steps are planned: the step of each statement, the values passed on, and names. */
interface Arranged {
  readonly arrangement: Arrangement;
  readonly parameters: Parameters;
  readonly places: readonly Place[];
  readonly decision: ModelDecision;
  readonly models: readonly ModelChoice[];
  readonly names: RepositoryNames;
}

/** Items 1 to 8 of ARCHITECTURE.md, in order. */
function settle(analysis: Analysis, translated: Translated, config: Config, report: Report): Arranged {
  const { sources } = translated;
  // 1: paths, 2: parameters by tags and settings, 3: steps by tags, 4: the model.
  const { places, edits } = findPlaces(analysis, sources, report);
  const asked = [...listedParameters(config), ...translated.parameters];
  const wanted = findParameters(analysis, places, asked, report);
  const imported = importedModules(analysis);
  const taken = new Set([...standardModules, ...imported]);
  const cut = sources.cut ?? [];
  const drafts = assignSteps(analysis, config, taken, cut, report);
  const names = nameRepository(analysis, config, [...imported, ...roles, ...namesOfCut(drafts, config)]);
  const decision = decideModel(analysis, config);
  reportModel(decision, analysis, report);
  const models = storedModels(decision);
  const results = models.map(({ name }) => name);
  const local = localModuleNames(sources.modules);
  // 5: statements become items with their edits, and untagged code is cut by role. 6 repeats this.
  const ofPlaces = [...edits, ...figureEdits(analysis, config), ...repeatedScoreEdits(analysis)];
  const omitted = leaveServers(analysis, editedItems(analysis, new Set(), drafts, []), report);
  const prepare = (parameters: Parameters, more: readonly CellEdit[]): Prepared => {
    const gone = new Set([...parameters.replaced, ...places.flatMap((place) => place.assignedBy ?? [])]);
    const items = editedItems(analysis, gone, drafts, [...ofPlaces, ...more]);
    const redirected = items.map((item) => ({ ...item, text: redirectImports(item.text, local, names.package) }));
    const kept = withKeptInputs(
      redirected.filter(({ id }) => !omitted.has(id)),
      models,
      analysis,
    );
    const variables = [...parameters.parameters, ...places].map(({ variable }) => variable);
    const passing = withArguments(nameStarImports(kept), new Set(variables));
    const flowing = withoutUnseenUpdates(analysis, withFileFlows(passing, places), drafts, results);
    const given = { analysis, drafts, parameters: parameters.parameters, places, results, models };
    return cutByRole({ ...given, items: flowing, omitted }, taken, config, cut);
  };
  // 6: further parameters.
  const parameters = withKnobs(wanted, { analysis, places, edits: ofPlaces, decision, prepare }, config);
  reportMissing(analysis, parameters.missing, report);
  // 7 and 8: what is left out, and what is passed on.
  const arrangement = arrangeJoined(prepare(parameters, parameters.edits), config, report);
  reportExperiments(arrangement, report);
  return { arrangement, parameters, places, decision, models, names };
}

/** Reports a notebook with several experiments. */
function reportExperiments({ flows }: Arrangement, report: Report): void {
  const titles = [...new Set(flows.flatMap(({ content }) => content.step.draft.experiment ?? []))];
  const second = flows.find(({ content }) => content.step.draft.experiment === titles[1])?.content.items[0];
  if (titles.length < 2 || second === undefined) return;
  report.add('several-experiments', second.span, { names: titles.map((title) => `"${title}"`).join(', ') });
}

/** The remaining statements, as items with their edits. */
function editedItems(
  analysis: Analysis,
  gone: ReadonlySet<number>,
  drafts: readonly StepDraft[],
  edits: readonly CellEdit[],
): readonly Item[] {
  const statements = analysis.statements.filter((statement) => !gone.has(statement.id));
  const results = usesDisplay(analysis)
    ? followPredictors(makeItems(analysis, statements, drafts, edits))
    : new Set<number>();
  const own = [
    ...namespaceEdits(analysis),
    ...boundTestEdits(analysis),
    ...displayEdits(analysis, results),
    ...folderEdits(analysis),
  ];
  return withPrints(makeItems(analysis, statements, drafts, [...edits, ...own]), own, results);
}

/** Top-level modules that the notebook imports, which our own must not hide. */
function importedModules(analysis: Analysis): readonly string[] {
  const modules = analysis.statements.flatMap((statement) => statement.imports);
  return [...new Set(modules.map((module) => module.split('.')[0] ?? ''))];
}

/** Plans the steps in order: each names its outputs, which later steps use. */
function planEachStep(
  { program, flows }: Arrangement,
  shared: ReadonlySet<string>,
  models: readonly ModelChoice[],
  names: RepositoryNames,
  config: Config,
  cut: Cut,
): { readonly planned: readonly PlannedStep[]; readonly outputOf: ReadonlyMap<Parcel, string> } {
  const stepOf = new Map(models.map((model) => [model, stepOfModel(model, program, flows)]));
  const modelOf = handedModels(stepOf, program, flows);
  const outputOf = new Map<Parcel, string>();
  const planned: PlannedStep[] = [];
  const chained = new Set<ModelChoice>();
  for (const [index, flow] of flows.entries()) {
    const step = planStep(flow, {
      program,
      config,
      packageName: names.package,
      environment: names.environment,
      stepNames: flows.map((other) => other.content.step.draft.name),
      outputOf,
      modelOf,
      chained,
      earlier: flows.slice(0, index).flatMap(({ content }) => content.items),
      shared,
      futures: futuresOf(program),
      cut,
      models: models.filter((model) => stepOf.get(model) === index),
    });
    for (const [parcel, output] of step.ports.outputOf) outputOf.set(parcel, output);
    for (const [model, chain] of step.chains) if (chain.length > 0) chained.add(model);
    planned.push(step);
  }
  return { planned, outputOf };
}

/** Only `annotations` still changes what Python 3 does. */
function futuresOf(program: Program): readonly string[] {
  const asksForIt = program.items.some(({ text }) =>
    importsIn(text).some(({ module, taken }) => module === '__future__' && taken === 'annotations'),
  );
  return asksForIt ? ['from __future__ import annotations'] : [];
}

/** Name under which the model is registered. */
function modelName(config: Config, stated: Translated['stated'], pipeline: string): string {
  return config.model.name ?? stated.model ?? `${pipeline.replaceAll('_', '-')}-model`;
}

/** The notebook's own compute only replaces the default of the settings. */
function defaultCompute({ compute }: Config, stated: Translated['stated']): string {
  return compute.default === defaultConfig.compute.default ? (stated.compute ?? compute.default) : compute.default;
}

function helpersOf(planned: readonly PlannedStep[], definitions: ModulePlan | null): readonly HelperName[] {
  const actions = new Set(planned.flatMap((step) => step.plan.script.main.map((action) => action.kind)));
  const code = [
    ...(definitions?.body ?? []),
    ...planned.flatMap((step) => [
      ...step.plan.script.units.flatMap((unit) => unit.body),
      ...step.plan.script.definitions,
    ]),
  ];
  const helpers: HelperName[] = [];
  const called = new Set(code.flatMap(({ text }) => callsIn(text).map(({ name }) => name)));
  if (called.has('log_figure') || called.has('log_figures')) helpers.push('figures');
  if (called.has('safe_metric_name')) helpers.push('metrics');
  if (actions.has('restore-random-state') || actions.has('save-random-state')) helpers.push('random_state');
  if (actions.has('restore-settings') || actions.has('save-settings')) helpers.push('settings');
  return helpers;
}

function sharedItems(program: Program, shared: ReadonlySet<string>): ReadonlySet<number> {
  return new Set([...shared].flatMap((name) => (program.repeatable.get(name) ?? []).map((item) => item.id)));
}
