/** Endpoints, deployments, clusters, schedules and monitors as the texts of their files. */
import { printYaml, type YamlLayout } from '../../yaml/print.ts';
import type {
  BatchDeployment,
  BatchEndpoint,
  Cluster,
  OnlineDeployment,
  OnlineEndpoint,
  PipelineDeployment,
} from '../deployment-shapes.ts';
import type { JobSchedule, MonitorSchedule } from '../schedule-shapes.ts';
import { schemaOf } from '../schemas.ts';

/** The kinds of files that are described by their shapes, with the values that each may have. */
export interface ProductionFiles {
  readonly 'online-endpoint': OnlineEndpoint;
  readonly 'online-deployment': OnlineDeployment;
  readonly 'batch-endpoint': BatchEndpoint;
  readonly 'batch-deployment': BatchDeployment;
  readonly 'pipeline-deployment': PipelineDeployment;
  readonly cluster: Cluster;
  readonly schedule: JobSchedule;
  readonly monitor: MonitorSchedule;
}

/** The text of a file of one of these kinds. */
export function printProduction<Kind extends keyof ProductionFiles>(
  kind: Kind,
  value: ProductionFiles[Kind],
  layout: YamlLayout = {},
): string {
  return printYaml({ $schema: schemaOf(kind), ...value }, layout);
}
