import type { Library } from '../rows.ts';
import { catboost, lightgbm, samplers, xgboost } from './boosting.ts';
import { builtins, time } from './builtins.ts';
import { files } from './files.ts';
import { geopandas } from './geopandas.ts';
import { keras } from './keras.ts';
import { lightning } from './lightning.ts';
import { matplotlib, seaborn } from './matplotlib.ts';
import { notebook } from './notebook.ts';
import { numpy } from './numpy.ts';
import { pandas } from './pandas.ts';
import { plotly } from './plotly.ts';
import { polars } from './polars.ts';
import { prophet } from './prophet.ts';
import { pyarrow } from './pyarrow.ts';
import { scipy } from './scipy.ts';
import { servers } from './servers.ts';
import { services } from './services.ts';
import { shap } from './shap.ts';
import { sklearn } from './sklearn.ts';
import { pyspark } from './spark.ts';
import { standard } from './standard.ts';
import { statsmodels } from './statsmodels.ts';
import { storage } from './storage.ts';
import { gensim, nltk, spacy } from './text.ts';
import { torch } from './torch.ts';
import { datasets, transformers } from './transformers.ts';
import { hyperopt, optuna } from './tuning.ts';

/** Every library that cellwright knows. */
export const libraries: readonly Library[] = [
  ...[builtins, time, files, standard],
  ...[numpy, pandas, scipy, sklearn, statsmodels, prophet],
  ...[matplotlib, seaborn],
  ...[xgboost, lightgbm, catboost, samplers, torch, keras],
  ...[transformers, datasets, lightning, optuna, hyperopt, shap, nltk, spacy, gensim],
  ...[polars, pyarrow, pyspark, geopandas, plotly],
  ...[storage, services, servers, notebook],
];
