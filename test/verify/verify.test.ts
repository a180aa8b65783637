import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { certificateOf } from '../../src/verify/certificate.ts';
import { formatVerification } from '../../src/verify/report-verify.ts';
import { formatPage } from '../../src/verify/verify-page.ts';
import { verifyPipeline } from '../../src/verify/verify-pipeline.ts';
import type { VerifyResult } from '../../src/verify/verify-result.ts';
import { python, repository } from '../support/python.ts';
import { build, type Cell, differing, type Edit, verifyScript } from './support.ts';

/** What the published schema does not allow of the result as it is printed. */
function problemsOfJson(result: VerifyResult): readonly unknown[] {
  const schema = JSON.parse(readFileSync(path.join(repository, 'schema/verify.schema.json'), 'utf8'));
  const validate = new Ajv({ strict: true, allowUnionTypes: true }).compile(schema);
  const printed = JSON.parse(JSON.stringify(result, (key, value) => (key === 'images' ? undefined : value)));
  return validate(printed) ? [] : (validate.errors ?? []);
}

const fit: readonly Cell[] = [
  ['', 'import pandas as pd\nfrom sklearn.linear_model import LogisticRegression\nimport matplotlib.pyplot as plt'],
  [
    'step:prepare',
    "frame = pd.DataFrame({'a': range(20), 'y': [0, 1, 0, 0, 1] * 4})\nshare = 0.75\ntrain = frame[: int(len(frame) * share)]",
  ],
  ['step:train', "model = LogisticRegression(C=2.0)\nmodel.fit(train[['a']], train['y'])"],
  [
    'step:evaluate',
    "score = model.score(frame[['a']], frame['y'])\nprint('score', score)\nplt.plot(model.predict_proba(frame[['a']])[:, 1])\nplt.show()\nframe.to_csv('scored.csv', index=False)",
  ],
];

describe.skipIf(python() === null)('verify', () => {
  test('a notebook and its compiled pipeline give the same', async () => {
    const result = await verifyPipeline(build({ 'nb.ipynb': fit }));
    expect(result.diagnostics).toEqual([]);
    expect(differing(result)).toEqual([]);
    expect(result.verdict).toBe('same');
    expect(result.comparisons.map(({ kind, name }) => `${kind} ${name}`)).toEqual([
      'fit LogisticRegression.fit',
      expect.stringMatching(/^model \w+$/),
      'score score = LogisticRegression.score',
      'figure figure 1',
      'file scored.csv',
      'print score 0.55',
    ]);
    const page = formatPage(result);
    expect(page.match(/<img src="data:image\/png/g)).toHaveLength(2);
    expect(page).toContain('<code>0.55</code>');
    expect(page).toContain('<td>pandas</td>');
    expect(certificateOf(result)).toMatchObject({ verdict: 'same', conditions: { madeUp: false, seeded: [] } });
  });

  test('a difference is told with the cell, the line of the script, and where the two part', async () => {
    const edit: Edit = (file, text) =>
      file === 'src/prepare/prepare.py' ? text.replace('"a": range(20)', '"a": range(1, 21)') : text;
    const result = await verifyPipeline({ ...build({ 'nb.ipynb': fit }, edit), once: false });
    expect(result.verdict).toBe('different');
    expect(problemsOfJson(result)).toEqual([]);
    expect(differing(result)).toEqual([
      'different fit LogisticRegression.fit 3:2 what it is fitted on is other data',
      expect.stringMatching(/^different model \w+ 3:2 the registered model$/),
      expect.stringMatching(/^different figure figure 1 4:3 pixel in row/),
      'different file scored.csv 4:5 line 2',
    ]);
    expect(result.comparisons[0]?.script).toMatchObject({ step: 'train', file: expect.stringMatching(/train\.py$/) });
    expect(result.parting).toMatchObject({
      name: 'frame',
      place: { cell: 1, line: 1 },
      at: "value['a'][0]",
      notebook: '0',
      pipeline: '1',
    });
    const told = formatVerification(result).join('\n');
    expect(told).toContain('The two first differ at `frame` (nb.ipynb, cell 2, line 1; step prepare, ');
  });

  test('a notebook that does not run is told with its cell, and so is one of several', async () => {
    const request = build({
      'a.ipynb': [['step:a', "open('a.txt', 'w').write('1')"]],
      'b.ipynb': [
        ['markdown', 'Divide'],
        ['step:b', "\ndef divide(x):\n    return 1 / (x - 1)\n\nprint(divide(int(open('a.txt').read())))"],
      ],
    });
    const result = await verifyPipeline(request);
    expect(result.diagnostics.map(({ id, span }) => [id, span?.file, span?.cell, span?.line])).toEqual([
      ['verify-notebook-fails', 'b.ipynb', 1, 5],
    ]);
    expect(result.stopped).toEqual([
      { file: 'b.ipynb', cell: 1, line: 5, name: null },
      { file: 'b.ipynb', cell: 1, line: 3, name: 'divide' },
    ]);
    expect(result.verdict).toBe('notebook-fails');
  });

  test('a pipeline that does not run is told', async () => {
    const cells: readonly Cell[] = [
      ['step:a', 'x = [1]\nx.append(2)'],
      ['step:b', 'print(x)'],
    ];
    const edit: Edit = (file, text) => (file === 'src/a/a.py' ? text.replace('x.append(2)', 'x.attach(2)') : text);
    const result = await verifyPipeline(build({ 'nb.ipynb': cells }, edit));
    expect(result.diagnostics.map(({ id }) => id)).toEqual(['verify-pipeline-fails']);
    expect(result.verdict).toBe('pipeline-fails');
  });

  test('a pipeline, a Python and a module that are not there are told', async () => {
    const request = build({ 'nb.ipynb': [['step:a', 'x = 1\nprint(x)']] });
    const file = path.join(request.root, 'nowhere', 'pipeline-job.yml');
    const elsewhere = await verifyPipeline({ ...request, pipeline: { kind: 'job', file, data: {} } });
    expect(elsewhere.diagnostics.map(({ id }) => id)).toEqual(['verify-without-pipeline']);
    expect(problemsOfJson(elsewhere)).toEqual([]);
    const bare = await verifyPipeline({ ...request, python: path.join(request.root, 'no-python') });
    expect(bare.diagnostics.map(({ id }) => id)).toEqual(['python-not-found']);
    const empty = path.join(request.root, 'python-without-packages');
    writeFileSync(empty, `#!/bin/sh\nexec '${request.python}' -S "$@"\n`, { mode: 0o755 });
    const unequipped = await verifyPipeline({ ...request, python: empty });
    expect(unequipped.diagnostics.map(({ id }) => id)).toEqual(['verify-needs-jupyter']);
    const lacking = await verifyPipeline(
      build({ 'nb.ipynb': [['step:a', 'import no_such_module\nprint(no_such_module.x)']] }),
    );
    expect(lacking.diagnostics).toMatchObject([
      { id: 'python-module-missing', message: expect.stringContaining('`no_such_module`, needed by the notebook') },
    ]);
    expect(lacking.verdict).toBe('not-comparable');
    expect([elsewhere.verdict, bare.verdict]).toEqual(['not-comparable', 'not-comparable']);
  });

  test('an analysis has its figures as results: none may be missing, or be drawn without one of its lines', async () => {
    const cells: readonly Cell[] = [
      ['', 'import matplotlib.pyplot as plt\nfrom scipy import stats\nvalues = [1.0, 2.0, 4.0]'],
      ['', 'plt.plot(values)\nplt.show()\nplt.plot(values)\nplt.show()'],
      ['', 'figure = plt.figure()\nresult = stats.probplot(values, plot=plt)'],
    ];
    const draw = (count: number, line: string) =>
      `import matplotlib.pyplot as plt\nfrom scipy import stats\nvalues = [1.0, 2.0, 4.0]\ndef main():\n    for i in range(${count}):\n        plt.figure()\n        plt.plot(values)\n        plt.savefig(f"{i}.png")\n    plt.figure()\n    ${line}\n    plt.savefig("last.png")\n`;
    const whole = 'result = stats.probplot(values, plot=plt)';
    const code = cells.map(([, source]) => source);
    expect(differing(await verifyScript(code, draw(2, whole)))).toEqual([]);
    expect(differing(await verifyScript(code, draw(2, 'pass')))).toEqual([
      expect.stringMatching(/^different figure figure 3 3:2 pixel in row \d+/),
    ]);
    expect(differing(await verifyScript(code, draw(1, whole)))).toEqual([
      'different figure figure 2 2:3 the pipeline logs no such figure',
    ]);
  });

  test('several notebooks run in kernels of their own, linked by files, and a difference names its notebook', async () => {
    const notebooks = {
      'a.ipynb': [
        ['step:clean', "import pandas as pd\nx = 3\nframe = pd.DataFrame({'a': [1, 2]})"],
        ['step:store', "frame.to_csv('clean.csv', index=False)"],
      ],
      'b.ipynb': [
        ['step:load', "import pandas as pd\nx = [5]\nx.append(6)\ndata = pd.read_csv('clean.csv')"],
        ['step:add', "data['b'] = x\ndata.to_csv('added.csv')"],
      ],
    } as const;
    const edit: Edit = (file, text) => (file === 'src/load/load.py' ? text.replace('append(6)', 'append(7)') : text);
    const changed = await verifyPipeline(build(notebooks, edit));
    expect(changed.diagnostics).toEqual([]);
    expect(changed.comparisons.map(({ kind, name, state }) => [kind, name, state])).toEqual([
      ['file', 'added.csv', 'different'],
      ['file', 'clean.csv', 'same'],
    ]);
    expect(changed.comparisons[0]).toMatchObject({ at: 'line 3', place: { file: 'b.ipynb', cell: 1, line: 2 } });
  });

  test('the notebook runs in a copy: its folder is as it was', async () => {
    const cell = "open('made.txt', 'w').write('x')\nopen('nb.ipynb', 'a').close()";
    const request = build({ 'nb.ipynb': [['step:a', cell]] });
    const before = readFileSync(path.join(request.root, 'nb.ipynb'), 'utf8');
    await verifyPipeline(request);
    expect(readFileSync(path.join(request.root, 'nb.ipynb'), 'utf8')).toBe(before);
    expect(() => readFileSync(path.join(request.root, 'made.txt'))).toThrow();
  });
});
