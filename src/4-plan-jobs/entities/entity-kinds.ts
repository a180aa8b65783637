/** Resources of a workspace besides jobs, in the SDK's classes and in Azure ML's files. */
import type { ShapedFiles } from '../../azureml/files.ts';

/** A class of the SDK with a corresponding file. */
export interface EntityKind {
  readonly kind: Exclude<keyof ShapedFiles, 'conda'>;
  /** Last part of the schema's address. */
  readonly schema: string;
  /** Fields that the class and the file have in common. */
  readonly fields: readonly string[];
  /** Further fields of the file. */
  readonly fixed?: Readonly<Record<string, string>>;
  /** Fields that the file keeps in a mapping of their own: `settings`. */
  readonly below?: Readonly<Record<string, readonly string[]>>;
  /** Fields that are not written, and why; the reason completes "it is …". */
  readonly withheld?: Readonly<Record<string, string>>;
}

const about = ['description', 'tags', 'properties'];
const secret = 'a credential, which no file may hold';
const endpointFields = ['auth_mode', ...about, 'identity', 'public_network_access', 'mirror_traffic'];
const onlineFields = [
  'endpoint_name',
  ...about,
  'model',
  'model_mount_path',
  'code_configuration',
  'environment',
  'environment_variables',
  'instance_type',
  'instance_count',
  'app_insights_enabled',
  'egress_public_network_access',
  'scale_settings',
  'request_settings',
  'liveness_probe',
  'readiness_probe',
  'data_collector',
];
const batchFields = [
  'endpoint_name',
  ...about,
  'model',
  'code_configuration',
  'environment',
  'compute',
  'resources',
  'settings',
];
const batchSettings = [
  'mini_batch_size',
  'max_concurrency_per_instance',
  'output_action',
  'output_file_name',
  'error_threshold',
  'retry_settings',
  'logging_level',
  'environment_variables',
];
const clusterFields = [
  'size',
  'tier',
  'min_instances',
  'max_instances',
  'idle_time_before_scale_down',
  'location',
  ...about,
  'identity',
  'network_settings',
  'enable_node_public_ip',
  'ssh_public_access_enabled',
];
const storeFields = [...about, 'protocol', 'endpoint'];
const batch: EntityKind = {
  kind: 'batch-deployment',
  schema: 'modelBatchDeployment',
  fields: batchFields,
  fixed: { type: 'model' },
  below: { settings: batchSettings, resources: ['instance_count'] },
};
const datastore = (type: string, schema: string, fields: readonly string[]): EntityKind => ({
  kind: 'datastore',
  schema,
  fixed: { type },
  fields: [...fields, ...storeFields],
  withheld: { credentials: secret },
});

/** The classes, by their names. */
export const entityKinds: ReadonlyMap<string, EntityKind> = new Map<string, EntityKind>([
  ['ManagedOnlineEndpoint', { kind: 'online-endpoint', schema: 'managedOnlineEndpoint', fields: endpointFields }],
  [
    'KubernetesOnlineEndpoint',
    { kind: 'online-endpoint', schema: 'kubernetesOnlineEndpoint', fields: [...endpointFields, 'compute'] },
  ],
  ['ManagedOnlineDeployment', { kind: 'online-deployment', schema: 'managedOnlineDeployment', fields: onlineFields }],
  [
    'KubernetesOnlineDeployment',
    {
      kind: 'online-deployment',
      schema: 'kubernetesOnlineDeployment',
      fields: [...onlineFields, 'resources'],
      fixed: { type: 'kubernetes' },
    },
  ],
  ['BatchEndpoint', { kind: 'batch-endpoint', schema: 'batchEndpoint', fields: ['auth_mode', ...about, 'defaults'] }],
  ['BatchDeployment', batch],
  ['ModelBatchDeployment', batch],
  ['AmlCompute', { kind: 'cluster', schema: 'amlCompute', fields: clusterFields, fixed: { type: 'amlcompute' } }],
  [
    'ComputeInstance',
    {
      kind: 'compute-instance',
      schema: 'computeInstance',
      fields: ['size', ...about, 'location', 'idle_time_before_shutdown_minutes', 'enable_node_public_ip'],
      fixed: { type: 'computeinstance' },
    },
  ],
  ['Model', { kind: 'model', schema: 'model', fields: ['version', 'type', 'path', 'stage', 'flavors', ...about] }],
  ['AzureBlobDatastore', datastore('azure_blob', 'azureBlob', ['account_name', 'container_name'])],
  ['AzureFileDatastore', datastore('azure_file', 'azureFile', ['account_name', 'file_share_name'])],
  [
    'AzureDataLakeGen2Datastore',
    datastore('azure_data_lake_gen2', 'azureDataLakeGen2', ['account_name', 'filesystem']),
  ],
  ['AzureDataLakeGen1Datastore', datastore('azure_data_lake_gen1', 'azureDataLakeGen1', ['store_name'])],
  [
    'JobSchedule',
    { kind: 'schedule', schema: 'schedule', fields: ['display_name', ...about, 'trigger', 'create_job'] },
  ],
  [
    'MonitorSchedule',
    { kind: 'monitor', schema: 'monitorSchedule', fields: ['display_name', ...about, 'trigger', 'create_monitor'] },
  ],
]);

/** A class whose objects are inside an entity's file. */
export interface PartKind {
  readonly fields: readonly string[];
  readonly fixed?: Readonly<Record<string, string>>;
}

const anything = (fixed?: Readonly<Record<string, string>>): PartKind => ({
  fields: ['*'],
  ...(fixed === undefined ? {} : { fixed }),
});

/** Classes within entities; `*` copies all fields. */
export const partKinds: ReadonlyMap<string, PartKind> = new Map<string, PartKind>([
  ['CodeConfiguration', { fields: ['code', 'scoring_script'] }],
  ['OnlineRequestSettings', anything()],
  ['ProbeSettings', anything()],
  ['DefaultScaleSettings', anything({ type: 'default' })],
  ['TargetUtilizationScaleSettings', anything({ type: 'target_utilization' })],
  ['DataCollector', anything()],
  ['DeploymentCollection', anything()],
  ['RequestLogging', anything()],
  ['ResourceRequirementsSettings', anything()],
  ['ResourceSettings', anything()],
  ['ResourceConfiguration', anything()],
  ['BatchRetrySettings', anything()],
  ['ModelBatchDeploymentSettings', anything()],
  ['NetworkSettings', { fields: ['vnet_name', 'subnet'] }],
  ['IdentityConfiguration', { fields: ['type', 'user_assigned_identities'] }],
  ['ManagedIdentityConfiguration', { fields: ['client_id', 'resource_id'] }],
  ['RecurrenceTrigger', anything({ type: 'recurrence' })],
  ['RecurrencePattern', anything()],
  ['CronTrigger', anything({ type: 'cron' })],
  ['MonitorDefinition', anything()],
  ['ServerlessSparkCompute', anything()],
  ['MonitoringTarget', anything()],
  ['AlertNotification', anything()],
  ['DataDriftSignal', anything({ type: 'data_drift' })],
  ['PredictionDriftSignal', anything({ type: 'prediction_drift' })],
  ['DataQualitySignal', anything({ type: 'data_quality' })],
  ['ReferenceData', anything()],
  ['ProductionData', anything()],
  ['BaselineDataRange', anything()],
  ['MonitorFeatureFilter', anything()],
  ['DataDriftMetricThreshold', anything()],
  ['PredictionDriftMetricThreshold', anything()],
  ['DataQualityMetricThreshold', anything()],
  ['NumericalDriftMetrics', anything()],
  ['CategoricalDriftMetrics', anything()],
  ['DataQualityMetricsNumerical', anything()],
  ['DataQualityMetricsCategorical', anything()],
  ['Input', { fields: ['type', 'path', 'mode'] }],
]);
