/** Files that are never read or copied, whatever names them: they exist to keep something private. */

/** Keys, certificates with keys, and files that tools keep credentials in. */
const secretFiles = new RegExp(
  [
    'id_(?:rsa|dsa|ecdsa|ed25519)(?:_sk)?(?!.*\\.pub$).*',
    '.*\\.(?:pem|key|p12|pfx|p8|jks|keystore|kdbx|ppk|asc|gpg|publishsettings|tfstate|ovpn)',
    'kaggle\\.json',
    '(?:.*[-_.])?credentials?(?:\\.(?:json|ya?ml|txt|ini|csv|toml))?',
    '(?:.*[-_])?client[-_]?secrets?.*\\.json',
    '(?:.*[-_])?service[-_]?account.*\\.json',
    'secrets?\\.(?:ya?ml|json|toml|ini|txt)',
    '(?:api[-_]?keys?|access[-_]?token|auth[-_]?token|token|passwords?|passwd)(?:\\.(?:txt|json|ini|cfg))?',
    'azureauth\\.json',
    'htpasswd',
    '(?:.*\\.)?env(?:\\.local)?',
  ]
    .map((pattern) => `^${pattern}$`)
    .join('|'),
  'i',
);

/** Whether a file is one that holds keys or credentials, by its name. */
export function holdsSecrets(name: string): boolean {
  return secretFiles.test(name);
}

/**
 * Whether a path has a hidden part (`.env`, `.git/config`). Files of conda environments in `.azureml/`, where version 1 of the
 * SDK keeps them, are not meant.
 */
export function isHidden(path: string): boolean {
  if (/(?:^|\/)\.azureml\/[^/]+\.ya?ml$/.test(path)) return false;
  return path.split('/').some((part) => part.startsWith('.') && part !== '.' && part !== '..');
}
