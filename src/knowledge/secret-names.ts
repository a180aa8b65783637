/** Names that hold secrets, in code, in settings files and among a call's arguments. */

const words = [
  'password|passwd|passwort|kennwort|passphrase|passcode|pwd|contrase(?:n|ñ)a|mot_?de_?passe|mdp|senha|wachtwoord|haslo|hasło|parola|lozinka|salasana|şifre|sifre',
  'пароль|密码|密碼|口令|密钥|パスワード|暗証番号|비밀번호|암호|סיסמה|κωδικός|पासवर्ड|lösenord|losenord|adgangskode|passord|heslo|jelszó|jelszo|parol|mat_?khau|kata_?sandi|contrasenya',
  'parola_?chiave|palavra_?passe|mnemonic|(?:seed|recovery)_?(?:phrase|words)',
  '(?:t?otp)_?(?:seed|key)|secret|client_?secret|app_?secret|consumer_?secret|shared_?secret|webhook_?secret|jwt_?secret|secret_?(?:access_)?key|signing_?key|encryption_?key',
  'api_?key|access_?key|account_?key|storage_?key|private_?key|subscription_?key|auth_?key|master_?key|license_?key',
  '(?:auth|access|api|bearer|refresh|session|personal_?access|sas|bot|id)_?token|(?:hf|gh|github|gitlab|slack|wandb|neptune|comet|kaggle|telegram)_?token|pat',
  'connection_?string|conn_?str',
].join('|');

/** Words that are secrets also where they are joined to another: `PGPASSWORD`, `dbpassword`. */
const joinedWords =
  'password|passwd|passphrase|passwort|kennwort|contraseña|wachtwoord|apikey|secretkey|accesskey|authtoken|accesstoken';

const secretName = new RegExp(`(?:^|_)(?:${words})(?:_?\\d)?$|(?:${joinedWords})$`, 'iu');

/** Names that are as often given to something harmless: only a value that looks drawn by chance is a secret. */
const ambiguousName =
  /(?:^|_)(?:token|tokens|key|keys|pass|pw|psw|cred|creds|credentials?|auth|authorization|login|sas|dsn|salt|webhook|jwt|bearer|cookies?|session|sessionid|session_?id|appid|otp|totp|hmac|cipher|license|clave|chave|schl(?:ü|ue)ssel|cl(?:é|e)|chiave|sleutel|klucz|ключ|jeton|トークン|令牌)(?:_?\d)?$|(?:^|_)(?:api_?key|secret|token|password|passwd|pwd|pw|key)_(?:data|value|val|str|string|text|raw|plain|b64|prod|dev|test|live|new|old|main|input|entered)$|token$/iu;

/** Whether a variable, argument or key of this name holds a secret. */
export function isSecretName(name: string): boolean {
  return secretName.test(snakeCase(name));
}

/** Whether a name may hold a secret as well as something else. */
export function isAmbiguousName(name: string): boolean {
  return ambiguousName.test(snakeCase(name));
}

const passwordName =
  /(?:^|_)(?:pass|pw|psw|pin_?code|clave|senhas?|codice|(?:password|passwd|pwd|pw)_(?:value|str|string|text|raw|plain|prod|dev|test|new|old|input|entered|\w+_db))(?:_?\d)?$/i;

/** Whether a name is short for password, and for other things too. */
export function isPasswordName(name: string): boolean {
  return passwordName.test(snakeCase(name));
}

const phraseName = /(?:^|_)(?:passphrase|mnemonic|(?:seed|recovery)_?(?:phrase|words)|password|passcode)$/i;

/** Whether several words together may be the secret of this name. */
export function isPhraseName(name: string): boolean {
  return phraseName.test(snakeCase(name));
}

const holderName =
  /(?:^|_)(?:creds?|credentials?|logins?|auth|accounts?|users|passwords?|passwds?|pwds?|secrets?|basic_auth|zugangsdaten|credenciales|identifiants)$/i;

/** Whether a collection of this name holds passwords with names of users. */
export function isHolderName(name: string): boolean {
  return holderName.test(snakeCase(name));
}

const plainKey =
  /(?:^|_)(?:users?|user_?name|login|e?mail|host|hostname|server|name|url|uri|endpoint|account|ids?|region|type|scope|scopes|database|db|port|project|path|file|version|role)$/i;

/** Whether a key stands for something that is told openly beside a secret: the user, the host. */
export function isPlainKey(name: string): boolean {
  return plainKey.test(snakeCase(name));
}

const fingerprint =
  /hash|sha\d*|md5|checksum|digest|integrity|revision|commit|rev$|(?:^|_)(?:uu|gu)?ids?$|path|file|url|uri|image|img|photo|b64|base64|data$|version|alphabet|letters|characters|charset|vocab|sequence|seq$/i;

/** Whether long values without words are usual under this name. */
export function isFingerprintName(name: string): boolean {
  return fingerprint.test(snakeCase(name));
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
  ['UserCredential', 1],
  ['ServicePrincipalAuthentication', 2],
  ['CognitiveServicesCredentials', 0],
  ['Fernet', 0],
  ['TOTP', 0],
  ['PlainTextAuthProvider', 1],
  ['set_access_token', 1],
  ['OAuthHandler', 1],
  ['set_password', 2],
  ['set_token', 0],
  ['set_auth_token', 0],
  ['setpassword', 0],
  ['decrypt', 0],
  ['from_key', 0],
  ['hmac.new', 0],
  ['AES.new', 0],
  ['jwt.encode', 1],
  ['pymysql.connect', 2],
  ['MySQLdb.connect', 2],
  ['psycopg2.connect', 2],
  ['simple_bind_s', 1],
  ['URL.create', 2],
  ['Minio', 2],
  ['FTP', 2],
  ['FTP_TLS', 2],
]);

/** Calls that open something with a user and a password. */
export const openingCalls =
  /^(?:connect\w*|login\w*|log_in|sign_?in\w*|auth\w*|bind\w*|set_password|check_password|set_credentials|change_password|\w*(?:Auth|Credentials?|Login|Client|Connection|Connect|Session|Sql|SQL|Ftp|FTP|SMTP|IMAP\w*|Account|Api|API))$/;

/** Calls that make something of a long value that is no secret, or whose value is all data. */
export const plainMakers =
  /UUID|Hash|Path|Image|Img|ObjectId|Video|Audio|Seq|Mol|Int|Text|HTML|Markdown|Commit|Revision|Run|^Series|Frame|Color|Decimal|Regex|Pattern|Version|Token(?:izer)?$|Model|Layer|Dataset|Address/;

/** Methods that are given a key and little else. */
export const keyTakers =
  /^(?:login|log_in|auth|authenticate|init|configure|set_\w*(?:token|key|auth|credentials?)\w*|from_key|use_key|api_key|set_access_token)$/i;

/** Options of commands that take a password, where the name of the option does not say it. */
export const passwordOptions: readonly (readonly [commands: string, option: string])[] = [
  ['redis-cli', '-a[ ]?'],
  // The clients of MySQL take what follows `-p ` as the name of a database, and ask for the password.
  ['mysql\\w*|mariadb', '-p'],
  ['mongo\\w*|sshpass', '-p[ ]?'],
  ['unzip|zip', '-P[ ]?'],
  ['7z[az]?|unrar|rar', '-p'],
  ['openssl', '-(?:k|K) |-pass(?:in|out)? pass:'],
  ['htpasswd', '-\\w*b\\w* [^\\s]+ [^\\s]+ '],
  ['smbclient|rpcclient|net', '-U [^\\s%]+%'],
  ['lftp|ftp|ncftp', '-u [^\\s,]+,'],
  ['ldap\\w+', '-w '],
  ['sqlcmd|bcp|osql|isql|tsql|cqlsh', '-[Pp] ?'],
  ['mount(?:\\.cifs)?', '-o \\S*?(?:password|pass)='],
  ['gh|glab', 'secret set \\S+ (?:--body|-b)[ =]'],
  ['mc', 'alias set \\S+ \\S+ \\S+ '],
  [
    'dvc',
    'remote modify \\S*(?: --?\\w+)* \\S+ (?:password|secret_access_key|access_key_id|connection_string|account_key|sas_token|client_secret) ',
  ],
  ['net', 'use \\S+ \\S+ '],
  ['snowsql|beeline|impala-shell|ipmitool|kinit|svn|rsync', '-p '],
];
