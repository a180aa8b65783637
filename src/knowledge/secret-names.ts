/** Names that hold secrets, in code, in settings files and among a call's arguments. */

const words = [
  'password|passwd|passwort|kennwort|passphrase|passcode|pwd|contrase(?:n|ñ)a|mot_?de_?passe|mdp|senha|wachtwoord|haslo|hasło|parola|lozinka|salasana|şifre|sifre|пароль|密码|パスワード',
  '(?:t?otp)_?(?:seed|key)|secret|client_?secret|app_?secret|consumer_?secret|shared_?secret|webhook_?secret|jwt_?secret|secret_?(?:access_)?key|signing_?key|encryption_?key',
  'api_?key|access_?key|account_?key|storage_?key|private_?key|subscription_?key|auth_?key|master_?key|license_?key',
  '(?:auth|access|api|bearer|refresh|session|personal_?access|sas|bot|id)_?token|(?:hf|gh|github|gitlab|slack|wandb|neptune|comet|kaggle|telegram)_?token|pat',
  'connection_?string|conn_?str',
].join('|');

const secretName = new RegExp(`(?:^|_)(?:${words})(?:_?\\d)?$`, 'iu');

/** Names that are as often given to something harmless: only a value that looks drawn by chance is a secret. */
const ambiguousName =
  /(?:^|_)(?:token|tokens|key|keys|pass|pw|psw|cred|creds|credentials?|auth|authorization|login|sas|dsn|salt|webhook|jwt|bearer|cookie|session_?id|appid)(?:_?\d)?$/i;

/** Whether a variable, argument or key of this name holds a secret. */
export function isSecretName(name: string): boolean {
  return secretName.test(snakeCase(name));
}

/** Whether a name may hold a secret as well as something else. */
export function isAmbiguousName(name: string): boolean {
  return ambiguousName.test(snakeCase(name));
}

const passwordName = /(?:^|_)(?:pass|pw|psw|pin_?code)(?:_?\d)?$/i;

/** Whether a name is short for password, and for other things too. */
export function isPasswordName(name: string): boolean {
  return passwordName.test(snakeCase(name));
}

function snakeCase(name: string): string {
  return name.replace(/(?<=[a-z\d])(?=[A-Z])/g, '_').replaceAll('-', '_');
}

const secretVariable =
  /(?:^|_)(?:token|pass|pw|secrets?|credentials?|(?:storage|encryption|signing|shared)_?key|dsn|sas|sas_?token|(?:database|db|redis|mongo|postgres)_?ur[il])$/i;

/** Whether an environment variable of this name holds a secret; those names are less ambiguous than names in code. */
export function isSecretVariable(name: string): boolean {
  return isSecretName(name) || secretVariable.test(name);
}

/** Calls with a secret among their unnamed arguments, and its position. */
export const secretArguments: ReadonlyMap<string, number> = new Map([
  ['HTTPBasicAuth', 1],
  ['HTTPDigestAuth', 1],
  ['HTTPProxyAuth', 1],
  ['BasicAuth', 1],
  ['OAuth1', 1],
  ['AzureKeyCredential', 0],
  ['AzureSasCredential', 0],
  ['AzureNamedKeyCredential', 1],
  ['ClientSecretCredential', 2],
  ['UsernamePasswordCredential', 2],
  ['ServicePrincipalAuthentication', 2],
  ['CognitiveServicesCredentials', 0],
  ['Fernet', 0],
  ['PlainTextAuthProvider', 1],
  ['set_access_token', 1],
  ['OAuthHandler', 1],
  ['set_password', 2],
  ['set_token', 0],
  ['hmac.new', 0],
  ['AES.new', 0],
  ['jwt.encode', 1],
]);
