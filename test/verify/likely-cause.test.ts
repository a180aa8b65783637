import { expect, test } from 'vitest';
import type { Effect, Statement } from '../../src/ir.ts';
import { causeOf } from '../../src/verify/likely-cause.ts';

const span = { file: 'nb.ipynb', cell: 0, line: 1, column: 0, endLine: 1, endColumn: 1 };

function statement(
  id: number,
  text: string,
  defines: string,
  uses: readonly string[],
  effects: readonly Effect[] = [],
): Statement {
  return {
    id,
    cell: id,
    span: { ...span, cell: id },
    kind: 'code',
    text,
    defines: [defines],
    uses,
    effects,
    mayDefine: [],
    deletes: [],
    updates: [],
  } as unknown as Statement;
}

const clock = statement(0, 'now = time.time()', 'now', ['time'], [{ kind: 'reads-clock' }]);

test.each([
  ['x = np.random.rand(3)', [], 'random'],
  ['x = random.choice(items)', [], 'random'],
  ['x = np.random.default_rng()', [], 'random'],
  ['x = RandomForestClassifier().fit(a, b)', [], 'random'],
  ['x = train_test_split(a, test_size=0.2)', [], 'random'],
  ['x = train_test_split(a, random_state=None)', [], 'random'],
  ['x = train_test_split(a, random_state=42)', [], null],
  ['x = make_blobs(n_samples=9, centers=2)', [], 'random'],
  ['x = make_blobs(n_samples=9, random_state=1)', [], null],
  ['x = make_pipeline(a, b)', [], null],
  ['x = frame.sample(3)', [], 'random'],
  ['x = RandomState()', [], 'random'],
  ['x = RandomState(3)', [], null],
  ['x = np.random.default_rng(3)', [], null],
  ['x = random.Random()', [], 'random'],
  ['x = random.Random(3)', [], null],
  ['x = str(uuid.uuid4())', [], 'random'],
  ['x = np.random.rand(3)', ['%numpy.random'], null],
  ['x = list({"a", "b"})', [], 'set'],
  ['x = list(set(items))', [], 'set'],
  ['x = {"a": 1, "b": 2}', [], null],
  ['x = now + 1', ['now'], 'clock'],
  ['x = other + 1', ['other'], null],
])('%s', (text, uses, cause) => {
  const giving = statement(1, text, 'x', uses);
  const found = causeOf([clock, giving], giving);
  if (cause === null) expect(found).toBeNull();
  else expect(found).toContain(cause);
});

test('the cause is named with the cell and line of the statement that has it', () => {
  const giving = statement(1, 'x = now + 1', 'x', ['now']);
  expect(causeOf([clock, giving], giving)).toBe('it reads the clock (cell 1, line 1)');
});
