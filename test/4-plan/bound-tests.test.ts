/** `"model" in dir()`: answered where the notebook says it, and a look at every variable where it does not. */
import { expect, test } from 'vitest';
import { compile } from '../../src/compile.ts';
import { type Config, defaultConfig } from '../../src/config.ts';
import { createReport } from '../../src/diagnostics.ts';

const config: Config = { ...defaultConfig, tests: false, ci: [], exploration: 'keep' };

function compiled(text: string): { readonly script: string; readonly ids: readonly string[] } {
  const begin = '# %%\nimport pandas as pd\ntable = pd.read_csv("a.csv")\nlimit = int(table["b"].max())\n# %%\n';
  const report = createReport();
  const notebooks = [{ path: 'notebook.py', text: begin + text }];
  const { files } = compile({ notebooks, modules: [], requirements: [], paths: [] }, config, report);
  const scripts = files.filter(({ key }) => key.startsWith('script:'));
  return { script: scripts.map((file) => file.text).join('\n'), ids: report.diagnostics.map(({ id }) => id) };
}

test.each([
  ['if "limit" in dir() and limit > 3:\n    print(limit)', 'if limit > 3:'],
  ['if limit > 3 and "limit" in globals():\n    print(limit)', 'if limit > 3:'],
  ['if "none" in globals() or limit > 3:\n    print(limit)', 'if limit > 3:'],
  ['size = limit if "limit" in locals() else 3\nprint(size)', 'size = limit\n'],
  ['size = 3 if "limit" not in vars() else limit\nprint(size)', 'size = limit\n'],
  ['print("limit" in globals().keys(), limit)', 'print(True, limit)'],
  ['if ("none" in dir()) or limit > 3:\n    print(limit)', 'if (False) or limit > 3:'],
  ['del limit\nprint("limit" in dir())', 'print(False)'],
])('a test whose answer is known goes: %s', (text, expected) => {
  const { script, ids } = compiled(text);
  expect(script).toContain(expected);
  expect(script).not.toContain('globals()');
  expect(ids).not.toContain('code-in-strings');
});

test.each([
  ['a branch binds it', 'if limit > 3:\n    other = 1\nprint("other" in dir())'],
  ['the statement binds it', 'for i in range(3):\n    if "other" in dir():\n        print(other)\n    other = i'],
  ['code in a text may bind it', 'exec(open("a.txt").read())\nprint("other" in dir())'],
  ['the kernel has it', 'print("get_ipython" in dir())'],
  ['a function asks', 'def has():\n    return "limit" in globals()\nprint(has())'],
])('a test is left as it is where %s', (_why, text) => {
  const { script, ids } = compiled(text);
  expect(script).toContain('globals()');
  expect(ids).toContain('code-in-strings');
});
