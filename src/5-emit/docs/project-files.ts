import { type Config, defaultConfig } from '../../config.ts';
import type { Plan, StepsPlan } from '../../ir.ts';
import { requiredName } from '../../knowledge/distribution-names.ts';
import { printYaml, type YamlValue } from '../../yaml/print.ts';
import { pythonVersion } from '../models.ts';
import type { PyprojectView, RequirementsView } from '../views.ts';

const tools = ['azure-ai-ml==1.35.2', 'pytest==9.2.0', 'pyyaml==6.0.3', 'ruff==0.17.5', 'sqlalchemy==2.0.58'];

/** The view of pyproject.toml. */
export function pyprojectView(plan: Plan): PyprojectView {
  const names = plan.kind === 'steps' ? plan.steps.map((step) => step.name) : plan.jobs.map((job) => job.name);
  const steps = names.map((name) => `src/${name}`);
  return {
    ruffTarget: `py${pythonVersion(plan).split('.').slice(0, 2).join('')}`,
    sourceFolders: quoteToml(['src', ...steps, 'tests']),
    excluded: quoteToml([
      '*.ipynb',
      ...plan.copiedFiles.map((file) => file.path).filter((path) => path.endsWith('.py')),
    ]),
    firstParty: quoteToml([...new Set([plan.package, ...names])]),
    pythonPath: quoteToml(['src', ...steps, 'tests']),
    tests: plan.tests,
  };
}

/** The view of requirements-dev.txt: the packages of all environments, each once, and the tools. */
export function requirementsView(plan: Plan, config: Config): RequirementsView {
  const packages = new Map<string, string>();
  for (const requirement of plan.kind === 'steps' ? requirementsOf(plan) : []) {
    const name = requiredName(requirement);
    if (!packages.has(name)) packages.set(name, requirement);
  }
  return {
    source: condaPath(plan, config),
    packages: [...packages.values()].sort(),
    tools: [...tools, ...(drawsImages(plan) ? ['pillow==10.4.0'] : [])].filter(
      (tool) =>
        !packages.has(requiredName(tool)) && (config.target.includes('azureml') || !tool.startsWith('azure-ai-ml')),
    ),
  };
}

/** Whether the tests make up images, which pillow writes. */
function drawsImages(plan: Plan): boolean {
  const data = plan.kind === 'steps' ? (plan.testing?.data ?? []) : [];
  return data.some(({ content }) => content.kind === 'files' && content.content === 'images');
}

function condaPath(plan: Plan, config: Config): string {
  if (plan.kind === 'jobs') return 'the files of its environments';
  if (plan.environments.length > 1) return 'the files below environment/';
  return config.environment.dockerfile ? 'environment/docker/conda.yml' : 'environment/conda.yml';
}

function requirementsOf({ packages, environments }: StepsPlan): readonly string[] {
  return packages ?? environments.flatMap((environment) => environment.pip);
}

/** The first `cellwright.yml`, with every setting of this build; it belongs to the repository's owner from then on. */
export function configFile(plan: Plan, config: Config): string {
  const notebooks = config.notebooks.length > 0 ? config.notebooks : plan.notebooks;
  const { version: _version, ...settings } = plan.kind === 'steps' ? withStated(plan, config) : config;
  const value = {
    version: config.version ?? undefined,
    name: config.name ?? undefined,
    notebooks,
    ci: config.ci,
    ...changedSettings({ ...settings, name: null, notebooks: [] }, defaultConfig as unknown as Settings),
  };
  return printYaml(value as Record<string, YamlValue | undefined>, {
    head: 'Settings of cellwright, which compiles the notebook to this repository.\nEvery other setting has its default; `cellwright config` lists them.',
  });
}

/** The settings of this build, including those from the notebook's own run, data and searches. */
function withStated({ stated, compute, sweep, dataInputs }: StepsPlan, config: Config): Config {
  const placed = dataInputs.flatMap(({ name, place }) => (place === null ? [] : [[name, { path: place }] as const]));
  return {
    ...config,
    experiment: config.experiment ?? stated.experiment,
    compute: { ...config.compute, default: compute },
    model: { ...config.model, name: config.model.name ?? stated.model },
    sweep: { ...config.sweep, ...sweep },
    data: { ...config.data, ...Object.fromEntries(placed) },
  };
}

type Settings = Readonly<Record<string, unknown>>;

/** The settings that differ from their defaults. */
function changedSettings(settings: Settings, defaults: Settings): Settings {
  const changed = Object.entries(settings).filter(
    ([key, value]) => JSON.stringify(value) !== JSON.stringify(defaults[key]),
  );
  return Object.fromEntries(
    changed.map(([key, value]) => {
      const standard = defaults[key];
      const isSection = isPlain(value) && isPlain(standard) && Object.keys(standard).length > 0;
      return [key, isSection ? changedSettings(value, standard) : value];
    }),
  );
}

function isPlain(value: unknown): value is Settings {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The inside of a TOML array of strings. */
function quoteToml(texts: readonly string[]): string {
  return texts.map((text) => JSON.stringify(text)).join(', ');
}
