/** Which distribution on PyPI gives a module, and the version that is taken where the notebook names none. */
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
  'azureml.core': 'azureml-core',
  'azureml.fsspec': 'azureml-fsspec',
  'azureml.mlflow': 'azureml-mlflow',
  azureml: 'azureml-core',
  bs4: 'beautifulsoup4',
  category_encoders: 'category-encoders',
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
  git: 'gitpython',
  'google.cloud.aiplatform': 'google-cloud-aiplatform',
  'google.cloud.bigquery': 'google-cloud-bigquery',
  'google.cloud.storage': 'google-cloud-storage',
  'google.generativeai': 'google-generativeai',
  'google.protobuf': 'protobuf',
  graphviz: 'graphviz',
  gym: 'gym',
  huggingface_hub: 'huggingface-hub',
  imblearn: 'imbalanced-learn',
  IPython: 'ipython',
  jwt: 'pyjwt',
  kaggle: 'kaggle',
  lightning: 'lightning',
  Levenshtein: 'levenshtein',
  magic: 'python-magic',
  mpl_toolkits: 'matplotlib',
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
  pytorch_lightning: 'pytorch-lightning',
  pytorch_tabnet: 'pytorch-tabnet',
  rest_framework: 'djangorestframework',
  ruamel: 'ruamel.yaml',
  scikitplot: 'scikit-plot',
  sentence_transformers: 'sentence-transformers',
  serial: 'pyserial',
  skimage: 'scikit-image',
  sklearn: 'scikit-learn',
  sklearn_pandas: 'sklearn-pandas',
  skopt: 'scikit-optimize',
  slugify: 'python-slugify',
  tables: 'tables',
  telegram: 'python-telegram-bot',
  tensorflow_datasets: 'tensorflow-datasets',
  tensorflow_hub: 'tensorflow-hub',
  tensorflow_addons: 'tensorflow-addons',
  umap: 'umap-learn',
  websocket: 'websocket-client',
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

/** Version that is taken where the notebook names none; `null` where nothing is pinned. */
export function defaultVersion(distribution: string): string | null {
  const name = distribution.toLowerCase().replace(/[-_.]+/g, '-');
  return Object.hasOwn(defaultVersions, name) ? (defaultVersions[name] ?? null) : null;
}

/** Top-level names that many distributions share; each is called after its first parts. */
const namespaces: ReadonlySet<string> = new Set(['azure', 'google']);
