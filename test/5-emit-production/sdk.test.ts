/** pipeline-job.py against pipeline-job.yml: what azure-ai-ml makes of the two is the same in all that matters. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { emitSdk } from '../../src/5-emit/azureml/sdk/emit-sdk.ts';
import { type Config, defaultConfig } from '../../src/config.ts';
import type { StepsPlan } from '../../src/ir.ts';
import { createFormatter } from '../../src/python/format.ts';
import { writeFiles } from '../5-emit-azureml/azure-ai-ml.ts';
import { cases, emitCase, settled } from '../5-emit-azureml/plans.ts';
import { python, whyNoPython } from '../support/python.ts';
import { creditPlan, fullConfig } from './production.ts';

/** Loads both, and prints what differs of their dictionaries. */
const compare = `
import importlib.util, json, logging, sys
logging.disable(logging.CRITICAL)
import yaml
from azure.ai.ml import load_job
spec = importlib.util.spec_from_file_location("pipeline_job", "pipeline-job.py")
module = importlib.util.module_from_spec(spec)
spec.loader.exec_module(module)

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

by_yaml, by_sdk = reduced(load_job("pipeline-job.yml")), reduced(module.pipeline_job())
print(json.dumps([by_yaml, by_sdk]))
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

test.skipIf(!python()).each(examples)(
  `%s: the SDK makes the pipeline that the YAML is ${whyNoPython()}`,
  (_name, plan, config) => {
    const folder = mkdtempSync(join(tmpdir(), 'cellwright-sdk-'));
    try {
      const formatter = createFormatter({ firstParty: [], lineLength: 120 });
      const target = settled(plan, config);
      const script = emitSdk(target, config).map((file) => ({
        ...file,
        text: formatter.format(file.text),
      }));
      writeFiles(folder, [...emitCase({ plan: target, config }), ...script]);
      const result = spawnSync(python() ?? '', ['-c', compare], { cwd: folder, encoding: 'utf8' });
      expect(result.status, result.stderr.slice(-3000)).toBe(0);
      const [byYaml, bySdk] = JSON.parse(result.stdout.trim().split('\n').at(-1) ?? '');
      expect(bySdk).toEqual(byYaml);
      const ruff = spawnSync(python() ?? '', ['-m', 'ruff', 'check', '--select=E4,E7,E9,F,I', 'pipeline-job.py'], {
        cwd: folder,
        encoding: 'utf8',
      });
      expect(ruff.stdout).toContain('All checks passed');
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
);
