import type { Config } from '../config.ts';
import type { Report } from '../diagnostics.ts';
import type { OutputFile, Plan, StepsPlan } from '../ir.ts';
import { createFormatter, type Formatting } from '../python/format.ts';
import { emitAzureDevops } from './azure-devops/emit-azure-devops.ts';
import { emitDocs } from './docs/emit-docs.ts';
import { emitGithub } from './github/emit-github.ts';
import { emitJobs } from './jobs/emit-jobs.ts';
import { emitPython } from './python/emit-python.ts';
import { withNeededHelpers } from './python/needed-helpers.ts';
import { createRender, type Render, type Template } from './render.ts';
import { type Emitter, emitTargets, withoutOtherTargets } from './targets.ts';
import { emitTests } from './tests/emit-tests.ts';

/** Makes the files of the repository from the plan, sorted by path. Users' own templates replace the built-in ones. */
export function emit(
  plan: Plan,
  config: Config,
  report: Report,
  userTemplates?: ReadonlyMap<string, Template>,
  formatting?: Formatting,
): readonly OutputFile[] {
  const render = createRender(userTemplates);
  const files = plan.kind === 'jobs' ? emitJobs(plan, config, render) : emitSteps(plan, config, render, report);
  if (report.hasErrors()) return [];
  checkPaths(files);
  return formatPython(plan, files, formatting).toSorted((a, b) => (a.path < b.path ? -1 : 1));
}

/** The files of every repository, for any engine. */
const families: readonly Emitter[] = [
  (plan, _config, render) => emitPython(plan, render),
  (plan, _config, render) => emitTests(plan, render),
  emitGithub,
  emitAzureDevops,
  emitDocs,
];

function emitSteps(plan: StepsPlan, config: Config, render: Render, report: Report): readonly OutputFile[] {
  const complete = withNeededHelpers(plan);
  const common = families.flatMap((family) => family(complete, config, render));
  return withoutShadowed([...withoutOtherTargets(common, config), ...emitTargets(complete, config, render, report)]);
}

/** If the notebook writes a file that the repository also has, the repository's file is used. */
function withoutShadowed(files: readonly OutputFile[]): readonly OutputFile[] {
  const own = new Set(files.flatMap(({ key, path }) => (key.startsWith('copy:') ? [] : [path.toLowerCase()])));
  return files.filter(({ key, path }) => !key.startsWith('copy:') || !own.has(path.toLowerCase()));
}

/** Two families with the same path are a bug. */
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
function formatPython(plan: Plan, files: readonly OutputFile[], formatting?: Formatting): readonly OutputFile[] {
  const copied = new Set(plan.copiedFiles.map(({ path }) => path));
  const parts = plan.kind === 'steps' ? plan.steps : plan.jobs;
  const firstParty = [plan.package, ...parts.map(({ name }) => name)];
  const formatter = createFormatter({ firstParty, lineLength }, formatting);
  return files.map((file) => {
    if (!file.path.endsWith('.py') || copied.has(file.path)) return file;
    return { ...file, text: formatter.format(file.text) };
  });
}
