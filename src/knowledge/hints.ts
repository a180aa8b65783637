/** Type hints of values of libraries, as people write them. */
export const hintsOfKinds: Readonly<Record<string, { readonly hint: string; readonly import: string }>> = {
  frame: { hint: 'pd.DataFrame', import: 'import pandas as pd' },
  series: { hint: 'pd.Series', import: 'import pandas as pd' },
  array: { hint: 'np.ndarray', import: 'import numpy as np' },
};
