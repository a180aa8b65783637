/** The registry of dev and prod as an ARM template, applied in the resource group of the registry. */
import type { JsonValue } from '../../json.ts';
import { text } from './template-text.ts';

const registryUser = '1823dd4f-9b8c-4ab6-ab4e-7397a3684615';

/** Makes the registry if there is none, and lets the workflows of an environment share and read models there. */
export function registryTemplate(registry: string): JsonValue {
  const id = "resourceId('Microsoft.MachineLearningServices/registries', parameters('registry'))";
  const region = "[split(parameters('regions'), ',')[copyIndex('regionDetails')]]";
  return {
    $schema: 'https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#',
    contentVersion: '1.0.0.0',
    parameters: {
      registry: text('Name of the registry', registry),
      location: text('First region of the registry'),
      regions: text('All its regions, that one too, with commas', "[parameters('location')]"),
      isNew: { type: 'bool', metadata: { description: 'Whether the registry is made' } },
      principal: text('Principal of the workflows that share and read models'),
    },
    resources: [
      {
        condition: "[parameters('isNew')]",
        type: 'Microsoft.MachineLearningServices/registries',
        apiVersion: '2024-04-01',
        name: "[parameters('registry')]",
        location: "[parameters('location')]",
        identity: { type: 'SystemAssigned' },
        properties: {
          copy: [
            {
              name: 'regionDetails',
              count: "[length(split(parameters('regions'), ','))]",
              input: {
                location: region,
                storageAccountDetails: [{ systemCreatedStorageAccount: { storageAccountType: 'Standard_LRS' } }],
                acrDetails: [{ systemCreatedAcrAccount: { acrAccountSku: 'Premium' } }],
              },
            },
          ],
        },
      },
      {
        type: 'Microsoft.Authorization/roleAssignments',
        apiVersion: '2022-04-01',
        scope: "[concat('Microsoft.MachineLearningServices/registries/', parameters('registry'))]",
        name: `[guid(${id}, parameters('principal'), 'registry user')]`,
        properties: {
          roleDefinitionId: `[subscriptionResourceId('Microsoft.Authorization/roleDefinitions', '${registryUser}')]`,
          principalId: "[parameters('principal')]",
          principalType: 'ServicePrincipal',
        },
        dependsOn: [`[${id}]`],
      },
    ],
  };
}
