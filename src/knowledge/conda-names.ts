/** Packages of conda whose distribution on PyPI has another name. */
const names: Readonly<Record<string, string>> = {
  'dask-core': 'dask',
  'lightning-base': 'lightning',
  'matplotlib-base': 'matplotlib',
  opencv: 'opencv-python-headless',
  'opencv-base': 'opencv-python-headless',
  'py-lightgbm': 'lightgbm',
  'py-opencv': 'opencv-python-headless',
  'py-xgboost': 'xgboost',
  'py-xgboost-cpu': 'xgboost',
  'py-xgboost-gpu': 'xgboost',
  'pyarrow-core': 'pyarrow',
  'python-graphviz': 'graphviz',
  pytables: 'tables',
  pytorch: 'torch',
  'pytorch-cpu': 'torch',
  'pytorch-gpu': 'torch',
  'seaborn-base': 'seaborn',
  'tensorflow-base': 'tensorflow',
};

/** The name that pip knows a package of conda by. */
export function pipNameOf(conda: string): string {
  return Object.hasOwn(names, conda) ? (names[conda] ?? conda) : conda;
}
