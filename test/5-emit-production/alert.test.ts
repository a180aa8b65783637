/** The way of an alert back to the training workflow, as the template of prod has it. */
import { expect, test } from 'vitest';
import { emitInfra } from '../../src/5-emit/azureml/infra/emit-infra.ts';
import { type Config, defaultConfig } from '../../src/config.ts';
import { settled } from '../5-emit-azureml/plans.ts';
import { creditPlan, fullConfig } from './production.ts';

// biome-ignore lint/suspicious/noExplicitAny: the test reads single places of a deep JSON value
type Json = any;

function resources(config: Config): { readonly all: Json[]; readonly text: string; readonly script: string } {
  const files = emitInfra(settled({ ...creditPlan, ci: config.ci }, config), config);
  const text = files.find(({ path }) => path === 'infra/template.json')?.text ?? '';
  const script = files.find(({ path }) => path === 'infra/set_up.sh')?.text ?? '';
  return { all: JSON.parse(text).resources, text, script };
}

const alerts = /^Microsoft\.(Logic|EventGrid)\//;
const find = (all: readonly Json[], type: string) => all.find((one) => one.type === type);

test('in prod, a monitor that crosses a threshold reaches the Logic App, and no other event does', () => {
  const { all } = resources(fullConfig);
  const topic = find(all, 'Microsoft.EventGrid/systemTopics');
  expect(topic.properties.topicType).toBe('Microsoft.MachineLearningServices.Workspaces');
  const { filter, destination } = find(all, 'Microsoft.EventGrid/systemTopics/eventSubscriptions').properties;
  expect(filter.includedEventTypes).toEqual(['Microsoft.MachineLearningServices.RunStatusChanged']);
  expect(filter.advancedFilters.map(({ key }: Json) => key)).toEqual([
    'data.RunStatus',
    'data.RunTags.azureml_modelmonitor_threshold_breached',
  ]);
  expect(destination.properties.endpointUrl).toContain(
    "listCallbackUrl(resourceId('Microsoft.Logic/workflows/triggers'",
  );
});

test('what is only in prod is not referred to elsewhere: a reference is evaluated also where its resource is not made', () => {
  const { all, text } = resources(fullConfig);
  const made = all.filter(({ type }) => alerts.test(type));
  expect(made).toHaveLength(3);
  for (const { condition } of made) expect(condition).toContain("equals(parameters('environment'), 'prod')");
  for (const expression of text.matchAll(/"\[[^"]*(reference|listCallbackUrl)\([^"]*Microsoft\.Logic[^"]*\]"/g)) {
    expect(expression[0]).toMatch(/^"\[if\(and\(equals\(parameters\('environment'\), 'prod'\)/);
  }
});

test("the app repeats Event Grid's code, and else sends GitHub's event with a token that no log shows", () => {
  const { all, script } = resources(fullConfig);
  const { triggers, actions } = find(all, 'Microsoft.Logic/workflows').properties.definition;
  expect(Object.keys(triggers)).toEqual(['alert']);
  const { expression, actions: handshake, else: otherwise } = actions.is_handshake;
  expect(expression.and[0].equals[1]).toBe('Microsoft.EventGrid.SubscriptionValidationEvent');
  expect(handshake.answer_handshake.inputs.body).toEqual({
    validationResponse: "@triggerBody()[0]['data']['validationCode']",
  });
  const { read_token, start_training, answer } = otherwise.actions;
  expect(read_token.runtimeConfiguration.secureData.properties).toEqual(['outputs']);
  expect(start_training.runtimeConfiguration.secureData.properties).toEqual(['inputs']);
  expect(start_training.inputs.body.event_type).toBe('retrain');
  expect(start_training.runAfter).toEqual({ read_token: ['Succeeded'] });
  expect(answer.runAfter).toEqual({ start_training: ['Succeeded'] });
  const role = all.find(({ properties }) => String(properties.roleDefinitionId).includes('4633458b-17de-408a'));
  expect(role.scope).toBe("[concat('Microsoft.KeyVault/vaults/', variables('vault'))]");
  expect(script).toContain('az keyvault secret set --vault-name $(output_of KEY_VAULT) --name github-dispatch');
});

test('Azure DevOps takes the identity of the app, and no token', () => {
  const { all, script, text } = resources({ ...fullConfig, ci: ['azure-devops'] });
  const { actions } = find(all, 'Microsoft.Logic/workflows').properties.definition.actions.is_handshake.else;
  expect(actions.start_training.inputs).toMatchObject({
    body: { templateParameters: { force: 'true' } },
    authentication: { type: 'ManagedServiceIdentity', audience: '499b84ac-1321-427f-aa17-267ca6975798' },
  });
  expect(text).not.toContain('github-dispatch');
  expect(script).toContain('alertUrl=$ALERT_URL');
});

test.each([
  ['without retraining', { ...fullConfig, monitoring: { ...fullConfig.monitoring, retrain: false } }],
  ['without a monitor', { ...defaultConfig, infra: true, monitoring: { ...defaultConfig.monitoring, retrain: true } }],
  ['without workflows', { ...fullConfig, ci: [] }],
] as const)('%s, there is none of it', (_what, config) => {
  expect(resources(config).all.filter(({ type }) => alerts.test(type))).toEqual([]);
});
