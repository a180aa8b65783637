/** Clients, credentials, sessions and tokens: values that hold a login, so that no step may hand them on. */
import { type ClassGroup, changes, type Library, network, type Row, reads } from '../rows.ts';

const client = 'a client holds its login, and what steps hand on is kept in storage; make it in the step that uses it';
const credential =
  'credentials must not be kept in storage, as what steps hand on is; make them in the step that uses them';
const connection = 'a session or connection cannot be stored; make it in the step that uses it';
const token = 'a token must not be kept in storage, and it expires; get it in the step that uses it';
const secret = 'it holds a secret, and what steps hand on is kept in storage; read it in the step that uses it';

/** Whatever is called, it happens elsewhere: the client stays what it is. */
const elsewhere: readonly Row[] = [['*', '', network]];

/** Clients that keep nothing but their login, so that another one does the same. */
function clients(module: string, names: string, more: Partial<ClassGroup> = {}): ClassGroup {
  const methods = [...(more.methods ?? []), ...elsewhere];
  return { module, names, unstorable: client, construct: [{ sharesWith: 'nothing' }], ...more, methods };
}

function credentials(module: string, names: string, more: Partial<ClassGroup> = {}): ClassGroup {
  return { module, names, unstorable: credential, construct: [{ sharesWith: 'nothing' }], ...more };
}

/** Connections and sessions remember what was done: no other one is the same. */
function connections(module: string, names: string, more: Partial<ClassGroup> = {}): ClassGroup {
  return { module, names, kind: 'handle', unstorable: connection, ...more };
}

const ofWorkspace = {
  batch_deployments: 'BatchDeploymentOperations',
  batch_endpoints: 'BatchEndpointOperations',
  components: 'ComponentOperations',
  compute: 'ComputeOperations',
  data: 'DataOperations',
  datastores: 'DatastoreOperations',
  environments: 'EnvironmentOperations',
  jobs: 'JobOperations',
  models: 'ModelOperations',
  online_deployments: 'OnlineDeploymentOperations',
  online_endpoints: 'OnlineEndpointOperations',
  schedules: 'ScheduleOperations',
  workspaces: 'WorkspaceOperations',
  connections: 'WorkspaceConnectionsOperations',
  registries: 'RegistryOperations',
};

const azure: readonly ClassGroup[] = [
  // Texts that hold a secret are of this class, wherever they come from.
  { module: '', names: 'secret', kind: 'str', bases: 'str', unstorable: secret },
  clients('azure.ai.ml', 'MLClient', {
    statics: [['from_config', 'azure.ai.ml.MLClient', reads(null, 'path')]],
    attributes: Object.entries(ofWorkspace).map(([name, type]) => [name, `azure.ai.ml.operations.${type}`]),
  }),
  clients('azure.ai.ml.operations', Object.values(ofWorkspace).join(' ')),
  credentials(
    'azure.identity',
    `DefaultAzureCredential InteractiveBrowserCredential AzureCliCredential ManagedIdentityCredential
    ClientSecretCredential CertificateCredential ClientAssertionCredential DeviceCodeCredential EnvironmentCredential
    UsernamePasswordCredential ChainedTokenCredential VisualStudioCodeCredential AzurePowerShellCredential
    AzureDeveloperCliCredential WorkloadIdentityCredential OnBehalfOfCredential AuthorizationCodeCredential
    SharedTokenCacheCredential AzurePipelinesCredential`,
    {
      methods: [
        ['get_token get_token_info', 'azure.core.credentials.AccessToken', network],
        ['close', 'none'],
      ],
    },
  ),
  credentials(
    'azure.core.credentials',
    'AzureKeyCredential AzureNamedKeyCredential AzureSasCredential TokenCredential',
  ),
  {
    module: 'azure.core.credentials',
    names: 'AccessToken',
    unstorable: token,
    attributes: [
      ['token', 'secret', 'fresh'],
      ['expires_on', 'int', 'fresh'],
    ],
  },
  clients('azure.keyvault.secrets', 'SecretClient', {
    methods: [['get_secret', 'azure.keyvault.secrets.KeyVaultSecret', network]],
  }),
  {
    module: 'azure.keyvault.secrets',
    names: 'KeyVaultSecret',
    unstorable: secret,
    attributes: [
      ['value', 'secret', 'fresh'],
      ['name', 'str', 'fresh'],
    ],
  },
  clients('azure.keyvault.keys', 'KeyClient'),
  clients('azure.storage.blob', 'BlobServiceClient ContainerClient BlobClient', {
    statics: [['from_connection_string from_container_url from_blob_url', 'receiver']],
  }),
  clients('azure.storage.filedatalake', 'DataLakeServiceClient FileSystemClient DataLakeFileClient', {
    statics: [['from_connection_string', 'receiver']],
  }),
  clients('azure.storage.queue', 'QueueServiceClient QueueClient'),
  clients('azure.data.tables', 'TableServiceClient TableClient'),
  clients('azure.cosmos', 'CosmosClient'),
  clients('azure.search.documents', 'SearchClient'),
  clients('azure.monitor.query', 'LogsQueryClient MetricsQueryClient'),
  clients('azure.kusto.data', 'KustoClient'),
  connections('azure.eventhub', 'EventHubProducerClient EventHubConsumerClient'),
  connections('azure.servicebus', 'ServiceBusClient'),
  clients('msal', 'ConfidentialClientApplication PublicClientApplication'),
  clients('azureml.core', 'Workspace', { statics: [['from_config get', 'azureml.core.Workspace', network]] }),
  credentials(
    'azureml.core.authentication',
    'ServicePrincipalAuthentication InteractiveLoginAuthentication MsiAuthentication AzureCliAuthentication',
  ),
];

const otherClouds: readonly ClassGroup[] = [
  clients('boto3', 'Session', {
    methods: [
      ['client', 'botocore.client.BaseClient'],
      ['resource', 'boto3.resources.base.ServiceResource'],
      ['get_credentials', 'botocore.credentials.Credentials'],
    ],
  }),
  clients('botocore.client', 'BaseClient'),
  clients('boto3.resources.base', 'ServiceResource'),
  credentials('botocore.credentials', 'Credentials'),
  clients('sagemaker', 'Session'),
  clients('google.cloud.storage', 'Client'),
  clients('google.cloud.bigquery', 'Client'),
  credentials('google.auth.credentials', 'Credentials'),
  credentials('google.oauth2.service_account', 'Credentials', {
    statics: [['from_service_account_file from_service_account_info', 'google.oauth2.service_account.Credentials']],
  }),
  clients('s3fs', 'S3FileSystem'),
  clients('gcsfs', 'GCSFileSystem'),
  clients('adlfs', 'AzureBlobFileSystem'),
  clients('mlflow', 'MlflowClient'),
  clients('wandb', 'Api'),
  clients('huggingface_hub', 'HfApi InferenceClient'),
  clients('openai', 'OpenAI AzureOpenAI AsyncOpenAI AsyncAzureOpenAI'),
  clients('anthropic', 'Anthropic AsyncAnthropic'),
  clients('github', 'Github'),
  clients('kaggle.api.kaggle_api_extended', 'KaggleApi', { methods: [['authenticate', 'none', changes]] }),
];

const connected: readonly ClassGroup[] = [
  connections('requests', 'Session'),
  connections('httpx', 'Client AsyncClient'),
  connections('aiohttp', 'ClientSession'),
  connections('urllib3', 'PoolManager'),
  connections('sqlalchemy.engine', 'Engine Connection', {
    methods: [['connect begin', 'sqlalchemy.engine.Connection']],
  }),
  connections('sqlalchemy.orm', 'Session scoped_session sessionmaker'),
  connections('psycopg2.extensions', 'connection cursor'),
  connections('pyodbc', 'Connection Cursor'),
  connections('pymysql.connections', 'Connection'),
  connections('mysql.connector.connection', 'MySQLConnection'),
  connections('snowflake.connector', 'SnowflakeConnection'),
  connections('oracledb', 'Connection'),
  connections('duckdb', 'DuckDBPyConnection'),
  connections('pymongo', 'MongoClient'),
  connections('redis', 'Redis StrictRedis'),
  connections('elasticsearch', 'Elasticsearch'),
  connections('paramiko', 'SSHClient SFTPClient'),
  connections('ftplib', 'FTP FTP_TLS'),
  connections('smtplib', 'SMTP SMTP_SSL'),
  connections('imaplib', 'IMAP4 IMAP4_SSL'),
];

/** Services that are logged in to. */
export const services: Library = {
  aliases: {
    'boto3.session': 'boto3',
    'mlflow.tracking': 'mlflow',
    'azureml.core.workspace': 'azureml.core',
    'requests.sessions': 'requests',
    'sqlalchemy.engine.base': 'sqlalchemy.engine',
  },
  functions: {
    boto3: [
      ['client', 'botocore.client.BaseClient'],
      ['resource', 'boto3.resources.base.ServiceResource'],
    ],
    'azure.identity': [['get_bearer_token_provider', 'azure.core.credentials.TokenCredential']],
    'google.auth': [['default', 'google.auth.credentials.Credentials, str']],
    requests: [['session', 'requests.Session']],
    sqlalchemy: [['create_engine', 'sqlalchemy.engine.Engine']],
    psycopg2: [['connect', 'psycopg2.extensions.connection', network]],
    pyodbc: [['connect', 'pyodbc.Connection', network]],
    pymysql: [['connect', 'pymysql.connections.Connection', network]],
    'mysql.connector': [['connect', 'mysql.connector.connection.MySQLConnection', network]],
    'snowflake.connector': [['connect', 'snowflake.connector.SnowflakeConnection', network]],
    oracledb: [['connect', 'oracledb.Connection', network]],
    getpass: [['getpass', 'secret']],
  },
  classes: [...azure, ...otherClouds, ...connected],
};
