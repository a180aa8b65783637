import type {
  Code,
  MainAction,
  ParameterPlan,
  ScriptPlan,
  StepInput,
  StepOutput,
  StepPlan,
  StepsPlan,
  TypedName,
  UnitPlan,
} from '../../src/ir.ts';

const file = 'notebooks/churn.ipynb';

/** The statements of a cell, one text each; a text of several lines is one statement. */
export function cell(index: number, ...texts: readonly string[]): readonly Code[] {
  let line = 1;
  return texts.map((text) => {
    const lines = text.split('\n');
    const span = {
      file,
      cell: index,
      line,
      column: 0,
      endLine: line + lines.length - 1,
      endColumn: (lines.at(-1) ?? '').length,
    };
    line += lines.length;
    return { text, span };
  });
}

/** Names with hints, from `name` or `name: hint`. */
export function typed(...texts: readonly string[]): readonly TypedName[] {
  return texts.map((text) => {
    const [name = '', hint] = text.split(': ');
    return { name, hint: hint ?? null };
  });
}

/** A unit; what is not given is empty. */
export function unit(name: string, docstring: string, rest: Partial<UnitPlan>): UnitPlan {
  return { name, docstring, parameters: [], returns: [], globals: [], unbound: [], body: [], isAsync: false, ...rest };
}

/** A parameter of the churn plan's second cell. */
export function parameter(name: string, rest: Partial<ParameterPlan>): ParameterPlan {
  const span = { file, cell: 1, line: 1, column: 0, endLine: 1, endColumn: 1 };
  return {
    name,
    variable: name,
    type: 'string',
    parse: 'str',
    default: '',
    optional: false,
    expression: "''",
    help: '',
    span,
    ...rest,
  };
}

/** A step. */
export function step(name: string, script: Partial<ScriptPlan>, rest: Partial<StepPlan> = {}): StepPlan {
  const full: ScriptPlan = {
    docstring: `Step ${name} of notebooks/churn.ipynb.`,
    imports: [],
    prelude: [],
    definitions: [],
    state: [],
    units: [],
    main: [],
    ...script,
  };
  const base = {
    displayName: `Step ${name}`,
    description: '',
    cells: [],
    origins: [],
    environment: { kind: 'planned' as const, name: 'churn' },
    compute: null,
    deterministic: true,
    readsOrder: false,
  };
  return { name, ...base, parameters: [], inputs: [], outputs: [], after: [], script: full, ...rest };
}

/** An input of the same name as another step's output. */
export function fromStep(name: string, producer: string, type: StepInput['type'] = 'folder'): StepInput {
  return { name, type, from: { kind: 'step', step: producer, output: name }, description: '' };
}

/** An output. */
export function output(name: string, description = '', type: StepOutput['type'] = 'folder'): StepOutput {
  return { name, type, description };
}

const prepare = step(
  'prepare',
  {
    imports: ['import pandas as pd', 'from churn_shared.definitions import add_ratio'],
    prelude: cell(0, 'pd.set_option("display.max_columns", 50)'),
    units: [
      unit('read_customers', 'Reads the customers and drops incomplete rows.', {
        parameters: typed('customers_path: str'),
        returns: typed('df: pd.DataFrame'),
        body: [
          { ...(cell(3, 'df = pd.read_csv(customers_path)')[0] as Code) },
          ...cell(
            3,
            'df = pd.read_csv("../data/customers.csv")',
            '# Rows without an age are test accounts.\ndf = df.dropna()',
          ).slice(1),
        ],
      }),
      unit('add_columns', 'Adds the columns that the model needs.', {
        parameters: typed('df: pd.DataFrame', 'scale: float'),
        returns: typed('df: pd.DataFrame', 'means'),
        body: cell(
          4,
          'df = add_ratio(df, scale)',
          'df["plan"] = df["plan"].astype("category")',
          'means = {"age": float(df["age"].mean())}',
        ),
      }),
    ],
    main: [
      { kind: 'log-parameters', names: ['scale'] },
      { kind: 'path', name: 'customers_path', argument: 'customers', file: null, make: false },
      { kind: 'call', unit: 'read_customers' },
      { kind: 'call', unit: 'add_columns' },
      { kind: 'save', storage: 'table', names: ['df'], argument: 'df' },
      { kind: 'save', storage: 'own-object', names: ['means'], argument: 'means' },
    ],
  },
  {
    description: 'Reads and cleans the customers',
    cells: [3, 4],
    origins: ['id:split', 'id:encode'],
    parameters: ['scale'],
    inputs: [
      {
        name: 'customers',
        type: 'file',
        from: { kind: 'data', input: 'customers' },
        description: 'One row a customer',
      },
    ],
    outputs: [output('df', 'The clean customers'), output('means')],
  },
);

const split = step(
  'split',
  {
    imports: ['import numpy as np', 'import pandas as pd', 'from sklearn.model_selection import train_test_split'],
    prelude: cell(5, 'TARGET = "churned"'),
    units: [
      unit('split_customers', 'Holds back customers for evaluation.', {
        parameters: typed('df: pd.DataFrame', 'features: list', 'test_size: float', 'shuffle: bool'),
        returns: typed('X_train: pd.DataFrame', 'X_test: pd.DataFrame', 'y_train: pd.Series', 'y_test: pd.Series'),
        body: cell(
          6,
          'np.random.seed(7)',
          'X = df[features + ["ratio"]]',
          'y = df[TARGET]',
          'X_train, X_test, y_train, y_test = train_test_split(\n    X, y, test_size=test_size, shuffle=shuffle\n)',
        ),
      }),
    ],
    main: [
      { kind: 'log-parameters', names: ['features', 'test_size', 'shuffle'] },
      { kind: 'load', storage: 'table', names: ['df'], argument: 'df' },
      { kind: 'call', unit: 'split_customers' },
      { kind: 'save', storage: 'bundle', names: ['X_train', 'y_train'], argument: 'train_set' },
      { kind: 'save', storage: 'bundle', names: ['X_test', 'y_test'], argument: 'test_set' },
      { kind: 'save-random-state', argument: 'random_state', generators: ['%numpy.random'] },
    ],
  },
  {
    cells: [5, 6],
    parameters: ['features', 'test_size', 'shuffle'],
    inputs: [fromStep('df', 'prepare')],
    outputs: [output('train_set'), output('test_set'), output('random_state')],
  },
);

const trainMain: readonly MainAction[] = [
  { kind: 'log-parameters', names: ['n_estimators', 'max_depth'] },
  { kind: 'load', storage: 'bundle', names: ['X_train', 'y_train'], argument: 'train_set' },
  { kind: 'load', storage: 'bundle', names: ['X_test', 'y_test'], argument: 'test_set' },
  { kind: 'restore-random-state', argument: 'random_state', generators: ['%numpy.random'] },
  { kind: 'path', name: 'report_path', argument: 'report', file: 'report.txt', make: true },
  { kind: 'call', unit: 'fit_model' },
  { kind: 'call', unit: 'evaluate_model' },
  { kind: 'log-metric', metric: 'accuracy', name: 'accuracy' },
  { kind: 'log-figures', name: 'evaluate_model' },
  { kind: 'call', unit: 'write_report' },
  {
    kind: 'save-model',
    name: 'model',
    argument: 'model',
    flavor: 'sklearn',
    data: { text: 'X_train', names: ['X_train'] },
  },
];

const writeReport = 'with open(report_path, "w") as report:\n    report.write(f"""accuracy\n  {accuracy:.6f}\n""")';

const train = step(
  'train',
  {
    imports: [
      'import matplotlib.pyplot as plt',
      'import pandas as pd',
      'from sklearn.ensemble import RandomForestClassifier',
      'from sklearn.metrics import accuracy_score',
    ],
    units: [
      unit('fit_model', 'Fits the forest.', {
        parameters: typed('X_train: pd.DataFrame', 'y_train: pd.Series', 'n_estimators: int', 'max_depth'),
        returns: typed('model: RandomForestClassifier'),
        body: cell(
          8,
          'model = RandomForestClassifier(n_estimators=n_estimators, max_depth=max_depth)',
          'model.fit(X_train, y_train)',
        ),
      }),
      unit('evaluate_model', 'Scores the model on the customers held back.', {
        parameters: typed('model: RandomForestClassifier', 'X_test: pd.DataFrame', 'y_test: pd.Series'),
        returns: typed('accuracy: float'),
        body: cell(
          9,
          'predictions = model.predict(X_test)',
          'accuracy = accuracy_score(y_test, predictions)',
          'plt.hist(predictions.astype(int))',
        ),
      }),
      unit('write_report', 'Writes the report.', {
        parameters: typed('accuracy: float', 'report_path: str'),
        body: cell(10, writeReport),
      }),
    ],
    main: trainMain,
  },
  {
    cells: [8, 9, 10],
    parameters: ['n_estimators', 'max_depth'],
    inputs: [fromStep('train_set', 'split'), fromStep('test_set', 'split'), fromStep('random_state', 'split')],
    outputs: [output('report'), output('model', 'The forest', 'model')],
  },
);

/** A program of three steps: data, parameters of every kind, artifacts, bundles, random state, a figure, a file, a model. */
export const churnPlan: StepsPlan = {
  kind: 'steps',
  name: 'churn',
  displayName: 'Customer churn',
  description: 'Which customers are about to leave',
  notebooks: [file],
  package: 'churn_shared',
  parameters: [
    parameter('scale', {
      type: 'number',
      parse: 'float',
      default: 2,
      expression: '2.0',
      help: 'Scale of the ratio, in %',
    }),
    parameter('features', { parse: 'json', default: '["age", "income"]', expression: '["age", "income"]' }),
    parameter('test_size', {
      type: 'number',
      parse: 'float',
      default: 0.25,
      expression: '0.25',
      help: 'Share held back',
    }),
    parameter('shuffle', { type: 'boolean', parse: 'bool', default: true, expression: 'True' }),
    parameter('n_estimators', { type: 'integer', parse: 'int', default: 12, expression: '12' }),
    parameter('max_depth', { type: 'integer', parse: 'int', default: null, optional: true, expression: 'None' }),
  ],
  dataInputs: [
    {
      name: 'customers',
      type: 'file',
      path: '../data/customers.csv',
      asset: 'customers',
      place: null,
      description: 'One row a customer',
      columns: [
        { name: 'age', kind: 'int', values: [] },
        { name: 'income', kind: 'float', values: [] },
        { name: 'plan', kind: 'str', values: ['basic', 'pro'] },
        { name: 'churned', kind: 'int', values: [0, 1] },
      ],
      format: 'csv',
      span: { file, cell: 3, line: 1, column: 17, endLine: 1, endColumn: 40 },
    },
  ],
  steps: [prepare, split, train],
  outputs: [{ name: 'model', step: 'train', output: 'model', type: 'model', model: 'churn' }],
  definitions: {
    docstring: 'Definitions that the steps share.',
    imports: ['import pandas as pd'],
    body: cell(
      2,
      'def add_ratio(frame: pd.DataFrame, scale: float) -> pd.DataFrame:\n    """Adds income by age."""\n    return frame.assign(ratio=scale * frame["income"] / (frame["age"] + 1))',
    ),
  },
  helpers: ['artifacts', 'arguments', 'figures', 'random_state'],
  copiedFiles: [],
  environments: [
    {
      name: 'churn',
      image: 'mcr.microsoft.com/azureml/openmpi4.1.0-ubuntu22.04',
      python: '3.11',
      pip: ['mlflow==2.16.2', 'pandas==2.3.3', 'scikit-learn==1.9.1'],
      conda: [],
    },
  ],
  cut: [],
  fates: [],
  experiment: 'churn',
  compute: 'serverless',
  sweep: { steps: [], parameters: {} },
  stated: { experiment: null, compute: null, model: null },
  ci: ['github'],
  tests: true,
};
