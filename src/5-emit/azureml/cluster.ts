import { printProduction } from '../../azureml/print/print-production.ts';
import type { Config } from '../../config.ts';
import type { JobsPlan, OutputFile, Plan } from '../../ir.ts';
import { outputFile } from '../output-file.ts';
import { pipelineCluster } from './deploy/deploy-names.ts';
import { tagsValue } from './resources.ts';

/** The generated clusters: those of the steps if a size is set, and that of batch endpoints in any case. */
export function emitClusters(plan: Plan, config: Config): readonly OutputFile[] {
  const { size, min, max, idle, tier } = config.compute.cluster;
  const names = size === null ? servingClusters(plan, config) : clusterNames(plan, config);
  return names.map((name) =>
    outputFile(
      `compute/${name}.yml`,
      printProduction(
        'cluster',
        {
          name,
          type: 'amlcompute',
          tags: tagsValue(config),
          size: size ?? config.deploy.instance,
          tier,
          min_instances: min,
          max_instances: max,
          idle_time_before_scale_down: idle,
        },
        {
          comments: {
            min_instances: 'Machines that are always on and billed; with 0, all are released when nothing runs.',
          },
        },
      ),
    ),
  );
}

/** Names of the clusters in the settings. */
export function clusterNames(plan: Plan, config: Config): readonly string[] {
  const named = [
    ...(plan.kind === 'steps' ? [plan.compute] : computesOf(plan)),
    ...Object.values(config.compute.steps),
    ...[config.compute.prepare, config.compute.train, config.compute.evaluate, config.compute.predict].flatMap(
      (name) => name ?? [],
    ),
    ...servingClusters(plan, config),
  ]
    .filter((name) => !name.startsWith('azureml:/'))
    .map((name) => name.replace(/^azureml:/, ''));
  return [...new Set(named)].filter((name) => name !== 'serverless' && name !== 'local').sort();
}

/** The cluster of batch endpoints, which is never serverless. */
function servingClusters(plan: Plan, config: Config): readonly string[] {
  const named = [
    ...(config.deploy.batch ? [config.deploy.compute] : []),
    ...(config.deploy.pipeline && plan.kind === 'steps' ? [pipelineCluster(plan, config)] : []),
  ];
  return [...new Set(named.map((name) => name.replace(/^azureml:/, '')))];
}

/** The computes that the notebook's own jobs name. */
function computesOf({ files }: JobsPlan): readonly string[] {
  return files.flatMap((file) =>
    file.kind === 'pipeline'
      ? [file.value.compute, ...file.value.steps.map(({ compute }) => compute)].flatMap((name) => name ?? [])
      : [],
  );
}
