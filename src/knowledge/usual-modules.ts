/** The modules that everyone imports by these names. */
export const usualModules: ReadonlyMap<string, string> = new Map([
  ['np', 'numpy'],
  ['pd', 'pandas'],
  ['plt', 'matplotlib.pyplot'],
  ['sns', 'seaborn'],
  ['tf', 'tensorflow'],
  ['torch', 'torch'],
  ['mlflow', 'mlflow'],
]);
