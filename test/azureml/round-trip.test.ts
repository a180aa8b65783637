/** Models of Azure ML's files, drawn at random: what is printed is read as what it was, and by PyYAML alike. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readBindings } from '../../src/azureml/binding.ts';
import { type CommandComponent, commandComponent } from '../../src/azureml/command-component.ts';
import { readComponent } from '../../src/azureml/component.ts';
import { readDataAsset } from '../../src/azureml/data.ts';
import { readEnvironment } from '../../src/azureml/environment.ts';
import { type Pipeline, readPipeline } from '../../src/azureml/pipeline.ts';
import { inputPort, outputPort } from '../../src/azureml/ports.ts';
import { printComponent } from '../../src/azureml/print/print-component.ts';
import { printDataAsset, printEnvironment } from '../../src/azureml/print/print-environment.ts';
import { printPipeline } from '../../src/azureml/print/print-pipeline.ts';
import { writtenLiteral } from '../../src/azureml/print/print-ports.ts';
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
const path = fc.stringMatching(/^[a-z]{1,6}(\/[a-z]{1,6}){0,2}$/);
const variables = fc.dictionary(
  name,
  text.filter((one) => !one.includes('${{')),
  { maxKeys: 3, noNullPrototype: true },
);
const mode = fc.option(fc.constantFrom('ro_mount', 'download'), { nil: null });

const environment = fc.record({
  ...{ name: fc.option(name, { nil: null }), version: maybe, image: maybe },
  conda: fc.option(path, { nil: null }),
  build: fc.option(path, { nil: null }),
});
const dataAsset = fc.record({
  ...{ name: fc.option(name, { nil: null }), version: maybe, path: maybe, description: maybe },
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
});
const distribution = fc.record({
  type: fc.constantFrom('pytorch', 'mpi', 'tensorflow'),
  processes: fc.option(fc.integer({ min: 1, max: 8 }), { nil: null }),
  workers: fc.option(fc.integer({ min: 1, max: 8 }), { nil: null }),
});
const machines = {
  resources: fc.option(resources, { nil: null }),
  distribution: fc.option(distribution, { nil: null }),
  variables,
};
const component = fc
  .record({
    ...{ name: fc.option(name, { nil: null }), version: maybe, displayName: maybe, description: maybe },
    ...{ deterministic: fc.boolean(), inputs: inputPorts, outputs: outputPorts, code: fc.option(path, { nil: null }) },
    includes: fc.option(fc.array(path, { minLength: 1, maxLength: 2 }), { nil: null }),
    environment: fc.option(
      fc.oneof(
        name.map((one) => ({ kind: 'reference' as const, text: `azureml:${one}@latest` })),
        path.map((one) => ({ kind: 'file' as const, path: one })),
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
  fc.record({ kind: fc.constant('asset' as const), type: fc.constant('uri_file'), path, mode, optional: fc.boolean() }),
  fc.record({ kind: fc.constant('absent' as const), type: fc.constant('string'), optional: fc.boolean() }),
);
const outputValue = name.map((one) => {
  const bound = `\${{parent.outputs.${one}}}`;
  return { type: null, path: bound, bindings: readBindings(bound) };
});
const step = fc.record({
  ...{ name, type: fc.constant('command'), compute: fc.option(name, { nil: null }), sweep: fc.constant(null) },
  component: path.map((one) => ({ kind: 'file' as const, path: `components/${one}.yml` })),
  inputs: fc.dictionary(name, inputValue, { maxKeys: 3, noNullPrototype: true }),
  outputs: fc.dictionary(name, outputValue, { maxKeys: 2, noNullPrototype: true }),
  timeout: fc.option(fc.integer({ min: 1, max: 9999 }), { nil: null }),
  tier: fc.constantFrom(null, 'Spot'),
  ...machines,
});
const pipeline: fc.Arbitrary<Pipeline> = fc.record({
  ...{ name: fc.option(name, { nil: null }), displayName: maybe, description: maybe, experiment: maybe },
  tags: variables,
  identity: fc.constantFrom(null, 'managed', 'user_identity'),
  inputs: fc.dictionary(name, inputValue, { maxKeys: 3, noNullPrototype: true }),
  outputs: fc.constant({}),
  steps: fc.uniqueArray(step, { selector: (one) => one.name, minLength: 1, maxLength: 3 }),
  compute: fc.option(name, { nil: null }),
  ...{ continueOnStepFailure: fc.boolean(), forceRerun: fc.boolean() },
});

function mappingOf(printed: string): YamlMapping {
  const file = readYaml('file.yml', 'file.yml', printed);
  if (isYamlProblem(file)) throw new Error(`${file.message}\n${printed}`);
  return file.root;
}

/** A pipeline as it was read, without the mappings of its steps' files. */
function pipelineIn(printed: string): Pipeline {
  const read = readPipeline(mappingOf(printed));
  return { ...read, steps: read.steps.map(({ value: _value, ...one }) => one) };
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
print(json.dumps([plain(yaml.safe_load(text)) for text in json.loads(sys.argv[1])]))
`;

function texted(value: YamlValue): unknown {
  if (Array.isArray(value)) return value.map((item: YamlValue) => texted(item));
  if (isMapping(value)) return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, texted(item)]));
  return scalarText(value);
}

test.skipIf(!python())(`PyYAML gives what is printed the same values ${whyNoPython()}`, () => {
  const printed = Object.values(kinds).flatMap(([models, print]) =>
    fc.sample<unknown>(models, drawn).map(print as (one: unknown) => string),
  );
  const expected: readonly unknown[] = JSON.parse(runPython(['-c', program, JSON.stringify(printed)]));
  expect(printed.map((one) => texted(mappingOf(one)))).toEqual(expected);
});
