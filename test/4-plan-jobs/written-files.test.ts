import { expect, test } from 'vitest';
import { compileScript } from './compile-script.ts';

const notebook = `# %%
%%writefile helper.py
def plus_one(x):
    return x + 1

# %%
folder = "tools"

# %%
%%writefile {folder}/say.py
print( "hi" )

# %%
%%writefile -a {folder}/say.py
print( "there" )

# %%
%%writefile README.md
mine

# %%
from helper import plus_one
print(plus_one(1))
`;

test('a module that a cell writes and another imports is part of the shared package', () => {
  const { text } = compileScript(notebook);
  expect(text('src/notebook/helper.py')).toBe('def plus_one(x):\n    return x + 1\n');
  expect(text('src/run/run.py')).toContain('from notebook.helper import plus_one');
});

test('every other file is copied as it is, its path expanded, but for what the repository has itself', () => {
  const { text, diagnostics } = compileScript(notebook);
  expect(text('tools/say.py')).toBe('print( "hi" )\nprint( "there" )\n');
  expect(text('README.md')).not.toBe('mine\n');
  expect(diagnostics).toEqual([]);
});

test('a path that the text does not tell is refused', () => {
  const { diagnostics } = compileScript(
    '# %%\nname = input()\n\n# %%\n%%writefile {name}.py\nx = 1\n\n# %%\nprint(1)\n',
  );
  expect(diagnostics.map(({ id }) => id)).toContain('written-path-unknown');
});
