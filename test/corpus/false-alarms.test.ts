import { describe, expect, test } from 'vitest';
import { undefinedNames } from '../../scripts/corpus/undefined-names.ts';
import { compile } from '../../src/compile.ts';
import { defaultConfig } from '../../src/config.ts';
import { createReport, type DiagnosticId } from '../../src/diagnostics.ts';
import type { SourceFile } from '../../src/ir.ts';
import { wholeConfig } from '../support/whole-config.ts';

/** Compiles a percent script; the ids that are reported, and the generated scripts. */
function build(text: string, modules: readonly SourceFile[] = []): { ids: readonly DiagnosticId[]; code: string } {
  const report = createReport();
  const notebooks = [{ path: 'notebook.py', text }];
  const config = { ...wholeConfig, tests: false, ci: [] };
  const { files } = compile({ notebooks, modules, requirements: [], paths: [] }, config, report);
  const scripts = files.filter((file) => file.path.startsWith('src/'));
  // The programs import packages that do not exist.
  const ids = report.diagnostics.map(({ id }) => id).filter((id) => id !== 'package-not-known');
  return { ids, code: scripts.map(({ text: code }) => code).join('\n') };
}

describe('what real notebooks do is not refused', () => {
  test.each([
    [
      'a name that a loop inside `with` binds in its first round',
      'with open("x.txt") as f:\n    for i, line in enumerate(f):\n        if i == 0:\n            size = len(line)\n            continue\n        print(size)\n',
    ],
    [
      'a file that was closed and is never used again',
      '# %% tags=["step:a"]\nwith open("x.txt") as f:\n    text = f.read()\n# %% tags=["step:b"]\nprint(text)\n',
    ],
    [
      'a value that meets a function in a later step, after which the function reads something new',
      '# %% tags=["step:a"]\nimport library\ndata = library.load()\nprint(data)\n# %% tags=["step:b"]\nscale = library.find(data)\ndef apply(x):\n    return x * scale\nprint(scale)\n# %% tags=["step:c"]\nresult = data.map(apply)\nprint(result)\n',
    ],
  ])('%s', (_, text) => {
    const { ids } = build(text);
    expect(ids).toEqual([]);
  });
});

test('a heading that is a keyword still gives a function a name', () => {
  const { code } = build('# %% [markdown]\n# # Load\n# %%\nx = 1\n# %% [markdown]\n# ## Lambda\n# %%\nprint(x + 1)\n');
  expect(code).toContain('print(');
  expect(code).not.toContain('def lambda(');
});

describe('star imports', () => {
  const modules = [{ path: 'tools.py', text: 'import os\n__all__ = ["load"]\ndef load():\n    return 1\n' }];

  test('bring what a module beside the notebook defines', () => {
    const { ids, code } = build('from tools import *\nprint(load())\n', modules);
    expect(ids).toEqual([]);
    expect(code).toContain('.tools import load\n');
  });

  test('of one module that is not known bring what nothing else defines, with a warning', () => {
    const { ids, code } = build('from company.tools import *\nprint(load(1))\n');
    expect(ids).toEqual(['star-import-assumed']);
    expect(code).toContain('from company.tools import load\n');
  });

  test('of two modules that are not known are refused', () => {
    const { ids } = build('from company.tools import *\nfrom company.plots import *\nprint(load(1))\n');
    expect(ids).toContain('star-import-unknown');
  });
});

test('steps that were found at headings are joined where a value cannot cross', () => {
  const text =
    '# %% [markdown]\n# # Load\n# %%\nnumbers = (n * n for n in range(10))\nprint(next(numbers))\n# %% [markdown]\n# # Use\n# %%\nprint(sum(numbers))\n';
  expect(build(text).ids).toEqual(['steps-joined']);
});

test('steps that were found at headings are joined where a setting cannot be made again', () => {
  const text =
    '# %% [markdown]\n# # Load\n# %%\nimport os\nlevel = str(len("ab"))\nos.environ["LEVEL"] = level\nlevel = level + "0"\n# %% [markdown]\n# # Use\n# %%\nprint(os.environ["LEVEL"], level)\n';
  expect(build(text).ids).toEqual(['steps-joined']);
});

test('a setting that is made again brings the import that it was made with', () => {
  const text =
    '# %% [markdown]\n# # Set up\n# %%\nimport matplotlib.pyplot as plt\nplt.style.use("ggplot")\n# %% [markdown]\n# # Draw\n# %%\nimport pylab as plt\nplt.plot([1])\n# %% [markdown]\n# # Draw more\n# %%\nplt.plot([2])\n';
  const { ids, code } = build(text);
  expect(ids).toEqual([]);
  expect(code).toMatch(/import matplotlib.pyplot as plt\s+plt.style.use[\s\S]*import pylab as plt/);
});

test('a cell of Python 2 is said to be that, and not once more that it does not parse', () => {
  expect(build('print "a"\n').ids).toEqual(['python-2-code']);
});

test('a notebook that asks whether it runs in Colab finds out that it does not', () => {
  const { ids, code } = build('if "google.colab" in str(get_ipython()):\n    print("Colab")\nprint(1)\n');
  expect(ids).toEqual([]);
  expect(code).toContain('from IPython import get_ipython\n');
});

test('what is shown by `display` handed on as a value is printed', () => {
  const { ids, code } = build('tables = [1, 2]\nprint(list(map(display, tables)))\n');
  expect(ids).toEqual([]);
  expect(code).toContain('map(print, tables)');
});

test('a statement over lines that break is marked at its end', () => {
  const names = Array.from({ length: 30 }, (_, index) => `value_number_${index}`).concat('l');
  const text = `${names.map((name) => `${name} = len("a")`).join('\n')}\nexec("print(l)" * 2)\n`;
  const { code } = build(text);
  expect(code).not.toMatch(/\\ +# noqa/);
});

test('flows settle where a name is imported and bound again, and a function that reads it is handed over', () => {
  const text =
    '# %% tags=["step:a"]\nfrom cloud import Session, images, session\nsession = Session()\n# %% tags=["step:b"]\nimage = images.find("x")\nmodel = Model(image, session)\n# %% tags=["step:c"]\ndef call(name):\n    session.client.call(name)\ndef repeat():\n    try:\n        call(endpoint)\n    except session.client.Error:\n        pass\nthread = Thread(target=repeat)\n';
  expect(build(text).ids).toEqual(expect.arrayContaining(['undefined-name']));
});

test('a name that may stay unbound is no undefined name of the script that is given it', () => {
  const { code } = build(
    '# %% tags=["step:a"]\nif len("ab") > 2:\n    size = [1]\n# %% tags=["step:b"]\nif "size" in dir():\n    print(size)\n',
  );
  expect(code).toContain('global size\n');
  expect([...undefinedNames(code)]).toEqual([]);
});

describe('a name that nothing defines', () => {
  test('is reported once, with the number of places that use it', () => {
    const report = createReport();
    const notebooks = [{ path: 'notebook.py', text: 'print(rate)\nprint(rate + 1)\nif rate:\n    print(rate)\n' }];
    compile({ notebooks, modules: [], requirements: [], paths: [] }, defaultConfig, report);
    expect(report.diagnostics.map(({ id, span }) => [id, span?.line])).toEqual([['undefined-name', 1]]);
    expect(report.diagnostics[0]?.message).toContain('it is used in 3 places');
  });

  test('is not reported where a cell that cannot be read may define it', () => {
    expect(build('# %%\nrate = = 1\n# %%\nprint(rate, other)\n').ids).toEqual([
      'cell-does-not-parse',
      'undefined-name',
    ]);
  });

  test('is not reported where a star import may bring it', () => {
    const { ids } = build('from company.tools import *\nfrom company.plots import *\nprint(load(1))\n');
    expect(new Set(ids)).toEqual(new Set(['star-import-unknown']));
  });

  test('is made by nothing that only asks whether it is there', () => {
    const { ids } = build(
      'import cloud\nif "job" in globals():\n    cloud.delete(1)\nif "job" in globals():\n    cloud.delete(job)\n',
    );
    expect(ids).not.toContain('name-from-code');
    expect(ids).toContain('maybe-undefined-name');
  });

  test('may come from a star import above an import of its own', () => {
    const modules = [{ path: 'preamble.py', text: 'import pandas as pd\n' }];
    const text = 'from preamble import *\nprint(pd.DataFrame())\nimport pandas as pd\nprint(pd.Series())\n';
    expect(build(text, modules).ids).toEqual([]);
  });
});

test('steps that were tagged are not joined', () => {
  const text =
    '# %% tags=["step:load"]\nnumbers = (n * n for n in range(10))\nprint(next(numbers))\n# %% tags=["step:use"]\nprint(sum(numbers))\n';
  expect(build(text).ids).toEqual(['cannot-cross']);
});

test('f-strings with the syntax of Python 3.12 are formatted as such', () => {
  const { ids, code } = build('names = {"a": 1}\nprint(f"{names["a"]}, {"\\n".join(names)}")\n');
  expect(ids).toEqual([]);
  expect(code).toContain("names['a']");
});

test.each([
  ['Get a list of the runs', 'get_a_list'],
  ['2. Splitting the data into two sets', 'splitting_the_data'],
  ['Of', 'of'],
])('the heading `%s` gives the name `%s`', (heading, name) => {
  expect(
    build(`# %% [markdown]\n# # ${heading}\n# %%\nprint(1)\n# %% [markdown]\n# # Then\n# %%\nprint(2)\n`).code,
  ).toContain(`def ${name}(`);
});
