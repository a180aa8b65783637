import { describe, expect, it } from 'vitest';
import { read } from '../../src/1-read/read.ts';
import { createReport } from '../../src/diagnostics.ts';
import type { SourceFile } from '../../src/ir.ts';

function readCells(cells: readonly string[], files: readonly SourceFile[] = []) {
  const report = createReport();
  const text = JSON.stringify({
    nbformat: 4,
    nbformat_minor: 5,
    metadata: {},
    cells: cells.map((source) => ({ cell_type: 'code', source, metadata: {}, outputs: [], execution_count: null })),
  });
  const sources = { notebooks: [{ path: 'nb/a.ipynb', text }], modules: files, requirements: files, paths: [] };
  const document = read(sources, report)[0];
  return {
    cells: document?.cells ?? [],
    installs: document?.installs ?? [],
    ids: report.diagnostics.map((one) => one.id),
  };
}

const run = (command: string) => `subprocess.run(${command}, shell=True, check=False)`;

/** A cell, its code, and the line map of the code. */
const table: readonly (readonly [string, string, string, readonly number[]])[] = [
  ['a plain statement stays', 'x = 1', 'x = 1', [1]],
  ['a semicolon on a line of its own shows nothing', 'x = 1\nx\n;', 'x = 1\nx\n', [1, 2, 3]],
  ['a display magic leaves an empty line', '%matplotlib inline\nx = 1', '\nx = 1', [1, 2]],
  ['a cell of magics only has no code', '%load_ext autoreload\n%autoreload 2', '', []],
  ['%time keeps its statement', '%time y = f(x)', 'y = f(x)', [1]],
  ['%time keeps its value', 'y = %time f(x)', 'y = f(x)', [1]],
  ['%time goes on inside brackets', '%time y = f(\n  x)\nz', 'y = f(\n  x)\nz', [1, 2, 3]],
  ['%time of a shell line', '%time !mkdir a', `import subprocess\n${run('"mkdir a"')}`, [1, 1]],
  ['%%time keeps the body', '%%time\nx = 1\ny = 2', 'x = 1\ny = 2', [2, 3]],
  ['%%time below a comment', '# slow\n%%time\nx = 1', '# slow\nx = 1', [1, 3]],
  ['%%time over %%capture', '%%time\n%%capture\nx = 1', 'x = 1', [3]],
  ['%prun keeps its statement', '%prun -s cumulative -l 5 f(x)', 'f(x)', [1]],
  ['%timeit is left out', '%timeit -n 10 f(x)\ny = 1', '\ny = 1', [1, 2]],
  ['%cd changes the folder', '%cd data', 'import os\nos.chdir("data")', [1, 1]],
  ['%cd goes home', '%cd', 'import os\nos.chdir(os.path.expanduser("~"))', [1, 1]],
  ['%cd expands names', 'd = "x"\n%cd {d}/y', 'import os\nd = "x"\nos.chdir(f"{d}/y")', [1, 1, 2]],
  ['%env sets by =', '%env A=b c', 'import os\nos.environ["A"] = "b c"', [1, 1]],
  ['%set_env sets by a space', 'v = 1\n%set_env A $v', 'import os\nv = 1\nos.environ["A"] = str(v)', [1, 1, 2]],
  ['%env keeps quotes as IPython does', '%env A="b"', `import os\nos.environ["A"] = '"b"'`, [1, 1]],
  ['x = %env A reads one', 'x = %env A', 'import os\nx = os.environ["A"]', [1, 1]],
  ['x = %pwd', 'x = %pwd', 'import os\nx = os.getcwd()', [1, 1]],
  ['a shell line', '!wget http://x/y.csv', `import subprocess\n${run('"wget http://x/y.csv"')}`, [1, 1]],
  ['a shell line in a block', 'if a:\n    !mkdir b', `import subprocess\nif a:\n    ${run('"mkdir b"')}`, [1, 1, 2]],
  ['a shell line over two lines', '!cp a \\\n  b\nx = 1', `import subprocess\n${run('"cp a    b"')}\nx = 1`, [1, 1, 3]],
  [
    'imports stand below __future__',
    'from __future__ import annotations\n!rm a',
    `from __future__ import annotations\nimport subprocess\n${run('"rm a"')}`,
    [1, 2, 2],
  ],
  ['{name} of the notebook', 'p = 1\n!rm {p}.txt', `import subprocess\np = 1\n${run('f"rm {p}.txt"')}`, [1, 1, 2]],
  [
    'an expression with quotes',
    'p = {}\n!rm {p["a"]}',
    `import subprocess\np = {}\n${run(`f'rm {p["a"]}'`)}`,
    [1, 1, 2],
  ],
  ['a conversion', 'p = 1\n!rm {p!r}', `import subprocess\np = 1\n${run('f"rm {p!r}"')}`, [1, 1, 2]],
  [
    'braces with a colon, as IPython',
    'p = 1\n!rm {p:.2f} {p}',
    `import subprocess\np = 1\n${run('"rm {p:.2f} {p}"')}`,
    [1, 1, 2],
  ],
  [
    'braces of JSON, as IPython',
    `!put '{"rule": [{"a": {"b": {"c": 1}}}]}'`,
    `import subprocess\n${run(`'put \\'{"rule": [{"a": {"b": {"c": 1}}}]}\\''`)}`,
    [1, 1],
  ],
  ['$name of the notebook', 'p = 1\n!rm $p', `import subprocess\np = 1\n${run('f"rm {p}"')}`, [1, 1, 2]],
  ['$HOME of the shell', '!rm $HOME/a', `import subprocess\n${run('"rm $HOME/a"')}`, [1, 1]],
  [
    'one unknown name leaves the line alone',
    'p = 1\n!rm {p} {q}',
    `import subprocess\np = 1\n${run('"rm {p} {q}"')}`,
    [1, 1, 2],
  ],
  [
    'awk programs are no expressions',
    "!awk '{print $1}' a > b",
    `import subprocess\n${run(`"awk '{print $1}' a > b"`)}`,
    [1, 1],
  ],
  ['doubled braces', 'p = 1\n!rm {{a}} {p}', `import subprocess\np = 1\n${run('f"rm {{a}} {p}"')}`, [1, 1, 2]],
  [
    'the lines of a command',
    'x = !ls *.csv',
    'import subprocess\nx = subprocess.getoutput("ls *.csv").splitlines()',
    [1, 1],
  ],
  ['a display-only shell line in a block leaves pass', 'if a:\n    !ls\nb = 1', 'if a:\n    pass\nb = 1', [1, 2, 3]],
  [
    'two dropped lines leave one pass',
    'if a:\n    %matplotlib inline\n    !ls\nelse:\n    !pwd',
    'if a:\n    pass\n\nelse:\n    pass',
    [1, 2, 3, 4, 5],
  ],
  ['a dropped line with a sibling leaves none', 'if a:\n    !ls\n    b = 1', 'if a:\n\n    b = 1', [1, 2, 3]],
  ['% in a string', 's = """\n%matplotlib inline\n!ls\n"""', 's = """\n%matplotlib inline\n!ls\n"""', [1, 2, 3, 4]],
  ['% in brackets', 'x = (a\n% b)', 'x = (a\n% b)', [1, 2]],
  ['% after a backslash', 'x = a \\\n% b', 'x = a \\\n% b', [1, 2]],
  ['a string over a backslash', "x = 'a\\\n%b'\n", "x = 'a\\\n%b'\n", [1, 2, 3]],
  ['help is left out', 'f?\nx = 1\ng.h??\n?k', '\nx = 1\n\n', [1, 2, 3, 4]],
  ['a ? in a comment or string', 'x = "a?"  # why?', 'x = "a?"  # why?', [1]],
  ['auto-calls', ',f a b\n;g a b\n/h a, b', 'f("a", "b")\ng("a b")\nh(a, b)', [1, 2, 3]],
  ['a variable called ls', 'ls = 1\nls', 'ls = 1\nls', [1, 2]],
  ['a magic without its %', 'cd data', 'import os\nos.chdir("data")', [1, 1]],
  ['top-level await', 'x = await f()', 'x = await f()', [1]],
  ['an indented cell', '    x = 1\n    y = 2', 'x = 1\ny = 2', [1, 2]],
  ['console prompts', '>>> x = 1\n>>> if x:\n...     y = 1', 'x = 1\nif x:\n    y = 1', [1, 2, 3]],
  ['get_ipython as a magic', "get_ipython().run_line_magic('matplotlib', 'inline')\nx = 1", '\nx = 1', [1, 2]],
  ['get_ipython as a shell line', "get_ipython().system('rm a')", `import subprocess\n${run('"rm a"')}`, [1, 1]],
  ['get_ipython as a cell magic', "get_ipython().run_cell_magic('time', '', 'x = 1\\n')", 'x = 1\n', [1, 1]],
  [
    '%%bash is a process',
    '%%bash\nmake a\nmake b',
    'import subprocess\nsubprocess.run(["bash"], input="""\\\nmake a\nmake b\n""", text=True, check=True)',
    [1, 1, 2, 3, 3],
  ],
  ['%%bash that only shows', '%%bash\nls\necho a', '', []],
  ['%%script false switches off', '%%script false --no-raise-error\nx = 1', '', []],
  ['%%html is display', '%%html\n<b>', '', []],
  ['%pip leaves nothing', '%pip install pandas\nx = 1', '\nx = 1', [1, 2]],
  [
    'an install beside a command',
    '!pip install a && python b.py',
    `import subprocess\n${run('"python b.py"')}`,
    [1, 1],
  ],
];

describe('lowering', () => {
  it.each(table)('%s', (_name, source, code, lineMap) => {
    const cell = readCells([source]).cells[0];
    expect(cell?.code).toBe(code);
    expect(cell?.lineMap).toEqual(lineMap);
  });

  it('gives %%capture an object with what was printed, and leaves strings unindented', () => {
    const code = readCells(['%%capture out\nx = """\na"""\nprint(x)']).cells[0]?.code;
    expect(code?.split('\n').slice(4)).toEqual([
      'out_stdout = io.StringIO()',
      'out_stderr = io.StringIO()',
      'with contextlib.redirect_stdout(out_stdout), contextlib.redirect_stderr(out_stderr):',
      '    x = """',
      'a"""',
      '    print(x)',
      'out = types.SimpleNamespace(stdout=out_stdout.getvalue(), stderr=out_stderr.getvalue(), outputs=[], show=functools.partial(print, out_stdout.getvalue(), end=""))',
    ]);
  });

  it('keeps the file of %%writefile byte for byte', () => {
    const cell = readCells(['%%writefile -a {d}/x.py\nimport os\n%x\n']).cells[0];
    expect(cell?.writtenFile).toMatchObject({ path: '{d}/x.py', append: true, text: 'import os\n%x\n' });
    expect(cell?.code).toBe('');
  });

  it('puts the code of %run in place of the line, magics lowered', () => {
    const files = [{ path: 'nb/x.py', text: 'a = 1\n%matplotlib inline\nb = 2' }];
    const { cells, ids } = readCells(['if c:\n    %run ./x.py\nd = 1'], files);
    expect(cells[0]?.code).toBe('if c:\n    a = 1\n\n    b = 2\nd = 1');
    expect(cells[0]?.lineMap).toEqual([1, 2, 2, 2, 3]);
    expect(ids).toEqual([]);
  });

  it('gives a script of %run its arguments where it parses them', () => {
    const files = [{ path: 'nb/x.py', text: 'import argparse\nargs = argparse.ArgumentParser().parse_args()' }];
    const { cells, ids } = readCells(['n = 3\n%run x.py --size "a b" $n'], files);
    expect(cells[0]?.code).toBe(
      'n = 3\nimport argparse\nargs = argparse.ArgumentParser().parse_args(["--size", "a b", str(n)])',
    );
    expect(ids).toEqual([]);
    expect(readCells(['%run x.py'], files).cells[0]?.code).toContain('.parse_args([])');
    expect(readCells(['%run x.py *.csv'], files).ids).toEqual(['run-with-options']);
    expect(readCells(['%run -d x.py'], files).ids).toEqual(['run-with-options']);
    expect(readCells(['%run x.py 1'], [{ path: 'nb/x.py', text: 'import sys\nprint(sys.argv)' }]).ids).toEqual([
      'run-with-options',
    ]);
  });

  it('names results that later cells use', () => {
    const { cells } = readCells(['import x\nx.f(1)', 'y = _ + 1\nfor a in b: pass']);
    expect(cells.map((cell) => cell.code)).toEqual([
      'import x\nresult_1 = x.f(1)',
      'y = result_1 + 1\nfor a in b: pass',
    ]);
    expect(readCells(['f(1)', 'g(lambda _: _)']).cells[0]?.code).toBe('f(1)');
  });

  it('notes every install', () => {
    const requirements = [{ path: 'nb/req.txt', text: 'a==1  # c\n\nb>2\n' }];
    const lines = [
      '!pip install -q -U "pandas>=2" numpy==1.26 scikit-learn>=1.0 # note',
      '!{sys.executable} -m pip install x[y,z]',
      '%conda install -y -c conda-forge c=1.2',
      '!yes | pip3 install git+https://g.com/a/b.git@main',
      '!pip install -r req.txt --no-deps > /dev/null 2>&1',
      '!pip list',
    ];
    const { installs, ids, cells } = readCells([lines.join('\n')], requirements);
    expect(installs.map((one) => `${one.channel} ${one.requirement}`)).toEqual([
      'pip pandas>=2',
      'pip numpy==1.26',
      'pip scikit-learn>=1.0',
      'pip x[y,z]',
      'conda c=1.2',
      'pip git+https://g.com/a/b.git@main',
      'pip a==1',
      'pip b>2',
    ]);
    expect(ids).toEqual([]);
    expect(cells[0]?.code).toBe('');
  });
});

describe('what is dropped', () => {
  it.each([
    ['%matplotlib inline', 1],
    ['!ls', 1],
    ['!pip install a', 1],
    ['f?', 1],
    ['%time x = 1', 0],
    ['!wget http://a', 0],
    ['%%time\nx = 1', 1],
    ['%%capture out\nx = 1', 0],
  ])('%j has %d dropped lines', (source, count) => {
    expect(readCells([source]).cells[0]?.dropped).toHaveLength(count);
  });

  it('points into the cell', () => {
    const source = 'x = 1\nif x:\n    %matplotlib inline';
    expect(readCells([source]).cells[0]?.dropped[0]).toMatchObject({
      text: '%matplotlib inline',
      span: { file: 'nb/a.ipynb', cell: 0, line: 3, column: 4, endLine: 3, endColumn: 22 },
    });
  });
});

describe('what cannot be lowered', () => {
  it.each([
    ['%frobnicate', 'unknown-magic'],
    ['%%frobnicate\nx', 'unknown-magic'],
    ['%store -r x', 'unsupported-magic'],
    ['%%R -o x\ny', 'other-language-cell'],
    ['x = %sql select 1', 'magic-without-value'],
    ['%timeit a.append(1)', 'timeit-with-effect'],
    ['%%timeit\nd["a"] = 1', 'timeit-with-effect'],
    ['%run nothing.py', 'run-file-not-found'],
    ['%run a.ipynb', 'run-cycle'],
    ['!pip install ./here', 'install-not-understood'],
    ['!pip install -r nowhere.txt', 'requirements-file-not-found'],
    ['!apt-get install -y graphviz', 'system-package'],
    ['x = !ls\nx.grep("a")', 'shell-list-attribute'],
    ['print "a"', 'python-2-code'],
    ['try:\n    a\nexcept E, e:\n    b', 'python-2-code'],
  ])('%j reports %s', (source, id) => {
    expect(readCells([source]).ids).toEqual([id]);
  });

  it.each(['%timeit a + 1', 'print ("a")', 'print (a, b)', '%timeit sum(x)', 'x = !ls\nlen(x)'])(
    '%j reports nothing',
    (source) => {
      expect(readCells([source]).ids).toEqual([]);
    },
  );
});
