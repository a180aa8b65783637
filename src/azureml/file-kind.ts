import { isMapping, textAt, type YamlMapping } from '../yaml/value.ts';

/** The kinds of Azure ML files that are validated. */
export type FileKind =
  | 'component'
  | 'pipeline'
  | 'environment'
  | 'data'
  | 'online-endpoint'
  | 'online-deployment'
  | 'batch-endpoint'
  | 'batch-deployment'
  | 'pipeline-deployment'
  | 'cluster'
  | 'schedule'
  | 'monitor';

const kindOfSchema: readonly (readonly [RegExp, FileKind | null])[] = [
  [/commandComponent/i, 'component'],
  [/pipelineComponentBatchDeployment/i, 'pipeline-deployment'],
  [/pipeline(Job|Component)/i, 'pipeline'],
  [/\/environment\.schema/i, 'environment'],
  [/\/data\.schema/i, 'data'],
  [/OnlineEndpoint/i, 'online-endpoint'],
  [/OnlineDeployment/i, 'online-deployment'],
  [/batchEndpoint/i, 'batch-endpoint'],
  [/(model|\/)batchDeployment/i, 'batch-deployment'],
  [/amlCompute/i, 'cluster'],
  [/monitorSchedule/i, 'monitor'],
  [/\/schedule\.schema/i, 'schedule'],
  [/./, null],
];

/** Tells what a YAML file is: by its `$schema`, else by its folder and keys; null for what is not validated. */
export function findFileKind(path: string, value: YamlMapping): FileKind | null {
  const schema = value['$schema'];
  return typeof schema === 'string' ? kindBySchema(schema) : kindByPlace(path, value);
}

function kindBySchema(schema: string): FileKind | null {
  return kindOfSchema.find(([pattern]) => pattern.test(schema))?.[1] ?? null;
}

function kindByPlace(path: string, value: YamlMapping): FileKind | null {
  const folder = path.split('/').at(-2) ?? '';
  if (value['type'] === 'pipeline' && (isMapping(value['jobs']) || path.startsWith('pipeline'))) return 'pipeline';
  if (folder === 'components' && (value['type'] ?? 'command') === 'command') return 'component';
  if (isMapping(value['trigger'])) return 'create_monitor' in value ? 'monitor' : 'schedule';
  const deployed = /(^|\/)(online|batch)\/(endpoint|deployment)\.ya?ml$/.exec(path);
  if (deployed) return `${deployed[2]}-${deployed[3]}` as FileKind;
  if (folder === 'compute' && (textAt(value, 'type') ?? '').toLowerCase() === 'amlcompute') return 'cluster';
  if (folder === 'data' && ('path' in value || /^(uri_|mltable)/.test(textAt(value, 'type') ?? ''))) return 'data';
  return /(^|\/)environment\/(.*\/)?environment\.ya?ml$/.test(path) ? 'environment' : null;
}
