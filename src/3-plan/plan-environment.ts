/** The environment of the steps: distributions of what is imported, with versions from the nearest source that names them. */
import { parse as parseYaml } from 'yaml';
import type { Config } from '../config.ts';
import type { Analysis, EnvironmentPlan, Sources } from '../ir.ts';
import { defaultVersion, distributionOf } from '../knowledge/lookup.ts';

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
  for (const requirement of config.environment.dependencies) {
    note(versions, requirement);
    distributions.add(keyOf(requirement));
  }
  const pip = [...distributions]
    .filter((distribution) => !conda.has(canonical(distribution)))
    .map((distribution) => pinned(distribution, versions));
  return {
    name,
    image: config.environment.image,
    python: config.environment.python ?? pythonOf(analysis),
    pip: [...new Set(pip)].sort(),
    conda: [...new Set(conda.values())].sort(),
  };
}

function pinned(distribution: string, versions: ReadonlyMap<string, string>): string {
  const stated = versions.get(canonical(distribution));
  if (stated !== undefined && /[=<>~!@[]/.test(stated)) return stated;
  const version = defaultVersion(canonical(distribution)) ?? defaultVersion(distribution);
  return version === null ? (stated ?? distribution) : `${stated ?? distribution}==${version}`;
}

/** The Python that the notebook ran on, where the packages support it. */
function pythonOf(analysis: Analysis): string {
  const saved = analysis.pythonVersion?.split('.').slice(0, 2).join('.') ?? '';
  return supportedPythons.includes(saved) ? saved : '3.11';
}

function note(versions: Map<string, string>, requirement: string): void {
  const key = canonical(keyOf(requirement));
  if (key !== '') versions.set(key, requirement.trim());
}

/** The distribution that a requirement names, extras and versions left off. */
function keyOf(requirement: string): string {
  return /^\s*([A-Za-z0-9][\w.-]*)/.exec(requirement)?.[1] ?? '';
}

function canonical(distribution: string): string {
  return distribution.toLowerCase().replace(/[-_.]+/g, '-');
}

/** Requirements of requirements.txt, environment.yml and pyproject.toml beside the notebook. */
function requirementLines(sources: Sources): readonly string[] {
  return sources.requirements.flatMap((file) => {
    if (file.path.endsWith('.txt')) return plainLines(file.text);
    if (/\.ya?ml$/.test(file.path)) return condaLines(file.text);
    return projectLines(file.text);
  });
}

function plainLines(text: string): readonly string[] {
  return text
    .split(/\r?\n/)
    .map((line) => line.replace(/(^|\s)#.*$/, '').trim())
    .filter((line) => line !== '' && !line.startsWith('-') && !line.includes('://'));
}

function condaLines(text: string): readonly string[] {
  let document: unknown;
  try {
    document = parseYaml(text);
  } catch {
    return [];
  }
  const dependencies = (document as { dependencies?: unknown } | null)?.dependencies;
  if (!Array.isArray(dependencies)) return [];
  return dependencies.flatMap((entry: unknown) => {
    if (typeof entry === 'string')
      return /^(python|pip)\b/.test(entry) ? [] : [entry.replace(/^([\w.-]+)=([\w.*]+)(=.*)?$/, '$1==$2')];
    const pip = (entry as { pip?: unknown } | null)?.pip;
    return Array.isArray(pip)
      ? pip.filter((line): line is string => typeof line === 'string' && !line.startsWith('-'))
      : [];
  });
}

/** The strings of `dependencies = [ … ]` in a pyproject.toml. */
function projectLines(text: string): readonly string[] {
  const block =
    /^dependencies\s*=\s*\[([\s\S]*?)^\s*\]/m.exec(text)?.[1] ?? /^dependencies\s*=\s*\[(.*)\]/m.exec(text)?.[1] ?? '';
  return [...block.matchAll(/"([^"]+)"|'([^']+)'/g)].map((match) => match[1] ?? match[2] ?? '');
}
