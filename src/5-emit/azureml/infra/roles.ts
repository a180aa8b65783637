/** Role assignments. */

import type { InfraResource } from './infra-resource.ts';
import { endpoint, jobs, registry, storage, workflows, workspace } from './resource-ids.ts';

/** Identities by the parameters that name them. */
const identities = { identity: workflows, jobsIdentity: jobs, endpointIdentity: endpoint } as const;

interface Role {
  readonly what: string;
  /** The parameter that names the identity. */
  readonly identity: keyof typeof identities;
  /** Part of the assignment's name. */
  readonly word: string;
  readonly definition: string;
  /** The resource that it is given on, with its type; left out for the resource group. */
  readonly on?: { readonly id: string; readonly type: string; readonly name: string };
}

const dataScientist = 'f6c7c914-8db3-469d-8ca1-694a8f32e121';
const pull = '7f951dda-4ed3-4680-a7ca-43fe172d538d';
const blobContributor = 'ba92f5b4-2d11-453d-a403-e96b0029c9fe';

const blobReader = '2a2b9908-6ea1-4ae2-8e65-a410df84e7d1';
const metricsWriter = '635dd51f-9968-44d3-b7fb-6d9a6bd613ae';
const identityOperator = 'f1a07417-d97a-45cb-824c-7a7467783830';

const onStorage = { id: storage, type: 'Microsoft.Storage/storageAccounts', name: "variables('storage')" };
const onRegistry = { id: registry, type: 'Microsoft.ContainerRegistry/registries', name: "variables('registry')" };

const onWorkspace = {
  id: workspace,
  type: 'Microsoft.MachineLearningServices/workspaces',
  name: "parameters('workspace')",
};
const onEndpoint = {
  id: endpoint,
  type: 'Microsoft.ManagedIdentity/userAssignedIdentities',
  name: "parameters('endpointIdentity')",
};

const ofWorkflows: Role = {
  what: 'what they may do: run jobs, register and deploy',
  identity: 'identity',
  word: 'data scientist',
  definition: dataScientist,
};

const withoutKeys: readonly Role[] = [
  {
    what: 'and store the code of jobs',
    identity: 'identity',
    word: 'storage',
    definition: blobContributor,
    on: onStorage,
  },
  { what: 'jobs may pull images', identity: 'jobsIdentity', word: 'pull', definition: pull, on: onRegistry },
  {
    what: 'read data and store results',
    identity: 'jobsIdentity',
    word: 'storage',
    definition: blobContributor,
    on: onStorage,
  },
  { what: 'and log to MLflow', identity: 'jobsIdentity', word: 'data scientist', definition: dataScientist },
];

/** Roles that Azure assigns to an endpoint's automatic identity, but not to your own. */
const ofEndpoint: readonly Role[] = [
  {
    what: 'the endpoint may pull its image',
    identity: 'endpointIdentity',
    word: 'pull',
    definition: pull,
    on: onRegistry,
  },
  { what: 'read its model', identity: 'endpointIdentity', word: 'storage', definition: blobReader, on: onStorage },
  {
    what: 'and write its measurements',
    identity: 'endpointIdentity',
    word: 'metrics',
    definition: metricsWriter,
    on: onWorkspace,
  },
  {
    what: 'the workflows may make endpoints of this identity',
    identity: 'identity',
    word: 'operator',
    definition: identityOperator,
    on: onEndpoint,
  },
];

/** The roles: of the workflows, of jobs if they have an identity instead of keys, of an endpoint with one of its own. */
export function roleResources(parts: { readonly jobs: boolean; readonly endpoint: boolean }): readonly InfraResource[] {
  return [ofWorkflows, ...(parts.jobs ? withoutKeys : []), ...(parts.endpoint ? ofEndpoint : [])].map(assignment);
}

function assignment({ what, identity, word, definition, on }: Role): InfraResource {
  const id = `resourceId('Microsoft.ManagedIdentity/userAssignedIdentities', parameters('${identity}'))`;
  return roleResource({
    what,
    name: `[guid(resourceGroup().id, parameters('${identity}'), '${word}')]`,
    definition,
    principal: `reference(${id}, '2023-01-31').principalId`,
    ...(on === undefined ? {} : { scope: `[concat('${on.type}/', ${on.name})]` }),
    dependsOn: [identities[identity], on?.id ?? workspace],
  });
}

/** A role that an identity is given; texts are expressions of the template, `principal` without its brackets. */
export function roleResource(role: {
  readonly what: string;
  readonly name: string;
  readonly definition: string;
  readonly principal: string;
  readonly scope?: string;
  readonly dependsOn: readonly string[];
}): InfraResource {
  return {
    what: role.what,
    type: 'Microsoft.Authorization/roleAssignments',
    apiVersion: '2022-04-01',
    name: role.name,
    location: false,
    ...(role.scope === undefined ? {} : { scope: role.scope }),
    properties: {
      roleDefinitionId: `[subscriptionResourceId('Microsoft.Authorization/roleDefinitions', '${role.definition}')]`,
      principalId: `[${role.principal}]`,
      principalType: 'ServicePrincipal',
    },
    dependsOn: role.dependsOn,
  };
}
