import type { Library } from '../rows.ts';
import { catboost, lightgbm, samplers, xgboost } from './boosting.ts';
import { builtins, time } from './builtins.ts';
import { files } from './files.ts';
import { keras } from './keras.ts';
import { matplotlib, seaborn } from './matplotlib.ts';
import { notebook } from './notebook.ts';
import { numpy } from './numpy.ts';
import { otherFrames } from './other-frames.ts';
import { pandas } from './pandas.ts';
import { scipy } from './scipy.ts';
import { sklearn } from './sklearn.ts';
import { standard } from './standard.ts';
import { statsmodels } from './statsmodels.ts';
import { storage } from './storage.ts';
import { torch } from './torch.ts';

/** Every library that cellwright knows. */
export const libraries: readonly Library[] = [
  ...[builtins, time, files, standard],
  ...[numpy, pandas, scipy, sklearn, statsmodels],
  ...[matplotlib, seaborn],
  ...[xgboost, lightgbm, catboost, samplers, torch, keras],
  ...[storage, otherFrames, notebook],
];
