/** Parallel and Spark jobs run as commands that do the same on this machine. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { RunOptions } from '../../src/run/run-options.ts';
import { python, whyNoPython } from '../support/python.ts';
import { ids, project, run, states } from './project.ts';

const options: Partial<RunOptions> = { python: python() ?? '' };
/** Sums the second column of files, with what the job gives it. */
const sums = `import argparse

def init():
    global factor, calls
    parser = argparse.ArgumentParser()
    parser.add_argument("--factor", type=int)
    factor, calls = parser.parse_known_args()[0].factor, []

def run(mini_batch):
    calls.append(len(mini_batch))
    return [f"{len(mini_batch)} {sum(int(open(path).read()) for path in mini_batch) * factor}"]

def shutdown():
    print("calls", calls)
`;
const filesJob = (more = '', size = '2') => `type: pipeline
jobs:
  sums:
    type: parallel
    inputs:
      numbers: { type: uri_folder, path: ./numbers }
      factor: 10
    outputs:
      rows: { type: uri_file }
    input_data: \${{inputs.numbers}}
    mini_batch_size: "${size}"
    ${more}
    task:
      type: run_function
      code: ./src
      entry_script: sums.py
      environment: azureml:any@latest
      program_arguments: --factor \${{inputs.factor}}
      append_row_to: \${{outputs.rows}}
`;
const numbers = { 'numbers/a.txt': '1', 'numbers/b.txt': '2', 'numbers/c/d.txt': '3' };
const table = `paths:
  - pattern: ./*.csv
transformations:
  - read_delimited: { delimiter: ",", encoding: utf8, header: all_files_same_headers }
`;

describe.skipIf(!python())(`a parallel job ${whyNoPython()}`, () => {
  test('gives the entry script mini-batches of files, and appends what it returns', async () => {
    const folder = project({ 'pipeline.yml': filesJob(), 'src/sums.py': sums, ...numbers });
    const result = await run(folder, options);
    expect(ids(result)).toEqual([]);
    expect(states(result)).toEqual({ sums: 'done' });
    expect(readFileSync(result.steps[0]?.outputs.rows ?? '', 'utf8')).toBe('2 30\n1 30\n');
    expect(readFileSync(result.steps[0]?.log ?? '', 'utf8')).toContain('calls [2, 1]');
    expect(result.notReproduced.join('\n')).toContain('step sums: a parallel job');
  });

  test('tries a mini-batch again, and fails where more fail than the job allows', async () => {
    const broken = `def run(mini_batch):\n    raise ValueError("no number")\n`;
    const retries = 'retry_settings: { max_retries: 1 }';
    const files = { 'src/sums.py': broken, ...numbers };
    const allowed = await run(project({ 'pipeline.yml': filesJob(retries, '1'), ...files }), options);
    expect(states(allowed)).toEqual({ sums: 'done' });
    expect(readFileSync(allowed.steps[0]?.log ?? '', 'utf8').match(/try 2 of 2/g)).toHaveLength(3);
    const strict = `${retries}\n    mini_batch_error_threshold: 1`;
    const refused = await run(project({ 'pipeline.yml': filesJob(strict, '1'), ...files }), options);
    expect(ids(refused)).toEqual(['step-failed']);
    expect(readFileSync(refused.steps[0]?.log ?? '', 'utf8')).toContain('2 mini-batches failed, and 1 may');
  });

  test('of a component cuts a table by its size or its keys, as the step says; rows are written as Azure ML does', async () => {
    const component = `type: parallel
name: label
inputs:
  rows: { type: mltable }
outputs:
  labelled: { type: uri_file }
input_data: \${{inputs.rows}}
mini_batch_size: "1mb"
task:
  type: run_function
  code: ../src
  entry_script: label.py
  environment: azureml:any@latest
  append_row_to: \${{outputs.labelled}}
`;
    const pipeline = `type: pipeline
jobs:
  whole:
    type: parallel
    component: ./components/label.yml
    inputs: { rows: { type: mltable, path: ./table } }
  by_town:
    type: parallel
    component: ./components/label.yml
    inputs: { rows: { type: mltable, path: ./table } }
    partition_keys: [town]
`;
    const label = `from azureml_user.parallel_run import EntryScript

def run(mini_batch, mini_batch_context):
    EntryScript().logger.info("rows %d", len(mini_batch))
    return mini_batch.assign(batch=mini_batch_context.minibatch_index)
`;
    const folder = project({
      'pipeline.yml': pipeline,
      'components/label.yml': component,
      'src/label.py': label,
      'table/MLTable': table,
      'table/a.csv': 'town,price\nMetz,3\nLyon,1\n',
      'table/b.csv': 'town,price\nMetz,2\n',
    });
    const result = await run(folder, options);
    expect(ids(result)).toEqual([]);
    const rows = result.steps.map(({ step, outputs }) => [step, readFileSync(outputs.labelled ?? '', 'utf8')]);
    expect(Object.fromEntries(rows)).toEqual({
      whole: 'Metz 3 0\nLyon 1 0\nMetz 2 0\n',
      by_town: 'Lyon 1 0\nMetz 3 1\nMetz 2 1\n',
    });
  });

  test('reads the values of partitions from the paths of the files', async () => {
    const job = filesJob('partition_keys: [shop]').replace('type: uri_folder', 'type: mltable');
    const folder = project({
      'pipeline.yml': job,
      'src/sums.py': `def run(frame, context):\n    return [f"{context.partition_key_value} {frame.sold.sum()}"]\n`,
      'numbers/MLTable':
        'paths: [{ pattern: ./*/*.csv }]\ntransformations:\n- read_delimited: {}\n- extract_columns_from_partition_format: { partition_format: "/{shop}/*.csv" }\n',
      'numbers/north/a.csv': 'sold\n1\n2\n',
      'numbers/south/b.csv': 'sold\n5\n',
    });
    const result = await run(folder, options);
    expect(readFileSync(result.steps[0]?.outputs.rows ?? '', 'utf8')).toBe(
      "{'shop': 'north'} 3\n{'shop': 'south'} 5\n",
    );
  });

  test('that lacks its entry script, or the modules of it, is told before anything starts', async () => {
    const folder = project({ 'pipeline.yml': filesJob(), 'src/other.py': '', ...numbers });
    expect(ids(await run(folder, options))).toEqual(['script-not-in-code']);
    const lacking = project({
      'pipeline.yml': filesJob(),
      'src/sums.py': `import no_such_module\n${sums}`,
      ...numbers,
    });
    expect(ids(await run(lacking, options))).toEqual(['python-module-missing']);
  });

  test('runs alone', async () => {
    const alone = filesJob()
      .replace(/^type: pipeline\njobs:\n {2}sums:\n/, '')
      .replace(/^ {4}/gm, '');
    const result = await run(project({ 'pipeline.yml': alone, 'src/sums.py': sums, ...numbers }), options);
    expect(Object.values(states(result))).toEqual(['done']);
  });
});

/** A package in place of Spark: it keeps the options that Spark would start with. */
const sparkPackage = {
  'src/pyspark/__init__.py':
    'import os\n\n\ndef started_with():\n    return os.environ.get("PYSPARK_SUBMIT_ARGS", "")\n',
};
const count = `import sys
import pyspark

with open(sys.argv[4], "w") as file:
    file.write(f"{len(open(sys.argv[2]).readlines())} {pyspark.started_with()}")
`;
const sparkBody = `type: spark
    code: ./src
    entry: { file: count.py }
    conf: { spark.driver.memory: 1g }
    py_files: [more.zip]
    args: --words \${{inputs.words}} --to \${{outputs.counted}}`;
const sparkJob = (entry = 'count.py') => `type: pipeline
jobs:
  count:
    ${sparkBody.replace('count.py', entry)}
    inputs: { words: { type: uri_file, path: words.txt, mode: direct } }
    outputs: { counted: { type: uri_file, mode: direct } }
    resources: { instance_type: Standard_E8S_V3, runtime_version: "3.4" }
`;

describe.skipIf(!python())(`a Spark job ${whyNoPython()}`, () => {
  test('runs its script with the options of the job, where there is pyspark', async () => {
    const files = { 'pipeline.yml': sparkJob(), 'src/count.py': count, 'words.txt': 'a\nb\n', ...sparkPackage };
    const result = await run(project(files), options);
    expect(ids(result)).toEqual([]);
    expect(readFileSync(result.steps[0]?.outputs.counted ?? '', 'utf8')).toBe(
      "2 --master 'local[*]' --conf spark.driver.memory=1g --py-files more.zip pyspark-shell",
    );
    expect(result.notReproduced.join('\n')).toContain('step count: a Spark job');
  });

  test('names pyspark where it is missing', async () => {
    const job = sparkJob().replace('    py_files: [more.zip]\n', '');
    const files = { 'pipeline.yml': job, 'src/count.py': 'import no_pyspark\n', 'words.txt': '' };
    const result = await run(project(files), options);
    expect(ids(result)).toEqual(['python-module-missing']);
  });

  test('of another language than Python is refused', async () => {
    const files = { 'pipeline.yml': sparkJob('Count.scala'), 'src/Count.scala': '', 'words.txt': '' };
    expect(ids(await run(project(files), options))).toEqual(['step-type-not-local']);
  });
});
