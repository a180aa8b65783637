/** Ids of resources that others refer to, as expressions of ARM templates. */

/** What the workspace stores. */
export const storage = "[resourceId('Microsoft.Storage/storageAccounts', variables('storage'))]";

/** The images of environments. */
export const registry = "[resourceId('Microsoft.ContainerRegistry/registries', variables('registry'))]";

/** The workspace. */
export const workspace = "[resourceId('Microsoft.MachineLearningServices/workspaces', parameters('workspace'))]";

/** Who the workflows are. */
export const workflows = "[resourceId('Microsoft.ManagedIdentity/userAssignedIdentities', parameters('identity'))]";

/** Who the online endpoint is. */
export const endpoint =
  "[resourceId('Microsoft.ManagedIdentity/userAssignedIdentities', parameters('endpointIdentity'))]";

/** Who jobs are. */
export const jobs = "[resourceId('Microsoft.ManagedIdentity/userAssignedIdentities', parameters('jobsIdentity'))]";
