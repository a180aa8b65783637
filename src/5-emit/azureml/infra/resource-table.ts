/** What a repository needs in Azure, as one table: the script and the ARM template are both made of it. */
import type { Config } from '../../../config.ts';
import type { StepsPlan } from '../../../ir.ts';
import type { JsonValue } from '../../json.ts';
import { clusterNames } from '../cluster.ts';

/** A resource. Texts in properties may be expressions of ARM templates. */
export interface InfraResource {
  readonly what: string;
  readonly type: string;
  readonly apiVersion: string;
  /** Name, as an expression of the template. */
  readonly name: string;
  readonly location: boolean;
  readonly kind?: string;
  readonly sku?: Readonly<Record<string, string>>;
  readonly identity?: boolean;
  readonly properties: { readonly [key: string]: JsonValue };
  readonly dependsOn: readonly string[];
  /** When it is made, as an expression of the template; left out where always. */
  readonly condition?: string;
}

const storage = "[resourceId('Microsoft.Storage/storageAccounts', variables('storage'))]";
const vault = "[resourceId('Microsoft.KeyVault/vaults', variables('vault'))]";
const logs = "[resourceId('Microsoft.OperationalInsights/workspaces', variables('logs'))]";
const insights = "[resourceId('Microsoft.Insights/components', variables('insights'))]";
const registry = "[resourceId('Microsoft.ContainerRegistry/registries', variables('registry'))]";
const workspace = "[resourceId('Microsoft.MachineLearningServices/workspaces', parameters('workspace'))]";
const identity = "[resourceId('Microsoft.ManagedIdentity/userAssignedIdentities', parameters('identity'))]";
const principal =
  "[reference(resourceId('Microsoft.ManagedIdentity/userAssignedIdentities', parameters('identity')), '2023-01-31').principalId]";

/** Role that may run jobs, register and deploy: AzureML Data Scientist. */
const dataScientist = 'f6c7c914-8db3-469d-8ca1-694a8f32e121';

/** The resources, in the order in which they need each other. */
export function infraResources(plan: StepsPlan, config: Config): readonly InfraResource[] {
  return [
    ...workspaceResources(),
    ...clusterNames(plan, config).map((name) => cluster(name, config)),
    ...identityResources(plan),
  ];
}

function workspaceResources(): readonly InfraResource[] {
  return [
    {
      what: 'what the workspace stores',
      type: 'Microsoft.Storage/storageAccounts',
      apiVersion: '2023-05-01',
      name: "[variables('storage')]",
      location: true,
      kind: 'StorageV2',
      sku: { name: 'Standard_LRS' },
      properties: { allowBlobPublicAccess: false, minimumTlsVersion: 'TLS1_2', supportsHttpsTrafficOnly: true },
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
      // Serverless jobs, clusters and endpoints have no identity that may pull: the workspace gives them the registry's own user.
      properties: { adminUserEnabled: true },
      dependsOn: [],
    },
    {
      what: 'the workspace',
      type: 'Microsoft.MachineLearningServices/workspaces',
      apiVersion: '2024-04-01',
      name: "[parameters('workspace')]",
      location: true,
      identity: true,
      properties: {
        friendlyName: "[parameters('workspace')]",
        storageAccount: storage,
        keyVault: vault,
        applicationInsights: insights,
        containerRegistry: registry,
      },
      dependsOn: [storage, vault, insights, registry],
    },
  ];
}

function cluster(name: string, config: Config): InfraResource {
  const { size, min, max, idle, tier } = config.compute.cluster;
  return {
    what: `the cluster ${name}`,
    type: 'Microsoft.MachineLearningServices/workspaces/computes',
    apiVersion: '2024-04-01',
    name: `[concat(parameters('workspace'), '/${name}')]`,
    location: true,
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

function identityResources(plan: StepsPlan): readonly InfraResource[] {
  const github: InfraResource = {
    what: 'the trust in the GitHub repository',
    type: 'Microsoft.ManagedIdentity/userAssignedIdentities/federatedIdentityCredentials',
    apiVersion: '2023-01-31',
    name: "[concat(parameters('identity'), '/github-', parameters('environment'))]",
    location: false,
    properties: {
      issuer: 'https://token.actions.githubusercontent.com',
      subject: "[concat('repo:', parameters('repository'), ':environment:', parameters('environment'))]",
      audiences: ['api://AzureADTokenExchange'],
    },
    dependsOn: [identity],
  };
  // GitHub names repositories that are made, renamed or transferred since July 2026 with their numbers.
  const numbered: InfraResource = {
    ...github,
    what: 'the trust in it by its numbers, where GitHub names it so',
    name: "[concat(parameters('identity'), '/github-numbered-', parameters('environment'))]",
    properties: {
      ...github.properties,
      subject: "[concat(parameters('subjectPrefix'), ':environment:', parameters('environment'))]",
    },
    // One identity takes one credential at a time.
    dependsOn: [
      identity,
      "[resourceId('Microsoft.ManagedIdentity/userAssignedIdentities/federatedIdentityCredentials', parameters('identity'), concat('github-', parameters('environment')))]",
    ],
    condition: "[not(equals(parameters('subjectPrefix'), concat('repo:', parameters('repository'))))]",
  };
  return [
    {
      what: 'who the workflows are',
      type: 'Microsoft.ManagedIdentity/userAssignedIdentities',
      apiVersion: '2023-01-31',
      name: "[parameters('identity')]",
      location: true,
      properties: {},
      dependsOn: [],
    },
    ...(plan.ci.includes('github') ? [github, numbered] : []),
    {
      what: 'what they may do',
      type: 'Microsoft.Authorization/roleAssignments',
      apiVersion: '2022-04-01',
      name: "[guid(resourceGroup().id, parameters('identity'), 'data scientist')]",
      location: false,
      properties: {
        roleDefinitionId: `[subscriptionResourceId('Microsoft.Authorization/roleDefinitions', '${dataScientist}')]`,
        principalId: principal,
        principalType: 'ServicePrincipal',
      },
      dependsOn: [identity, workspace],
    },
  ];
}
