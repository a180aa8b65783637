/** The shapes of endpoints, deployments and clusters. */
import { any, boolean, either, integer, keys, list, map, type Shaped, text, typed, whole, word } from './shape.ts';

const endpointName = { kind: 'text', name: 'endpoint' } as const;
const reference = {
  kind: 'text',
  pattern: /^azureml:(\/\/registries\/.+|\/subscriptions\/.+|[^/:@]+([:@][^/:@]+)?)$/,
  hint: 'a registered asset (`azureml:name@latest`), or a mapping',
} as const;
const asset = either(any, reference);
const tags = map(any);
const identity = map(any);
const shared = { $schema: text, description: text, tags, properties: any } as const;
const probe = keys({
  period: whole(1),
  initial_delay: whole(0),
  timeout: whole(1),
  success_threshold: whole(1),
  failure_threshold: whole(1),
});
const collection = keys({ enabled: word('true', 'false'), data: any, client_id: text }, 'enabled');

/** An online endpoint. */
export const onlineEndpoint = keys(
  {
    ...shared,
    name: endpointName,
    auth_mode: word('aad_token', 'aml_token', 'key'),
    identity,
    location: text,
    public_network_access: word('enabled', 'disabled'),
    traffic: map(whole(0, 100)),
    mirror_traffic: map(whole(0, 50)),
    compute: text,
  },
  'name',
);

/** An online endpoint, as it is written. */
export type OnlineEndpoint = Shaped<typeof onlineEndpoint>;

/** An online deployment. */
export const onlineDeployment = keys(
  {
    ...shared,
    name: endpointName,
    endpoint_name: endpointName,
    type: word('managed', 'kubernetes'),
    model: asset,
    model_mount_path: text,
    code_configuration: keys({ code: text, scoring_script: text }, 'code', 'scoring_script'),
    environment: asset,
    environment_variables: tags,
    instance_type: text,
    instance_count: whole(1),
    app_insights_enabled: boolean,
    egress_public_network_access: word('enabled', 'disabled'),
    private_network_connection: boolean,
    scale_settings: typed({
      default: keys({ type: text }),
      target_utilization: keys({
        type: text,
        polling_interval: whole(1),
        target_utilization_percentage: whole(1, 100),
        min_instances: whole(0),
        max_instances: whole(1),
      }),
    }),
    request_settings: keys({
      request_timeout_ms: whole(1),
      max_concurrent_requests_per_instance: whole(1),
      max_queue_wait_ms: whole(0),
    }),
    liveness_probe: probe,
    readiness_probe: probe,
    resources: any,
    data_collector: keys({
      collections: map(collection),
      rolling_rate: word('minute', 'hour', 'day'),
      sampling_rate: { kind: 'number', min: 0, max: 1 },
      request_logging: keys({ capture_headers: list(text) }),
    }),
  },
  'name',
  'endpoint_name',
);

/** An online deployment, as it is written. */
export type OnlineDeployment = Shaped<typeof onlineDeployment>;

/** A batch endpoint. */
export const batchEndpoint = keys(
  {
    ...shared,
    name: endpointName,
    auth_mode: word('aad_token'),
    identity,
    location: text,
    defaults: keys({ deployment_name: text }),
  },
  'name',
);

/** A batch endpoint, as it is written. */
export type BatchEndpoint = Shaped<typeof batchEndpoint>;

/** A batch deployment of a model. */
export const batchDeployment = keys(
  {
    ...shared,
    name: endpointName,
    endpoint_name: endpointName,
    type: word('model'),
    model: asset,
    code_configuration: keys({ code: text, scoring_script: text }, 'code', 'scoring_script'),
    environment: asset,
    environment_variables: tags,
    compute: text,
    error_threshold: integer,
    resources: any,
    settings: keys({
      error_threshold: whole(-1),
      instance_count: whole(1),
      retry_settings: keys({ max_retries: whole(0), timeout: whole(1) }),
      mini_batch_size: whole(1),
      logging_level: word('info', 'debug', 'warning'),
      output_action: word('append_row', 'summary_only'),
      output_file_name: text,
      max_concurrency_per_instance: whole(1),
      environment_variables: tags,
    }),
  },
  'name',
  'endpoint_name',
  'compute',
);

/** A batch deployment of a model, as it is written. */
export type BatchDeployment = Shaped<typeof batchDeployment>;

/** A batch deployment of a pipeline. */
export const pipelineDeployment = keys(
  {
    $schema: text,
    description: text,
    tags,
    name: endpointName,
    endpoint_name: endpointName,
    type: word('pipeline'),
    component: either(any, text),
    job_definition: either(any, text),
    settings: map(any),
  },
  'name',
  'endpoint_name',
  'type',
);

/** A batch deployment of a pipeline, as it is written. */
export type PipelineDeployment = Shaped<typeof pipelineDeployment>;

/** A cluster. */
export const cluster = keys(
  {
    $schema: text,
    name: { kind: 'text', name: 'compute' },
    type: word('amlcompute'),
    size: text,
    location: text,
    description: text,
    tags,
    tier: word('dedicated', 'low_priority'),
    min_instances: whole(0),
    max_instances: whole(1),
    idle_time_before_scale_down: whole(1),
    ssh_public_access_enabled: boolean,
    ssh_settings: any,
    network_settings: any,
    identity,
    enable_node_public_ip: boolean,
    resource_id: text,
  },
  'name',
  'type',
);

/** A cluster, as it is written. */
export type Cluster = Shaped<typeof cluster>;
