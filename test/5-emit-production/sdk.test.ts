/** pipeline-job.py against pipeline-job.yml: what azure-ai-ml makes of the two is the same in all that matters. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { emitSdk } from '../../src/5-emit/azureml/sdk/emit-sdk.ts';
import { type Config, defaultConfig } from '../../src/config.ts';
import type { StepsPlan } from '../../src/ir.ts';
import { createFormatter } from '../../src/python/format.ts';
import { writeFiles } from '../5-emit-azureml/azure-ai-ml.ts';
import { cases, emitCase, settled } from '../5-emit-azureml/plans.ts';
import { python, whyNoPython } from '../support/python.ts';
import { creditPlan, fullConfig } from './production.ts';

/** Loads both of each folder, and prints their dictionaries, or why there are none: one process, since the SDK takes long to load. */
const compare = `
import importlib.util, json, logging, os, sys, traceback
logging.disable(logging.CRITICAL)
import yaml
from azure.ai.ml import load_job

def reduced(job):
    found = json.loads(json.dumps(job._to_dict()))
    for key in ("name", "type", "services", "status", "creation_context", "id"):
        found.pop(key, None)
    for node in found["jobs"].values():
        component = node.pop("component", None)
        if isinstance(component, dict):
            component = {key: value for key, value in component.items() if key not in ("name", "version")}
        node["component"] = component
        for key in ("$schema", "services"):
            node.pop(key, None)
    return found

def compared(folder):
    os.chdir(folder)
    spec = importlib.util.spec_from_file_location("pipeline_job", "pipeline-job.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return [reduced(load_job("pipeline-job.yml")), reduced(module.pipeline_job())]

def outcome(folder):
    try:
        return {"jobs": compared(folder)}
    except BaseException:
        return {"error": traceback.format_exc()[-3000:]}

print(json.dumps([outcome(folder) for folder in sys.argv[1:]]))
`;

const sdk = (config: Config): Config => ({ ...config, sdk: true });
const noClash: StepsPlan = {
  ...creditPlan,
  parameters: creditPlan.parameters.map((one) => (one.name === 'rate' ? { ...one, name: 'train' } : one)),
  steps: creditPlan.steps.map((one) => ({
    ...one,
    parameters: one.parameters.map((name) => (name === 'rate' ? 'train' : name)),
  })),
};

const examples: readonly (readonly [string, StepsPlan, Config])[] = [
  ['three steps', creditPlan, sdk(defaultConfig)],
  ['machines, limits and distribution', creditPlan, sdk({ ...fullConfig, sweep: defaultConfig.sweep })],
  [
    'jobs with an identity',
    creditPlan,
    sdk({ ...defaultConfig, compute: { ...defaultConfig.compute, identity: 'managed' } }),
  ],
  [
    'machines that may be taken away',
    creditPlan,
    sdk({ ...defaultConfig, compute: { ...defaultConfig.compute, jobs: { train: { tier: 'spot' } } } }),
  ],
  ['a parameter with the name of a step', noClash, sdk(defaultConfig)],
  ...Object.entries(cases).map(([name, { plan, config }]) => [name, plan, sdk(config)] as const),
];

const root = mkdtempSync(join(tmpdir(), 'cellwright-sdk-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));
const folders = examples.map((_, at) => join(root, `example-${at}`));
let outcomes: readonly { readonly jobs?: readonly unknown[]; readonly error?: string }[] = [];
let linted = '';

beforeAll(() => {
  const program = python();
  if (program === null) return;
  for (const [at, [, plan, config]] of examples.entries()) writeExample(folders[at] ?? '', plan, config);
  const result = spawnSync(program, ['-c', compare, ...folders], { encoding: 'utf8' });
  expect(result.status, result.stderr.slice(-3000)).toBe(0);
  outcomes = JSON.parse(result.stdout.trim().split('\n').at(-1) ?? '');
  const scripts = folders.map((folder) => join(folder, 'pipeline-job.py'));
  const rules = ['-m', 'ruff', 'check', '--select=E4,E7,E9,F,I', '--output-format=concise'];
  linted = spawnSync(program, [...rules, ...scripts], { cwd: root, encoding: 'utf8' }).stdout;
});

function writeExample(folder: string, plan: StepsPlan, config: Config): void {
  mkdirSync(folder);
  const formatter = createFormatter({ firstParty: [], lineLength: 120 });
  const target = settled(plan, config);
  const script = emitSdk(target, config).map((file) => ({ ...file, text: formatter.format(file.text) }));
  writeFiles(folder, [...emitCase({ plan: target, config }), ...script]);
}

test.skipIf(!python()).each(examples.map(([name], at) => [name, at] as const))(
  `%s: the SDK makes the pipeline that the YAML is ${whyNoPython()}`,
  (_name, at) => {
    const { jobs: [byYaml, bySdk] = [], error } = outcomes[at] ?? {};
    expect([error, byYaml === undefined]).toEqual([undefined, false]);
    expect(bySdk).toEqual(byYaml);
  },
);

test.skipIf(!python())(`the rules of ruff hold in every script ${whyNoPython()}`, () => {
  expect(linted).toBe('All checks passed!\n');
});
