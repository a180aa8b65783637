/** Functions that read the notebook's variables: at the top of the script, with arguments, where that is the same. */
import { expect, test } from 'vitest';
import { compile } from '../../src/compile.ts';
import { type Config, defaultConfig } from '../../src/config.ts';
import { createReport } from '../../src/diagnostics.ts';

const config: Config = { ...defaultConfig, tests: false, ci: [] };

function scriptOf(text: string): string {
  const begin = '# %%\nimport pandas as pd\ntable = pd.read_csv("a.csv")\nlimit = int(table["b"].max())\n# %%\n';
  const notebooks = [{ path: 'notebook.py', text: begin + text }];
  const { files } = compile({ notebooks, modules: [], requirements: [], paths: [] }, config, createReport());
  return files
    .filter(({ key }) => key.startsWith('script:'))
    .map((file) => file.text)
    .join('\n');
}

test.each([
  [
    'def f(a):\n    return a + limit\nprint(f(1), f(2))',
    'def f(a: int, limit: int):',
    'print(f(1, limit), f(2, limit))',
  ],
  ['def f():\n    return limit\nprint(f())', 'def f(limit: int) -> int:', 'print(f(limit))'],
  [
    'def f(a, b=2):\n    return a + limit\nprint(f(1))',
    'def f(a: int, b: int = 2, *, limit: int):',
    'print(f(1, limit=limit))',
  ],
  ['def f(a):\n    return a + limit\nprint(f(a=1))', 'def f(a: int, *, limit: int):', 'print(f(a=1, limit=limit))'],
  ['def f(*a):\n    return limit\nprint(f(*[1, 2]))', 'def f(*a, limit):', 'print(f(*[1, 2], limit=limit))'],
  [
    'def g(a):\n    return a + limit\ndef f(a):\n    return g(a)\nprint(f(1))',
    'def f(a: int, limit: int):\n    return g(a, limit)',
    'print(f(1, limit))',
  ],
])('a function gets what it reads: %s', (text, definition, call) => {
  const script = scriptOf(text);
  expect(script).toContain(`\n${definition}`);
  expect(script).toContain(call);
});

test.each([
  ['it is passed on as a value', 'def f(a):\n    return a + limit\nprint(list(map(f, [1])))'],
  ['it calls itself', 'def f(a):\n    return limit if a < 1 else f(a - 1)\nprint(f(1))'],
  ['it reads the variable later', 'def f():\n    return lambda: limit\ng = f()\nlimit = 3\nprint(g())'],
  ['it is a generator', 'def f():\n    yield limit\nprint(list(f()))'],
  ['it is decorated', 'import functools\n@functools.lru_cache\ndef f(a):\n    return a + limit\nprint(f(1))'],
  ['the name means something else where it is called', 'def f():\n    return limit\nprint([f() for limit in [1, 2]])'],
  ['it binds the variable', 'def f():\n    global limit\n    limit = limit + 1\nf()\nprint(limit)'],
  [
    'it may run before the variable is bound',
    'def f(a):\n    return a or late\nprint(f(1))\nlate = limit * 2\nprint(f(0))',
  ],
])('a function stays as it is where %s', (_why, text) => {
  expect(scriptOf(text)).not.toMatch(/def f\([^)]*(limit|late)/);
});
