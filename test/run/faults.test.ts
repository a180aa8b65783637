import { execFileSync, spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { ids, project, run, states } from './project.ts';

function single(command: string, more = ''): Readonly<Record<string, string>> {
  return { 'pipeline.yml': `type: pipeline\njobs:\n  s:\n    command: ${JSON.stringify(command)}\n${more}` };
}

test('a step that is killed fails and leaves nothing to reuse', async () => {
  const folder = project(single('kill -9 $$'));
  const done = await run(folder);
  expect(done.diagnostics.map((found) => [found.id, found.message])).toEqual([
    ['step-failed', 'Step `s` was killed by SIGKILL'],
  ]);
  expect(existsSync(path.join(folder, '.cellwright/runs/results'))).toBe(false);
});

test('a step that writes nothing to its output gets a warning', async () => {
  const done = await run(project(single('true', '    outputs: {o: {type: uri_folder}, f: {type: uri_file}}\n')));
  expect(ids(done)).toEqual(['step-output-empty', 'step-output-empty']);
  expect(done.ok).toBe(true);
});

test('a model output without MLmodel is an error', async () => {
  const command = 'mkdir ${{outputs.m}}/model; touch ${{outputs.m}}/model/MLmodel';
  const done = await run(project(single(command, '    outputs: {m: {type: mlflow_model}}\n')));
  expect(ids(done)).toEqual(['model-output-without-mlmodel']);
  expect(states(done)).toEqual({ s: 'failed' });
});

test('a step that prints 200 MB fills its log, not the memory', async () => {
  const before = process.memoryUsage().rss;
  let shown = 0;
  const onEvent = (event: { kind: string; text?: string }) => {
    shown = Math.max(shown, event.kind === 'output' ? (event.text?.length ?? 0) : 0);
  };
  const done = await run(project(single('yes 0123456789012345678901234567890123456789 | head -c 200000000')), {
    onEvent,
  });
  expect(done.ok).toBe(true);
  expect(statSync(done.steps[0]?.log ?? '').size).toBe(200_000_000);
  expect(shown).toBeLessThanOrEqual(4096);
  expect((process.memoryUsage().rss - before) / 1e6).toBeLessThan(120);
});

test('a step that hangs is stopped with its children', async () => {
  const folder = project(single('sleep 987 & sleep 987; wait'));
  const started = performance.now();
  const done = await run(folder, { timeout: 0.5 });
  expect(ids(done)).toEqual(['step-failed']);
  expect(performance.now() - started).toBeLessThan(900_000);
  await expect.poll(() => runningSleeps(), { timeout: 60_000 }).toBe(0);
});

test('a child that outlives its step is ended', async () => {
  const done = await run(project(single('sleep 987 & echo started')));
  expect(done.ok).toBe(true);
  await expect.poll(() => runningSleeps(), { timeout: 60_000 }).toBe(0);
});

test('stopping ends the children, and the half result is not reused', async () => {
  const folder = project(single('touch ${{outputs.o}}/half; sleep 987', '    outputs: {o: {type: uri_folder}}\n'));
  const stopping = new AbortController();
  setTimeout(() => stopping.abort(), 500);
  const done = await run(folder, { signal: stopping.signal });
  expect(states(done)).toEqual({ s: 'cancelled' });
  expect(done.ok).toBe(false);
  await expect.poll(() => runningSleeps(), { timeout: 60_000 }).toBe(0);
  expect(existsSync(path.join(folder, '.cellwright/runs/results'))).toBe(false);
});

test.each([
  ['echo more >> ${{inputs.d}}/a.txt', 'a.txt'],
  ['touch ${{inputs.d}}/new.txt', 'new.txt'],
  ['rm ${{inputs.d}}/a.txt', 'a.txt'],
])('changing an input is an error: %s', async (command, file) => {
  const inputs = '    inputs: {d: {type: uri_folder, path: ./data}}\n';
  const done = await run(project({ ...single(command, inputs), 'data/a.txt': '1\n' }));
  expect(ids(done)).toEqual(['step-input-changed']);
  expect(done.diagnostics[0]?.message).toContain(`\`${file}\``);
});

test('an input that is mounted for writing may be changed, and reading one is no change', async () => {
  const writable = '    inputs: {d: {type: uri_folder, path: ./data, mode: rw_mount}}\n';
  expect(ids(await run(project({ ...single('touch ${{inputs.d}}/b', writable), 'data/a.txt': '1' })))).toEqual([]);
  const readable = '    inputs: {d: {type: uri_folder, path: ./data}}\n';
  expect(ids(await run(project({ ...single('touch ${{inputs.d}}/a.txt', readable), 'data/a.txt': '1' })))).toEqual([]);
});

test('blanks, quotes and other alphabets in paths and values', async () => {
  const command = 'cp "${{inputs.d}}/f ü.txt" ${{outputs.o}}/ && cat \'${{inputs.f}}\' && printf "%s" "${{inputs.v}}"';
  const yaml = single(
    command,
    `    inputs:
      d: {type: uri_folder, path: "./my da'ta"}
      f: {type: uri_file, path: "./my da'ta/f ü.txt"}
      v: "日本 it's ok"
    outputs: {o: {type: uri_folder}}
`,
  );
  const folder = project({ ...yaml, "my da'ta/f ü.txt": 'content\n' }, `a "b" $c's ü`);
  const done = await run(folder);
  expect(ids(done)).toEqual([]);
  expect(readdirSync(done.steps[0]?.outputs['o'] ?? '')).toEqual(['f ü.txt']);
  expect(readFileSync(done.steps[0]?.log ?? '', 'utf8')).toBe("content\n日本 it's ok");
});

test('a step that gets no room on the disk fails with its own message', async () => {
  const done = await run(
    project(single('ulimit -f 8; head -c 1000000 /dev/zero > ${{outputs.o}}', '    outputs: {o: {type: uri_file}}\n')),
  );
  expect(ids(done)).toEqual(['step-failed']);
});

test('a step sees no MLflow run of the caller', async () => {
  process.env['MLFLOW_RUN_ID'] = 'outer';
  try {
    const done = await run(project(single('echo "[$MLFLOW_RUN_ID]"')));
    expect(readFileSync(done.steps[0]?.log ?? '', 'utf8')).toBe('[]\n');
  } finally {
    delete process.env['MLFLOW_RUN_ID'];
  }
});

test('a step sees those variables of the user that its code names, and others only when asked', async () => {
  const mine = { PRICES_API_KEY: 'named', OTHER_SECRET: 'hidden', TF_TOKEN: 'hidden too', OMP_NUM_THREADS: '3' };
  Object.assign(process.env, mine);
  try {
    const files = {
      ...single('python3 show.py', '    code: ./src\n'),
      'src/show.py': `import os
key = os.environ.get("PRICES_API_KEY")
others = ["OTHER" + "_SECRET", "TF" + "_TOKEN", "OMP" + "_NUM_THREADS"]
print(key, *[os.environ.get(each) for each in others])
`,
    };
    const shown = async (passed: readonly string[]) => {
      const done = await run(project(files), { passed });
      return readFileSync(done.steps[0]?.log ?? '', 'utf8').trim();
    };
    expect(await shown([])).toBe('named None None 3');
    expect(await shown(['OTHER_SECRET'])).toBe('named hidden None 3');
    expect(await shown(['*'])).toBe('named hidden hidden too 3');
  } finally {
    for (const name of Object.keys(mine)) delete process.env[name];
  }
});

function runningSleeps(seconds = '987'): number {
  const list = execFileSync('ps', ['-eo', 'stat,args'], { encoding: 'utf8' });
  return list.split('\n').filter((line) => line.endsWith(`sleep ${seconds}`) && !line.startsWith('Z')).length;
}

test.skipIf(!existsSync('/proc/self/environ'))('a child in a session of its own is ended with its step', async () => {
  const done = await run(project(single('setsid sleep 985 & setsid setsid sleep 985 & sleep 0.3; echo started')));
  expect(done.ok).toBe(true);
  await expect.poll(() => runningSleeps('985'), { timeout: 60_000 }).toBe(0);
  const hung = await run(project(single('setsid sleep 984 & sleep 984')), { timeout: 0.5 });
  expect(ids(hung)).toEqual(['step-failed']);
  await expect.poll(() => runningSleeps('984'), { timeout: 60_000 }).toBe(0);
});

test.skipIf(!existsSync('/proc/self/environ'))('what a killed run left behind is ended by the next', async () => {
  const folder = project(single('test -e again || { touch again; setsid sleep 983; }'));
  const runs = path.join(folder, '.cellwright/runs');
  // A run that is gone: no process has this number and this time of starting.
  const mark = { ...process.env, CELLWRIGHT_RUN: `999999999.1 1 ${runs}` };
  const left = spawn('sleep', ['983'], { env: mark, stdio: 'ignore', detached: true });
  const other = spawn('sleep', ['982'], { env: { ...mark, CELLWRIGHT_RUN: '999999999.1 1 /elsewhere' } });
  const notes: string[] = [];
  const onEvent = (event: { kind: string; text?: string }) => {
    if (event.kind === 'note') notes.push(event.text ?? '');
  };
  const done = await run(project(single('true')), { runs, onEvent });
  expect(done.ok).toBe(true);
  expect(notes).toContain('ended a process left behind by a run that was killed');
  await expect.poll(() => runningSleeps('983'), { timeout: 60_000 }).toBe(0);
  expect(runningSleeps('982')).toBe(1);
  other.kill('SIGKILL');
  left.unref();
});

test('a chain of 3,000 components is told, and does not fill the stack', async () => {
  const inner = (next: string): string =>
    `type: pipeline\njobs:\n  s:\n    type: pipeline\n    component: ./${next}.yml\n`;
  const chain = Array.from({ length: 3000 }, (_, at) => [`c${at}.yml`, inner(`c${at + 1}`)] as const);
  const leaf = 'type: command\nname: leaf\ncommand: "true"\n';
  const done = await run(project({ 'pipeline.yml': inner('c0'), ...Object.fromEntries(chain), 'c3000.yml': leaf }));
  expect(ids(done)).toContain('yaml-not-readable');
  expect(done.diagnostics[0]?.message).toContain('more than 100 components deep');
});
