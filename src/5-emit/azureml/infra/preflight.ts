/** The requirements of a run in Azure, checked by the preflight script. */
import type { Config } from '../../../config.ts';
import type { Plan } from '../../../ir.ts';
import { quoteWord } from '../../../shell/quote.ts';
import { registeredModels, usesRegistry } from '../../models.ts';
import type { PreflightView } from '../../operation-views.ts';
import { clusterNames } from '../cluster.ts';
import { assetOf } from '../data.ts';

/** Clusters, assets and machines that the pipeline and its endpoint need. */
export function preflightView(plan: Plan, config: Config): PreflightView {
  return {
    needed: [...clusters(plan, config), ...data(plan, config), ...references(config), ...registries(plan, config)],
    machines: machines(plan, config),
  };
}

type Needed = PreflightView['needed'][number];

function needed(what: string, make: string, show: readonly string[]): Needed {
  return { what: quoteWord(what), make: quoteWord(make), show: show.map(quoteWord).join(' ') };
}

function clusters(plan: Plan, config: Config): readonly Needed[] {
  return clusterNames(plan, config).map((name) =>
    needed(`compute ${name}`, `infra/set_up.sh, or az ml compute create`, ['compute', 'show', '--name', name]),
  );
}

function data(plan: Plan, config: Config): readonly Needed[] {
  const assets =
    plan.kind === 'steps'
      ? plan.dataInputs.map((input) => [assetOf(input, config), config.data[input.name]?.version] as const)
      : plan.files.flatMap((file) =>
          file.kind === 'data' ? [[file.value.name, file.value.version ?? undefined] as const] : [],
        );
  const seen = new Set<string>();
  return assets.flatMap(([name, version]) => {
    if (name === null || seen.has(name)) return [];
    seen.add(name);
    const which = version === undefined ? ['--label', 'latest'] : ['--version', String(version)];
    const make = `az ml data create --file data/${name}.yml`;
    return [needed(`data ${name}`, make, ['data', 'show', '--name', name, ...which])];
  });
}

/** Environments and components that exist elsewhere. */
function references({ environment, components }: Config): readonly Needed[] {
  const named = [
    ...[environment.use ?? [], Object.values(environment.steps)].flat().map((reference) => ['environment', reference]),
    ...Object.values(components.use).map((reference) => ['component', reference]),
  ];
  const seen = new Set<string>();
  return named.flatMap(([kind = '', reference = '']) => {
    const match = /^azureml:([^/:@]+)(?:([:@])(.+))?$/.exec(reference);
    if (match === null || seen.has(`${kind} ${reference}`)) return [];
    seen.add(`${kind} ${reference}`);
    const [, name = '', mark, which = 'latest'] = match;
    const at = mark === ':' ? ['--version', which] : ['--label', which];
    return [
      needed(`${kind} ${reference}`, 'register it, or name another in cellwright.yml', [
        kind,
        'show',
        '--name',
        name,
        ...at,
      ]),
    ];
  });
}

/** The registry between dev and prod. */
function registries(plan: Plan, config: Config): readonly Needed[] {
  if (!usesRegistry(plan, config) || config.registry === null) return [];
  const list = ['model', 'list', '--registry-name', config.registry, '--max-results', '1'];
  return [needed(`registry ${config.registry}`, 'infra/set_up.sh', list)];
}

type Machines = PreflightView['machines'][number];

/** Machines with a size in the settings; the choice of serverless compute is not known in advance. */
function machines(plan: Plan, config: Config): readonly Machines[] {
  const { cluster, jobs } = config.compute;
  const row = (what: string, size: string, count: number, hours: number, per: string): Machines => ({
    what: quoteWord(what),
    size: quoteWord(size),
    count,
    hours,
    per: quoteWord(per),
  });
  const { size } = cluster;
  const own = size === null ? [] : clusterNames(plan, config).map((name) => row(name, size, cluster.max, 1, 'an hour'));
  const steps = Object.entries(jobs).flatMap(([step, { instance_type, instance_count = 1 }]) =>
    instance_type === undefined ? [] : [row(`step ${step}`, instance_type, instance_count, 1, 'an hour')],
  );
  const { online, instance, instances } = config.deploy;
  // The current deployment, the previous one, and the new one.
  const endpoint = 'the online endpoint, while a version is deployed';
  const serves = online && registeredModels(plan).length > 0;
  return [...own, ...steps, ...(serves ? [row(endpoint, instance, 3 * instances, 730, 'a month')] : [])];
}
