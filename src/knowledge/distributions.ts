/** Which distribution on PyPI gives a module, and the version that is taken where the notebook names none. */
import { canonicalName } from './distribution-names.ts';
import { isNamedAlike } from './packages.ts';
import { standardModules } from './standard-modules.ts';
import { defaultVersions } from './versions.ts';

/** Modules whose distribution has another name. Dotted names are for namespaces that several distributions share. */
const distributions: Readonly<Record<string, string>> = {
  absl: 'absl-py',
  attr: 'attrs',
  autogluon: 'autogluon',
  'azure.ai.ml': 'azure-ai-ml',
  'azure.ai.textanalytics': 'azure-ai-textanalytics',
  'azure.core': 'azure-core',
  'azure.cosmos': 'azure-cosmos',
  'azure.identity': 'azure-identity',
  'azure.keyvault.secrets': 'azure-keyvault-secrets',
  'azure.storage.blob': 'azure-storage-blob',
  'azure.storage.filedatalake': 'azure-storage-file-datalake',
  azureml: 'azureml-core',
  'azureml.core': 'azureml-core',
  'azureml.fsspec': 'azureml-fsspec',
  'azureml.mlflow': 'azureml-mlflow',
  bayes_opt: 'bayesian-optimization',
  Bio: 'biopython',
  bs4: 'beautifulsoup4',
  category_encoders: 'category-encoders',
  cassandra: 'cassandra-driver',
  causallearn: 'causal-learn',
  Crypto: 'pycryptodome',
  cv2: 'opencv-python-headless',
  dateutil: 'python-dateutil',
  docx: 'python-docx',
  dotenv: 'python-dotenv',
  factor_analyzer: 'factor-analyzer',
  faiss: 'faiss-cpu',
  fastai: 'fastai',
  feature_engine: 'feature-engine',
  fitz: 'pymupdf',
  flask_cors: 'flask-cors',
  gin: 'gin-config',
  git: 'gitpython',
  github: 'pygithub',
  'google.cloud.aiplatform': 'google-cloud-aiplatform',
  'google.cloud.bigquery': 'google-cloud-bigquery',
  'google.cloud.storage': 'google-cloud-storage',
  'google.generativeai': 'google-generativeai',
  'google.protobuf': 'protobuf',
  googleapiclient: 'google-api-python-client',
  graphviz: 'graphviz',
  grpc: 'grpcio',
  gym: 'gym',
  haiku: 'dm-haiku',
  huggingface_hub: 'huggingface-hub',
  hydra: 'hydra-core',
  hypertune: 'cloudml-hypertune',
  ibis: 'ibis-framework',
  imblearn: 'imbalanced-learn',
  IPython: 'ipython',
  janitor: 'pyjanitor',
  jwt: 'pyjwt',
  kaggle: 'kaggle',
  Levenshtein: 'levenshtein',
  lightning: 'lightning',
  magic: 'python-magic',
  mpl_toolkits: 'matplotlib',
  'mysql.connector': 'mysql-connector-python',
  MySQLdb: 'mysqlclient',
  OpenSSL: 'pyopenssl',
  osgeo: 'gdal',
  pandas_profiling: 'ydata-profiling',
  patoolib: 'patool',
  PIL: 'pillow',
  pkg_resources: 'setuptools',
  pl_bolts: 'lightning-bolts',
  pptx: 'python-pptx',
  psycopg2: 'psycopg2-binary',
  pylab: 'matplotlib',
  pyro: 'pyro-ppl',
  pytorch_lightning: 'pytorch-lightning',
  pytorch_tabnet: 'pytorch-tabnet',
  pywt: 'pywavelets',
  rest_framework: 'djangorestframework',
  ruamel: 'ruamel.yaml',
  scikitplot: 'scikit-plot',
  sentence_transformers: 'sentence-transformers',
  serial: 'pyserial',
  skimage: 'scikit-image',
  sklearn: 'scikit-learn',
  sklearn_pandas: 'sklearn-pandas',
  sklift: 'scikit-uplift',
  skmultilearn: 'scikit-multilearn',
  skopt: 'scikit-optimize',
  sksurv: 'scikit-survival',
  slugify: 'python-slugify',
  'snowflake.connector': 'snowflake-connector-python',
  'snowflake.snowpark': 'snowflake-snowpark-python',
  sparknlp: 'spark-nlp',
  spellchecker: 'pyspellchecker',
  supervised: 'mljar-supervised',
  tables: 'tables',
  tabula: 'tabula-py',
  talib: 'ta-lib',
  telegram: 'python-telegram-bot',
  tensorflow_addons: 'tensorflow-addons',
  tensorflow_datasets: 'tensorflow-datasets',
  tensorflow_hub: 'tensorflow-hub',
  umap: 'umap-learn',
  websocket: 'websocket-client',
  whisper: 'openai-whisper',
  wikipediaapi: 'wikipedia-api',
  vertexai: 'google-cloud-aiplatform',
  wx: 'wxpython',
  yaml: 'pyyaml',
  ydata_profiling: 'ydata-profiling',
  zmq: 'pyzmq',
};

/** Distribution that provides a module: `sklearn` → `scikit-learn`; `null` for the standard library. */
export function distributionOf(module: string): string | null {
  const parts = module.split('.');
  const top = parts[0] ?? module;
  if (standardModules.has(top)) return null;
  for (let length = parts.length; length > 0; length -= 1) {
    const name = parts.slice(0, length).join('.');
    if (Object.hasOwn(distributions, name)) return distributions[name] ?? name;
  }
  return namespaces.has(top) && parts.length > 1 ? parts.slice(0, 3).join('-') : top;
}

/** Whether we know that a module's distribution has the name that `distributionOf` gives. */
export function isKnownModule(module: string): boolean {
  const distribution = distributionOf(module);
  const top = module.split('.')[0] ?? module;
  if (distribution === null || isNamedAlike(top) || defaultVersion(distribution) !== null) return true;
  return distribution !== top || Object.hasOwn(distributions, top);
}

/** Version that is taken where the notebook names none; `null` if nothing is pinned. */
export function defaultVersion(distribution: string): string | null {
  const name = canonicalName(distribution);
  return Object.hasOwn(defaultVersions, name) ? (defaultVersions[name] ?? null) : null;
}

/** Top-level names that many distributions share; each is called after its first parts. */
const namespaces: ReadonlySet<string> = new Set(['azure', 'google']);

/** Distributions that give the same modules in other builds, with the same version numbers. */
export const interchangeable: readonly (readonly string[])[] = [
  ['opencv-python-headless', 'opencv-python', 'opencv-contrib-python', 'opencv-contrib-python-headless'],
  ['tensorflow', 'tensorflow-cpu', 'tensorflow-intel', 'tensorflow-macos', 'tensorflow-gpu'],
  ['faiss-cpu', 'faiss-gpu'],
  ['psycopg2-binary', 'psycopg2'],
  ['xgboost', 'xgboost-cpu'],
  ['onnxruntime', 'onnxruntime-gpu'],
];
