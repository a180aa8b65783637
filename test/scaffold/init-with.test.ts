import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { type AdditionName, additionNames } from '../../src/scaffold/additions.ts';
import { maturityItems } from '../../src/scaffold/maturity.ts';
import { cellwright, folderWith } from '../support/command.ts';
import { readTree } from '../support/golden.ts';
import { repository } from '../support/python.ts';

const churn = readFileSync(path.join(repository, 'samples/churn/notebook.ipynb'), 'utf8');
const table = readFileSync(path.join(repository, 'samples/churn/data/churn.csv'), 'utf8');
const sample = { 'nb/churn.ipynb': churn, 'nb/data/churn.csv': table };

/** The one that the sample cannot have: it searches for nothing by itself. */
const ownSearch = 'notebook-sweep';
const additions = additionNames.filter((name) => name !== ownSearch);

/** Files that come with an addition, and a text that is in one of them. */
const files: Readonly<Record<Exclude<AdditionName, typeof ownSearch>, Readonly<Record<string, string>>>> = {
  github: { '.github/workflows/run-pipeline.yml': 'azure/login' },
  'azure-devops': { 'azure-pipelines/run-pipeline.yml': 'azureSubscription' },
  kubeflow: { 'kubeflow/pipeline.py': '@dsl.pipeline', '.github/workflows/kubeflow.yml': 'kubeflow/submit.py' },
  gate: { 'scripts/check_metric.py': 'auc' },
  deployment: { 'deploy/online/deployment.yml': 'model:', 'scripts/deploy_online.sh': '--roll-back' },
  batch: { 'deploy/batch/deployment.yml': 'model:' },
  'batch-pipeline': {
    'deploy/pipeline/deployment.yml': 'pipeline',
    'scripts/deploy_pipeline.sh': 'az ml batch-endpoint',
  },
  'scoring-script': { 'deploy/online/code/score.py': 'def run(' },
  monitoring: { 'monitoring/monitor.yml': 'data_drift', 'deploy/online/deployment.yml': 'data_collector' },
  retraining: { 'monitoring/monitor.yml': 'data_drift', '.github/workflows/train.yml': 'repository_dispatch' },
  schedule: { 'schedules/retrain.yml': 'monday' },
  sweep: { 'sweep/pipeline-job.yml': 'primary_metric: auc' },
  cluster: { 'compute/cpu-cluster.yml': 'Standard_DS3_v2', 'pipeline-job.yml': 'default_compute: azureml:cpu-cluster' },
  dockerfile: { 'environment/docker/Dockerfile': 'FROM' },
  environments: { 'environment/environment.yml': 'conda_file' },
  components: { 'scripts/register_components.sh': 'az ml component create' },
  registry: { 'scripts/share.sh': 'az ml model share', '.github/workflows/share.yml': 'scripts/share.sh' },
  infra: { 'infra/set_up.sh': 'az deployment', 'infra/template.json': 'workspaces' },
  sdk: { 'pipeline-job.py': '@dsl.pipeline' },
};

function read(folder: string, file: string): string {
  return readFileSync(path.join(folder, file), 'utf8');
}

describe('init --with', () => {
  test.each(additions)('%s: the new project builds at once, and its files come', async (name) => {
    const folder = folderWith({});
    const made = await cellwright(folder, 'init', '--ci', name === 'github' ? 'none' : 'github', '--with', name);
    expect(made).toMatchObject({ code: 0, out: '' });
    expect(made.messages).toContain(`${name}: `);
    const config = read(folder, 'cellwright.yml');
    const built = await cellwright(folder, 'build');
    expect(built.messages).not.toMatch(/^(error|warning)\[/m);
    expect(built.code).toBe(0);
    for (const [file, text] of Object.entries(files[name])) expect(read(folder, file), file).toContain(text);
    expect(read(folder, 'cellwright.yml')).toBe(config);
    expect((await cellwright(folder, 'check')).code).toBe(0);
  });

  test('all of it, one after the other in a project that exists, and once more to no effect', async () => {
    const folder = folderWith({});
    await cellwright(folder, 'init', '--ci', 'none');
    for (const name of additions) {
      const added = await cellwright(folder, 'init', '--with', name);
      expect(added, name).toMatchObject({ code: 0, out: '' });
      expect(added.messages).toContain('Next: cellwright build');
    }
    const config = read(folder, 'cellwright.yml');
    expect(parse(config)).toMatchObject({
      ci: ['github', 'azure-devops'],
      gate: { metric: 'auc' },
      deploy: { online: true, batch: true, script: true },
      schedule: { frequency: 'week', week_days: ['monday'] },
      compute: { default: 'cpu-cluster', cluster: { size: 'Standard_DS3_v2' } },
      infra: true,
    });
    const again = await cellwright(folder, 'init', '--with', additions.join(','));
    expect(again.messages.match(/is already there/g)).toHaveLength(additions.length);
    expect(read(folder, 'cellwright.yml')).toBe(config);
    expect((await cellwright(folder, 'build')).code).toBe(0);
    for (const file of additions.flatMap((name) => Object.keys(files[name]))) expect(read(folder, file)).not.toBe('');
  });

  test('keeps the comments, the order and the form of a config that somebody wrote', async () => {
    const config = `# ours
notebooks: [nb/churn.ipynb]   # the only one

deploy:      # see the wiki
    canary: 0    # all at once
    # batch is for later

ci:
- github   # for now
figures: drop
`;
    const folder = folderWith({ ...sample, 'cellwright.yml': config });
    const { code } = await cellwright(folder, 'init', '--with', 'deployment,azure-devops', '--with', 'infra');
    expect(code).toBe(0);
    expect(read(folder, 'cellwright.yml')).toBe(`# ours
notebooks: [nb/churn.ipynb]   # the only one

deploy:      # see the wiki
    canary: 0    # all at once
    # batch is for later
    # Whether the model is served by an online endpoint.
    online: true

ci:
- github   # for now
- azure-devops
figures: drop

# Whether a script and an ARM template are written that create what the repository needs in Azure.
infra: true
`);
  });

  test('adds to the repository that --out made', async () => {
    const folder = folderWith(sample);
    await cellwright(folder, 'build', 'nb/churn.ipynb', '--out', 'out');
    const out = path.join(folder, 'out');
    expect((await cellwright(out, 'init', '--with', 'schedule')).code).toBe(0);
    expect((await cellwright(out, 'build')).code).toBe(0);
    expect(read(out, 'schedules/retrain.yml')).toContain('monday');
    expect((await cellwright(out, 'check')).code).toBe(0);
  });

  test('refuses a name that it does not know, with the nearest one; its help has them all', async () => {
    const folder = folderWith({});
    const { code, messages } = await cellwright(folder, 'init', '--with', 'gate,deploymnet');
    expect(code).toBe(2);
    expect(messages).toContain('Did you mean deployment?');
    expect((await cellwright(folder, 'init', '--with', ' ,')).code).toBe(2);
    expect(Object.keys(readTree(folder))).toEqual([]);
    const { out } = await cellwright(folder, 'init', '--help');
    for (const name of additionNames) expect(out).toMatch(new RegExp(`^  ${name} +\\w`, 'm'));
  });

  test.each([
    ['gate', 'addition-impossible', 'print(sum([1, 2]))\n'],
    ['sweep', 'addition-impossible', 'print(sum([1, 2]))\n'],
    ['deployment', 'setting-needs-another', 'print(sum([1, 2]))\n'],
  ])('%s is refused by a notebook that cannot have it, and nothing is written', async (name, id, text) => {
    const folder = folderWith({ 'work.py': text });
    const made = await cellwright(folder, 'init', '--from', 'work.py', '--with', name);
    expect(made.code).toBe(1);
    expect(made.messages).toMatch(new RegExp(`^error\\[${id}\\]`));
    expect(Object.keys(readTree(folder))).toEqual(['work.py']);
    const config = 'notebooks: [work.py]\n';
    writeFileSync(path.join(folder, 'cellwright.yml'), config);
    expect((await cellwright(folder, 'init', '--with', name)).messages).toContain(`error[${id}]`);
    expect(read(folder, 'cellwright.yml')).toBe(config);
  });

  test('a config in one pair of braces is left alone: addition-impossible', async () => {
    const config = '{ notebooks: [nb/churn.ipynb], figures: drop }\n';
    const folder = folderWith({ ...sample, 'cellwright.yml': config });
    const { code, messages } = await cellwright(folder, 'init', '--with', 'infra');
    expect(code).toBe(1);
    expect(messages).toMatch(/^error\[addition-impossible\].*`infra`/);
    expect(read(folder, 'cellwright.yml')).toBe(config);
  });

  test('a project that exists can be added to, and not be made anew', async () => {
    const folder = folderWith({ ...sample, 'cellwright.yml': 'notebooks: [nb/churn.ipynb]\n' });
    const made = await cellwright(folder, 'init', '--with', 'infra', '--name', 'other');
    expect(made.messages).toMatch(/^error\[project-exists\]/);
    writeFileSync(path.join(folder, 'cellwright.yml'), 'notebooks: [nb/none.ipynb]\n');
    expect((await cellwright(folder, 'init', '--with', 'infra')).messages).toMatch(/^error\[no-such-file\]/);
    writeFileSync(path.join(folder, 'cellwright.yml'), 'notebook: [nb/churn.ipynb]\n');
    expect((await cellwright(folder, 'init', '--with', 'infra')).messages).toMatch(/^error\[unknown-setting\]/);
  });

  test('the gate of a regression wants less of its error, and a sweep leaves seeds alone', async () => {
    const notebook = `# %% tags=["parameters"]
alpha = 0.01
seed = 3

# %%
import pandas as pd
from sklearn.linear_model import Ridge
from sklearn.metrics import mean_squared_error

frame = pd.read_csv("t.csv")
model = Ridge(alpha=alpha, random_state=seed).fit(frame[["a"]], frame["b"])

# %% tags=["metrics"]
mse = mean_squared_error(frame["b"], model.predict(frame[["a"]]))
`;
    const folder = folderWith({ 'work.py': notebook, 't.csv': 'a,b\n1,2\n2,3\n' });
    await cellwright(folder, 'init', '--from', 'work.py', '--with', 'gate,sweep');
    const config = parse(read(folder, 'cellwright.yml'));
    expect(config.gate).toEqual({ metric: 'mse', goal: 'minimize' });
    expect(config.sweep).toMatchObject({ metric: 'mse', goal: 'minimize' });
    expect(config.sweep.parameters).toEqual({ alpha: { min: 0.001, max: 0.1, log: true } });
    expect((await cellwright(folder, 'build')).code).toBe(0);
  });
});

test(`init --with ${ownSearch} sweeps over the lists of the notebook's own search`, async () => {
  const notebook = `# %%
import pandas as pd
from sklearn.linear_model import Ridge
from sklearn.metrics import r2_score
from sklearn.model_selection import GridSearchCV

frame = pd.read_csv("t.csv")
search = GridSearchCV(Ridge(), {"alpha": [0.1, 1.0]}).fit(frame[["a"]], frame["b"])
r2 = r2_score(frame["b"], search.predict(frame[["a"]]))
`;
  const folder = folderWith({ 'work.py': notebook, 't.csv': 'a,b\n1,2\n2,3\n' });
  expect((await cellwright(folder, 'init', '--from', 'work.py', '--with', ownSearch)).code).toBe(0);
  expect(parse(read(folder, 'cellwright.yml')).sweep).toMatchObject({ from_notebook: true, metric: 'r2' });
  expect((await cellwright(folder, 'build')).code).toBe(0);
  expect(read(folder, 'sweep/pipeline-job.yml')).toContain('alpha');
  const made = await cellwright(folder, 'init', 'sample', '--with', ownSearch);
  expect(made.messages).toMatch(/^error\[setting-needs-another\].*`sweep.from_notebook`/);
});

describe('doctor', () => {
  test('names only additions that there are', () => {
    const named = maturityItems.flatMap(({ how }) =>
      [...how.matchAll(/--with ([\w,-]+)/g)].map((match) => match[1] ?? ''),
    );
    expect(named.length).toBeGreaterThan(5);
    expect(
      named.flatMap((names) => names.split(',')).filter((one) => !additionNames.some((name) => name === one)),
    ).toEqual([]);
  });

  test('leads a new project to level 4 by the commands that it names', async () => {
    const folder = folderWith({});
    await cellwright(folder, 'init');
    await cellwright(folder, 'build');
    const levels: number[] = [];
    for (let round = 0; round < 4; round++) {
      const { level, findings } = JSON.parse((await cellwright(folder, 'doctor', '--json')).out);
      levels.push(level);
      const missing = findings.filter(
        (one: { found: boolean; level: number }) => !one.found && one.level === level + 1,
      );
      for (const { how } of missing) {
        const words = /`cellwright ([^`]+)`/.exec(how)?.[1]?.split(' ') ?? [];
        expect(words, how).not.toEqual([]);
        expect((await cellwright(folder, ...words)).code, how).toBe(0);
      }
      await cellwright(folder, 'build');
    }
    expect(levels).toEqual([2, 3, 4, 4]);
  });
});
