/** The infrastructure of a repository in Azure, as one table from which the script and the ARM template are made. */
import type { Config } from '../../../config.ts';
import type { Plan } from '../../../ir.ts';
import { clusterNames } from '../cluster.ts';
import { hasEndpointIdentity } from '../deploy/deploy-names.ts';
import { alertResources } from './alert.ts';
import type { InfraResource } from './infra-resource.ts';
import { ownIdentity } from './own-identity.ts';
import { jobs, registry, storage, workspace } from './resource-ids.ts';
import { roleResources } from './roles.ts';
import { trustResources } from './trust.ts';

const vault = "[resourceId('Microsoft.KeyVault/vaults', variables('vault'))]";
const logs = "[resourceId('Microsoft.OperationalInsights/workspaces', variables('logs'))]";
const insights = "[resourceId('Microsoft.Insights/components', variables('insights'))]";

/** The resources, in the order in which they need each other. */
export function infraResources(plan: Plan, config: Config): readonly InfraResource[] {
  const isManaged = config.compute.identity === 'managed';
  const parts = { jobs: isManaged, endpoint: hasEndpointIdentity(plan, config) };
  return [
    ...(parts.jobs ? [ownIdentity('the identity of jobs', 'jobsIdentity')] : []),
    ...(parts.endpoint ? [ownIdentity('the identity of the online endpoint', 'endpointIdentity')] : []),
    ...storeResources(isManaged),
    workspaceResource(isManaged),
    ...clusterNames(plan, config).map((name) => cluster(name, config)),
    ...trustResources(plan),
    ...roleResources(parts),
    ...alertResources(plan, config),
  ];
}

/** The parts of the workspace. With an identity of jobs, key access is disabled. */
function storeResources(isManaged: boolean): readonly InfraResource[] {
  return [
    {
      what: 'what the workspace stores',
      type: 'Microsoft.Storage/storageAccounts',
      apiVersion: '2023-05-01',
      name: "[variables('storage')]",
      location: true,
      kind: 'StorageV2',
      sku: { name: 'Standard_LRS' },
      properties: {
        allowBlobPublicAccess: false,
        ...(isManaged ? { allowSharedKeyAccess: false } : {}),
        minimumTlsVersion: 'TLS1_2',
        supportsHttpsTrafficOnly: true,
      },
      dependsOn: [],
    },
    {
      what: 'its secrets',
      type: 'Microsoft.KeyVault/vaults',
      apiVersion: '2023-07-01',
      name: "[variables('vault')]",
      location: true,
      properties: {
        tenantId: '[subscription().tenantId]',
        sku: { family: 'A', name: 'standard' },
        enableRbacAuthorization: true,
        enableSoftDelete: true,
      },
      dependsOn: [],
    },
    {
      what: 'its logs',
      type: 'Microsoft.OperationalInsights/workspaces',
      apiVersion: '2023-09-01',
      name: "[variables('logs')]",
      location: true,
      properties: { retentionInDays: 30, sku: { name: 'PerGB2018' } },
      dependsOn: [],
    },
    {
      what: 'the measurements of endpoints',
      type: 'Microsoft.Insights/components',
      apiVersion: '2020-02-02',
      name: "[variables('insights')]",
      location: true,
      kind: 'web',
      properties: { Application_Type: 'web', WorkspaceResourceId: logs },
      dependsOn: [logs],
    },
    {
      what: 'the images of environments',
      type: 'Microsoft.ContainerRegistry/registries',
      apiVersion: '2023-07-01',
      name: "[variables('registry')]",
      location: true,
      sku: { name: 'Standard' },
      // Without an identity that may pull, the workspace gives jobs and endpoints the registry's own user.
      properties: { adminUserEnabled: !isManaged },
      dependsOn: [],
    },
  ];
}

function workspaceResource(isManaged: boolean): InfraResource {
  return {
    what: 'the workspace',
    type: 'Microsoft.MachineLearningServices/workspaces',
    apiVersion: isManaged ? '2024-10-01' : '2024-04-01',
    name: "[parameters('workspace')]",
    location: true,
    // Serverless jobs are the workspace's own identity, which must be one of the user's.
    identity: isManaged
      ? { type: 'SystemAssigned,UserAssigned', userAssignedIdentities: { [jobs]: {} } }
      : { type: 'SystemAssigned' },
    properties: {
      friendlyName: "[parameters('workspace')]",
      storageAccount: storage,
      keyVault: vault,
      applicationInsights: insights,
      containerRegistry: registry,
      ...(isManaged ? { systemDatastoresAuthMode: 'identity' } : {}),
    },
    dependsOn: [storage, vault, insights, registry, ...(isManaged ? [jobs] : [])],
  };
}

function cluster(name: string, config: Config): InfraResource {
  const { size, min, max, idle, tier } = config.compute.cluster;
  return {
    what: `the cluster ${name}`,
    type: 'Microsoft.MachineLearningServices/workspaces/computes',
    apiVersion: '2024-04-01',
    name: `[concat(parameters('workspace'), '/${name}')]`,
    location: true,
    ...(config.compute.identity === 'managed'
      ? { identity: { type: 'UserAssigned', userAssignedIdentities: { [jobs]: {} } } }
      : {}),
    properties: {
      computeType: 'AmlCompute',
      properties: {
        vmSize: size ?? config.deploy.instance,
        vmPriority: tier === 'dedicated' ? 'Dedicated' : 'LowPriority',
        scaleSettings: { minNodeCount: min, maxNodeCount: max, nodeIdleTimeBeforeScaleDown: `PT${idle}S` },
      },
    },
    dependsOn: [workspace],
  };
}
