/** Secrets whose form gives them away wherever they stand; beside those that the published rules know. */

/** What a form is, in words that do not repeat it, and the group of the pattern that is the secret: 0 is all of it. */
export interface SecretFormat {
  readonly what: string;
  readonly pattern: RegExp;
  readonly group: 0 | 1;
  /** Whether what was found must look drawn by chance as well. */
  readonly isLoose?: true;
}

const bare = '([^\\s&"\'`{}<>$#;,)]{6,})';

const tokens: readonly (readonly [string, RegExp])[] = [
  [
    'a private key',
    /-----BEGIN (?:[A-Z]+ )*PRIVATE KEY-----(?:(?:(?!-----)[\s\S]){0,8000}-----END (?:[A-Z]+ )*PRIVATE KEY-----)?/g,
  ],
  ['a private key', /-----BEGIN PGP PRIVATE KEY BLOCK-----(?:(?!-----)[\s\S]){0,8000}/g],
  ['a private key', /\bAGE-SECRET-KEY-1[A-Z\d]{40,}|^Private-Lines: \d+\r?\n(?:[\w+/=]+\r?\n?){1,60}/gm],
  [
    'a key of a service',
    /\bpcsk_\w{40,}|\bdp\.(?:pt|st|ct|sa)\.[\w.-]{40,}|\bsk\.eyJ[\w-]{20,}\.[\w-]{20,}|\bEAA[A-Za-z\d]{80,}|\bLTAI[A-Za-z\d]{12,24}\b|\b(?:figd|sbp|nfp|rdme|tfp|ntn|shippo_live|phx|lsk|KGAT|ops_eyJ)_?[\w-]{30,}|\bPMAK-[\da-f]{24}-[\da-f]{34}|\bCFPAT-[\w-]{40,}|\b[A-Za-z\d]{14}\.atlasv1\.[\w-]{60,}|\bAAAAAAAAAAAAAAAAAAAA[\w%]{60,}/g,
  ],
  ['an access key of AWS', /\b(?:AKIA|ASIA|ABIA|ACCA)[A-Z\d]{16}\b/g],
  ['a token of GitHub', /\bgh[pousr]_[A-Za-z\d]{36,}\b|\bgithub_pat_\w{40,}/g],
  ['a token of GitLab', /\bgl(?:pat|dt|rt|ptt|soat|cbt|agent)-[\w-]{20,}/g],
  ['a token of Slack', /\bxox[abeoprs]-[\dA-Za-z-]{10,}|\bxapp-\d-[\dA-Za-z-]{20,}/g],
  [
    'a webhook',
    /\bhooks\.slack\.com\/(?:services|workflows)\/[\w/]{20,}|\bdiscord(?:app)?\.com\/api\/webhooks\/\d+\/[\w-]{30,}/g,
  ],
  ['a webhook', /\b[\w-]{1,60}\.webhook\.office\.com\/webhookb2\/[\w@/-]{40,}/g],
  ['a token of Hugging Face', /\bhf_[A-Za-z\d]{30,}\b/g],
  ['a token of Databricks', /\bdapi[\da-f]{32}(?:-\d)?\b/g],
  ['a key of OpenAI or Anthropic', /\bsk-(?:proj-|ant-|svcacct-|or-)?[\w-]*[A-Za-z\d]{20,}/g],
  [
    'a key of a model provider',
    /\b(?:gsk_|r8_|pplx-|xai-|fw_|co_|tgp_v1_|nvapi-|AIza|jina_|voyage-|lsv2_(?:pt|sk)_)[\w-]{30,}/g,
  ],
  ['a secret of Google', /\bGOCSPX-[\w-]{20,}|\bya29\.[\w-]{20,}/g],
  ['a key of Stripe', /\b(?:sk|rk)_(?:live|test)_[A-Za-z\d]{16,}|\bwhsec_[A-Za-z\d+/]{20,}/g],
  ['a token of a package index', /\bpypi-AgE[\w-]{40,}|\bnpm_[A-Za-z\d]{36}\b|\brubygems_[\da-f]{40,}/g],
  [
    'a token of a cloud',
    /\bdo[opr]_v1_[\da-f]{40,}|\bdckr_(?:pat|oat)_[\w-]{20,}|\bhvs\.[\w-]{24,}|\bpscale_\w+_[\w-]{20,}|\bHRKU-[\w-]{30,}/g,
  ],
  [
    'a key of a mail service',
    /\bSG\.[\w-]{16,}\.[\w-]{16,}|\bkey-[\da-f]{32}\b|\bxkeysib-[\da-f]{40,}|\b[\da-f]{32}-us\d{1,2}\b/g,
  ],
  ['a token of a messenger', /\b\d{8,10}:AA[\w-]{32,}|\b[MNO][\w-]{23,25}\.[\w-]{6}\.[\w-]{27,}/g],
  ['a token of Square', /\bsq0(?:atp|csp|idp)-[\w-]{22,}/g],
  ['an address of Sentry with its key', /\bhttps:\/\/[\da-f]{32}(?::[\da-f]{32})?@[\w.-]*sentry[\w.-]*\/\d+/g],
  ['a key of Twilio', /\bSK[\da-f]{32}\b/g],
  [
    'a secret of Shopify, Notion, Linear or Airtable',
    /\bshp(?:at|ca|pa|ss)_[\da-fA-F]{32}\b|\b(?:secret|ntn)_[A-Za-z\d]{40,}\b|\blin_api_\w{32,}|\bpat[A-Za-z\d]{14}\.[\da-f]{60,}/g,
  ],
  [
    'a token of Grafana, New Relic, Sentry or Atlassian',
    /\bgl(?:sa|c)_[\w+/=]{32,}|\bNRAK-[A-Z\d]{27}\b|\bsntry[su]_[\w+/=.]{40,}|\bATATT3[\w=-]{60,}/g,
  ],
  ['a secret of Entra ID', /(?<![\w~.-])[\w~.-]{3}\dQ~[\w~.-]{31,34}(?![\w~.-])/g],
  ['a key of an Azure service', /(?<![\w+/])[A-Za-z\d+/]{86}==/g],
  [
    'a key of an Azure service',
    /(?<![\w+/])[A-Za-z\d+/]{40,44}(?:\+ASt|AzSe|\+ACR|AzFu|\+AMC|APIM)[A-Za-z\d+/]{4,}=*/g,
  ],
  ['a key in a connection string', /\b(?:AccountKey|SharedAccessKey|SharedAccessSignature)=[\w+/%-]{30,}/g],
  ['the signature of a shared link', /[?&]sig=[\w%+/-]{30,}/g],
  ['a JSON web token', /\beyJ[\w-]{10,}\.eyJ[\w-]{10,}\.[\w-]{10,}/g],
  ['a password in an address', /\b[a-z][a-z\d+.-]{0,20}:\/\/[^\s:/@'"{}<>$]*:[^\s:/@'"{}<>$*]{4,}@[\w.-]+/gi],
];

const positions: readonly SecretFormat[] = [
  {
    what: 'a secret in a header',
    pattern:
      /\b(?:proxy-)?authorization["']?\]?\s*[:=,]\s*[bf]?["']?(?:bearer|basic|token|apikey|key|digest)\s+([\w.~+/=-]{8,})/gi,
    group: 1,
  },
  {
    what: 'a secret in a header',
    pattern:
      /\b(?:x-[\w-]{0,40}(?:key|token|secret)|api-key|apikey|private-token|ocp-apim-subscription-key)["']?\]?\s*[:=,]\s*["']?([\w.~+/=-]{8,})/gi,
    group: 1,
    isLoose: true,
  },
  {
    what: 'a secret in a query',
    pattern: new RegExp(
      `[?&](?:api_?key|apikey|appid|app_id|key|token|access_token|auth|password|pwd|client_secret|subscription-key|code)=${bare}`,
      'gi',
    ),
    group: 1,
    isLoose: true,
  },
  {
    what: 'a password in a connection string',
    pattern: /(?:;|\?|&|\b[\w ]{1,30}=[^;=\n"']{1,200};)\s*(?:password|pwd)\s*=\s*([^\s;"'{}<>$&]{4,})/gi,
    group: 1,
  },
  {
    what: 'a password in a connection string',
    pattern: /\b(?:host|user|dbname)=[^\s"']{1,100}[^\n"']{0,200}\spassword=([^\s"'{}<>$]{4,})/gi,
    group: 1,
  },
  {
    what: 'a secret in a command',
    pattern: new RegExp(
      `(?<=\\s|["'])--(?:[\\w-]{1,30}-)?(?:password|passwd|passphrase|token|secret|api-?key|access-key|account-key|client-secret|sas)(?:=|[ \\t]+)["']?${bare}`,
      'gi',
    ),
    group: 1,
  },
  {
    what: 'a secret in a command',
    pattern: new RegExp(
      `(?<=^|[\\s;&!"'])[A-Z\\d_]{0,40}?(?:PASS|PASSWD|PASSWORD|PWD|SECRET|TOKEN|API_?KEY|ACCESS_KEY|SECRET_KEY)=["']?${bare}`,
      'gm',
    ),
    group: 1,
  },
  {
    what: 'a secret in a command',
    pattern:
      /\bconfig(?:ure)?[ \t]+set[ \t]+[\w.-]{0,40}(?:secret|password|token|key)[\w.-]{0,40}[ \t]+["']?([^\s"'{}<>$]{12,})/gi,
    group: 1,
    isLoose: true,
  },
  {
    what: 'a password in a command',
    pattern: /\becho[ \t]+["']?([^\s"'|{}<>$]{5,})["']?[ \t]*\|[ \t]*sudo[ \t]+-S/g,
    group: 1,
  },
  {
    what: 'a password in a command',
    pattern: /\b(?:curl|wget|http|https|az|svn)\b[^\n]{0,200}\s(?:-u|--user)[ =]?["']?[^\s:"'{}$]+:([^\s"'{}<>$]{4,})/g,
    group: 1,
  },
  {
    what: 'a password in a command',
    pattern: /\b(?:mysql|mysqldump|mysqladmin|mariadb)\b[^\n]{0,200}\s-p["']?([^\s"'{}<>$-][^\s"'{}<>$]{3,})/g,
    group: 1,
  },
  {
    what: 'a password in a command',
    pattern: /\b(?:sshpass|mongo|mongosh|mongodump)\b[^\n]{0,200}\s-p[ ]?["']?([^\s"'{}<>$-][^\s"'{}<>$]{3,})/g,
    group: 1,
  },
  {
    what: 'a password in a command',
    pattern:
      /\b(?:docker|podman|az acr|helm registry|oc|az)\s+login\b[^\n]{0,200}\s-p[ =]?["']?([^\s"'{}<>$-][^\s"'{}<>$]{3,})/g,
    group: 1,
  },
  {
    what: 'a token in a command',
    pattern: /\b(?:authtoken|add-authtoken|_authToken=|config set -n key -v)[ \t]*["']?([^\s"'{}<>$]{12,})/g,
    group: 1,
  },
  {
    what: 'a token in a command',
    pattern:
      /(?<![\w.-])[a-z][\w.-]{1,30}[ \t]+(?:[a-z]{2,12}[ \t]+)?(?:login|auth|authenticate|signin)\b[^\n"'(=]{0,100}?[ \t]["']?([A-Za-z\d_-]{20,})(?![\w/.:-])/g,
    group: 1,
    isLoose: true,
  },
  { what: 'a password in a login file', pattern: /\blogin\s+\S+\s+password\s+([^\s"'{}<>$]{4,})/g, group: 1 },
];

/** All forms, the surest first. */
export const secretFormats: readonly SecretFormat[] = [
  ...tokens.map(([what, pattern]): SecretFormat => ({ what, pattern, group: 0 })),
  ...positions,
];
