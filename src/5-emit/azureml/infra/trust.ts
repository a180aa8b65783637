import type { Plan } from '../../../ir.ts';
import type { InfraResource } from './infra-resource.ts';
import { ownIdentity } from './own-identity.ts';
import { workflows as identity } from './resource-ids.ts';

/** The identity of the workflows, and its trust relations. */
export function trustResources(plan: Plan): readonly InfraResource[] {
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
    what: 'the trust in it by its ids, if GitHub uses them',
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
    ownIdentity('the identity of the workflows', 'identity'),
    ...(plan.ci.includes('github') ? [github, numbered] : []),
  ];
}
