/** Versions that resolve together on Python 3.10 and 3.11, by distribution. */
export const defaultVersions: Readonly<Record<string, string>> = {
  altair: '5.5.0',
  'azure-ai-ml': '1.23.0',
  'azure-identity': '1.19.0',
  'azureml-mlflow': '1.60.0',
  beautifulsoup4: '4.12.3',
  bokeh: '3.4.3',
  catboost: '1.2.7',
  'category-encoders': '2.6.4',
  cloudpickle: '3.1.0',
  datasets: '3.1.0',
  'feature-engine': '1.8.2',
  folium: '0.19.2',
  gensim: '4.3.3',
  geopandas: '1.0.1',
  hyperopt: '0.2.7',
  'imbalanced-learn': '0.12.4',
  ipython: '8.18.1',
  ipywidgets: '8.1.5',
  joblib: '1.4.2',
  lightgbm: '4.5.0',
  lxml: '5.3.0',
  matplotlib: '3.9.2',
  missingno: '0.5.2',
  mlflow: '2.16.2',
  'mlflow-skinny': '2.16.2',
  networkx: '3.2.1',
  nltk: '3.9.1',
  numba: '0.60.0',
  numpy: '1.26.4',
  'opencv-python-headless': '4.10.0.84',
  openpyxl: '3.1.5',
  optuna: '4.1.0',
  pandas: '2.2.3',
  pillow: '10.4.0',
  plotly: '5.24.1',
  polars: '1.17.1',
  prophet: '1.1.6',
  pyarrow: '17.0.0',
  'python-dateutil': '2.9.0.post0',
  pytz: '2024.2',
  pyyaml: '6.0.2',
  requests: '2.32.3',
  'scikit-image': '0.24.0',
  'scikit-learn': '1.5.2',
  scipy: '1.13.1',
  seaborn: '0.13.2',
  shap: '0.46.0',
  spacy: '3.7.5',
  sqlalchemy: '2.0.36',
  statsmodels: '0.14.4',
  tables: '3.10.1',
  tabulate: '0.9.0',
  tensorflow: '2.18.0',
  torch: '2.5.1',
  torchvision: '0.20.1',
  tqdm: '4.67.1',
  transformers: '4.46.3',
  'umap-learn': '0.5.7',
  wordcloud: '1.9.4',
  xgboost: '2.1.3',
  xlrd: '2.0.1',
};

/** Versions that replace the defaults with MLflow 3: the newest that Azure ML's plug-in takes. They resolve together with the others. */
const versionsWithMlflow3: Readonly<Record<string, string>> = {
  'azureml-mlflow': '1.62.0.post6',
  mlflow: '3.15.0',
  'mlflow-skinny': '3.15.0',
};

/** Version of a distribution that goes with this generation of MLflow, if the notebook names none; null if nothing is pinned. */
export function versionWith(mlflow: number, distribution: string): string | null {
  const own = mlflow === 3 ? versionsWithMlflow3 : defaultVersions;
  return Object.hasOwn(own, distribution) ? (own[distribution] ?? null) : null;
}

/** True if requirements pin MLflow 3 or newer. */
export function hasMlflow3(requirements: readonly string[]): boolean {
  return requirements.some((one) => Number(/^mlflow(?:-skinny)?\s*(?:==|>=|~=)\s*(\d+)/i.exec(one)?.[1] ?? 0) >= 3);
}

/** An older version that resolves together with the others. */
export interface OlderVersion {
  readonly distribution: string;
  readonly version: string;
  /** Python versions that it is built for. */
  readonly pythons: readonly string[];
  /** Distributions that do not go with it. */
  readonly notWith: readonly string[];
}

/** What is taken where the notebook names no version, and calls what newer ones have no more. */
export const olderVersions: readonly OlderVersion[] = [
  older('scikit-learn', '1.3.2', ['3.10', '3.11', '3.12'], ['feature-engine']),
  older('scikit-learn', '1.1.3', ['3.10', '3.11'], ['feature-engine']),
  older('pandas', '1.5.3', ['3.10', '3.11'], ['feature-engine']),
  older('numpy', '1.23.5', ['3.10', '3.11'], ['tensorflow', 'keras']),
];

function older(
  distribution: string,
  version: string,
  pythons: readonly string[],
  notWith: readonly string[],
): OlderVersion {
  return { distribution, version, pythons, notWith };
}
