/** Type hints of values of libraries, as people write them. */
export const hintsOfKinds: Readonly<Record<string, { readonly hint: string; readonly import: string }>> = {
  frame: { hint: 'pd.DataFrame', import: 'import pandas as pd' },
  series: { hint: 'pd.Series', import: 'import pandas as pd' },
  array: { hint: 'np.ndarray', import: 'import numpy as np' },
  function: { hint: 'Callable', import: 'from collections.abc import Callable' },
  path: { hint: 'Path', import: 'from pathlib import Path' },
  sparse: { hint: 'spmatrix', import: 'from scipy.sparse import spmatrix' },
};

/** Classes that scripts can import where their instances are: estimators, networks, their parts and their data. */
const importable =
  /^((?:sklearn|torch)(?:\.\w+)*|xgboost|lightgbm|catboost|keras(?:\.\w+)*|statsmodels\.base\.wrapper|types|io)\.([A-Z]\w*)$/;

/** Classes that an import of their module alone does not give: experimental ones, and what Keras 3 has in TensorFlow only. */
const notByThemselves = /^sklearn\.(impute\.IterativeImputer|model_selection\.Halving\w+)$|^keras\.preprocessing\./;

/** The module of a class and its name there; null if a script can not, or should not, import it. */
export function importOfClass(className: string): { readonly module: string; readonly name: string } | null {
  const [, module, name] = notByThemselves.test(className) ? [] : (importable.exec(className) ?? []);
  return module === undefined || name === undefined || module.includes('._') ? null : { module, name };
}
