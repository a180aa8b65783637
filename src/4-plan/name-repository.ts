/** Names of the repository, its package, its environment and its pipeline. */
import type { Config } from '../config.ts';
import type { Analysis } from '../ir.ts';

import { standardModules, toIdentifier, uniqueName } from '../python/names.ts';
import { headingOf } from './steps/headings.ts';

/** Names of the repository as a whole. */
export interface RepositoryNames {
  readonly pipeline: string;
  readonly package: string;
  readonly environment: string;
}

/** Chooses the names that the settings leave open, different from all `others`. */
export function nameRepository(analysis: Analysis, config: Config, others: readonly string[]): RepositoryNames {
  const pipeline = pipelineName(analysis, config);
  const taken = new Set([...standardModules, ...others, 'tests', 'src']);
  const wanted = toIdentifier(config.package ?? pipeline);
  return {
    pipeline,
    package: uniqueName(taken.has(wanted) ? `${wanted}_pipeline` : wanted, taken),
    environment: config.environment.name ?? `${pipeline.replaceAll('_', '-')}-env`,
  };
}

function pipelineName(analysis: Analysis, config: Config): string {
  const file = analysis.files[0] ?? 'pipeline';
  return toIdentifier(config.name ?? (file.split('/').at(-1) ?? file).replace(/\.(ipynb|py)$/, ''));
}

/** The notebook's title above its first code; headings further down, or of parts, do not count. */
export function titleOf(analysis: Analysis, config: Config, name: string): string {
  if (config.name !== null) return config.name;
  const code = analysis.cells.findIndex((cell) => cell.kind === 'code');
  const headings = analysis.cells.slice(0, code < 0 ? undefined : code).map(headingOf);
  const heading = headings.find((one) => one?.level === 1 && !ofPart.test(one.text))?.text;
  return heading ?? name.replaceAll('_', ' ');
}

/** Headings of parts: numbered ones, and usual first sections. */
const ofPart =
  /^\W*(?:(?:step|part|section|task)\b\s*)?\d+\s*[.):–-]|\b(?:import(?:s|ing)?|librar(?:y|ies)|packages|setup)\b/i;
