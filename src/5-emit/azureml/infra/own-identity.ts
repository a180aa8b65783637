import type { InfraResource } from './infra-resource.ts';

/** An identity that a parameter names. */
export function ownIdentity(what: string, parameter: string): InfraResource {
  return {
    what,
    type: 'Microsoft.ManagedIdentity/userAssignedIdentities',
    apiVersion: '2023-01-31',
    name: `[parameters('${parameter}')]`,
    location: true,
    properties: {},
    dependsOn: [],
  };
}
