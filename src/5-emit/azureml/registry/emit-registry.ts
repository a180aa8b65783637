/** Promotion of the model from dev to prod through a registry, with its components and their environments. */
import type { Config } from '../../../config.ts';
import type { OutputFile, StepPlan, StepsPlan } from '../../../ir.ts';
import { quoteWord } from '../../../shell/quote.ts';
import { registeredModels, usesRegistry } from '../../models.ts';
import type { ShareView } from '../../operation-views.ts';
import { outputFile } from '../../output-file.ts';
import { createRender, type Render } from '../../render.ts';
import { emitEnvironments, environmentUse } from '../environment.ts';

/** The script that shares a version of the model, where the settings name a registry. */
export function emitRegistry(plan: StepsPlan, config: Config, render: Render = createRender()): readonly OutputFile[] {
  if (!usesRegistry(plan, config)) return [];
  return [outputFile('scripts/share.sh', render('scripts/share.sh', shareView(plan, config)))];
}

function shareView(plan: StepsPlan, config: Config): ShareView {
  const groups = groupsOf(plan, config);
  return {
    registry: config.registry ?? '',
    models: registeredModels(plan).map(({ name }) => name),
    makes: groups.some(({ make }) => make.startsWith('make_environment')),
    copies: groups.some(({ make }) => make.startsWith('copy_environment')),
    groups,
  };
}

/** The components of the repository itself, by the environment that they run in. */
function groupsOf(plan: StepsPlan, config: Config): ShareView['groups'] {
  const groups = new Map<string, string[]>();
  for (const step of plan.steps) {
    if (config.components.use[step.name] !== undefined) continue;
    const make = makeEnvironment(plan, step, config);
    const files = groups.get(make) ?? [];
    groups.set(make, [...files, quoteWord(`components/${step.name}.yml`)]);
  }
  return [...groups].map(([make, components]) => ({ make, components }));
}

/** The call that has the registry hold an environment; empty if another registry holds it. */
function makeEnvironment(plan: StepsPlan, step: StepPlan, config: Config): string {
  const use = environmentUse(plan, step, config);
  if (use.kind === 'file') {
    const file = use.path.replace(/^\.\.\//, '');
    return ['make_environment', file, ...sourcesOf(file, plan, config)].map(quoteWord).join(' ');
  }
  const match = use.kind === 'reference' ? /^azureml:([^/:@]+)(?:([:@])(.+))?$/.exec(use.text) : null;
  if (match === null) return '';
  const [, name = '', mark, which = 'latest'] = match;
  return ['copy_environment', name, mark === ':' ? '--version' : '--label', which].map(quoteWord).join(' ');
}

/** The files that an environment is built from. */
function sourcesOf(file: string, plan: StepsPlan, config: Config): readonly string[] {
  const folder = file.slice(0, file.lastIndexOf('/') + 1);
  return emitEnvironments(plan, config)
    .map(({ path }) => path)
    .filter((path) => /^(conda\.yml|docker\/[^/]+)$/.test(path.slice(folder.length)) && path.startsWith(folder));
}
