import type { Config } from '../../config.ts';
import type { OutputFile, StepsPlan } from '../../ir.ts';
import { printYaml } from '../../yaml/print.ts';
import { outputFile } from '../output-file.ts';
import { pipelineCluster } from './deploy/deploy-names.ts';

/** The clusters that are written: those of the steps, and that of batch endpoints; none where no size is set. */
export function emitClusters(plan: StepsPlan, config: Config): readonly OutputFile[] {
  const { size, min, max, idle, tier } = config.compute.cluster;
  if (size === null) return [];
  return clusterNames(plan, config).map((name) =>
    outputFile(
      `compute/${name}.yml`,
      printYaml(
        {
          $schema: 'https://azuremlschemas.azureedge.net/latest/amlCompute.schema.json',
          name,
          type: 'amlcompute',
          size,
          tier,
          min_instances: min,
          max_instances: max,
          idle_time_before_scale_down: idle,
        },
        { comments: { min_instances: 'Machines that always run, and cost; 0 lets all go when nothing runs.' } },
      ),
    ),
  );
}

/** Names of the clusters that the settings speak of. */
export function clusterNames(plan: StepsPlan, config: Config): readonly string[] {
  const named = [
    plan.compute,
    ...Object.values(config.compute.steps),
    ...[config.compute.prepare, config.compute.train, config.compute.evaluate, config.compute.predict].flatMap(
      (name) => name ?? [],
    ),
    ...(config.deploy.batch ? [config.deploy.compute] : []),
    ...(config.deploy.pipeline ? [pipelineCluster(plan, config)] : []),
  ].map((name) => name.replace(/^azureml:/, ''));
  return [...new Set(named)].filter((name) => name !== 'serverless' && name !== 'local').sort();
}
