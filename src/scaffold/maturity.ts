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

/** A requirement of a level. */
export interface MaturityItem {
  readonly level: Level;
  readonly what: string;
  /** The command that adds it. */
  readonly how: string;
  readonly isThere: (repository: RepositoryView) => boolean;
}

/** The files of a repository, as the levels need them. */
export interface RepositoryView {
  readonly paths: readonly string[];
  /** The text of a file; empty if there is none. */
  readonly read: (path: string) => string;
}

/** The finding about a requirement. */
export interface MaturityFinding {
  readonly level: Level;
  readonly what: string;
  readonly how: string;
  readonly found: boolean;
}

/** The level of a repository. */
export interface Maturity {
  readonly level: Level;
  readonly findings: readonly MaturityFinding[];
}

const has = (pattern: RegExp) => (repository: RepositoryView) => repository.paths.some((path) => pattern.test(path));

/** True if a file that fits the first pattern holds a text that fits the second. */
const holds = (path: RegExp, text: RegExp) => (repository: RepositoryView) =>
  repository.paths.some((one) => path.test(one) && text.test(repository.read(one)));

/** Scripts of steps, which are not always below `src/`: a notebook of the SDK names its own folders. */
const ownPython = /^(?!tests\/|scripts\/|deploy\/|notebooks\/).+\/.+\.py$/;

function codeInScripts(repository: RepositoryView): boolean {
  const components = holds(/(^|\/)[\w.-]+\.ya?ml$/, /^\s*code:\s*\S/m);
  return has(/^src\/.+\/.+\.py$/)(repository) || (has(ownPython)(repository) && components(repository));
}

const online = /^deploy\/online\/deployment\.yml$/;

/** An online deployment answers only with a scoring script, or with a model that brings what the platform's own imports. */
function deploys(repository: RepositoryView): boolean {
  if (has(/^deploy\/batch\/deployment\.yml$/)(repository)) return true;
  const scored = holds(online, /^code_configuration:/m)(repository);
  return has(online)(repository) && (scored || holds(ownPython, /azureml-ai-monitoring/)(repository));
}

/** A schedule keeps the versions of data assets: it trains on new data only if these are paths, or if it is updated. */
function trainsOnNewData(repository: RepositoryView): boolean {
  const schedules = repository.paths.filter((path) => /^schedules\/.+\.ya?ml$/.test(path));
  const isFrozen = /^ {4}path: azureml:(?!\/\/)/m.test(repository.read('pipeline-job.yml'));
  const renews = /update_schedule\.sh/.test(repository.read('scripts/register_data.sh'));
  return (
    schedules.length > 0 &&
    (!isFrozen || renews || schedules.every((path) => /azureml:\/\//.test(repository.read(path))))
  );
}

const workflows = /^(\.github\/workflows|azure-pipelines)\/.*\.ya?ml$/;

/** The requirements of the levels, lowest first. */
export const maturityItems: readonly MaturityItem[] = [
  { level: 1, what: 'code in scripts', how: '`cellwright build`', isThere: codeInScripts },
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
    isThere: holds(ownPython, /\bmlflow\b/),
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
    what: 'a deployment that answers',
    how: '`cellwright init --with deployment` or `batch`',
    isThere: deploys,
  },
  {
    level: 3,
    what: 'deployment by a workflow, with a test and rollback',
    how: '`cellwright init --with deployment,github` or `deployment,azure-devops`',
    isThere: holds(workflows, /deploy_(online|batch)\.sh/),
  },
  { level: 3, what: 'infrastructure as code', how: '`cellwright init --with infra`', isThere: has(/^infra\//) },
  {
    level: 4,
    what: 'monitoring of production',
    how: '`cellwright init --with monitoring`',
    isThere: has(/^monitoring\/.+\.ya?ml$/),
  },
  {
    level: 4,
    what: 'training by a schedule, on the newest data',
    how: '`cellwright init --with schedule`',
    isThere: trainsOnNewData,
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

/** Rates a repository: the highest level for which, and below which, nothing is missing. */
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
