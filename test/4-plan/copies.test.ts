import { expect, test } from 'vitest';
import { compile } from '../../src/compile.ts';
import { createReport } from '../../src/diagnostics.ts';
import { wholeConfig } from '../support/whole-config.ts';

/** The messages about what is copied, of a notebook with a module beside it. */
function messagesOf(module: string): readonly string[] {
  const report = createReport();
  const notebooks = [{ path: 'nb.py', text: 'import features\nprint(features.columns)\n' }];
  const modules = [{ path: 'features.py', text: module }];
  compile({ notebooks, modules, requirements: [], paths: [] }, { ...wholeConfig, ci: [] }, report);
  return report.diagnostics.filter(({ id }) => id === 'copy-does-not-parse').map(({ message }) => message);
}

test('a module that Python cannot read is not copied', () => {
  expect(messagesOf('columns = []\n')).toEqual([]);
  expect(messagesOf(`columns = ${'1 + '.repeat(800)}1\n`)).toEqual([]);
  expect(messagesOf(`columns = ${'- '.repeat(7000)}1\n`)[0]).toContain('nested');
  const [message] = messagesOf('rows = 1\ncolumns = ["age"\n');
  expect(message).toContain('features.py`, which would be copied into the repository');
});

test('a script of a job that Python cannot read is not copied', () => {
  const report = createReport();
  const text = `# %%
from azure.ai.ml import command
job = command(code="./src", command="python train.py", environment="azureml:e:1", compute="c")
`;
  const files = [{ path: 'src/train.py', text: 'import globals()argparse\n' }];
  compile(
    { notebooks: [{ path: 'nb.py', text }], modules: [], requirements: [], paths: [], files },
    wholeConfig,
    report,
  );
  expect(report.diagnostics.map(({ id }) => id)).toContain('copy-does-not-parse');
});
