/** The environment of the steps: distributions of what is imported, with versions from the nearest source that names them. */
import type { Config } from '../config.ts';
import type { Analysis, EnvironmentPlan, Sources } from '../ir.ts';
import { canonicalName, requiredName } from '../knowledge/distribution-names.ts';
import { defaultVersion, distributionOf } from '../knowledge/lookup.ts';
import { type OlderVersion, versionWith } from '../knowledge/versions.ts';
import { readRequirementFiles } from './requirement-files.ts';

/** Python versions that the pinned packages support. */
const supportedPythons: readonly string[] = ['3.10', '3.11', '3.12'];

/** Plans the environment from the modules that the generated code imports. */
export function planEnvironment(
  name: string,
  modules: readonly string[],
  extra: readonly string[],
  analysis: Analysis,
  sources: Sources,
  config: Config,
  older: readonly OlderVersion[] = [],
): EnvironmentPlan {
  const distributions = new Set<string>(extra);
  for (const module of modules) {
    const distribution = distributionOf(module);
    if (distribution !== null) distributions.add(distribution);
  }
  const versions = new Map<string, string>();
  const conda = new Map<string, string>();
  for (const requirement of requirementLines(sources)) note(versions, requirement);
  for (const install of analysis.installs) note(install.channel === 'conda' ? conda : versions, install.requirement);
  for (const install of analysis.installs) if (install.channel === 'pip') distributions.add(keyOf(install.requirement));
  for (const [distribution, version] of Object.entries(config.environment.versions))
    pin(versions, distribution, version);
  for (const requirement of config.environment.dependencies) {
    if (!hasVersion(versions.get(requiredName(requirement))) || hasVersion(requirement)) note(versions, requirement);
    distributions.add(keyOf(requirement));
  }
  const python = config.environment.python ?? pythonOf(analysis, sources);
  const fitting = older.filter(
    ({ pythons, notWith }) => pythons.includes(python) && !notWith.some((other) => distributions.has(other)),
  );
  const pip = [...distributions]
    .filter((distribution) => !conda.has(canonicalName(distribution)))
    .map((distribution) => pinned(distribution, versions, fitting, config.environment.mlflow));
  return {
    name,
    image: config.environment.image,
    python,
    pip: [...new Set(pip)].sort(),
    conda: [...new Set(conda.values())].sort(),
  };
}

/** Canonical names of the distributions that the notebook installs, a file beside it requires, or the settings name. */
export function namedDistributions(analysis: Analysis, sources: Sources, config: Config): ReadonlySet<string> {
  const installs = analysis.installs.map(({ requirement }) => requirement);
  const lines = [...requirementLines(sources), ...installs, ...config.environment.dependencies];
  return new Set(lines.map((line) => requiredName(line)));
}

function pinned(
  distribution: string,
  versions: ReadonlyMap<string, string>,
  older: readonly OlderVersion[],
  mlflow: number,
): string {
  const name = canonicalName(distribution);
  const stated = versions.get(name);
  if (hasVersion(stated)) return stated;
  const version =
    older.find((one) => one.distribution === name)?.version ??
    versionWith(mlflow, name) ??
    defaultVersion(name) ??
    defaultVersion(distribution);
  return version === null ? (stated ?? distribution) : `${stated ?? distribution}==${version}`;
}

/** True if a requirement says which version, or where it comes from. */
function hasVersion(requirement: string | undefined): requirement is string {
  return requirement !== undefined && /[=<>~!@]/.test(requirement);
}

/** States a version, with the extras that are asked for; what comes from an address keeps it. */
function pin(versions: Map<string, string>, distribution: string, version: string): void {
  const before = versions.get(canonicalName(distribution)) ?? distribution;
  if (before.includes('@')) return;
  const name = /^[A-Za-z0-9][\w.-]*(?:\[[^\]]*\])?/.exec(before)?.[0] ?? distribution;
  versions.set(canonicalName(distribution), `${name}==${version}`);
}

/** The Python that a file beside the notebook names, or that the notebook ran on, where the packages support it. */
function pythonOf(analysis: Analysis, sources: Sources): string {
  const named = readRequirementFiles(sources.requirements).findLast(({ python }) => python !== null)?.python;
  const saved = analysis.pythonVersion?.split('.').slice(0, 2).join('.');
  return [named, saved].find((one) => one != null && supportedPythons.includes(one)) ?? '3.11';
}

function note(versions: Map<string, string>, requirement: string): void {
  const key = requiredName(requirement);
  if (key !== '') versions.set(key, requirement.trim());
}

/** The distribution that a requirement names, extras and versions left off. */
function keyOf(requirement: string): string {
  return /^\s*([A-Za-z0-9][\w.-]*)/.exec(requirement)?.[1] ?? '';
}

/** Requirements of the files beside the notebook. */
function requirementLines(sources: Sources): readonly string[] {
  return readRequirementFiles(sources.requirements).flatMap(({ requirements }) => requirements);
}
