/** Texts that readers of YAML differ in are read as PyYAML reads them, by everything that reads Azure ML's files. */
import { describe, expect, test } from 'vitest';
import { isYamlProblem, readYaml } from '../../src/yaml/read.ts';
import { isMapping, scalarText, type YamlValue } from '../../src/yaml/value.ts';
import { compileScript } from '../4-plan-jobs/compile-script.ts';
import { findingsOf } from '../azureml/findings-of.ts';
import { project, run } from '../run/project.ts';
import { python, runPython, whyNoPython } from '../support/python.ts';

const command = 'python train.py --text "a \\" ${{inputs.text}}" --day ${{inputs.day}} --model ${{outputs.model}}';

/** A component, with a place for a line that readers differ in. */
function component(line: string, ports = 'text: {type: string, default: x}'): string {
  return `type: command
name: train
${line}
inputs:
  ${ports}
  day: {type: string, default: y}
outputs:
  model: {type: uri_folder}
code: ./src
environment:
  image: mcr.microsoft.com/azureml/openmpi4.1.0-ubuntu22.04
command: ${command}
`;
}

const texts = {
  'a key twice': component('display_name: first\ndisplay_name: second'),
  'quoted text over two lines': component('description: "one\ntwo\n\n  three"'),
  'a date': component('description: |\n  dated', 'text: {type: string, default: 2024-01-02}'),
  'a quote inside a command': component('display_name: quotes'),
  'merge keys and anchors': component('tags: &t {a: 1, b: x}\nproperties: {<<: *t, b: 2}'),
  'a byte order mark': `\uFEFF${component('version: 1')}`,
  'sexagesimals, octals and words': component("version: 12:30\ntags: {a: 0o7, b: 010, c: yes, d: 'no', e: 1e3, f: ~}"),
};

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

function read(text: string): unknown {
  const file = readYaml('train.yml', 'train.yml', text);
  return isYamlProblem(file) ? file : texted(file.root);
}

test.skipIf(!python())(`each text has the values that PyYAML gives it ${whyNoPython()}`, () => {
  const expected: readonly unknown[] = JSON.parse(runPython(['-c', program, JSON.stringify(Object.values(texts))]));
  expect(Object.values(texts).map(read)).toEqual(expected);
});

const script = 'import argparse\nparser = argparse.ArgumentParser()\n';
const job = `type: pipeline
experiment_name: e
settings: {default_compute: azureml:cpu-cluster}
jobs:
  train:
    type: command
    component: ./components/train.yml
`;

describe.each(Object.entries(texts))('%s', (_, text) => {
  test('is used by a notebook that loads the component', () => {
    const notebook = `# %%
from azure.ai.ml import load_component, dsl, MLClient
ml_client = MLClient(None, "s", "g", "w")
train = load_component(source="train.yml")
@dsl.pipeline(compute="cpu-cluster")
def job():
    train()
ml_client.jobs.create_or_update(job())
`;
    const files = [
      { path: 'train.yml', text },
      { path: 'src/train.py', text: script },
    ];
    const compiled = compileScript(notebook, files);
    expect(compiled.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(compiled.diagnostics.map(({ id }) => id)).not.toContain('sdk-job-left-out');
    expect(compiled.text('pipeline-job.yml')).toContain('component: ./train.yml');
  });

  test('has no error in the validation of the repository', () => {
    const files = [
      { path: 'components/train.yml', text },
      { path: 'components/src/train.py', text: script },
      { path: 'pipeline-job.yml', text: job },
    ];
    expect(findingsOf(files).filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  test('is loaded by the local runner', async () => {
    const folder = project({ 'pipeline.yml': job, 'components/train.yml': text, 'components/src/train.py': script });
    const result = await run(folder, { dryRun: true });
    expect(result.diagnostics.filter(({ id }) => id.startsWith('yaml'))).toEqual([]);
    expect(result.pipeline).not.toBeNull();
  });
});

test.each([
  ['a mapping that holds itself', 'a: &a\n  b: *a\n'],
  ['a list that holds itself', 'a: &a [*a]\n'],
  ['an alias without an anchor', 'a: *b\n'],
  [
    'aliases that double',
    `a0: &a0 [x, x]\n${Array.from({ length: 40 }, (_, n) => `a${n + 1}: &a${n + 1} [*a${n}, *a${n}]\n`).join('')}`,
  ],
  ['lists in lists without end', `a: ${'['.repeat(5000)}${']'.repeat(5000)}\n`],
  ['a tag of Python', 'a: !!python/object/apply:os.system ["true"]\n'],
  ['two documents', 'a: 1\n---\nb: 2\n'],
])('%s is a problem with its line', (_, text) => {
  expect(readYaml('f.yml', 'f.yml', text)).toMatchObject({ line: expect.any(Number), message: expect.any(String) });
});

test('a key named __proto__ is a key like any other', () => {
  const file = readYaml('f.yml', 'f.yml', '__proto__: {polluted: 1}\n');
  expect(isYamlProblem(file) ? file : Object.keys(file.root)).toEqual(['__proto__']);
});

test('places below a text in quotes are those of the text as it stands', () => {
  const file = readYaml('f.yml', 'f.yml', 'a: "one\ntwo" # end\nb: &b {c: x}\n');
  if (isYamlProblem(file)) throw new Error(file.message);
  expect(file.spanAt(['b'])).toMatchObject({ line: 3, column: 0 });
  expect(file.rangeAt(['b', 'c'])).toEqual([29, 30]);
  expect(file.rangeAt(['a'])).toEqual([3, 12]);
});
