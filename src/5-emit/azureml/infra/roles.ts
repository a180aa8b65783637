/** What identities may do. */

import type { InfraResource } from './infra-resource.ts';
import { jobs, registry, storage, workflows, workspace } from './resource-ids.ts';

interface Role {
  readonly what: string;
  /** The parameter that names the identity. */
  readonly identity: 'identity' | 'jobsIdentity';
  /** Part of the assignment's name. */
  readonly word: string;
  readonly definition: string;
  /** The resource that it is given on, with its type; left out for the resource group. */
  readonly on?: { readonly id: string; readonly type: string; readonly name: string };
}

const dataScientist = 'f6c7c914-8db3-469d-8ca1-694a8f32e121';
const pull = '7f951dda-4ed3-4680-a7ca-43fe172d538d';
const blobContributor = 'ba92f5b4-2d11-453d-a403-e96b0029c9fe';

const onStorage = { id: storage, type: 'Microsoft.Storage/storageAccounts', name: "variables('storage')" };
const onRegistry = { id: registry, type: 'Microsoft.ContainerRegistry/registries', name: "variables('registry')" };

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

/** The roles: of the workflows, and of jobs where these have an identity in place of keys. */
export function roleResources(isManaged: boolean): readonly InfraResource[] {
  return [ofWorkflows, ...(isManaged ? withoutKeys : [])].map(assignment);
}

function assignment({ what, identity, word, definition, on }: Role): InfraResource {
  const id = `resourceId('Microsoft.ManagedIdentity/userAssignedIdentities', parameters('${identity}'))`;
  return {
    what,
    type: 'Microsoft.Authorization/roleAssignments',
    apiVersion: '2022-04-01',
    name: `[guid(resourceGroup().id, parameters('${identity}'), '${word}')]`,
    location: false,
    ...(on === undefined ? {} : { scope: `[concat('${on.type}/', ${on.name})]` }),
    properties: {
      roleDefinitionId: `[subscriptionResourceId('Microsoft.Authorization/roleDefinitions', '${definition}')]`,
      principalId: `[reference(${id}, '2023-01-31').principalId]`,
      principalType: 'ServicePrincipal',
    },
    dependsOn: [identity === 'identity' ? workflows : jobs, on?.id ?? workspace],
  };
}
