import {
  batchDeployment,
  batchEndpoint,
  cluster,
  onlineDeployment,
  onlineEndpoint,
  pipelineDeployment,
} from './deployment-shapes.ts';
import { type Repository, resolvePath } from './repository.ts';
import { checkShape } from './shape.ts';
import { validateEnvironmentUse } from './validate-environment.ts';
import { isMapping, type Keys, type Mapping, type YamlFile } from './yaml-file.ts';

/** The YAML files of the repository, by path. */
export type YamlFiles = ReadonlyMap<string, YamlFile>;

/** Validates an online endpoint. */
export function validateOnlineEndpoint(file: YamlFile): void {
  checkShape(file, [], file.value, onlineEndpoint);
  const { traffic } = file.value;
  if (!isMapping(traffic)) return;
  const sum = Object.values(traffic).reduce<number>((total, part) => total + Number(part), 0);
  if (sum > 100) file.add('wrong-value', ['traffic'], `the parts of the \`traffic\` are ${sum} percent`);
}

/** Validates a batch endpoint. */
export function validateBatchEndpoint(file: YamlFile): void {
  checkShape(file, [], file.value, batchEndpoint);
}

/** Validates a cluster. */
export function validateCluster(file: YamlFile): void {
  checkShape(file, [], file.value, cluster);
  const { min_instances: least, max_instances: most } = file.value;
  if (Number(least) > Number(most)) {
    file.add('wrong-value', ['min_instances'], '`min_instances` is more than `max_instances`');
  }
}

/** Validates a deployment: its own keys, its endpoint, its model and its code. */
export function validateDeployment(
  file: YamlFile,
  kind: 'online' | 'batch',
  repository: Repository,
  files: YamlFiles,
): void {
  checkShape(file, [], file.value, kind === 'online' ? onlineDeployment : batchDeployment);
  const { model, environment, code_configuration: code } = file.value;
  if (model === undefined && code === undefined) {
    file.add('missing-key', [], 'a deployment needs a `model` or a `code_configuration`');
  }
  if (code !== undefined && environment === undefined) {
    file.add('missing-key', ['code_configuration'], 'a scoring script needs an `environment`');
  }
  if (environment !== undefined) validateEnvironmentUse(file, ['environment'], environment, repository);
  if (isMapping(code)) checkScript(file, code, repository);
  checkScaling(file);
  checkEndpoint(file, files);
}

/** Validates the batch deployment of a pipeline: its own keys, its endpoint, and the pipeline component that it names. */
export function validatePipelineDeployment(file: YamlFile, files: YamlFiles): void {
  checkShape(file, [], file.value, pipelineDeployment);
  const { component, job_definition: job } = file.value;
  if (component === undefined && job === undefined) {
    file.add('missing-key', [], 'a deployment of a pipeline needs a `component` or a `job_definition`');
  }
  if (typeof component === 'string' && !component.startsWith('azureml:')) checkPipelineFile(file, component, files);
  checkEndpoint(file, files);
}

function checkPipelineFile(file: YamlFile, component: string, files: YamlFiles): void {
  const path = resolvePath(file.path, component.replace(/^file:/, '')) ?? component;
  const found = files.get(path);
  if (!found) file.add('path-not-found', ['component'], `there is no component file \`${path}\``);
  else if (found.value.type !== 'pipeline') {
    file.add('wrong-type', ['component'], `\`${path}\` is no pipeline component: its \`type\` is not \`pipeline\``);
  }
}

function checkScaling(file: YamlFile): void {
  const { scale_settings: scaling, type } = file.value;
  if (!isMapping(scaling) || scaling.type !== 'target_utilization' || type === 'kubernetes') return;
  const message = 'a managed deployment has no `target_utilization`: its scaling is set in Azure Monitor';
  file.add('wrong-type', ['scale_settings', 'type'], message);
}

function checkScript(file: YamlFile, code: Mapping, repository: Repository): void {
  const folder = typeof code.code === 'string' ? resolvePath(file.path, code.code) : null;
  if (folder === null || typeof code.scoring_script !== 'string') return;
  const at: Keys = ['code_configuration', 'scoring_script'];
  const script = resolvePath(`${folder}/x`, code.scoring_script) ?? '';
  const found = repository.find(script);
  if (!found) file.add('path-not-found', at, `there is no scoring script \`${script}\``);
  else if (!/^def init\(/m.test(found.text) || !/^(async )?def run\(/m.test(found.text)) {
    file.add('scoring-script', at, `\`${script}\` lacks \`init()\` or \`run(...)\`, which Azure ML calls`);
  }
}

/** The endpoint that stands beside the deployment must be the one that it names. */
function checkEndpoint(file: YamlFile, files: YamlFiles): void {
  const beside = files.get(resolvePath(file.path, 'endpoint.yml') ?? '');
  const { endpoint_name: name } = file.value;
  if (!beside || beside.value.name === undefined || name === undefined || beside.value.name === name) return;
  file.add(
    'endpoint-unknown',
    ['endpoint_name'],
    `the endpoint beside the deployment is called \`${String(beside.value.name)}\`, not \`${String(name)}\``,
  );
}
