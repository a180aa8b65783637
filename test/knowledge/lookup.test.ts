import { describe, expect, test } from 'vitest';
import type { ValueKind, ValueType } from '../../src/ir.ts';
import {
  attributeFact,
  callFact,
  classFact,
  columnFact,
  defaultVersion,
  distributionOf,
  isConsumedByReading,
  isImmutable,
  itemFact,
  methodFact,
  moduleFact,
  operatorResult,
  operatorSharesElements,
  starNames,
} from '../../src/knowledge/lookup.ts';

const type = (kind: ValueKind, className: string | null = null): ValueType => ({ kind, className });
const frame = type('frame', 'pandas.DataFrame');

describe('functions and classes', () => {
  test.each([
    ['pandas.read_csv', 'frame', 'pandas.DataFrame'],
    ['pandas.core.frame.DataFrame', 'frame', 'pandas.DataFrame'],
    ['pandas.DataFrame.from_dict', 'frame', 'pandas.DataFrame'],
    ['sklearn.pipeline.make_pipeline', 'estimator', 'sklearn.pipeline.Pipeline'],
    ['tensorflow.keras.layers.Dense', 'object', 'keras.layers.Dense'],
    ['tensorflow.keras.models.Sequential', 'object', 'keras.Sequential'],
    ['matplotlib.pyplot.figure', 'figure', 'matplotlib.figure.Figure'],
    ['builtins.len', 'int', null],
    ['str.lower', 'str', null],
    ['datetime.datetime.now', 'object', 'datetime.datetime'],
    ['statsmodels.formula.api.ols', 'object', 'statsmodels.api.OLS'],
  ])('%s gives %s %s', (name, kind, className) => {
    expect(callFact(name)?.returns).toEqual({ kind, className });
  });

  test.each(['pandas.no_such_function', 'my_module.f', 'sklearn.ensemble._forest.X', 'constructor', 'subprocess.run'])(
    '%s is unknown',
    (name) => {
      expect(callFact(name)).toBeNull();
    },
  );

  test('a path, its keyword and its mode are known of open', () => {
    const fact = callFact('open');
    expect(fact?.readsPath).toEqual({ position: 0, keyword: 'file' });
    expect(fact?.writesPath).toEqual({ position: 0, keyword: 'file' });
    expect(fact?.pathMode).toEqual({ position: 1, keyword: 'mode' });
  });

  test('a split draws unless it is seeded, and gives two parts of each argument', () => {
    const fact = callFact('sklearn.model_selection.train_test_split');
    expect(fact).toMatchObject({ draws: ['numpy.random'], fixedBy: ['random_state'], partsOfEach: 2 });
    expect(fact).toMatchObject({ sharesWith: 'nothing', sharesElements: true });
  });

  test('the parts of a figure with its axes share objects', () => {
    expect(callFact('matplotlib.pyplot.subplots')).toMatchObject({ partsShare: true, drawsFigure: true });
  });

  test.each([
    ['random.seed', ['random']],
    ['numpy.random.seed', ['numpy.random']],
    ['torch.manual_seed', ['torch']],
    ['tensorflow.keras.utils.set_random_seed', ['random', 'numpy.random', 'tensorflow']],
    ['transformers.set_seed', ['random', 'numpy.random', 'torch']],
    ['pytorch_lightning.seed_everything', ['random', 'numpy.random', 'torch']],
  ])('%s seeds %j', (name, seeds) => {
    expect(callFact(name)?.seeds).toEqual(seeds);
  });

  test.each(['list', 'dict', 'sorted', 'sklearn.pipeline.Pipeline', 'numpy.asarray', 'zip'])(
    '%s may share with its arguments',
    (name) => {
      expect(callFact(name)?.sharesWith).toBe('arguments');
    },
  );
});

describe('methods', () => {
  test.each([
    [frame, 'drop', { changesReceiver: { whenKeyword: 'inplace' }, sharesWith: 'nothing' }],
    [frame, 'copy', { changesReceiver: 'never', copyKeyword: 'deep' }],
    [frame, 'head', { sharesWith: 'receiver' }],
    [frame, 'insert', { changesReceiver: 'always', keepsArguments: true }],
    [frame, 'to_csv', { writesPath: { position: 0, keyword: 'path_or_buf' } }],
    [type('list'), 'append', { changesReceiver: 'always', keepsArguments: true }],
    [type('array'), 'ravel', { sharesWith: 'receiver' }],
    [type('path'), 'read_text', { readsPath: { position: null, keyword: null } }],
    [type('object', 'scipy.stats.norm'), 'rvs', { draws: ['numpy.random'], fixedBy: ['random_state'] }],
    [type('estimator', 'sklearn.svm.SVC'), 'fit', { fits: true, sharesWith: 'receiver', draws: ['numpy.random'] }],
    [type('estimator', 'sklearn.naive_bayes.GaussianNB'), 'fit', { fits: true, draws: [] }],
    [type('estimator', 'sklearn.neighbors.KNeighborsClassifier'), 'fit', { keepsArguments: true }],
    [type('estimator'), 'fit', { fits: true, draws: ['numpy.random'] }],
    [type('dict', 'collections.Counter'), 'update', { changesReceiver: 'always' }],
    [
      type('object', 'torch.utils.data.DataLoader'),
      '__iter__',
      { draws: ['torch', 'numpy.random', 'random'], callsHeld: true },
    ],
    [type('object', 'transformers.Trainer'), 'train', { changesReceiver: 'always', callsHeld: true }],
    [type('object', 'optuna.study.Study'), 'optimize', { changesReceiver: 'always', callsArguments: true }],
    [
      type('estimator', 'lightgbm.LGBMClassifier'),
      'fit',
      { changesArguments: [{ position: null, keyword: 'callbacks' }] },
    ],
    [
      type('object', 'transformers.BertModel'),
      'save_pretrained',
      { writesPath: { position: 0, keyword: 'save_directory' } },
    ],
    [type('object', 'polars.Series'), 'sort', { changesReceiver: { whenKeyword: 'in_place' } }],
    [
      type('object', 'plotly.graph_objects.Figure'),
      'update_layout',
      { changesReceiver: 'always', sharesWith: 'receiver' },
    ],
  ] as const)('%j.%s', (receiver, method, expected) => {
    expect(methodFact(receiver, method)).toMatchObject(expected);
  });

  test('a class that is known is not taken for another of its kind', () => {
    expect(methodFact(type('object', 'polars.DataFrame'), 'groupby')).toBeNull();
  });

  test('a method of a value of unknown type is unknown', () => {
    expect(methodFact(type('unknown'), 'append')).toBeNull();
    expect(methodFact(frame, 'no_such_method')).toBeNull();
  });

  test.each([
    ['columns', true],
    ['T', true],
    ['values', true],
    ['shape', false],
  ])('df.%s', (attribute, shares) => {
    expect(attributeFact(frame, attribute)?.sharesWithReceiver).toBe(shares);
  });

  test('the influence of observations on a statsmodels result draws figures', () => {
    const influence = methodFact(type('object', 'statsmodels.base.wrapper.ResultsWrapper'), 'get_influence')?.returns;
    expect(influence && methodFact(influence, 'plot_index')).toMatchObject({ drawsFigure: true });
  });

  test('an attribute that is none of a frame is a column, which shares with it', () => {
    expect(attributeFact(frame, 'price')).toBeNull();
    expect(columnFact(frame, 'price', false)).toEqual({
      returns: type('series', 'pandas.Series'),
      sharesWithReceiver: true,
    });
    for (const name of ['merge', 'swaplevel', 'sparse', '_mgr']) expect(columnFact(frame, name, false)).toBeNull();
    expect(columnFact(type('object', 'geopandas.GeoDataFrame'), 'price', false)).toBeNull();
    expect(columnFact(frame, 'price', true)?.returns).toEqual(type('object', 'pandas.core.generic.NDFrame'));
  });
});

test('classes say what stores them and what cannot be stored', () => {
  expect(classFact('sklearn.svm.SVC')).toMatchObject({ flavor: 'sklearn', fixedBy: ['random_state'] });
  expect(classFact('xgboost.XGBClassifier')?.flavor).toBe('xgboost');
  expect(classFact('threading.Lock')?.unstorable).toMatch(/step that uses it/);
  expect(classFact('nowhere.Nothing')).toBeNull();
});

describe('subscripts and operators', () => {
  test.each([
    [frame, 'string', 'series', true],
    [frame, 'list', 'frame', false],
    [frame, 'mask', 'frame', false],
    [frame, 'slice', 'frame', true],
    [type('array'), 'slice', 'array', true],
    [type('array'), 'mask', 'array', false],
    [type('list'), 'number', 'unknown', true],
    [type('str'), 'slice', 'str', false],
    [type('unknown'), 'other', 'unknown', true],
  ] as const)('%j[%s] gives %s', (receiver, index, kind, shares) => {
    const fact = itemFact(receiver, index);
    expect([fact.returns.kind, fact.sharesWithReceiver]).toEqual([kind, shares]);
  });

  test.each([
    ['frame', '+', 'int', 'frame'],
    ['series', '>', 'float', 'series'],
    ['int', '/', 'int', 'float'],
    ['int', '+', 'int', 'int'],
    ['str', '%', 'tuple', 'str'],
    ['list', '*', 'int', 'list'],
    ['array', '@', 'array', 'unknown'],
    ['object', '+', 'int', 'unknown'],
    ['int', '==', 'str', 'bool'],
  ] as const)('%s %s %s gives %s', (left, operator, right, result) => {
    expect(operatorResult(type(left), type(right), operator).kind).toBe(result);
  });

  test('joined lists hold the elements of both', () => {
    expect(operatorSharesElements(type('list'), type('list'))).toBe(true);
    expect(operatorSharesElements(type('frame'), type('int'))).toBe(false);
  });
});

test('plain data and moments in time are immutable, containers are not', () => {
  expect([type('int'), type('str'), type('object', 'datetime.date')].map(isImmutable)).toEqual([true, true, true]);
  expect([type('tuple'), type('dict'), frame, type('unknown')].map(isImmutable)).toEqual([false, false, false, false]);
  expect([type('generator'), type('list')].map(isConsumedByReading)).toEqual([true, false]);
});

test.each([
  ['sklearn.ensemble', 'scikit-learn'],
  ['cv2', 'opencv-python-headless'],
  ['PIL.Image', 'pillow'],
  ['yaml', 'pyyaml'],
  ['google.cloud.storage', 'google-cloud-storage'],
  ['azure.ai.ml.entities', 'azure-ai-ml'],
  ['azure.iot.hub', 'azure-iot-hub'],
  ['os.path', null],
  ['some_package.part', 'some_package'],
  ['constructor', 'constructor'],
])('%s comes from %s', (module, distribution) => {
  expect(distributionOf(module)).toBe(distribution);
});

test('versions are known by any spelling of the name', () => {
  expect(defaultVersion('mlflow')).toBe('2.16.2');
  expect(defaultVersion('Scikit_Learn')).toBe(defaultVersion('scikit-learn'));
  expect(defaultVersion('constructor')).toBeNull();
});

test('modules say what a star import binds and what only a notebook needs', () => {
  expect(starNames('math')).toContain('sqrt');
  expect(starNames('pylab')).toEqual(expect.arrayContaining(['array', 'plot']));
  expect(starNames('matplotlib.pylab')).toEqual(starNames('pylab'));
  expect(starNames('unknown_module')).toBeNull();
  expect(moduleFact('google.colab.drive')).toEqual({ notebookOnly: true, replacement: null });
  expect(moduleFact('tqdm.notebook')).toEqual({ notebookOnly: true, replacement: 'tqdm' });
  expect(moduleFact('pandas')).toBeNull();
});
