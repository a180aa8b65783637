import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { compile } from '../../src/compile.ts';
import { createReport } from '../../src/diagnostics.ts';
import { gatherSources } from '../../src/project/gather-sources.ts';
import { findProject } from '../../src/project/project.ts';
import { formatVerification } from '../../src/verify/report-verify.ts';
import { formatPage } from '../../src/verify/verify-page.ts';
import { type VerifyRequest, verifyPipeline } from '../../src/verify/verify-pipeline.ts';
import type { VerifyResult } from '../../src/verify/verify-result.ts';
import { python } from '../support/python.ts';
import { project } from './project.ts';

const interpreter = python();
/** A cell of code with its tag, or one of `markdown`. */
type Cell = readonly [tag: string, source: string];

function notebook(cells: readonly Cell[]): string {
  return JSON.stringify({
    nbformat: 4,
    nbformat_minor: 5,
    metadata: {},
    cells: cells.map(([tag, source], index) => ({
      id: `cell-${index}`,
      source,
      ...(tag === 'markdown'
        ? { cell_type: 'markdown', metadata: {} }
        : { cell_type: 'code', metadata: { tags: [tag] }, outputs: [], execution_count: null }),
    })),
  });
}

type Edit = (file: string, text: string) => string;
const unchanged: Edit = (_, text) => text;

/** Compiles the cells of a notebook in a folder; `edit` plants differences in the scripts. */
function build(cells: readonly Cell[], edit: Edit = unchanged): VerifyRequest {
  return buildAll({ 'nb.ipynb': cells }, edit);
}

/** Compiles several notebooks, in order. */
function buildAll(notebooks: Readonly<Record<string, readonly Cell[]>>, edit: Edit = unchanged): VerifyRequest {
  const texts = Object.entries(notebooks).map(([file, cells]) => [file, notebook(cells)]);
  const folder = project(Object.fromEntries(texts));
  const report = createReport();
  const found = findProject({ cwd: folder, notebooks: Object.keys(notebooks), out: 'out' }, report);
  if (found === null) throw new Error('there is no project');
  const { plan, analysis, files } = compile(
    gatherSources(found, report),
    { ...found.config, exploration: 'keep', prints: 'keep' },
    report,
  );
  expect(report.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  for (const file of files) {
    const target = path.join(found.out, file.path);
    mkdirSync(path.dirname(target), { recursive: true });
    writeFileSync(target, edit(file.path, file.text));
  }
  return {
    plan,
    analysis,
    root: found.root,
    out: found.out,
    python: interpreter ?? '',
    tolerance: 0,
    twice: false,
    keepsFigures: true,
    signal: null,
    onEvent: () => {},
  };
}

function differing(result: VerifyResult): readonly string[] {
  return result.comparisons
    .filter(({ state }) => state !== 'same')
    .map(
      ({ kind, state, step, name, span, at }) =>
        `${state} ${step} ${kind} ${kind === 'print' ? '' : name} ${span?.cell ?? '-'}:${span?.line ?? '-'} ${at}`,
    );
}

const cells: readonly Cell[] = [
  [
    'step:make',
    'import numpy as np\nimport pandas as pd\nfrom scipy import sparse\nfrom sklearn.linear_model import LogisticRegression',
  ],
  [
    'step:make',
    "frame = pd.DataFrame({'a': [1, 2, 3], 'b': [0.1, 0.2, 0.3]})\nwide = pd.DataFrame({'x': [1], 'y': [2]})\nseries = pd.Series([1, 2, 3], dtype='int64')",
  ],
  ['step:make', 'array = np.zeros((2, 3))\nmatrix = sparse.csr_matrix(np.eye(3))'],
  [
    'step:make',
    "model = LogisticRegression(C=1.0)\nmodel.fit([[0], [1], [2]], [0, 1, 1])\nwhen = pd.Timestamp('2024-01-01')\nprint('made', len(frame))\nwide.to_csv('wide.csv', index=False)",
  ],
  [
    'step:use',
    "total = frame['b'].sum() + wide['y'].sum() + series.sum() + array.sum() + matrix.sum()\nprint(when, total > 0)\nscore = float(model.score([[0], [1], [2]], [0, 1, 1]))\nprint('score', score)",
  ],
  ['step:use', 'model.score([[0], [1]], [0, 1])'],
];

/** A difference of each kind, and how it is named. */
const plants: readonly (readonly [from: RegExp, to: string, found: string])[] = [
  [/0\.2, 0\.3\]/, '0.25, 0.3]', "different make value frame 1:1 value['b'][1]"],
  [/\{"x": \[1\], "y": \[2\]\}/, '{"y": [2], "x": [1]}', 'different make value wide 1:2 value.columns[0]'],
  [/dtype="int64"/, 'dtype="int32"', 'different make value series 1:3 dtype of value'],
  [/np\.zeros\(\(2, 3\)\)/, 'np.zeros((3, 2))', 'different make value array 2:1 shape of value'],
  [/np\.eye\(3\)/, 'np.eye(3) * 2', 'different make value matrix 2:2 value.data[0]'],
  [/C=1\.0/, 'C=2.0', "different make value model 3:2 value['C']"],
  [/2024-01-01/, '2024-01-02', 'different make value when 3:3 value'],
  [/"made"/, '"did"', 'different make print  3:4 printed line'],
  [/index=False/, 'index=True', 'different make file wide.csv 3:5 line 1'],
  [/score = float\((.*)\)\n/, 'score = float($1) - 0.5\n', 'different use metric score 4:3 value'],
  [
    /model_accuracy_again = (.*)\n/,
    'model_accuracy_again = $1 - 5\n',
    'different use metric model_accuracy_again 5:1 value',
  ],
];

describe.skipIf(interpreter === null)('verify', () => {
  test('a notebook and its pipeline give the same', async () => {
    const result = await verifyPipeline(build(cells));
    expect(result.diagnostics).toEqual([]);
    expect(differing(result)).toEqual([]);
    expect(result.ok).toBe(true);
    expect(new Set(result.comparisons.map(({ kind }) => kind))).toEqual(
      new Set(['value', 'model', 'metric', 'file', 'print']),
    );
  }, 180_000);

  test('a wide frame is printed as a script prints it', async () => {
    const wide = "frame = pd.DataFrame({f'column number {number}': [number] for number in range(12)})";
    const result = await verifyPipeline(build([['step:show', `import pandas as pd\n${wide}\nprint(frame)`]]));
    expect(differing(result)).toEqual([]);
    expect(result.comparisons.map(({ kind }) => kind)).toEqual(['print']);
  }, 180_000);

  test('planted differences of eleven kinds are found, and named with step, cell, line and element', async () => {
    const request = build(cells, (file, text) => {
      if (!/^src\/(make|use)\/\w+\.py$/.test(file)) return text;
      return plants.reduce((planted, [from, to]) => planted.replace(from, to), text);
    });
    const result = await verifyPipeline(request);
    expect(result.diagnostics).toEqual([]);
    expect(result.ok).toBe(false);
    expect(differing(result)).toEqual(expect.arrayContaining(plants.map(([, , found]) => found)));
    const page = formatPage(result);
    expect(page).toContain('value.columns[0]');
    expect(page).not.toMatch(/<(script|link|img)\b/);
    expect(formatVerification(result).join('\n')).toContain('make: value `frame` (nb.ipynb, cell 2, line 1) differs');
  }, 180_000);

  test('what differs in the notebook itself is said to be so, with the likely cause', async () => {
    const request = build([
      [
        'step:draw',
        'import numpy as np\nimport time\nimport matplotlib.pyplot as plt\nsample = np.random.rand(3)\nclock = time.time()\nfixed = [1, 2]\nfixed.append(3)\nprint(sample)\nplt.plot(sample)\nnp.savetxt("sample.txt", sample)',
      ],
      ['step:use', 'total = sample.sum() + clock + len(fixed)'],
    ]);
    const result = await verifyPipeline({ ...request, twice: true });
    expect(result.diagnostics).toEqual([]);
    const found = new Map(result.comparisons.map((comparison) => [comparison.name, comparison]));
    expect(found.get('sample')).toMatchObject({ state: 'unstable', cause: expect.stringContaining('random') });
    expect(found.get('clock')).toMatchObject({ state: 'unstable', cause: expect.stringContaining('clock') });
    const random = { state: 'unstable', cause: 'it draws random numbers without a seed (cell 1, line 4)' };
    const lines = { print: 8, figure: 9, file: 10 };
    for (const [kind, line] of Object.entries(lines)) {
      const shown = result.comparisons.find((comparison) => comparison.kind === kind);
      expect(shown).toMatchObject({ ...random, span: { cell: 0, line } });
    }
    expect(found.get('fixed')?.state ?? 'same').toBe('same');
    expect(formatPage(result)).toContain('<p class="verdict unstable">');
    expect(result.ok).toBe(true);
  }, 180_000);

  test('a notebook that does not run is told with its cell', async () => {
    const result = await verifyPipeline(
      build([
        ['step:a', 'x = 1'],
        ['step:b', 'y = x / 0\nprint(y)'],
      ]),
    );
    expect(result.diagnostics.map(({ id, span }) => [id, span?.cell])).toEqual([['verify-notebook-fails', 1]]);
    expect(result.ok).toBe(false);
  }, 120_000);

  test('a pipeline that does not run is told', async () => {
    const request = build(
      [
        ['step:a', 'x = [1]\nx.append(2)'],
        ['step:b', 'print(x)'],
      ],
      (file, text) => (file === 'src/a/a.py' ? text.replace('x.append(2)', 'x.attach(2)') : text),
    );
    const result = await verifyPipeline(request);
    expect(result.diagnostics.map(({ id }) => id)).toEqual(['verify-pipeline-fails']);
  }, 120_000);

  test('a folder without a pipeline, and a Python without Jupyter are told', async () => {
    const request = build([['step:a', 'x = 1\nprint(x)']]);
    const elsewhere = await verifyPipeline({ ...request, out: path.join(request.root, 'nowhere') });
    expect(elsewhere.diagnostics.map(({ id }) => id)).toEqual(['verify-without-pipeline']);
    const bare = await verifyPipeline({ ...request, python: path.join(request.root, 'no-python') });
    expect(bare.diagnostics.map(({ id }) => id)).toEqual(['verify-needs-jupyter']);
  }, 120_000);

  test('prints of a cell with left-out statements are compared, those of left-out statements not', async () => {
    const make: Cell = [
      'step:make',
      "\n\nframe = __import__('pandas').DataFrame({'a': [1, 2]})\nframe.info()\nprint('rows', end=' ')\nprint(len(frame))\nframe.head()",
    ];
    const use: Cell = ['step:use', "print('sum', frame['a'].sum())\nframe.describe()"];
    const same = await verifyPipeline(build([make, use]));
    expect(differing(same)).toEqual([]);
    expect(same.comparisons.filter(({ kind }) => kind === 'print').map(({ step }) => step)).toEqual(['make', 'use']);
    const edit: Edit = (file, text) => (/^src\/\w+\/\w+\.py$/.test(file) ? text.replace('"rows"', '"lines"') : text);
    const edited = await verifyPipeline(build([make, use], edit));
    expect(edited.diagnostics).toEqual([]);
    expect(differing(edited)).toEqual(['different make print  0:5 printed line']);
  }, 180_000);

  test('figures are compared by what they draw', async () => {
    const draw: Cell = [
      'step:draw',
      'import matplotlib.pyplot as plt\nvalues = [1, 2, 3]\nplt.plot(values)\nplt.show()\nvalues.append(4)',
    ];
    const more: Cell = ['step:more', 'plt.bar(values, values)'];
    const edit: Edit = (file, text) => (file === 'src/more/more.py' ? text.replace('bar(', 'barh(') : text);
    const result = await verifyPipeline(build([draw, more], edit));
    expect(result.diagnostics).toEqual([]);
    expect(differing(result)).toEqual([
      expect.stringMatching(/^different more figure 1 1:1 pixel in row \d+, column \d+ \([\d.]+% of all differ\)$/),
    ]);
    expect(result.comparisons.filter(({ kind }) => kind === 'figure').map(({ step, state }) => [step, state])).toEqual([
      ['draw', 'same'],
      ['more', 'different'],
    ]);
  }, 180_000);

  test('every figure of a step has a name of its own: shown twice in a cell, in a loop, by itself', async () => {
    const heading: Cell = ['markdown', '# Draw'];
    const shows: Cell = [
      'step:draw',
      'import matplotlib.pyplot as plt\nplt.plot([1, 2])\nplt.show()\nplt.plot([1, 2])\nplt.show()\nvalues = [1]',
    ];
    const loop: Cell = ['step:draw', 'for count in range(3):\n    plt.bar([0, 1], [1, count])\n    plt.show()'];
    const own: Cell = ['step:draw', 'figure, axes = plt.subplots()\naxes.plot([2, 1])\nfigure.show()'];
    const next: Cell = ['step:draw', 'plt.hist([1, 2, 2])\nvalues.append(4)'];
    const use: Cell = ['step:use', 'print(values)'];
    const same = await verifyPipeline(build([heading, shows, loop, own, next, use]));
    expect(same.diagnostics).toEqual([]);
    expect(differing(same)).toEqual([]);
    const logged = readdirSync(path.join(same.steps[0]?.artifacts ?? '', 'figures')).toSorted();
    expect(logged).toEqual([1, 2, 3, 4, 5, 6, 7].map((count) => `draw_${count}.png`));
    const edit: Edit = (file, text) => (file === 'src/draw/draw.py' ? text.replace('range(3)', 'range(2)') : text);
    const fewer = await verifyPipeline(build([heading, shows, loop, own, next, use], edit));
    expect(differing(fewer)).toEqual(['different draw figure 3 2:1 the pipeline logs no such figure']);
  }, 240_000);

  test('several notebooks run in kernels of their own, linked by files, and a difference names its notebook', async () => {
    const notebooks = {
      'a.ipynb': [
        ['step:clean', "import pandas as pd\nx = 3\nframe = pd.DataFrame({'a': [1, 2]})"],
        ['step:store', "frame.to_csv('clean.csv', index=False)\nprint('stored', x)"],
      ],
      'b.ipynb': [
        ['step:load', "import pandas as pd\nx = [5]\nx.append(6)\ndata = pd.read_csv('clean.csv')"],
        ['step:add', "total = data['a'].sum()\nprint('total', total, x)"],
      ],
    } as const;
    const same = await verifyPipeline(buildAll(notebooks));
    expect(same.diagnostics).toEqual([]);
    expect(differing(same)).toEqual([]);
    expect(same.comparisons.map(({ kind, name }) => (kind === 'print' ? kind : name)).toSorted()).toEqual([
      'clean.csv',
      'data',
      'frame',
      'print',
      'print',
      'x',
      'x',
    ]);
    const edit: Edit = (file, text) => (file === 'src/load/load.py' ? text.replace('append(6)', 'append(7)') : text);
    const changed = await verifyPipeline(buildAll(notebooks, edit));
    const found = changed.comparisons.find(({ state }) => state === 'different');
    expect(found).toMatchObject({ state: 'different', at: 'value[1]', span: { file: 'b.ipynb', cell: 0, line: 3 } });
  }, 240_000);

  test('a notebook of several that does not run is told by its name', async () => {
    const request = buildAll({
      'a.ipynb': [['step:a', "open('a.txt', 'w').write('1')"]],
      'b.ipynb': [['step:b', "x = int(open('a.txt').read())\nprint(1 / (x - 1))"]],
    });
    const result = await verifyPipeline(request);
    expect(result.diagnostics.map(({ id, span }) => [id, span?.file, span?.cell])).toEqual([
      ['verify-notebook-fails', 'b.ipynb', 0],
    ]);
  }, 120_000);

  test('the notebook runs in a copy: its folder is as it was', async () => {
    const request = build([
      ['step:a', "open('made.txt', 'w').write('x')\nopen('nb.ipynb', 'a').close()\nx = [1]\nx.append(2)"],
      ['step:b', 'print(x)'],
    ]);
    const before = readFileSync(path.join(request.root, 'nb.ipynb'), 'utf8');
    await verifyPipeline(request);
    expect(readFileSync(path.join(request.root, 'nb.ipynb'), 'utf8')).toBe(before);
    expect(() => readFileSync(path.join(request.root, 'made.txt'))).toThrow();
  }, 120_000);
});
