/** Microsoft's five levels of MLOps, and what a repository must have for each. */

/** A level. */
export type Level = 0 | 1 | 2 | 3 | 4;

/** The names of the levels. */
export const levelNames: Readonly<Record<Level, string>> = {
  0: 'no MLOps',
  1: 'DevOps, but no MLOps',
  2: 'automated training',
  3: 'automated deployment',
  4: 'automated operation',
};

/** Something that a level asks for. */
export interface MaturityItem {
  readonly level: Level;
  readonly what: string;
  /** What adds it. */
  readonly how: string;
  readonly isThere: (repository: RepositoryView) => boolean;
}

/** What is asked of a repository on the disk. */
export interface RepositoryView {
  readonly paths: readonly string[];
  /** The text of a file; empty where there is none. */
  readonly read: (path: string) => string;
}

/** What was found of an item. */
export interface MaturityFinding {
  readonly level: Level;
  readonly what: string;
  readonly how: string;
  readonly found: boolean;
}

/** Where a repository stands. */
export interface Maturity {
  readonly level: Level;
  readonly findings: readonly MaturityFinding[];
}

const has = (pattern: RegExp) => (repository: RepositoryView) => repository.paths.some((path) => pattern.test(path));

/** True where a file that fits the first pattern holds a text that fits the second. */
const holds = (path: RegExp, text: RegExp) => (repository: RepositoryView) =>
  repository.paths.some((one) => path.test(one) && text.test(repository.read(one)));

const workflows = /^(\.github\/workflows|azure-pipelines)\/.*\.ya?ml$/;

/** What the levels ask for, lowest first. */
export const maturityItems: readonly MaturityItem[] = [
  { level: 1, what: 'code in scripts', how: '`cellwright build`', isThere: has(/^src\/.+\/.+\.py$/) },
  { level: 1, what: 'tests', how: 'setting `tests: true`', isThere: has(/^tests\/test_.+\.py$/) },
  {
    level: 1,
    what: 'continuous integration',
    how: '`cellwright init --with github` or `azure-devops`',
    isThere: holds(workflows, /pytest|ruff|flake8|unittest/),
  },
  {
    level: 1,
    what: 'pinned packages',
    how: '`cellwright build`',
    isThere: holds(/(^|\/)(conda|environment|requirements[\w-]*)\.(ya?ml|txt)$/, /[=~]=\s*\d/),
  },
  { level: 2, what: 'a training pipeline', how: '`cellwright build`', isThere: has(/^pipeline-job\.yml$/) },
  {
    level: 2,
    what: 'tracked runs',
    how: '`cellwright build`: scripts log to MLflow',
    isThere: holds(/^src\/.+\.py$/, /\bmlflow\b/),
  },
  {
    level: 2,
    what: 'training by a workflow',
    how: '`cellwright init --with github` or `azure-devops`',
    isThere: holds(workflows, /run_pipeline\.sh|az ml job create/),
  },
  { level: 2, what: 'data assets', how: '`cellwright build`', isThere: has(/^data\/.+\.ya?ml$/) },
  {
    level: 2,
    what: 'a registered model',
    how: 'a notebook that fits an estimator',
    isThere: holds(/^scripts\/.+\.sh$/, /az ml model create/),
  },
  {
    level: 3,
    what: 'a metric gate',
    how: '`cellwright init --with gate`',
    isThere: has(/^scripts\/check_metric\.py$/),
  },
  {
    level: 3,
    what: 'a deployment',
    how: '`cellwright init --with deployment` or `batch`',
    isThere: has(/^deploy\/(online|batch)\/deployment\.yml$/),
  },
  {
    level: 3,
    what: 'deployment by a workflow, with a test and a way back',
    how: '`cellwright init --with deployment,github` or `deployment,azure-devops`',
    isThere: holds(workflows, /deploy_(online|batch)\.sh/),
  },
  { level: 3, what: 'set-up as code', how: '`cellwright init --with infra`', isThere: has(/^infra\//) },
  {
    level: 4,
    what: 'monitoring of production',
    how: '`cellwright init --with monitoring`',
    isThere: has(/^monitoring\/.+\.ya?ml$/),
  },
  {
    level: 4,
    what: 'training by a schedule',
    how: '`cellwright init --with schedule`',
    isThere: has(/^schedules\/.+\.ya?ml$/),
  },
  {
    level: 4,
    what: 'training when an alert asks for it',
    how: '`cellwright init --with retraining`',
    isThere: holds(workflows, /repository_dispatch|--parameters force=true/),
  },
  {
    level: 4,
    what: 'a check that notebook and repository agree',
    how: 'setting `version`, and the variable `CELLWRIGHT_PACKAGE` of CI',
    isThere: holds(workflows, /\bcellwright check\b/),
  },
];

/** Tells where a repository stands: the highest level of which, and below which, nothing is missing. */
export function assess(repository: RepositoryView): Maturity {
  const findings = maturityItems.map(({ level, what, how, isThere }) => ({
    level,
    what,
    how,
    found: isThere(repository),
  }));
  const missing = findings.filter((one) => !one.found).map((one) => one.level);
  return { level: (Math.min(5, ...missing) - 1) as Level, findings };
}
