import { expect, test } from 'vitest';
import { compile } from '../../src/compile.ts';
import { defaultConfig } from '../../src/config.ts';
import { createReport } from '../../src/diagnostics.ts';

const notebook = `# %% tags=["step:write"]
%%writefile settings.yml
rate: 0.1
# %% tags=["step:read"]
print(open("settings.yml").read(), open("other.txt").read())
`;

test('a file that a cell writes is read from the repository, where it is copied to', () => {
  const report = createReport();
  const sources = {
    root: '../..',
    notebooks: [{ path: 'notebook.py', text: notebook }],
    modules: [],
    requirements: [],
    paths: [],
  };
  const { files } = compile(sources, defaultConfig, report);
  const textOf = (path: string): string => files.find((file) => file.path === path)?.text ?? '';
  expect(textOf('settings.yml')).toBe('rate: 0.1\n');
  expect(textOf('data/settings.yml')).toContain('path: ../settings.yml\n');
  expect(textOf('data/other.yml')).toContain('path: ../../../other.txt\n');
});
