/** The files that are described by their shapes, read. */
import type { YamlMapping } from '../yaml/value.ts';
import {
  batchDeployment,
  batchEndpoint,
  cluster,
  onlineDeployment,
  onlineEndpoint,
  pipelineDeployment,
} from './deployment-shapes.ts';
import type { ShapedFiles } from './files.ts';
import { rewritten } from './print/print-ports.ts';
import { readShaped } from './read-shape.ts';
import { jobSchedule, monitorSchedule } from './schedule-shapes.ts';
import { computeInstance, conda, datastore, model, parallelComponent, sparkComponent } from './special-shapes.ts';

/** The shape of each kind. */
export const fileShapes = {
  'online-endpoint': onlineEndpoint,
  'online-deployment': onlineDeployment,
  'batch-endpoint': batchEndpoint,
  'batch-deployment': batchDeployment,
  'pipeline-deployment': pipelineDeployment,
  cluster,
  schedule: jobSchedule,
  monitor: monitorSchedule,
  model,
  datastore,
  'compute-instance': computeInstance,
  'spark-component': sparkComponent,
  'parallel-component': parallelComponent,
  conda,
} as const;

/** Reads a file of one of these kinds; what its shape does not know is left out. */
export function readShapedFile<Kind extends keyof ShapedFiles>(
  kind: Kind,
  value: YamlMapping,
): ShapedFiles[Kind] | null {
  return readShaped(fileShapes[kind], rewritten(value)) as ShapedFiles[Kind] | null;
}
