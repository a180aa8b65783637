/** Endpoints and deployments, with what the service refuses: traffic to what is not there, deleting what has traffic. */
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { override, settingsOf } from './arguments.mjs';
import { resolve } from './assets.mjs';
import { Refused } from './refused.mjs';

const load = (options) => override(parse(readFileSync(options.file[0], 'utf8')), options);

function endpoint(azure, kind, name) {
  const found = azure[kind]?.[name];
  if (!found) throw new Refused(`(ResourceNotFound) The endpoint ${name} does not exist`, 3);
  return found;
}

function deployment(azure, kind, options) {
  const found = endpoint(azure, kind, options['endpoint-name'][0]).deployments[options.name[0]];
  if (!found) throw new Refused('Deployment does not exist.');
  return found;
}

function createEndpoint(kind) {
  return (azure, options) => {
    const value = load(options);
    const name = (options.name?.[0] ?? value.name).toLowerCase();
    azure[kind] ??= {};
    if (azure[kind][name] && kind === 'online') {
      throw new Refused(
        '(UserError) An endpoint with this name already exists. [...] use `az ml online-endpoint update`',
      );
    }
    azure[kind][name] = { ...value, name, traffic: {}, deployments: azure[kind][name]?.deployments ?? {} };
    return azure[kind][name];
  };
}

function giveTraffic(found, text) {
  const traffic = Object.fromEntries(text.split(' ').map((part) => part.split('=')));
  for (const name of Object.keys(traffic)) {
    if (!found.deployments[name]) throw new Refused(`(BadRequest) Traffic names ${name}, which does not exist`);
  }
  const sum = Object.values(traffic).reduce((total, percent) => total + Number(percent), 0);
  if (sum !== 0 && sum !== 100) throw new Refused(`(BadRequest) The traffic adds up to ${sum}`);
  found.traffic = Object.fromEntries(Object.entries(traffic).map(([name, percent]) => [name, Number(percent)]));
}

function updateEndpoint(kind) {
  return (azure, options) => {
    const found = endpoint(azure, kind, options.name[0]);
    override(found, options);
    const wanted = settingsOf(options).find(([keys]) => keys.join('.') === 'defaults.deployment_name');
    if (wanted && !found.deployments[wanted[1]]) throw new Refused(`(BadRequest) There is no deployment ${wanted[1]}`);
    if (options.traffic) giveTraffic(found, options.traffic[0]);
    return found;
  };
}

/** An online deployment that exists is refused; a batch deployment that exists is updated. */
function createDeployment(kind) {
  return (azure, options) => {
    const value = load(options);
    const found = endpoint(azure, kind, options['endpoint-name']?.[0] ?? value.endpoint_name);
    const name = options.name?.[0] ?? value.name;
    if (kind === 'online' && found.deployments[name]) {
      throw new Refused(
        '(UserError) A deployment with this name already exists. [...] `az ml online-deployment update`',
      );
    }
    const model = value.model === undefined ? undefined : resolve(azure, 'model', value.model);
    found.deployments[name] = { ...value, name, endpoint_name: found.name, model };
    return found.deployments[name];
  };
}

function deleteDeployment(azure, options) {
  const gone = deployment(azure, 'online', options);
  const found = endpoint(azure, 'online', options['endpoint-name'][0]);
  if ((found.traffic[gone.name] ?? 0) > 0) {
    throw new Refused(`(BadRequest) The deployment ${gone.name} has traffic and cannot be deleted`);
  }
  delete found.deployments[gone.name];
  delete found.traffic[gone.name];
  return null;
}

function invokeOnline(azure, options) {
  const found = endpoint(azure, 'online', options.name[0]);
  const [asked] = options['deployment-name'] ?? [];
  if (asked && !found.deployments[asked]) throw new Refused(`(NotFound) There is no deployment ${asked}`);
  if (!asked && !Object.values(found.traffic).some((percent) => percent > 0)) throw new Refused('(404) No traffic');
  return '[0]';
}

/** `azureml:NAME@label` is no input: endpoints split it at the colon (batch_endpoint.py); a version or a folder is. */
function invokeBatch(azure, options) {
  const found = endpoint(azure, 'batch', options.name[0]);
  const [asked] = options['deployment-name'] ?? [found.defaults?.deployment_name];
  if (!found.deployments[asked]) throw new Refused(`(NotFound) There is no deployment ${asked}`);
  const [input] = options.input ?? [];
  if (input !== undefined && /^azureml:[^/]*@/.test(input) && !options['input-type']) {
    throw new Refused('Must provide either version or label');
  }
  azure.jobs ??= [];
  const name = `batch-${azure.jobs.length + 1}`;
  azure.jobs.push({ name, status: process.env.STATUS ?? 'Completed', creation_context: { created_at: '2026-01-01' } });
  return { name };
}

export const endpointCommands = {
  ...Object.fromEntries(
    ['online', 'batch'].flatMap((kind) => [
      [`ml ${kind}-endpoint show`, (azure, options) => endpoint(azure, kind, options.name[0])],
      [`ml ${kind}-endpoint create`, createEndpoint(kind)],
      [`ml ${kind}-endpoint update`, updateEndpoint(kind)],
      [`ml ${kind}-deployment show`, (azure, options) => deployment(azure, kind, options)],
      [`ml ${kind}-deployment create`, createDeployment(kind)],
      [
        `ml ${kind}-deployment list`,
        (azure, options) => Object.values(endpoint(azure, kind, options['endpoint-name'][0]).deployments),
      ],
    ]),
  ),
  'ml online-deployment delete': deleteDeployment,
  'ml online-deployment get-logs': (azure, options) => {
    deployment(azure, 'online', options);
    return 'the log';
  },
  'ml online-endpoint invoke': invokeOnline,
  'ml batch-endpoint invoke': invokeBatch,
};
