import type { StepsPlan } from '../../ir.ts';
import { requiredName } from '../../knowledge/distribution-names.ts';

/** Packages whose values hold no tensors of PyTorch and no models of Keras. */
const without: ReadonlySet<string> = new Set(
  [
    'azureml-mlflow azureml-core azure-ai-ml azure-identity beautifulsoup4 bokeh boto3 catboost category-encoders',
    'cloudpickle cython dask dill feature-engine fsspec geopandas hyperopt imbalanced-learn ipython ipywidgets jinja2',
    'joblib jsonschema kaleido lightgbm lxml matplotlib mlflow mlflow-skinny mlxtend networkx nltk numba numexpr numpy',
    'openpyxl optuna pandas patsy pillow pip plotly polars psutil pyarrow pydantic pyspark python python-dateutil pytz',
    'pyyaml regex requests scikit-image scikit-learn scipy seaborn setuptools shap sqlalchemy statsmodels sympy tabulate',
    'threadpoolctl tqdm wheel wordcloud xgboost xlrd xlsxwriter',
  ].flatMap((line) => line.split(' ')),
);

/** Whether values of the pipeline may hold tensors of PyTorch or models of Keras: unless all that it installs is known to have none. */
export function mayHoldTensors({ environments }: StepsPlan): boolean {
  const packages = environments.flatMap(({ pip, conda }) => [...pip, ...conda]);
  return environments.length === 0 || packages.some((requirement) => !without.has(requiredName(requirement)));
}
