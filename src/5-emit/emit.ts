import type { Config } from '../config.ts';
import type { OutputFile, Plan } from '../ir.ts';
import { createFormatter } from '../python/format.ts';
import { emitAzureDevops } from './azure-devops/emit-azure-devops.ts';
import { emitDeploy } from './azureml/deploy/emit-deploy.ts';
import { emitAzureml } from './azureml/emit-azureml.ts';
import { emitInfra } from './azureml/infra/emit-infra.ts';
import { emitMonitoring } from './azureml/monitoring/emit-monitoring.ts';
import { emitSchedules } from './azureml/schedules/emit-schedules.ts';
import { emitSdk } from './azureml/sdk/emit-sdk.ts';
import { emitSweep } from './azureml/sweep/emit-sweep.ts';
import { emitDocs } from './docs/emit-docs.ts';
import { emitGithub } from './github/emit-github.ts';
import { emitJobs } from './jobs/emit-jobs.ts';
import { emitPython } from './python/emit-python.ts';
import { withNeededHelpers } from './python/needed-helpers.ts';
import { createRender, type Template } from './render.ts';
import { emitTests, testModules } from './tests/emit-tests.ts';

/** Makes the files of the repository from the plan, sorted by path. Users' own templates take the place of ours. */
export function emit(plan: Plan, config: Config, userTemplates?: ReadonlyMap<string, Template>): readonly OutputFile[] {
  const render = createRender(userTemplates);
  if (plan.sdk) return finish(plan, emitJobs(plan, plan.sdk, config, render));
  const complete = withNeededHelpers(plan);
  const files = [
    ...emitPython(complete, render),
    ...emitTests(complete, render),
    ...emitAzureml(complete, config, render),
    ...emitDeploy(plan, config, render),
    ...emitSchedules(plan, config),
    ...emitMonitoring(plan, config, render),
    ...emitInfra(plan, config, render),
    ...emitSweep(plan, config),
    ...emitSdk(plan, config, render),
    ...emitGithub(complete, config, render),
    ...emitAzureDevops(complete, config, render),
    ...emitDocs(complete, config, render),
  ];
  return finish(complete, withoutShadowed(files));
}

/** A file that the notebook writes where the repository has one of its own is the repository's. */
function withoutShadowed(files: readonly OutputFile[]): readonly OutputFile[] {
  const own = new Set(files.flatMap(({ key, path }) => (key.startsWith('copy:') ? [] : [path.toLowerCase()])));
  return files.filter(({ key, path }) => !key.startsWith('copy:') || !own.has(path.toLowerCase()));
}

function finish(plan: Plan, files: readonly OutputFile[]): readonly OutputFile[] {
  checkPaths(files);
  return formatPython(plan, files).toSorted((a, b) => (a.path < b.path ? -1 : 1));
}

/** Two targets that write one path are a mistake of ours. */
function checkPaths(files: readonly OutputFile[]): void {
  const seen = new Set<string>();
  for (const { path } of files) {
    const folded = path.toLowerCase();
    if (seen.has(folded)) throw new Error(`two files are called ${path}`);
    seen.add(folded);
  }
}

/** As in the pyproject.toml of the repository that is written. */
const lineLength = 120;

/** The user's own files are copied as they are; all other Python is formatted. */
function formatPython(plan: Plan, files: readonly OutputFile[]): readonly OutputFile[] {
  const copied = new Set(plan.copiedFiles.map(({ path }) => path));
  const firstParty = [plan.package, ...plan.steps.map(({ name }) => name), ...testModules];
  const formatter = createFormatter({ firstParty, lineLength });
  return files.map((file) => {
    if (!file.path.endsWith('.py') || copied.has(file.path)) return file;
    return { ...file, text: formatter.format(file.text) };
  });
}
