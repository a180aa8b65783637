/** Plans written by hand, and the files that emission makes of them. */

import { emitAzureDevops } from '../../src/5-emit/azure-devops/emit-azure-devops.ts';
import { emitAzureml } from '../../src/5-emit/azureml/emit-azureml.ts';
import { emitDocs } from '../../src/5-emit/docs/emit-docs.ts';
import { emitGithub } from '../../src/5-emit/github/emit-github.ts';
import { type Config, defaultConfig } from '../../src/config.ts';
import type {
  DataInputPlan,
  OutputFile,
  ParameterPlan,
  PipelineOutputPlan,
  Span,
  StepInput,
  StepOutput,
  StepPlan,
  StepsPlan,
} from '../../src/ir.ts';

/** A plan with the config that it is emitted with. */
export interface Case {
  readonly plan: StepsPlan;
  readonly config: Config;
}

export const span: Span = { file: 'notebooks/credit.ipynb', cell: 0, line: 1, column: 0, endLine: 1, endColumn: 1 };

/** All files of a case: those that are emitted here, and stand-ins for the scripts that another part writes. */
export function emitCase({ plan, config }: Case): readonly OutputFile[] {
  return [
    ...emitAzureml(plan, config),
    ...emitGithub(plan, config),
    ...emitAzureDevops(plan, config),
    ...emitDocs(plan, config),
    ...plan.steps.map((step) => scriptOf(plan, step)),
    ...(plan.helpers.length > 0 ? [outputFile(`src/${plan.package}/__init__.py`, '')] : []),
  ];
}

function outputFile(path: string, text: string): OutputFile {
  return { path, text, ownership: 'generated', executable: false, key: path, origin: [] };
}

/** A script with the arguments that the step's real one has. */
function scriptOf(plan: StepsPlan, step: StepPlan): OutputFile {
  const assets = [...step.inputs, ...step.outputs].map(
    ({ name }) => `    parser.add_argument("--${name}", required=True)`,
  );
  const parameters = step.parameters.map(
    (name) => `    parser.add_argument("--${name}", default=${defaultOf(plan, name)})`,
  );
  const metrics = step.script.main.flatMap((action) =>
    action.kind === 'log-metric' ? [`    mlflow.log_metric("${action.metric}", 0.5)`] : [],
  );
  const imports = metrics.length > 0 ? ['import argparse', '', 'import mlflow'] : ['import argparse'];
  const lines = [...imports, '', '', 'def parse_args(argv=None):', '    parser = argparse.ArgumentParser()'];
  const end = [
    '    return parser.parse_args(argv)',
    '',
    '',
    'if __name__ == "__main__":',
    '    parse_args()',
    ...metrics,
    '',
  ];
  return outputFile(`src/${step.name}/${step.name}.py`, [...lines, ...assets, ...parameters, ...end].join('\n'));
}

function defaultOf(plan: StepsPlan, name: string): string {
  return plan.parameters.find((parameter) => parameter.name === name)?.expression ?? 'None';
}

export function parameter(name: string, change: Partial<ParameterPlan> = {}): ParameterPlan {
  return {
    name,
    variable: name,
    type: 'number',
    parse: 'float',
    default: 0.1,
    optional: false,
    expression: '0.1',
    help: '',
    span,
    ...change,
  };
}

export function text(name: string, value: string, change: Partial<ParameterPlan> = {}): ParameterPlan {
  return parameter(name, {
    type: 'string',
    parse: 'str',
    default: value,
    expression: JSON.stringify(value),
    ...change,
  });
}

export function dataInput(name: string, change: Partial<DataInputPlan> = {}): DataInputPlan {
  return {
    name,
    place: null,
    type: 'file',
    path: `data/${name}.csv`,
    asset: name.replaceAll('_', '-'),
    description: '',
    columns: [],
    format: 'csv',
    span,
    ...change,
  };
}

export function fromData(name: string, input = name, type: StepInput['type'] = 'file'): StepInput {
  return { name, type, from: { kind: 'data', input }, description: '' };
}

export function fromStep(name: string, step: string, output = name, type: StepInput['type'] = 'folder'): StepInput {
  return { name, type, from: { kind: 'step', step, output }, description: '' };
}

export function makes(name: string, type: StepOutput['type'] = 'folder', description = ''): StepOutput {
  return { name, type, description };
}

export function result(name: string, step: string, change: Partial<PipelineOutputPlan> = {}): PipelineOutputPlan {
  return { name, step, output: name, type: 'folder', model: null, ...change };
}

export function step(name: string, change: Partial<StepPlan> = {}): StepPlan {
  return {
    name,
    displayName: name,
    description: '',
    cells: [0],
    environment: { kind: 'planned', name: 'credit' },
    compute: null,
    deterministic: true,
    readsOrder: false,
    parameters: [],
    inputs: [],
    outputs: [],
    after: [],
    origins: [],
    script: {
      docstring: '',
      imports: [],
      prelude: [],
      definitions: [],
      state: [],
      units: [],
      main: [],
    },
    ...change,
  };
}

/** The plan with what planning takes over from the settings. */
export function settled(target: StepsPlan, { experiment, compute, sweep }: Config): StepsPlan {
  const { steps, parameters } = sweep;
  return { ...target, experiment: experiment ?? target.name, compute: compute.default, sweep: { steps, parameters } };
}

export function plan(change: Partial<StepsPlan> = {}): StepsPlan {
  return {
    kind: 'steps',
    name: 'credit_default',
    displayName: 'Credit default',
    description: 'Predicts who will not pay.',
    notebooks: ['notebooks/credit.ipynb'],
    package: 'credit_default',
    parameters: [],
    dataInputs: [],
    steps: [],
    outputs: [],
    definitions: null,
    helpers: [],
    copiedFiles: [],
    environments: [
      {
        name: 'credit',
        image: defaultConfig.environment.image,
        python: '3.11',
        pip: ['azureml-mlflow==1.60.0', 'mlflow==2.16.2', 'pandas==2.3.3', 'scikit-learn==1.5.2'],
        conda: [],
      },
    ],
    cut: [],
    fates: [],
    experiment: 'credit_default',
    compute: defaultConfig.compute.default,
    sweep: { steps: [], parameters: {} },
    stated: { experiment: null, compute: null, model: null },
    ci: ['github', 'azure-devops'],
    tests: true,
    ...change,
  };
}

const nasty = [
  'It\'s "quoted" `code` ${{ secrets.TOKEN }} $[[--x ${{inputs.y}}]]',
  'line one\nline two\r\n# not a comment: {{#if x}}{{name}}{{/if}}',
  '日本語 émoji 🎉 | pipe *star* _under_ <b> [link](x) \\ back',
  '- starts: like yaml, #hash %percent @at !bang &amp; 1. x',
];

const oneStep: Case = {
  plan: plan({ steps: [step('train', { outputs: [makes('scores')] })], outputs: [result('scores', 'train')] }),
  config: defaultConfig,
};

const threeSteps: Case = {
  plan: plan({
    parameters: [
      parameter('test_size', { default: 0.25, expression: '0.25', help: 'part of the rows that is held out' }),
      parameter('seed', { type: 'integer', parse: 'int', default: 42, expression: '42' }),
      parameter('learning_rate', { default: 0.00001, expression: '1e-5', help: 'step of the gradient' }),
      parameter('balanced', { type: 'boolean', parse: 'bool', default: true, expression: 'True' }),
      text('solver', 'lbfgs', { help: 'one of lbfgs, saga' }),
      text('grid', '{"C": [0.1, 1], "name": "it\'s"}', { parse: 'json' }),
      parameter('max_depth', { type: 'integer', parse: 'int', default: null, optional: true, expression: 'None' }),
    ],
    dataInputs: [dataInput('raw_data', { description: 'one row a customer' })],
    helpers: ['artifacts'],
    steps: [
      step('prepare', {
        description: 'Cleans and splits the data',
        cells: [1, 2],
        parameters: ['test_size', 'seed'],
        inputs: [fromData('raw_data')],
        outputs: [makes('train_data'), makes('test_data')],
      }),
      step('train', {
        description: 'Fits the classifier',
        parameters: ['seed', 'learning_rate', 'balanced', 'solver', 'grid', 'max_depth'],
        inputs: [fromStep('train_data', 'prepare')],
        outputs: [makes('model', 'model')],
        compute: 'gpu-cluster',
      }),
      step('evaluate', {
        description: 'Scores the classifier on held-out rows',
        inputs: [fromStep('test_data', 'prepare'), fromStep('model', 'train', 'model', 'model')],
        outputs: [makes('report')],
      }),
    ],
    outputs: [result('model', 'train', { type: 'model', model: 'credit-default' }), result('report', 'evaluate')],
    fates: [
      {
        cell: 0,
        span,
        text: 'import pandas as pd',
        fate: { kind: 'module', steps: ['prepare', 'train'], what: 'import' },
      },
      {
        cell: 1,
        span: { ...span, cell: 1 },
        text: 'df = pd.read_csv("data/raw_data.csv")',
        fate: { kind: 'unit', step: 'prepare', unit: 'load_data' },
      },
      {
        cell: 2,
        span: { ...span, cell: 2 },
        text: 'df.head()',
        fate: { kind: 'dropped', what: 'exploration', reason: 'only shows a value' },
      },
    ],
  }),
  config: {
    ...defaultConfig,
    version: '0.1.0',
    gate: { metric: 'accuracy', goal: 'maximize', threshold: 0.8 },
    compute: { ...defaultConfig.compute, default: 'cpu-cluster' },
  },
};

const sources: Case = {
  plan: plan({
    dataInputs: [
      dataInput('table', { path: 'https://example.com/a b.csv?x=1', asset: null }),
      dataInput('images', { type: 'folder', path: '../images', format: 'other' }),
      dataInput('absolute', { path: '/mnt/share/x.csv' }),
    ],
    parameters: [text('empty', ''), text('blank', 'two words'), text('number_like', '007'), text('truth_like', 'true')],
    steps: [
      step('load', {
        deterministic: false,
        readsOrder: false,
        parameters: ['empty', 'blank', 'number_like', 'truth_like'],
        inputs: [fromData('table'), fromData('images', 'images', 'folder'), fromData('absolute')],
      }),
      step('report', {
        after: ['load'],
        outputs: [makes('result', 'file')],
        environment: { kind: 'planned', name: 'other' },
      }),
    ],
    outputs: [result('result', 'report', { type: 'file' })],
    environments: [
      ...plan().environments,
      { name: 'other', image: defaultConfig.environment.image, python: '3.10', pip: [], conda: ['libgomp'] },
    ],
    ci: ['github', 'azure-devops'],
    tests: false,
  }),
  config: defaultConfig,
};

const nastyText: Case = {
  plan: plan({
    displayName: nasty[0] ?? '',
    description: nasty[1] ?? '',
    parameters: [
      ...nasty.map((value, index) => text(`nasty_${index}`, value, { help: nasty[(index + 1) % nasty.length] ?? '' })),
      text('dashed', '--verbose'),
      text('quoted', "it's"),
      text('dollar', 'costs $5 `now`'),
      text('both', 'it\'s "$5"'),
      parameter('tiny', { default: -1e-7, expression: '-1e-7' }),
      parameter('endless', { default: Number.POSITIVE_INFINITY, expression: 'float("inf")' }),
    ],
    dataInputs: [dataInput('odd', { path: 'da ta/#1 "x" ${{y}}.csv', description: nasty[2] ?? '' })],
    steps: [
      step('train', {
        displayName: nasty[2] ?? '',
        description: nasty[3] ?? '',
        parameters: [
          'nasty_0',
          'nasty_1',
          'nasty_2',
          'nasty_3',
          'dashed',
          'quoted',
          'dollar',
          'both',
          'tiny',
          'endless',
        ],
        inputs: [{ ...fromData('odd'), description: nasty[0] ?? '' }],
        outputs: [makes('model', 'model', nasty[1])],
      }),
    ],
    outputs: [result('model', 'train', { type: 'model', model: 'm' })],
    fates: nasty.flatMap((value, cell) => [
      {
        cell,
        span: { ...span, cell },
        text: value,
        fate: { kind: 'dropped' as const, what: 'other' as const, reason: value },
      },
    ]),
  }),
  config: {
    ...defaultConfig,
    experiment: nasty[0] ?? '',
    gate: { metric: 'it\'s "f1" ${{ x }}', goal: 'minimize', threshold: null },
  },
};

const registryEnvironment: Case = {
  plan: oneStep.plan,
  config: {
    ...defaultConfig,
    environment: {
      ...defaultConfig.environment,
      use: 'azureml://registries/azureml/environments/sklearn-1.5/labels/latest',
    },
  },
};

/** The cases, by what they show. */
export const cases: Readonly<Record<string, Case>> = {
  'one step without anything': oneStep,
  'three steps with parameters of every type, a model and a gate': threeSteps,
  'a URL, a folder, texts that look like other types, an order without flow, two environments': sources,
  'text that YAML, shells, workflows and Markdown would read as their own': nastyText,
  'an environment of a registry': registryEnvironment,
};
