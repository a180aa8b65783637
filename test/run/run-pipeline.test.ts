import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { parseSetting, type Setting } from '../../src/run/load/set-values.ts';
import { ids, project, run, states } from './project.ts';

const twoSteps = {
  'pipeline.yml': `
type: pipeline
inputs:
  word: hello
  data: {type: uri_folder, path: ./data}
outputs:
  result: {type: uri_folder}
jobs:
  write:
    component: ./components/write.yml
    inputs: {word: "\${{parent.inputs.word}}", data: "\${{parent.inputs.data}}"}
  read:
    command: cat \${{inputs.text}}/out.txt > \${{outputs.copy}}/copy.txt
    inputs: {text: "\${{parent.jobs.write.outputs.text}}"}
    outputs: {copy: "\${{parent.outputs.result}}"}
`,
  'components/write.yml': `
type: command
name: write
inputs:
  word: {type: string}
  times: {type: integer, default: 2}
  flag: {type: boolean, default: false}
  note: {type: string, optional: true}
  data: {type: uri_folder}
outputs:
  text: {type: uri_folder}
code: ../src/write
command: >-
  bash write.sh "\${{inputs.word}}" \${{inputs.times}} \${{inputs.flag}} \${{inputs.data}} \${{outputs.text}} $[[--note \${{inputs.note}}]]
`,
  'src/write/write.sh': 'echo "$1 $2 $3 $(cat $4/a.txt) $6 $7" > "$5/out.txt"; ls -A > "$5/files.txt"\n',
  'src/write/.amlignore': '*.tmp\n',
  'src/write/left.tmp': 'x',
  'data/a.txt': 'DATA\n',
};

function result(folder: string, number = 1): string {
  return readFileSync(path.join(folder, `.cellwright/runs/${number}/outputs/result/copy.txt`), 'utf8').trim();
}

function settings(...texts: string[]): readonly Setting[] {
  return texts.map((text) => parseSetting(text)).filter((setting) => setting !== null);
}

describe('a pipeline of shell steps', () => {
  test('values, defaults and files reach the commands, and the pipeline output is made', async () => {
    const folder = project(twoSteps);
    const done = await run(folder);
    expect(ids(done)).toEqual([]);
    expect(states(done)).toEqual({ write: 'done', read: 'done' });
    expect(result(folder)).toBe('hello 2 False DATA');
  });

  test('the working directory is a copy of the code without ignored files', async () => {
    const folder = project(twoSteps);
    const done = await run(folder);
    const text = done.steps[0]?.outputs['text'] ?? '';
    expect(readFileSync(path.join(text, 'files.txt'), 'utf8')).toBe('.amlignore\nlogs\noutputs\nwrite.sh\n');
  });

  test('what is unchanged is reused; a change of code, value or data runs its step and those after it', async () => {
    const folder = project(twoSteps);
    await run(folder);
    expect(states(await run(folder))).toEqual({ write: 'reused', read: 'reused' });
    const changed = await run(folder, { settings: settings('inputs.word=bye', 'jobs.write.inputs.note=n') });
    expect(states(changed)).toEqual({ write: 'done', read: 'done' });
    expect(result(folder, 3)).toBe('bye 2 False DATA --note n');
    writeFileSync(path.join(folder, 'data/a.txt'), 'OTHER\n');
    expect(states(await run(folder))).toEqual({ write: 'done', read: 'done' });
    writeFileSync(path.join(folder, 'src/write/left.tmp'), 'ignored files do not count');
    expect(states(await run(folder))).toEqual({ write: 'reused', read: 'reused' });
    writeFileSync(path.join(folder, 'src/write/write.sh'), 'echo same > "$5/out.txt"\n');
    expect(states(await run(folder))).toEqual({ write: 'done', read: 'done' });
    expect(states(await run(folder, { force: true }))).toEqual({ write: 'done', read: 'done' });
  });

  test('a result that was changed or deleted since is not reused', async () => {
    const folder = project(twoSteps);
    const done = await run(folder);
    writeFileSync(path.join(done.steps[0]?.outputs['text'] ?? '', 'out.txt'), 'tampered');
    expect(states(await run(folder))).toEqual({ write: 'done', read: 'reused' });
    rmSync(path.join(folder, '.cellwright/runs/1'), { recursive: true });
    expect(states(await run(folder))).toEqual({ write: 'reused', read: 'done' });
  });

  test('one step runs with what an earlier run left', async () => {
    const folder = project(twoSteps);
    expect(ids(await run(folder, { step: 'read' }))).toEqual(['step-inputs-not-kept']);
    await run(folder);
    expect(states(await run(folder, { step: 'read', force: true }))).toEqual({ read: 'done' });
    expect(ids(await run(folder, { step: 'reed' }))).toEqual(['run-option-unknown']);
    const other = { step: 'reed', data: { nothing: '.' } };
    expect(ids(await run(folder, other))).toEqual(['run-option-unknown', 'run-option-unknown']);
    expect(ids(await run(folder, { ...other, step: 'read' }))).toEqual(['run-option-unknown']);
  });

  test('data is mapped by the name of an input', async () => {
    const folder = project({ ...twoSteps, 'other/a.txt': 'MAPPED\n' });
    await run(folder, { data: { data: path.join(folder, 'other') } });
    expect(result(folder)).toBe('hello 2 False MAPPED');
  });

  test('a dry run checks and starts nothing', async () => {
    const folder = project(twoSteps);
    const done = await run(folder, { dryRun: true });
    expect(done.ok).toBe(true);
    expect(existsSync(path.join(folder, '.cellwright/runs/1'))).toBe(false);
  });
});

test('a data asset is found in data/, an environment variable is set, additional includes are merged', async () => {
  const folder = project({
    'pipeline.yml': `
type: pipeline
jobs:
  a:
    component: components/a.yml
    inputs: {d: {type: uri_file, path: "azureml:numbers@latest"}}
    environment_variables: {LEVEL: 7}
`,
    'components/a.yml': `
inputs: {d: {type: uri_file}}
outputs: {o: {type: uri_file}}
code: ../src/a
additional_includes: [../src/shared]
environment_variables: {LEVEL: 1, WHERE: "\${{inputs.d}}"}
command: echo "$LEVEL $(basename $WHERE) $(cat shared/x.txt) $(ls -A shared)" > \${{outputs.o}}
`,
    'data/numbers.yml': 'name: numbers\nversion: 1\ntype: uri_file\npath: raw/n.csv\n',
    'data/raw/n.csv': '1\n',
    'src/a/a.txt': '',
    'src/shared/x.txt': 'shared',
    'src/shared/__pycache__/x.pyc': '',
  });
  const done = await run(folder);
  expect(ids(done)).toEqual([]);
  expect(readFileSync(done.steps[0]?.outputs['o'] ?? '', 'utf8')).toBe('7 n.csv shared x.txt\n');
});

test('nested pipelines are flattened, with inputs and outputs carried through', async () => {
  const folder = project({
    'pipeline.yml': `
type: pipeline
inputs: {top: 3}
outputs: {final: }
jobs:
  outer:
    type: pipeline
    component: inner.yml
    inputs: {n: "\${{parent.inputs.top}}"}
  last:
    command: cat \${{inputs.x}}/n.txt > \${{outputs.y}}/last.txt
    inputs: {x: "\${{parent.jobs.outer.outputs.made}}"}
    outputs: {y: "\${{parent.outputs.final}}"}
`,
    'inner.yml': `
type: pipeline
inputs: {n: {type: integer}, unset: {type: string, optional: true}}
outputs: {made: {type: uri_folder}}
jobs:
  deep:
    component: deep.yml
    inputs: {n: "\${{parent.inputs.n}}", label: "\${{parent.inputs.unset}}"}
    outputs: {folder: "\${{parent.outputs.made}}"}
`,
    'deep.yml': `
inputs: {n: {type: number}, label: {type: string, optional: true}}
outputs: {folder: {type: uri_folder}}
command: echo "n=\${{inputs.n}}$[[ label=\${{inputs.label}}]]" > \${{outputs.folder}}/n.txt
`,
  });
  const done = await run(folder);
  expect(ids(done)).toEqual([]);
  expect(states(done)).toEqual({ 'outer.deep': 'done', last: 'done' });
  expect(readFileSync(path.join(done.outputs['final'] ?? '', 'last.txt'), 'utf8')).toBe('n=3\n');
});

test('independent steps run side by side, within the number of jobs', async () => {
  const job = (name: string) =>
    `  ${name}: {command: "touch $MARKS/${name}; for i in $(seq 100); do [ $(ls $MARKS | wc -l) -ge 2 ] && exit 0; sleep 0.05; done; exit 9"}\n`;
  const folder = project({ 'pipeline.yml': `type: pipeline\njobs:\n${job('a')}${job('b')}` });
  const marks = path.join(folder, 'marks');
  mkdirSync(marks);
  process.env['MARKS'] = marks;
  expect(states(await run(folder, { jobs: 2 }))).toEqual({ a: 'done', b: 'done' });
});

describe('a step that fails', () => {
  const pipeline = (more: string) => ({
    'pipeline.yml': `
type: pipeline
settings: {${more}}
jobs:
  bad: {command: "echo told; exit 3", outputs: {o: {type: uri_folder}}}
  after: {command: "ls \${{inputs.i}}", inputs: {i: "\${{parent.jobs.bad.outputs.o}}"}}
  other: {command: sleep 0.3}
`,
  });

  test('stops the pipeline', async () => {
    const done = await run(project(pipeline('')), { jobs: 1 });
    expect(ids(done)).toEqual(['step-failed']);
    expect(states(done)).toEqual({ bad: 'failed', after: 'skipped', other: 'skipped' });
    expect(readFileSync(done.steps[0]?.log ?? '', 'utf8')).toBe('told\n');
  });

  test('lets independent steps go on where the settings say so', async () => {
    const done = await run(project(pipeline('continue_on_step_failure: true')), { jobs: 1 });
    expect(done.ok).toBe(false);
    expect(states(done)).toEqual({ bad: 'failed', after: 'skipped', other: 'done' });
  });

  test('is run again the next time', async () => {
    const folder = project(pipeline(''));
    await run(folder);
    expect(states(await run(folder))['bad']).toBe('failed');
  });
});

test('what a job leaves in its own outputs folder is its artifacts', async () => {
  const folder = project({
    'pipeline.yml': `
type: pipeline
outputs:
  file: {type: uri_file}
jobs:
  a: {command: echo world > ./outputs/world.txt, outputs: {artifacts: }}
  b:
    command: cat \${{inputs.i}}/outputs/world.txt > \${{outputs.file}}
    inputs: {i: "\${{parent.jobs.a.outputs.artifacts}}"}
    outputs: {file: "\${{parent.outputs.file}}"}
`,
  });
  const done = await run(folder);
  expect(ids(done)).toEqual([]);
  expect(readFileSync(done.outputs['file'] ?? '', 'utf8')).toBe('world\n');
});

test('a registered component is read from the file of its name and version, and the result says so', async () => {
  const train = (version: string) => `name: train\nversion: ${version}\ncommand: echo ${version} > \${{outputs.o}}/o.txt
outputs: {o: {type: uri_folder}}\n`;
  const pipeline = `type: pipeline\noutputs: {o: {type: uri_folder}}\njobs:
  s: {component: "azureml:train:2", outputs: {o: "\${{parent.outputs.o}}"}}\n`;
  const folder = project({
    'pipeline.yml': pipeline,
    'components/a/one.yml': train('1'),
    'components/a/two.yml': train('2'),
    'components/job.yml': 'name: train\nversion: 2\ntype: pipeline\nexperiment_name: x\njobs: {}\n',
    '.hidden/two.yml': train('2'),
  });
  const done = await run(folder);
  expect(ids(done)).toEqual([]);
  expect(readFileSync(path.join(done.outputs['o'] ?? '', 'o.txt'), 'utf8')).toBe('2\n');
  expect(done.notReproduced).toContain('component azureml:train:2: components/a/two.yml is used instead');
  writeFileSync(path.join(folder, 'pipeline.yml'), pipeline.replace('train:2', 'train@latest'));
  expect(ids(await run(folder))).toEqual(['component-not-local']);
});

test('`--data` gives a place to required data that the YAML gives nothing, and not to optional data', async () => {
  const folder = project({
    'pipeline.yml': 'type: pipeline\ninputs: {data: {type: uri_folder}}\ncomponent: ./part.yml\n',
    'part.yml': `type: pipeline
inputs: {data: {type: uri_folder}}
jobs:
  s: {component: ./read.yml, inputs: {from: "\${{parent.inputs.data}}"}}
`,
    'read.yml': `command: cat \${{inputs.from}}/a.txt $[[\${{inputs.data}}/a.txt]]
inputs: {from: {type: uri_folder}, data: {type: uri_folder, optional: true}}
`,
    'data/a.txt': 'once\n',
  });
  expect(ids(await run(folder))).toEqual(['component-input-missing']);
  for (const pipeline of ['pipeline.yml', 'part.yml']) {
    const given = { pipeline: path.join(folder, pipeline), data: { data: path.join(folder, 'data') }, force: true };
    const done = await run(folder, given);
    expect(ids(done)).toEqual([]);
    expect(readFileSync(done.steps[0]?.log ?? '', 'utf8')).toBe('once\n');
  }
});

test('a pipeline job may be a pipeline component with its inputs', async () => {
  const folder = project({
    'pipeline.yml': 'type: pipeline\ncomponent: inner.yml\ninputs: {n: 4}\n',
    'inner.yml': `
type: pipeline
name: inner
inputs: {n: {type: integer}}
outputs: {made: {type: uri_folder}}
jobs:
  deep:
    command: echo \${{inputs.n}} > \${{outputs.o}}/n
    inputs: {n: "\${{parent.inputs.n}}"}
    outputs: {o: "\${{parent.outputs.made}}"}
`,
  });
  const done = await run(folder);
  expect(states(done)).toEqual({ 'inner.deep': 'done' });
  expect(readFileSync(path.join(done.outputs['made'] ?? '', 'n'), 'utf8')).toBe('4\n');
});
