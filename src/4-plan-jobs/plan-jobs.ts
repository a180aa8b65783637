/** Plans the repository of a notebook that builds its components and jobs with the Azure ML SDK itself. */

import type { Config } from '../config.ts';
import { createTrialReport } from '../diagnostics/trial-report.ts';
import type { Report } from '../diagnostics.ts';
import { azureSdk } from '../evaluator/azure-sdk/sdk-table.ts';
import { type RunNotebook, runNotebook } from '../evaluator/run-cells.ts';
import { createFiles } from '../evaluator/sdk-files.ts';
import type { Document, JobsFile, JobsPlan, SourceFile, Sources } from '../ir.ts';
import { toIdentifier } from '../python/names.ts';
import { checkJobs } from './check-jobs.ts';
import { checkScripts } from './components/check-scripts.ts';
import { componentOf } from './components/components.ts';
import { leaveOutSources } from './components/function-component.ts';
import { type ScriptTranslator, translateScripts } from './components/translate-scripts.ts';
import { emitData } from './data-assets.ts';
import { emitEntities, isEntity, trafficOf } from './entities/emit-entities.ts';
import { plannedJobs } from './jobs/planned-jobs.ts';
import { planSdkFates } from './plan-job-fates.ts';
import { translateJobs } from './translate-jobs.ts';
import type { Translation } from './translation.ts';
import { correctYaml } from './values/correct-yaml.ts';

/**
 * The plan of a notebook that builds components or jobs; null if it does not, or if none of them can be translated: such a notebook is compiled like any other.
 */
export function planJobs(
  documents: readonly Document[],
  sources: Sources,
  config: Config,
  translateScript: ScriptTranslator,
  report: Report,
): JobsPlan | null {
  const trial = createTrialReport();
  const files = createFiles(sources.files ?? []);
  const run = runNotebook(documents, files, azureSdk, trial);
  if (!buildsSomething(run)) return null;
  const t: Translation = {
    config,
    sources,
    report: trial,
    files,
    notebook: documents[0]?.file ?? '',
    components: new Map(),
    environments: new Map(),
    made: new Map(),
    corrections: [],
    names: new Set(),
    entities: new Map(),
    jobPaths: new Map(),
    outside: new Set(),
    objects: run.findings.objects,
  };
  for (const { path } of run.written) files.copied.set(path, files.written.get(path)?.text ?? '');
  const components = run.findings.objects.filter((object) => object.type === 'command' || object.type === 'loaded');
  for (const component of components) componentOf(t, component);
  leaveOutSources(t);
  translateScripts(t, translateScript);
  emitData(t, run.findings.registered);
  const pipeline = translateJobs(t, run);
  emitEntities(t, run);
  if (t.made.size === 0 && pipeline === null) {
    trial.tell(report, ({ id }) => id === 'sdk-job-left-out' || id === 'written-path-unknown');
    report.add('sdk-nothing-to-build', null, { file: t.notebook });
    return null;
  }
  checkScripts(t);
  const plan = assemble(t, documents, run, pipeline);
  trial.tell(report);
  checkJobs(plan, config, report);
  return plan;
}

/** Jobs, components, endpoints and schedules; a notebook that trains a model itself still counts as an experiment. */
function buildsSomething({ findings, statements }: RunNotebook): boolean {
  const trains = statements.some(({ text }) => /\.fit\(|\.start_run\(|\bautolog\(/.test(text));
  return (
    (!trains && findings.registered.some(isEntity)) ||
    findings.objects.some((object) => ['command', 'loaded', 'pipeline'].includes(object.type)) ||
    findings.submissions.length > 0 ||
    findings.refusals.length > 0
  );
}

function assemble(t: Translation, documents: readonly Document[], run: RunNotebook, pipeline: string | null): JobsPlan {
  const { config, sources } = t;
  const name = toIdentifier(config.name ?? (t.notebook.split('/').at(-1) ?? 'pipeline').replace(/\.(ipynb|py)$/, ''));
  const files: readonly JobsFile[] = [...t.made.values()];
  return {
    kind: 'jobs',
    ...(sources.root === undefined ? {} : { root: sources.root }),
    name,
    displayName: titleOf(documents, config, name),
    description: config.description ?? '',
    notebooks: documents.map((document) => document.file),
    package: name,
    copiedFiles: copiedFiles(t),
    writtenPaths: [...t.files.written.keys()].sort(),
    fates: planSdkFates(t, run, pipeline),
    experiment: config.experiment ?? name,
    ci: config.ci,
    tests: config.tests,
    files,
    pipeline,
    traffic: Object.fromEntries(
      [...t.entities].flatMap(([object, { name }]) => {
        const traffic = trafficOf(object);
        return Object.keys(traffic).length > 0 ? [[name, traffic]] : [];
      }),
    ),
    jobs: plannedJobs(t, pipeline),
  };
}

function titleOf(documents: readonly Document[], config: Config, name: string): string {
  if (config.name !== null) return config.name;
  const cells = documents.flatMap((document) => document.cells);
  const first = cells.find((cell) => cell.kind === 'markdown' && /^#\s/m.test(cell.source));
  return /^#\s+(.+)$/m.exec(first?.source ?? '')?.[1]?.trim() ?? name.replaceAll('_', ' ');
}

/** The copies, with the corrections that their YAML needs. */
function copiedFiles(t: Translation): readonly SourceFile[] {
  return [...t.files.copied]
    .map(([path, text]) => {
      const corrections = t.corrections.filter((correction) => correction.path === path);
      return { path, text: corrections.length === 0 ? text : correctYaml(text, corrections) };
    })
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}
