const secretName =
  /(?:^|_)(?:password|passwd|pwd|passphrase|secret|client_secret|api_?key|secret_?(?:access_)?key|access_?key|account_?key|private_?key|subscription_?key|auth_?token|access_?token|api_?token|bearer_?token|connection_?string|conn_?str)$/i;

/** Whether a variable, argument or key of this name holds a secret. */
export function isSecretName(name: string): boolean {
  return secretName.test(name);
}

const secretVariable =
  /(?:^|_)(?:token|pass|pw|secrets?|credentials?|(?:storage|encryption|signing|shared)_?key|dsn|sas|sas_?token|(?:database|db|redis|mongo|postgres)_?ur[il])$/i;

/** Whether an environment variable of this name holds a secret; those names are less ambiguous than names in code. */
export function isSecretVariable(name: string): boolean {
  return isSecretName(name) || secretVariable.test(name);
}
