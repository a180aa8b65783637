/** The path of an alert to the training workflow: Event Grid receives it, and a Logic App starts the training. */
import type { Config } from '../../../config.ts';
import type { Plan } from '../../../ir.ts';
import type { JsonValue } from '../../json.ts';
import { isMonitored } from '../deploy/deploy-names.ts';
import type { InfraResource } from './infra-resource.ts';
import { workspace } from './resource-ids.ts';
import { roleResource } from './roles.ts';

/** The key vault secret with GitHub's token, since Azure cannot authenticate to GitHub otherwise. */
export const tokenSecret = 'github-dispatch';

const name = "concat(parameters('workspace'), '-alert')";
const logicApp = `[resourceId('Microsoft.Logic/workflows', ${name})]`;
const topic = `[resourceId('Microsoft.EventGrid/systemTopics', ${name})]`;
const vault = "[resourceId('Microsoft.KeyVault/vaults', variables('vault'))]";
const secretsUser = '4633458b-17de-408a-874b-0445c86b69e6';
/** The id of Azure DevOps in Entra tokens. */
const devopsAudience = '499b84ac-1321-427f-aa17-267ca6975798';

/** Dev has none of it: nobody asks the endpoint there. What is not made cannot be referred to either. */
const inProd = "and(equals(parameters('environment'), 'prod'), not(empty(parameters('alertUrl'))))";

/** True if an alert of production starts a training without anyone's help. */
export function answersAlerts(plan: Plan, config: Config): boolean {
  return (
    plan.kind === 'steps' &&
    config.infra &&
    config.monitoring.retrain &&
    isMonitored(plan, config) &&
    plan.ci.length > 0
  );
}

/** The resources that receive an alert and request training. */
export function alertResources(plan: Plan, config: Config): readonly InfraResource[] {
  if (!answersAlerts(plan, config)) return [];
  const toGithub = plan.ci.includes('github');
  const condition = `[${inProd}]`;
  const app: InfraResource = {
    what: 'in prod, what starts a training when an alert is raised',
    type: 'Microsoft.Logic/workflows',
    apiVersion: '2019-05-01',
    name: `[${name}]`,
    location: true,
    identity: { type: 'SystemAssigned' },
    properties: { state: 'Enabled', definition: definition(toGithub) },
    dependsOn: [],
    condition,
  };
  const events: InfraResource = {
    what: 'the events of the workspace',
    type: 'Microsoft.EventGrid/systemTopics',
    apiVersion: '2022-06-15',
    name: `[${name}]`,
    location: true,
    properties: {
      source: workspace,
      topicType: 'Microsoft.MachineLearningServices.Workspaces',
    },
    dependsOn: [workspace],
    condition,
  };
  const principal = `if(${inProd}, reference(resourceId('Microsoft.Logic/workflows', ${name}), '2019-05-01', 'full').identity.principalId, '')`;
  const role = roleResource({
    what: 'it may read the token for GitHub',
    name: `[guid(resourceGroup().id, ${name}, 'token')]`,
    definition: secretsUser,
    principal,
    scope: "[concat('Microsoft.KeyVault/vaults/', variables('vault'))]",
    dependsOn: [logicApp, vault],
  });
  return [app, ...(toGithub ? [{ ...role, condition }] : []), events, { ...subscription, condition }];
}

/** A run of a monitor that fails says in a tag that a threshold was crossed; other events are ignored. */
const subscription: InfraResource = {
  what: 'of which alerts are heard',
  type: 'Microsoft.EventGrid/systemTopics/eventSubscriptions',
  apiVersion: '2022-06-15',
  name: `[concat(${name}, '/alerts')]`,
  location: false,
  properties: {
    destination: {
      endpointType: 'WebHook',
      properties: {
        endpointUrl: `[if(${inProd}, listCallbackUrl(resourceId('Microsoft.Logic/workflows/triggers', ${name}, 'alert'), '2019-05-01').value, '')]`,
        maxEventsPerBatch: 1,
      },
    },
    filter: {
      includedEventTypes: ['Microsoft.MachineLearningServices.RunStatusChanged'],
      advancedFilters: [
        { key: 'data.RunStatus', operatorType: 'StringIn', values: ['Failed'] },
        {
          key: 'data.RunTags.azureml_modelmonitor_threshold_breached',
          operatorType: 'StringContains',
          values: ['has failed due to one or more features violating metric thresholds'],
        },
      ],
    },
  },
  dependsOn: [topic, logicApp],
};

/** Event Grid first asks the receiver to repeat a code; after that it sends alerts, again where none is taken. */
function definition(toGithub: boolean): JsonValue {
  const event = '@triggerBody()[0]';
  return {
    $schema:
      'https://schema.management.azure.com/providers/Microsoft.Logic/schemas/2016-06-01/workflowdefinition.json#',
    contentVersion: '1.0.0.0',
    triggers: { alert: { type: 'Request', kind: 'Http', inputs: { schema: {} } } },
    actions: {
      is_handshake: {
        type: 'If',
        expression: {
          and: [{ equals: [`${event}['eventType']`, 'Microsoft.EventGrid.SubscriptionValidationEvent'] }],
        },
        actions: {
          answer_handshake: {
            type: 'Response',
            kind: 'Http',
            inputs: { statusCode: 200, body: { validationResponse: `${event}['data']['validationCode']` } },
          },
        },
        else: {
          actions: {
            ...(toGithub ? { read_token: readToken, start_training: askGithub } : { start_training: askAzureDevops }),
            answer: {
              type: 'Response',
              kind: 'Http',
              inputs: { statusCode: 200 },
              runAfter: { start_training: ['Succeeded'] },
            },
          },
        },
        runAfter: {},
      },
    },
  };
}

const readToken: JsonValue = {
  type: 'Http',
  inputs: {
    method: 'GET',
    uri: `[concat('https://', variables('vault'), environment().suffixes.keyvaultDns, '/secrets/${tokenSecret}?api-version=7.4')]`,
    authentication: { type: 'ManagedServiceIdentity', audience: 'https://vault.azure.net' },
  },
  runtimeConfiguration: { secureData: { properties: ['outputs'] } },
  runAfter: {},
};

const askGithub: JsonValue = {
  type: 'Http',
  inputs: {
    method: 'POST',
    uri: "[parameters('alertUrl')]",
    headers: {
      Accept: 'application/vnd.github+json',
      Authorization: "@concat('Bearer ', body('read_token')['value'])",
      'User-Agent': 'azure-logic-apps',
    },
    body: { event_type: 'retrain', client_payload: { run: "@triggerBody()[0]['data']['RunId']" } },
  },
  runtimeConfiguration: { secureData: { properties: ['inputs'] } },
  runAfter: { read_token: ['Succeeded'] },
};

const askAzureDevops: JsonValue = {
  type: 'Http',
  inputs: {
    method: 'POST',
    uri: "[concat(parameters('alertUrl'), '?api-version=7.1')]",
    headers: { 'Content-Type': 'application/json' },
    body: { templateParameters: { force: 'true' } },
    authentication: { type: 'ManagedServiceIdentity', audience: devopsAudience },
  },
  runAfter: {},
};
