import { resolvePath } from '../../paths/resolve-path.ts';
import { isMapping, isYamlNumber, scalarText, textAt, type YamlMapping } from '../../yaml/value.ts';
import {
  batchDeployment,
  batchEndpoint,
  cluster,
  onlineDeployment,
  onlineEndpoint,
  pipelineDeployment,
} from '../deployment-shapes.ts';
import { checkEnvironmentUse } from '../environment.ts';
import { checkShape } from './check-shape.ts';
import type { CheckedFile } from './checked-file.ts';
import type { Repository } from './repository-files.ts';

/** The files of Azure ML in the repository, by path. */
export type CheckedFiles = ReadonlyMap<string, CheckedFile>;

/** Checks an online endpoint. */
export function checkOnlineEndpointFile(file: CheckedFile): void {
  checkShape(file, [], file.value, onlineEndpoint);
  const { traffic } = file.value;
  if (!isMapping(traffic)) return;
  const sum = Object.values(traffic).reduce<number>((total, part) => total + (isYamlNumber(part) ? part.value : 0), 0);
  if (sum > 100)
    file.add('azureml-value-wrong', ['traffic'], { subject: '`traffic`', expected: 'at most 100 percent in all' });
}

/** Checks a batch endpoint. */
export function checkBatchEndpointFile(file: CheckedFile): void {
  checkShape(file, [], file.value, batchEndpoint);
}

/** Checks a cluster. */
export function checkClusterFile(file: CheckedFile): void {
  checkShape(file, [], file.value, cluster);
  const { min_instances: least, max_instances: most } = file.value;
  if (isYamlNumber(least) && isYamlNumber(most) && least.value > most.value) {
    file.add('azureml-value-wrong', ['min_instances'], {
      subject: '`min_instances`',
      expected: 'at most `max_instances`',
    });
  }
}

/** Checks a deployment: its own keys, its endpoint, its model and its code. */
export function checkDeploymentFile(
  file: CheckedFile,
  kind: 'online' | 'batch',
  repository: Repository,
  files: CheckedFiles,
): void {
  checkShape(file, [], file.value, kind === 'online' ? onlineDeployment : batchDeployment);
  const { model, environment, code_configuration: code, instance_type: size, type } = file.value;
  // A cluster of Kubernetes has a default for its instances.
  if (kind === 'online' && type !== 'kubernetes' && size === undefined) {
    file.add('azureml-key-missing', [], { subject: 'the deployment', key: 'instance_type' });
  }
  if (model === undefined && code === undefined) {
    file.add('azureml-key-missing', [], { subject: 'the deployment', key: 'model' });
  }
  if (code !== undefined && environment === undefined) {
    file.add('azureml-key-missing', ['code_configuration'], {
      subject: 'the deployment with a scoring script',
      key: 'environment',
    });
  }
  if (environment !== undefined) checkEnvironmentUse(file, ['environment'], environment, repository);
  if (isMapping(code)) checkScript(file, code, repository);
  checkScaling(file);
  checkEndpoint(file, files);
}

/** Checks the batch deployment of a pipeline: its own keys, its endpoint, and the pipeline component that it names. */
export function checkPipelineDeploymentFile(file: CheckedFile, files: CheckedFiles): void {
  checkShape(file, [], file.value, pipelineDeployment);
  const { component, job_definition: job } = file.value;
  if (component === undefined && job === undefined) {
    file.add('azureml-key-missing', [], { subject: 'the deployment of a pipeline', key: 'component' });
  }
  if (typeof component === 'string' && !component.startsWith('azureml:'))
    checkPipelineComponent(file, component, files);
  checkEndpoint(file, files);
}

function checkPipelineComponent(file: CheckedFile, component: string, files: CheckedFiles): void {
  const path = resolvePath(file.path, component.replace(/^file:/, '')) ?? component;
  const found = files.get(path);
  if (!found) file.add('local-path-missing', ['component'], { what: 'the pipeline component', path });
  else if (found.value['type'] !== 'pipeline') {
    const type = textAt(found.value, 'type') ?? 'none';
    file.add('azureml-type-unknown', ['component'], {
      type,
      subject: `a pipeline component (\`${path}\`)`,
      known: 'pipeline',
    });
  }
}

function checkScaling(file: CheckedFile): void {
  const { scale_settings: scaling, type } = file.value;
  if (!isMapping(scaling) || scaling['type'] !== 'target_utilization' || type === 'kubernetes') return;
  const parameters = { type: 'target_utilization', subject: 'the scaling of a managed deployment', known: 'default' };
  file.add('azureml-type-unknown', ['scale_settings', 'type'], parameters);
}

function checkScript(file: CheckedFile, code: YamlMapping, repository: Repository): void {
  const folder = typeof code['code'] === 'string' ? resolvePath(file.path, code['code']) : null;
  if (folder === null || typeof code['scoring_script'] !== 'string') return;
  const at = ['code_configuration', 'scoring_script'];
  const script = resolvePath(`${folder}/x`, code['scoring_script']) ?? '';
  const found = repository.find(script);
  if (!found) file.add('local-path-missing', at, { what: 'the scoring script', path: script });
  else if (!/^def init\(/m.test(found.text) || !/^(async )?def run\(/m.test(found.text)) {
    file.add('azureml-scoring-script', at, { script });
  }
}

/** The endpoint that is beside the deployment must be the one that it names. */
function checkEndpoint(file: CheckedFile, files: CheckedFiles): void {
  const beside = files.get(resolvePath(file.path, 'endpoint.yml') ?? '');
  const [name, existing] = [scalarText(file.value['endpoint_name']), scalarText(beside?.value['name'])];
  if (name === null || existing === null || existing === name) return;
  const problem = `and the endpoint beside it is called \`${existing}\``;
  file.add('azureml-endpoint-unknown', ['endpoint_name'], { subject: 'the deployment', endpoint: name, problem });
}
