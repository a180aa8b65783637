import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { formatVerification } from '../../src/verify/report-verify.ts';
import { python } from '../support/python.ts';
import { differing, verifyScript } from './support.ts';

/** A function that does what cells do. */
const main = (cells: readonly string[]) => `def main():\n${cells.join('\n').replaceAll(/^/gm, '    ')}\n`;

describe.skipIf(python() === null)('what differs by itself', () => {
  const clock = [
    'import time\nstamp = time.time_ns() / 7',
    'with open("stamp.txt", "w") as file:\n    file.write(str(stamp))',
    'with open("total.txt", "w") as file:\n    file.write("12.5")',
  ];

  test('is found by repeating the notebook, and is no difference', async () => {
    const once = await verifyScript(clock, main(clock), { once: true });
    expect(once.verdict).toBe('different');
    const repeated = await verifyScript(clock, main(clock), { once: true, repeat: 2 });
    expect(differing(repeated)).toEqual(['unstable file stamp.txt 2:1 line 1']);
    expect(repeated).toMatchObject({ verdict: 'same', runs: 2 });
    const wrong = main(clock).replace('12.5', '12.6');
    expect((await verifyScript(clock, wrong, { once: true, repeat: 2 })).verdict).toBe('different');
  });

  test.each([
    ['a repeated run', { once: true, repeat: 3 }, 3],
    ['the run that finds unstable results', { once: false, repeat: 1 }, 2],
  ] as const)('an interruption during %s keeps the verdict so far', async (_, options, stopped) => {
    const stopping = new AbortController();
    let runs = 0;
    const onEvent = (event: { readonly kind: string; readonly text?: string }) => {
      if (event.kind === 'note' && event.text?.includes('running whole')) runs += 1;
      if (runs === stopped) stopping.abort();
    };
    const wrong = main(clock).replace('12.5', '12.6');
    const result = await verifyScript(clock, wrong, { ...options, signal: stopping.signal, onEvent });
    expect(result).toMatchObject({ verdict: 'different', isCutShort: true, runs: stopped - 1 });
    expect(differing(result)).toContain('different file total.txt 3:1 line 1');
    const told = formatVerification(result).at(-1);
    expect(told).toContain(`interrupted after ${stopped - 1} run`);
  });

  test('draws without a seed are given the same seeds on both sides, and sets one order', async () => {
    const cells = [
      'import numpy as np\nfrom sklearn.ensemble import RandomForestRegressor\nfrom sklearn.model_selection import train_test_split',
      'X = np.random.normal(size=(60, 2))\ny = X[:, 0] + np.random.normal(size=60)',
      'a, b, c, d = train_test_split(X, y)',
      'model = RandomForestRegressor(n_estimators=3).fit(a, c)\nprint(model.score(b, d))',
      'print(list({"one", "two", "three", "four"}), sorted({"x", "y"}))',
    ];
    const result = await verifyScript(cells, main(cells));
    expect(differing(result)).toEqual([]);
    expect(result).toMatchObject({ verdict: 'same', seeded: ['numpy'] });
    expect(formatVerification(result).at(-1)).toContain('both sides were given the same seeds');
  });

  test('a saved output that a fresh run does not print is told, and changes no verdict', async () => {
    const source = 'print("loss 0.25")';
    const code = [{ position: 3, source, tags: [], printed: 'loss 0.75\n' }];
    const result = await verifyScript([source], main([source]), { notebooks: [{ file: 'nb.ipynb', cells: code }] });
    expect(result.verdict).toBe('same');
    expect(result.stale).toEqual([
      'nb.ipynb, cell 4: saved in the notebook is `loss 0.75`, which a fresh run does not print',
    ]);
  });

  test('another state of the same notebook is another certificate', async () => {
    const [one, other] = await Promise.all(
      ['print(1.5)', 'print(1.5)  # twice'].map((cell) => verifyScript([cell], main([cell]))),
    );
    expect(one?.versions?.notebook).toMatch(/^[\da-f]{64}$/);
    expect(one?.versions?.notebook).not.toBe(other?.versions?.notebook);
    expect(path.basename(one?.pipeline ?? '')).toBe('pipeline.py:main');
  });
});
