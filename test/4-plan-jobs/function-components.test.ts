/** Function components of mldesigner become components of YAML, and their functions scripts. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { writeFiles } from '../5-emit-azureml/azure-ai-ml.ts';
import { python, runPython, whyNoPython } from '../support/python.ts';
import { compileScript } from './compile-script.ts';

const components = `"""Components of the tides."""
from __future__ import annotations
import json
from pathlib import Path
from uuid import uuid4, UUID
from mldesigner import command_component, Input, Output

LIMIT = 3

@command_component(
    name="fit_tides",
    version="2",
    environment="./env.yml",
    resources={"instance_count": 2},
    distribution={"type": "pytorch", "process_count_per_instance": 1},
)
def fit(
    rows: Input(type="uri_folder", description="the tides"),
    model: Output(type="uri_folder"),
    epochs=3,
    rate: float = 0.5,
    note: str = None,
    deep: bool = False,
):
    """Fits the tides.

    At length.
    """
    from model import train

    said = {"epochs": epochs, "rate": rate, "note": note, "deep": deep, "limit": LIMIT, "trained": train(rows)}
    Path(model, "model.json").write_text(json.dumps(said))


@command_component(display_name="Score", environment=dict(conda_file=Path(__file__).parent / "conda.yml", image="python:3.11"))
def score(model: Input(type="uri_folder"), scores: Output) -> str:
    Path(scores, "scores.txt").write_text(str(uuid4()))
    return "scores.txt"
`;

const files = [
  { path: 'tides/components.py', text: components },
  { path: 'tides/model.py', text: 'def train(rows):\n    return "trained"\n' },
  {
    path: 'tides/env.yml',
    text: 'image: mcr.microsoft.com/azureml/openmpi4.1.0-ubuntu22.04\nconda_file: conda.yml\n',
  },
  { path: 'tides/conda.yml', text: 'name: tides\ndependencies:\n  - python=3.11\n' },
];

const head = `# %%
from azure.ai.ml import Input, MLClient, dsl
ml_client = MLClient.from_config(credential=None)
`;

const notebook = (body: string, imported = 'from tides.components import fit, score') => `${head}${imported}

@dsl.pipeline(default_compute="cpu-cluster")
def tides(rows):
${body}

ml_client.jobs.create_or_update(tides(rows=Input(type="uri_folder", path="azureml://datastores/a/paths/rows")))
`;

const whole = notebook('    fitted = fit(rows=rows, epochs=5)\n    score(model=fitted.outputs.model)');

test('the decorator, the annotations, the defaults and the docstring become the component', () => {
  const compiled = compileScript(whole, files);
  expect(compiled.diagnostics).toEqual([]);
  expect(parse(compiled.text('components/fit_tides.yml'))).toEqual({
    $schema: expect.any(String),
    type: 'command',
    name: 'fit_tides',
    version: '2',
    description: 'Fits the tides',
    inputs: {
      rows: { type: 'uri_folder', description: 'the tides' },
      epochs: { type: 'integer', default: 3 },
      rate: { type: 'number', default: 0.5 },
      note: { type: 'string', optional: true },
      deep: { type: 'boolean', default: false },
    },
    outputs: { model: { type: 'uri_folder' } },
    code: '../tides',
    environment: 'file:../tides/env.yml',
    command:
      'python fit_tides.py --rows ${{inputs.rows}} --epochs ${{inputs.epochs}} --rate ${{inputs.rate}} $[[--note "${{inputs.note}}"]] --deep ${{inputs.deep}} --model ${{outputs.model}}',
  });
  expect(parse(compiled.text('pipeline-job.yml')).jobs.fitted).toEqual({
    type: 'command',
    component: './components/fit_tides.yml',
    resources: { instance_count: 2 },
    distribution: { type: 'pytorch', process_count_per_instance: 1 },
    inputs: { rows: '${{parent.inputs.rows}}', epochs: 5 },
  });
  expect(parse(compiled.text('components/score.yml'))).toMatchObject({
    display_name: 'Score',
    outputs: { scores: { type: 'uri_folder' } },
  });
});

test('a script has its function, what it uses, and nothing of mldesigner; the file that it replaces is left out', () => {
  const compiled = compileScript(whole, files);
  const script = compiled.text('tides/fit_tides.py');
  expect(script).toMatch(
    /^"""Components of the tides\."""\nfrom __future__ import annotations\n\nimport argparse\nimport json\n/,
  );
  expect(script).not.toMatch(/mldesigner|command_component|Input\(|Output|def score|uuid/);
  expect(script).toContain('LIMIT = 3');
  expect(compiled.text('tides/score.py')).toContain('from uuid import uuid4\n');
  expect(compiled.text('tides/score.py')).not.toMatch(/LIMIT|UUID|import json/);
  expect(compiled.files.map((file) => file.path)).not.toContain('tides/components.py');
});

test('a script keeps what has an effect, text as it is, and no definition that it does not use', () => {
  const source = `# Licence of the tides.
import argparse, os
import mldesigner
from mldesigner import Input as In, command_component
from pandas import DataFrame

os.environ["TIDES"] = "1"  # read by the library
UNUSED = 1
NOTE = """a


\n\n\nb"""

# what nobody calls
def idle():
    return UNUSED

def parse_args():
    return NOTE

# the other component
@command_component()
def other(rows: In(type="uri_folder")):
    pass

# Measures the tides.
@command_component(
    name="json")
def measure(rows: In(type="uri_folder", description="90 % of the tides"), share: In(type="number", optional=True), out: mldesigner.Output, n=1.0) -> None:
    print(parse_args(), n)

if __name__ == "__main__":
    other("rows")
`;
  const compiled = compileScript(notebook('    measure(rows=rows)', 'from tides import measure'), [
    { path: 'tides.py', text: source },
  ]);
  expect(compiled.diagnostics).toEqual([]);
  expect(compiled.text('json_2.py')).toBe(`# Licence of the tides.

import argparse
import os

os.environ["TIDES"] = "1"  # read by the library
NOTE = """a


\n\n\nb"""


def parse_args():
    return NOTE


# Measures the tides.
def measure(rows: str, share: float, out: str, n=1.0) -> None:
    print(parse_args(), n)


def parse_args_2() -> argparse.Namespace:
    """Reads the arguments of the step."""
    parser = argparse.ArgumentParser(allow_abbrev=False)
    parser.add_argument("--rows", required=True, help="90 %% of the tides")
    parser.add_argument("--share", type=float)
    parser.add_argument("--out", required=True)
    parser.add_argument("--n", type=float, default=1.0)
    return parser.parse_args()


if __name__ == "__main__":
    measure(**vars(parse_args_2()))
`);
});

test.each([
  [
    'passes on what it returns',
    notebook('    scored = score(model=rows)\n    fit(rows=rows, note=scored.outputs.output)'),
    'which only `mldesigner` passes on',
  ],
  [
    'is defined in a cell',
    notebook(
      '    here(rows=rows)',
      'from mldesigner import command_component, Input\n\n@command_component()\ndef here(rows: Input(type="uri_folder")):\n    pass\n',
    ),
    'takes them from Python files only',
  ],
])('a function that %s is an error that says what to do', (_what, text, message) => {
  const { diagnostics } = compileScript(text, files);
  const found = diagnostics.find(({ id }) => id === 'sdk-job-left-out');
  expect(found?.message).toContain(message);
  expect(found?.span?.cell).toBe(0);
});

test('a function that uses the SDK itself, or has a parameter without a type, is refused', () => {
  const own = (text: string) =>
    compileScript(notebook('    odd(rows=rows)', 'from odd import odd'), [{ path: 'odd.py', text }]).diagnostics.map(
      ({ message }) => message,
    );
  const start = 'from mldesigner import command_component, Input, Output\n\n@command_component()\n';
  expect(own(`${start}def odd(rows: Input(type="uri_folder")):\n    print(Input)\n`).join('\n')).toContain(
    'uses `Input`, which needs `mldesigner`, beside its decorator',
  );
  const helper = '@command_component()\ndef helper():\n    pass\n';
  expect(own(`${start}def odd(n: int):\n    helper()\n\n${helper}`).join('\n')).toContain('uses `helper`');
  expect(own(`${start}def odd(rows):\n    pass\n`).join('\n')).toContain('without a type');
});

test.skipIf(!python())(
  `azure-ai-ml accepts the pipeline, and the script runs without mldesigner ${whyNoPython()}`,
  () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'cellwright-function-'));
    try {
      writeFiles(folder, compileScript(whole, files).files);
      expect(runPython(['-m', 'pytest', '-q', '-p', 'no:cacheprovider'], { cwd: folder })).toMatch(/\d passed/);
      mkdirSync(path.join(folder, 'model'));
      writeFileSync(path.join(folder, 'rows.csv'), '');
      const given = ['--rows', 'rows.csv', '--epochs', '7', '--rate', '0.25', '--deep', 'False', '--model', 'model'];
      runPython(['tides/fit_tides.py', ...given], { cwd: folder });
      expect(JSON.parse(readFileSync(path.join(folder, 'model/model.json'), 'utf8'))).toEqual({
        ...{ epochs: 7, rate: 0.25, note: null, deep: false, limit: 3, trained: 'trained' },
      });
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
);
