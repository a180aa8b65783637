/** Ids of resources that others refer to, as expressions of ARM templates. */

/** The storage of the workspace. */
export const storage = "[resourceId('Microsoft.Storage/storageAccounts', variables('storage'))]";

/** The images of environments. */
export const registry = "[resourceId('Microsoft.ContainerRegistry/registries', variables('registry'))]";

/** The workspace. */
export const workspace = "[resourceId('Microsoft.MachineLearningServices/workspaces', parameters('workspace'))]";

/** The identity of the workflows. */
export const workflows = "[resourceId('Microsoft.ManagedIdentity/userAssignedIdentities', parameters('identity'))]";

/** The identity of the online endpoint. */
export const endpoint =
  "[resourceId('Microsoft.ManagedIdentity/userAssignedIdentities', parameters('endpointIdentity'))]";

/** The identity of jobs. */
export const jobs = "[resourceId('Microsoft.ManagedIdentity/userAssignedIdentities', parameters('jobsIdentity'))]";
