/** Text of a notebook reaches generated files as text: nothing of it is run, filled in or cut off. */
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { judgeByAzure } from '../5-emit-azureml/azure-ai-ml.ts';
import { loadWorkflowParser } from '../5-emit-azureml/workflow-parser.ts';
import { runIn, runTests, writeText } from '../5-emit-python/repository.ts';
import { cellwright, folderWith } from '../support/command.ts';
import { readTree, type Tree } from '../support/golden.ts';
import { judge } from '../support/judges.ts';
import { python } from '../support/python.ts';

const texts = [
  '${{ secrets.AZURE_CLIENT_SECRET }}',
  '`rm -rf x` $(whoami)',
  `"double" 'single' """three""" '''three'''`,
  '{{ title }} {{{ raw }}} {{#if x}}',
  'Größe 日本語 \u202e 😀',
  'a: b # c - d | e > f % g @ h ! i & j * k',
  'back\\slash \\n \\u0041',
  '<script>alert(1)</script> | cell | table',
  '--- yes no on off null ~ 12:30 2024-01-01',
];

/** A notebook that has the texts in every place that generated files quote. */
function notebookWith(given: readonly string[]): string {
  const code = (lines: readonly string[], ...tags: readonly string[]) => ({
    cell_type: 'code',
    metadata: { tags },
    source: lines.join('\n'),
    outputs: [],
    execution_count: null,
  });
  const markdown = (source: string) => ({ cell_type: 'markdown', metadata: {}, source });
  const quoted = given.map((text) => JSON.stringify(text));
  const cells = [
    ...given.map((text) => markdown(`# ${text}\n\nWhat it is: ${text}`)),
    code(
      given.flatMap((text, n) => [`label_${n} = ${quoted[n]}  # help: ${text}`, `limits_${n} = [${quoted[n]}, 1]`]),
      'parameters',
    ),
    ...given.flatMap((text, n) => [
      markdown(`## ${text}\n\n${text}`),
      code([`# ${text}`, `shown_${n} = label_${n}.upper() + ${quoted[n]}`, `shown_${n}`], 'step:make'),
    ]),
    ...given.map((text, n) => code([`# ${text}`, `print(shown_${n}, len(limits_${n}), ${quoted[n]})`], 'step:use')),
    code(
      ['with open("result.txt", "w", encoding="utf-8") as file:', `    file.write(${quoted.join(' + ')})`],
      'step:use',
    ),
  ];
  return JSON.stringify({ nbformat: 4, nbformat_minor: 5, metadata: {}, cells });
}

/** Builds a notebook with the texts; gives the folder of the repository and its files. */
async function build(given: readonly string[]): Promise<{ readonly out: string; readonly files: Tree }> {
  const text = given.join(' ');
  const experiment = JSON.stringify(`about ${text}`.slice(0, 40));
  const settings = [
    `description: ${JSON.stringify(text)}`,
    `experiment: ${experiment}`,
    'ci: [github, azure-devops]',
    'exploration: keep',
    'prints: keep',
  ];
  const config = ['name: nasty', 'notebooks: [a.ipynb]', ...settings, ''].join('\n');
  const folder = folderWith({ 'a.ipynb': notebookWith(given), 'cellwright.yml': config });
  const { code, messages } = await cellwright(folder, 'build', '--out', 'out');
  expect(messages).not.toMatch(/error\[/);
  expect(code).toBe(0);
  const out = path.join(folder, 'out');
  const files = Object.entries(readTree(out)).filter(([file]) => !file.startsWith('.cellwright/'));
  return { out, files: Object.fromEntries(files) };
}

const workflowErrors = await loadWorkflowParser();
const actionlint = judge('actionlint');

test.each(texts)('YAML holds %s as it is', async (text) => {
  const { out, files } = await build([text]);
  const job = parse(files['pipeline-job.yml'] ?? '');
  // What no command line of Azure ML can carry stays in the script as the default.
  const { label_0: label = text } = job.inputs ?? {};
  expect(label).toBe(text);
  for (const [file, content] of Object.entries(files).filter(([name]) => name.startsWith('.github/'))) {
    expect(workflowErrors(file, content), file).toEqual([]);
    expect(content).not.toContain('AZURE_CLIENT_SECRET');
  }
  if ('missing' in actionlint) return;
  spawnSync('git', ['init', '--quiet', out]);
  expect(spawnSync(actionlint.command, { cwd: out, encoding: 'utf8' }).stdout).toBe('');
});

const readDefaults = `
import importlib.util, json
spec = importlib.util.spec_from_file_location("make", "src/make/make.py")
module = importlib.util.module_from_spec(spec)
spec.loader.exec_module(module)
outputs = [f"--{name}=x" for name in json.load(open("outputs.json"))]
args = vars(module.parse_args(outputs))
print(json.dumps([args[f"label_{n}"] for n in range(${texts.length})]))
`;

test.skipIf(!python())('Python holds every text as it is', async () => {
  const { out, files } = await build(texts);
  expect(judgeByAzure([Object.entries(files).map(([file, text]) => ({ path: file, text }))])).toEqual([[]]);
  expect(runIn(out, ['-m', 'ruff', 'check', '--select=E4,E7,E9,F,I', '.'])).toMatchObject({ code: 0 });
  const tests = runTests(out);
  expect(tests.output).toMatch(/^\d+ passed in/m);
  const { outputs } = parse(files['components/make.yml'] ?? '');
  writeText(out, 'outputs.json', JSON.stringify(Object.keys(outputs)));
  const defaults = runIn(out, ['-c', readDefaults], { PYTHONPATH: path.join(out, 'src') });
  expect(JSON.parse(defaults.output)).toEqual(texts);
});
