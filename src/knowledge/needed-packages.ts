/** The distributions that models, values and generated scripts need. */
import { hasMlflow3 } from './versions.ts';

/** Packages whose values hold no tensors of PyTorch and no models of Keras. */
export const tensorFreePackages: ReadonlySet<string> = new Set(
  [
    'azureml-mlflow azureml-core azure-ai-ml azure-identity beautifulsoup4 bokeh boto3 catboost category-encoders',
    'cloudpickle cython dask dill feature-engine fsspec geopandas hyperopt imbalanced-learn ipython ipywidgets jinja2',
    'joblib jsonschema kaleido lightgbm lxml matplotlib mlflow mlflow-skinny mlxtend networkx nltk numba numexpr numpy',
    'openpyxl optuna pandas patsy pillow pip plotly polars psutil pyarrow pydantic pyspark python python-dateutil pytz',
    'pyyaml regex requests scikit-image scikit-learn scipy seaborn setuptools shap sqlalchemy statsmodels sympy tabulate',
    'threadpoolctl tqdm wheel wordcloud xgboost xlrd xlsxwriter',
  ].flatMap((line) => line.split(' ')),
);

/** Distributions that models of a kind need to be loaded, besides those that any model does. */
export const packagesOfFlavor: Readonly<Record<string, readonly string[]>> = {
  sklearn: [
    'scikit-learn',
    'imbalanced-learn',
    'category-encoders',
    'feature-engine',
    'mlxtend',
    'skorch',
    'scikeras',
    'xgboost',
    'lightgbm',
    'catboost',
  ],
  tensorflow: ['tensorflow', 'keras'],
  pytorch: ['torch', 'torchvision', 'lightning', 'pytorch-lightning', 'transformers'],
  transformers: ['transformers', 'torch', 'tensorflow'],
  xgboost: ['xgboost', 'scikit-learn'],
  lightgbm: ['lightgbm', 'scikit-learn'],
  catboost: ['catboost'],
  statsmodels: ['statsmodels'],
  prophet: ['prophet'],
};

/**
 * The format that a model is stored in, where MLflow's default differs between its generations; null for the default. MLflow 3
 * stores models of scikit-learn with skops, which refuses trees and all that it does not know, and networks as a traced
 * graph, which is no `torch.nn.Module` when it is loaded. MLflow 2 has no such argument for the others.
 */
export function serializationFormat(flavor: string, requirements: readonly string[]): string | null {
  if (flavor === 'sklearn') return 'cloudpickle';
  return hasMlflow3(requirements) ? (formatsOfMlflow3[flavor] ?? null) : null;
}

const formatsOfMlflow3: Readonly<Record<string, string>> = { lightgbm: 'cloudpickle', pytorch: 'pickle' };

/** Distributions that any model needs to be loaded. */
export const packagesOfAnyModel: readonly string[] = ['mlflow', 'cloudpickle', 'numpy', 'pandas', 'scipy'];

/** Distributions that generated scripts need besides what they import. */
export const packagesOfScripts: readonly string[] = ['mlflow', 'cloudpickle'];

/** Distributions that calls need and no import names: what reads the files, and what shows a bar of progress in a notebook. */
const packagesOfCalls: readonly (readonly [RegExp, string])[] = [
  [/\bread_excel\(|\.to_excel\(|\bExcel(?:File|Writer)\(/, 'openpyxl'],
  [/\b(?:read_html|read_xml)\(|\.to_xml\(/, 'lxml'],
  [/\bread_hdf\(|\.to_hdf\(|\bHDFStore\(/, 'tables'],
  [/\btqdm_notebook\b|\btqdm\.notebook\b/, 'ipywidgets'],
];

/** The distributions that the calls of some code need. */
export function packagesCalled(texts: readonly string[], paths: readonly string[]): readonly string[] {
  const isOld = paths.some((path) => /\.xls$/i.test(path)) ? ['xlrd'] : [];
  const found = packagesOfCalls.flatMap(([pattern, name]) => (texts.some((text) => pattern.test(text)) ? [name] : []));
  return [...new Set([...found, ...(found.includes('openpyxl') ? isOld : [])])];
}

/** The distribution that pandas stores Parquet with. */
export const packageOfParquet = 'pyarrow';
