import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { writeFiles } from '../5-emit-azureml/azure-ai-ml.ts';
import { python, runPython, whyNoPython } from '../support/python.ts';
import { compileScript } from './compile-script.ts';

/** The shape of the MLOps template's notebooks. */
const orchard = `# %%
import os
from pathlib import Path

import pandas as pd

# %%
class MyArgs:
    def __init__(self, /, **kwargs):
        self.__dict__.update(kwargs)

args = MyArgs(
    raw_data = "data/",
    kept_data = "/tmp/orchard/kept",
    share = 0.5,
    digits = 2,
    columns = ["tree", "weight"],
)

os.makedirs(args.kept_data, exist_ok = True)

# %%
def main(args):
    '''Keep a share of the weights'''
    weights = pd.read_csv(Path(args.raw_data) / "weights.csv")[args.columns]
    kept = weights.head(int(len(weights) * args.share)).round(args.digits)
    kept.to_csv(Path(args.kept_data) / "kept.csv", index=False)

# %%
for line in [f"Raw data path: {args.raw_data}"]:
    print(line)

main(args)
`;

const settings = `# %%
class Config:
    """What the run needs."""

    epochs = 3
    rate = 0.5


def train(config):
    return config.rate * config.epochs


print(train(Config))
`;

const folder = mkdtempSync(path.join(tmpdir(), 'cellwright-args-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function parametersOf(text: string): readonly (readonly [string, string, unknown])[] {
  return stepsPlan(compileScript(text).plan).parameters.map(({ name, type, default: value }) => [name, type, value]);
}

test('literals of an object of arguments become parameters, and the object is made of them', () => {
  expect(parametersOf(orchard)).toEqual([
    ['share', 'number', 0.5],
    ['digits', 'integer', 2],
  ]);
  const compiled = compileScript(orchard);
  expect(stepsPlan(compiled.plan).dataInputs.map(({ name, path: place }) => [name, place])).toEqual([
    ['raw_data', 'data'],
  ]);
  expect(stepsPlan(compiled.plan).outputs.map(({ name }) => name)).toEqual(['kept_data']);
  const script = compiled.text('src/run/run.py');
  expect(script).toContain('def main(args: MyArgs, raw_data: str, kept_data: str) -> None:');
  expect(script).toContain('share=share,');
  expect(script).toContain('columns=["tree", "weight"]');
});

test('literals of a class that holds nothing else become parameters', () => {
  expect(parametersOf(settings)).toEqual([
    ['epochs', 'integer', 3],
    ['rate', 'number', 0.5],
  ]);
});

test.each([
  ['a class with methods', 'class Args:\n    rate = 0.1\n    def run(self):\n        pass\n\nprint(Args().rate)'],
  ['a class that is no namespace by its name', 'class Model:\n    rate = 0.1\n\nprint(Model.rate)'],
  ['an object that is not called arguments', 'import argparse\nbox = argparse.Namespace(rate=0.1)\nprint(box.rate)'],
  ['a value that is computed', 'import argparse\nargs = argparse.Namespace(rate=abs(0.1))\nprint(args.rate)'],
])('%s stays as it is', (_what, code) => {
  expect(parametersOf(`# %%\n${code}\n`)).toEqual([]);
});

test('a variable of the notebook keeps its name', () => {
  const code = 'import argparse\nrate = 7\nargs = argparse.Namespace(rate=0.1)\nprint(args.rate, rate)';
  expect(parametersOf(`# %%\n${code}\n`)).toEqual([['rate_2', 'number', 0.1]]);
});

const taker = (body: string, call = 'main(args)') => `# %%
import argparse
import pandas as pd
args = argparse.Namespace(data="in/a.csv", rate=0.1)

def main(args):
    ${body}

${call}
`;

import { stepsPlan } from '../support/steps-plan.ts';

test.each([
  ['a function that is given it', taker('print(pd.read_csv(args.data).sum())'), 'data'],
  [
    'a function with a variable of that name',
    taker('data = pd.read_csv(args.data)\n    print(data.sum())'),
    'data_path',
  ],
  ['the notebook itself', taker('pass', 'print(pd.read_csv(args.data).sum())'), 'data'],
])('a path that %s reads is a data input', (_what, text, name) => {
  const plan = stepsPlan(compileScript(text).plan);
  expect(plan.dataInputs.map((input) => [input.name, input.path])).toEqual([[name, 'in/a.csv']]);
});

test.each([
  [
    'is given another object too',
    taker('print(pd.read_csv(args.data).sum())', 'main(args)\nmain(argparse.Namespace(data="b.csv"))'),
  ],
  ['changes it', taker('args.data = "b.csv"\n    print(pd.read_csv(args.data).sum())')],
  ['is a callback', taker('print(pd.read_csv(args.data).sum())', 'for each in [main]:\n    each(args)')],
])('a path stays a text where the function %s', (_what, text) => {
  const plan = stepsPlan(compileScript(text).plan);
  expect(plan.dataInputs).toEqual([]);
  expect(plan.parameters.map((parameter) => parameter.name)).toContain('data');
});

describe.skipIf(!python())(`the scripts ${whyNoPython()}`, () => {
  const env = { MLFLOW_TRACKING_URI: `sqlite:///${path.join(folder, 'mlflow.db')}` };

  test('run with the notebook’s values, and with others', () => {
    writeFiles(folder, compileScript(orchard).files);
    writeFileSync(path.join(folder, 'weights.csv'), 'tree,weight\na,1.234\nb,2\nc,3\nd,4\n');
    const out = path.join(folder, 'kept');
    const script = path.join(folder, 'src/run/run.py');
    const printed = runPython([script, '--raw_data', folder, '--kept_data', out, '--digits', '1'], {
      cwd: folder,
      env,
    });
    expect(printed).toContain(`Raw data path: ${folder}`);
    expect(readFileSync(path.join(out, 'kept.csv'), 'utf8')).toBe('tree,weight\na,1.2\nb,2.0\n');
  });

  test('see changed values through a class', () => {
    const target = path.join(folder, 'settings');
    writeFiles(target, compileScript(settings).files);
    const script = path.join(target, 'src/run/run.py');
    expect(runPython([script], { cwd: target, env }).trim()).toBe('1.5');
    expect(runPython([script, '--epochs', '5'], { cwd: target, env }).trim()).toBe('2.5');
  });
});
