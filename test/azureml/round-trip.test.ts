/** Models of Azure ML's files, drawn at random: what is printed is read as what it was, and by PyYAML alike. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readBindings } from '../../src/azureml/binding.ts';
import { type CommandComponent, commandComponent } from '../../src/azureml/command-component.ts';
import { readComponent, readPorts } from '../../src/azureml/component.ts';
import { readDataAsset } from '../../src/azureml/data.ts';
import { readEnvironment } from '../../src/azureml/environment.ts';
import {
  outputBoundTo,
  type Pipeline,
  type PipelineComponent,
  type ReadStep,
  readInputValues,
  readPipeline,
  type Step,
} from '../../src/azureml/pipeline.ts';
import { inputPort, outputPort } from '../../src/azureml/ports.ts';
import { printComponent } from '../../src/azureml/print/print-component.ts';
import { printDataAsset, printEnvironment } from '../../src/azureml/print/print-environment.ts';
import { printInputs, printPipeline, printPipelineComponent } from '../../src/azureml/print/print-pipeline.ts';
import { writtenLiteral } from '../../src/azureml/print/print-ports.ts';
import { printProduction } from '../../src/azureml/print/print-production.ts';
import { schemaOf } from '../../src/azureml/schemas.ts';
import type { Shape } from '../../src/azureml/shape.ts';
import { fileShapes, readShapedFile } from '../../src/azureml/shaped-files.ts';
import { automlTask, parallelSettings } from '../../src/azureml/special-shapes.ts';
import type { Sweep } from '../../src/azureml/sweep.ts';
import { float } from '../../src/yaml/print.ts';
import { isYamlProblem, readYaml } from '../../src/yaml/read.ts';
import { isMapping, scalarText, type YamlMapping, type YamlValue } from '../../src/yaml/value.ts';
import { python, runPython, whyNoPython } from '../support/python.ts';

const draws = 40;
const drawn = { numRuns: draws, seed: 28 };

/** Texts that readers of YAML take for something else, and ordinary ones. */
const text = fc.oneof(
  fc.constantFrom('yes', 'No', '~', 'null', '1e3', '0x10', '010', '12:30', '2024-01-02', '.inf', '- a', 'a: b', 'a #b'),
  fc.constantFrom('"', "it's", '{a}', '[b]', '*a', '&a', '!a', '%a', '@a', '|', '>', '?', 'é', '😀', ' a', 'a\\n'),
  fc
    .string({ minLength: 1, maxLength: 20, unit: 'grapheme' })
    .filter((one) => one.trim() !== '' && !/\p{C}/u.test(one)),
);
const maybe = fc.option(text, { nil: null });
const name = fc.stringMatching(/^[a-z][a-z0-9_]{0,8}$/);
const literal = fc
  .oneof(text, fc.boolean(), fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true }).map(float))
  .map(writtenLiteral);
const maybeLiteral = fc.option(literal, { nil: null });
const place = fc.stringMatching(/^[a-z]{1,6}(\/[a-z]{1,6}){0,2}$/);
const variables = fc.dictionary(
  name,
  text.filter((one) => !one.includes('${{')),
  { maxKeys: 3, noNullPrototype: true },
);
const mode = fc.option(fc.constantFrom('ro_mount', 'download'), { nil: null });

const environment = fc
  .record({
    ...{ name: fc.option(name, { nil: null }), version: maybe, image: maybe, description: maybe, tags: variables },
    conda: fc.option(place, { nil: null }),
    build: fc.option(place, { nil: null }),
  })
  .chain((one) =>
    fc.constantFrom(null, 'Dockerfile.gpu').map((file) => ({ ...one, dockerfile: one.build === null ? null : file })),
  );
const dataAsset = fc.record({
  ...{ name: fc.option(name, { nil: null }), version: maybe, path: maybe, description: maybe, tags: variables },
  type: fc.constantFrom('uri_file', 'uri_folder', 'mltable'),
});
const inputPorts = fc
  .uniqueArray(
    fc.record({
      ...{
        name,
        description: maybe,
        optional: fc.boolean(),
        default: maybeLiteral,
        min: maybeLiteral,
        max: maybeLiteral,
      },
      enum: fc.option(fc.array(literal, { minLength: 1, maxLength: 3 }), { nil: null }),
      mode,
    }),
    { selector: (port) => port.name, maxLength: 4 },
  )
  .map((ports) => ports.map(({ name: one, ...more }) => inputPort(one, 'string', more)));
const outputPorts = fc
  .uniqueArray(fc.record({ name, description: maybe, mode }), { selector: (port) => port.name, maxLength: 3 })
  .map((ports) => ports.map(({ name: one, ...more }) => outputPort(one, 'uri_folder', more)));
const resources = fc.record({
  instanceType: fc.option(name, { nil: null }),
  instances: fc.integer({ min: 1, max: 9 }),
  sharedMemory: fc.constantFrom(null, '2g'),
  dockerArguments: maybe,
  runtimeVersion: fc.constantFrom(null, '3.4'),
});
const distribution = fc.record({
  type: fc.constantFrom('pytorch', 'mpi', 'tensorflow'),
  processes: fc.option(fc.integer({ min: 1, max: 8 }), { nil: null }),
  workers: fc.option(fc.integer({ min: 1, max: 8 }), { nil: null }),
  parameterServers: fc.option(fc.integer({ min: 1, max: 8 }), { nil: null }),
});
const machines = {
  resources: fc.option(resources, { nil: null }),
  distribution: fc.option(distribution, { nil: null }),
  variables,
};
const component = fc
  .record({
    ...{ name: fc.option(name, { nil: null }), version: maybe, displayName: maybe, description: maybe },
    ...{ deterministic: fc.boolean(), inputs: inputPorts, outputs: outputPorts, code: fc.option(place, { nil: null }) },
    includes: fc.option(fc.array(place, { minLength: 1, maxLength: 2 }), { nil: null }),
    environment: fc.option(
      fc.oneof(
        name.map((one) => ({ kind: 'reference' as const, text: `azureml:${one}@latest` })),
        place.map((one) => ({ kind: 'file' as const, path: one })),
        environment.map((one) => ({ kind: 'inline' as const, environment: one })),
      ),
      { nil: null },
    ),
    command: fc
      .array(name, { minLength: 1, maxLength: 4 })
      .map((options) => options.map((one) => `--${one} "\${{inputs.${one}}}"`).join(' '))
      .map((options) => `python train.py ${options}`),
    ...machines,
  })
  .map(commandComponent);

const inputValue = fc.oneof(
  literal.filter((one) => !one.text.includes('${{')).map((one) => ({ kind: 'literal' as const, literal: one })),
  fc.record({ kind: fc.constant('binding' as const), text: name.map((one) => `\${{parent.inputs.${one}}}`), mode }),
  fc.record({
    kind: fc.constant('asset' as const),
    type: fc.constant('uri_file'),
    path: place,
    mode,
    optional: fc.boolean(),
  }),
  fc.record({ kind: fc.constant('absent' as const), type: fc.constant('string'), optional: fc.boolean() }),
);
const outputValue = fc.oneof(
  name.map(outputBoundTo),
  fc
    .record({ type: fc.constantFrom('uri_folder', 'mlflow_model'), path: maybe, mode, name: maybe, version: maybe })
    .map((one) => ({ ...one, bindings: readBindings(one.path ?? '') })),
);
const seconds = fc.option(fc.integer({ min: 1, max: 9999 }), { nil: null });
const numbers = fc.constantFrom({}, { slack_factor: 0.5, evaluation_interval: 2 }, { truncation_percentage: 20 });
const dimension = fc.oneof(
  fc.array(literal, { minLength: 1, maxLength: 3 }).map((values) => ({ distribution: 'choice', values, numbers: {} })),
  fc.constantFrom(
    { distribution: 'uniform', values: [], numbers: { min_value: 1, max_value: 2.5 } },
    { distribution: 'quniform', values: [], numbers: { min_value: 16, max_value: 64, q: 8 } },
    { distribution: 'randint', values: [], numbers: { upper: 5 } },
    { distribution: 'qlognormal', values: [], numbers: { mu: 1, sigma: 0.1, q: 0.5 } },
  ),
);
const sweep: fc.Arbitrary<Sweep> = fc.record({
  algorithm: fc.constantFrom('random', 'grid', 'bayesian'),
  space: fc.uniqueArray(
    fc.tuple(name, dimension).map(([one, drawnAs]) => ({ name: one, ...drawnAs })),
    { selector: (one) => one.name, minLength: 1, maxLength: 3 },
  ),
  goal: fc.constantFrom('maximize' as const, 'minimize' as const),
  ...{ metric: text, trials: seconds, concurrent: seconds, timeout: seconds },
  earlyTermination: fc.option(fc.record({ policy: fc.constant('bandit'), numbers }), { nil: null }),
});
const nothingSpecial = { sweep: null, parallel: null, automl: null };
/** A step of AutoML has settings of these names of its own. */
const withoutMachines = { resources: null, timeout: null };

const kindOfStep = fc.oneof(
  fc.constant({ type: 'command', ...nothingSpecial }),
  sweep.map((one) => ({ type: 'sweep', ...nothingSpecial, sweep: one })),
  drawnFrom(parallelSettings).map((one) => ({
    ...{ type: 'parallel', ...nothingSpecial },
    parallel: Object.keys(one as object).length === 0 ? null : (one as Step['parallel']),
  })),
  drawnFrom(automlTask).map((one) => ({ type: 'automl', ...nothingSpecial, automl: one as Step['automl'] })),
);
const ordinaryStep = fc.record({
  ...{ name, compute: fc.option(name, { nil: null }) },
  component: place.map((one) => ({ kind: 'file' as const, path: `components/${one}.yml` })),
  inputs: fc.dictionary(name, inputValue, { maxKeys: 3, noNullPrototype: true }),
  outputs: fc.dictionary(name, outputValue, { maxKeys: 2, noNullPrototype: true }),
  timeout: seconds,
  tier: fc.constantFrom(null, 'Spot'),
  identity: fc.constantFrom(null, 'managed'),
  ...machines,
});
const step: fc.Arbitrary<Step> = fc
  .tuple(ordinaryStep, kindOfStep)
  .map(([one, kind]) => ({ ...one, ...kind, ...(kind.type === 'automl' ? withoutMachines : {}) }));
const pipeline: fc.Arbitrary<Pipeline> = fc.record({
  ...{ name: fc.option(name, { nil: null }), displayName: maybe, description: maybe, experiment: maybe },
  tags: variables,
  identity: fc.constantFrom(null, 'managed', 'user_identity'),
  inputs: fc.dictionary(name, inputValue, { maxKeys: 3, noNullPrototype: true }),
  outputs: fc.dictionary(name, outputValue, { maxKeys: 2, noNullPrototype: true }),
  steps: fc.uniqueArray(step, { selector: (one) => one.name, minLength: 1, maxLength: 3 }),
  compute: fc.option(name, { nil: null }),
  datastore: fc.option(name, { nil: null }),
  continueOnStepFailure: fc.constantFrom(null, true, false),
  forceRerun: fc.constantFrom(null, true, false),
});
const pipelineComponent = fc.tuple(pipeline, inputPorts, outputPorts).map(
  ([{ name: own, displayName, description, steps }, inputs, outputs]): PipelineComponent => ({
    ...{ name: own, displayName, description, inputs, outputs, steps },
  }),
);

function mappingOf(printed: string): YamlMapping {
  const file = readYaml('file.yml', 'file.yml', printed);
  if (isYamlProblem(file)) throw new Error(`${file.message}\n${printed}`);
  return file.root;
}

/** A pipeline as it was read, without the mappings of its steps' files. */
function pipelineIn(printed: string): Pipeline {
  const read = readPipeline(mappingOf(printed));
  return { ...read, steps: withoutMappings(read.steps) };
}

function withoutMappings(steps: readonly ReadStep[]): readonly Step[] {
  return steps.map(({ value: _value, ...one }) => one);
}

function pipelineComponentIn(printed: string): PipelineComponent {
  const value = mappingOf(printed);
  const { name: own, displayName, description, steps } = readPipeline(value);
  return { name: own, displayName, description, ...readPorts(value), steps: withoutMappings(steps) };
}

/** Values of a shape: what the printer may be handed, and so what its readers must give back. */
function drawnFrom(shape: Shape): fc.Arbitrary<unknown> {
  switch (shape.kind) {
    case 'any':
      return fc.oneof(text, fc.boolean(), fc.integer(), fc.array(text, { minLength: 1, maxLength: 2 }), variables);
    case 'boolean':
      return fc.boolean();
    case 'text':
      return text;
    case 'word':
      return fc.constantFrom(...shape.of);
    case 'number': {
      const whole = fc.integer({ min: shape.min ?? -9, max: shape.max ?? 99 });
      return shape.integer ? whole : fc.oneof(whole, fc.double({ min: 0, max: 9, noNaN: true }).map(float));
    }
    case 'list':
      return fc.array(drawnFrom(shape.of), { minLength: 1, maxLength: 3 });
    case 'map':
      return fc.dictionary(name, drawnFrom(shape.of), { minKeys: 1, maxKeys: 3, noNullPrototype: true });
    case 'keys': {
      const given = Object.fromEntries(Object.entries(shape.keys).map(([key, one]) => [key, drawnFrom(one)]));
      return fc.record(given, { requiredKeys: [...shape.required], noNullPrototype: true });
    }
    case 'typed':
      return fc.oneof(
        ...Object.entries(shape.of).map(([type, one]) =>
          drawnFrom(one).map((drawn) => ({ ...(drawn as object), type })),
        ),
      );
    case 'either':
      return fc.oneof(drawnFrom(shape.other), shape.mapping.kind === 'any' ? variables : drawnFrom(shape.mapping));
  }
}

type ShapedKind = keyof typeof fileShapes;

/** A kind that its shape describes, with a schema as its first key. */
function shapedKind(kind: ShapedKind) {
  const models = drawnFrom(fileShapes[kind]).map((one) => ({
    ...(kind === 'conda' ? {} : { $schema: schemaOf(kind) }),
    ...omitSchema(one as object),
  }));
  return [
    models.filter((one) => Object.keys(one).length > 0),
    (one: unknown) => printProduction(kind, one as never),
    (printed: string) => readShapedFile(kind, mappingOf(printed)),
  ] as const;
}

function omitSchema(value: object): object {
  return Object.fromEntries(Object.entries(value).filter(([key]) => key !== '$schema'));
}

/** Each kind of file: models, and a way to the file and back. */
const kinds = {
  component: [
    component,
    (one: CommandComponent) => printComponent(one),
    (text: string) => readComponent(mappingOf(text)),
  ],
  environment: [environment, printEnvironment, (text: string) => readEnvironment(mappingOf(text))],
  'data asset': [dataAsset, printDataAsset, (text: string) => readDataAsset(mappingOf(text))],
  pipeline: [pipeline, (one: Pipeline) => printPipeline(one), pipelineIn],
  'pipeline component': [pipelineComponent, printPipelineComponent, pipelineComponentIn],
  'inputs of a call': [
    fc.dictionary(name, inputValue, { minKeys: 1, maxKeys: 3, noNullPrototype: true }),
    (one: Pipeline['inputs']) => printInputs(one, {}),
    (printed: string) => readInputValues(mappingOf(printed)['inputs']),
  ],
  ...Object.fromEntries((Object.keys(fileShapes) as ShapedKind[]).map((kind) => [kind, shapedKind(kind)])),
} as const;

test.each(Object.entries(kinds))('%s: what is read of a printed model is the model', (_, [models, print, read]) => {
  for (const model of fc.sample<unknown>(models, drawn)) {
    expect(read((print as (one: unknown) => string)(model))).toEqual(model);
  }
});

const program = `
import json, sys, yaml
def plain(value):
    if isinstance(value, dict):
        return {str(key): plain(item) for key, item in value.items()}
    if isinstance(value, list):
        return [plain(item) for item in value]
    return None if value is None else str(value)
print(json.dumps([plain(yaml.safe_load(text)) for text in json.load(open(sys.argv[1], encoding='utf-8'))]))
`;

function texted(value: YamlValue): unknown {
  if (Array.isArray(value)) return value.map((item: YamlValue) => texted(item));
  if (isMapping(value)) return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, texted(item)]));
  return scalarText(value);
}

test.skipIf(!python())(`PyYAML gives what is printed the same values ${whyNoPython()}`, () => {
  const printed = Object.values(kinds).flatMap(([models, print]) =>
    fc.sample<unknown>(models, { ...drawn, numRuns: 12 }).map(print as (one: unknown) => string),
  );
  const folder = mkdtempSync(path.join(tmpdir(), 'cellwright-printed-'));
  const file = path.join(folder, 'printed.json');
  writeFileSync(file, JSON.stringify(printed));
  const expected: readonly unknown[] = JSON.parse(runPython(['-c', program, file]));
  rmSync(folder, { recursive: true });
  expect(printed.map((one) => texted(mappingOf(one)))).toEqual(expected);
});
