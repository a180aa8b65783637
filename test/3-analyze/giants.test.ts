/** Code that is deep or nested beyond all use: it compiles, or is refused with its place. Work is counted, never timed. */
import { expect, test } from 'vitest';
import { compile } from '../../src/compile.ts';
import { defaultConfig } from '../../src/config.ts';
import { createReport } from '../../src/diagnostics.ts';
import { type Node, parseModule, refusalParameters, walkNodes } from '../../src/python/parse.ts';

const start = 'import pandas as pd\nx = 1\nframe = pd.DataFrame({"a": [1]})\ndef give():\n    return give\n';

function build(code: string): { readonly files: number; readonly errors: readonly string[] } {
  const text = `# %%\n${start}# %%\nfirst = 2\n${code}\nprint(x, first)\n`;
  const report = createReport();
  const sources = { notebooks: [{ path: 'n.py', text }], modules: [], requirements: [], paths: [] };
  const { files } = compile(sources, defaultConfig, report);
  const errors = report.diagnostics.filter(({ severity }) => severity === 'error');
  return { files: files.length, errors: errors.map(({ id, span }) => `${id} ${span?.cell}:${span?.line}`) };
}

const chains: readonly (readonly [string, (length: number) => string])[] = [
  ['terms', (length) => `x = ${Array(length).fill('x').join(' + ')}`],
  ['calls', (length) => `y = give${'()'.repeat(length)}`],
  ['attributes', (length) => `y = frame${'.a'.repeat(length)}`],
  ['subscripts', (length) => `y = frame${'[0]'.repeat(length)}`],
  ['lambdas', (length) => `y = ${'lambda: '.repeat(length)}1`],
  ['ternaries', (length) => `y = ${'1 if x else '.repeat(length)}2`],
  ['signs', (length) => `y = ${'-'.repeat(length)}x`],
  ['powers', (length) => `y = ${Array(length).fill('x').join(' ** ')}`],
  ['elif', (length) => `if x == 0:\n    x = 1\n${'elif x == 2:\n    x = 3\n'.repeat(length)}`],
];

test.each(chains)('%s: 400 compile', (_, code) => {
  expect(build(code(400)).errors).toEqual([]);
});

test.each(chains)('%s: 3,000 and 20,000 are refused where their statement begins', (_, code) => {
  expect(build(code(3_000))).toEqual({ files: 0, errors: ['cell-does-not-parse 1:2'] });
  expect(build(code(20_000))).toEqual({ files: 0, errors: ['cell-does-not-parse 1:2'] });
});

test.each([
  ['terms', 10_000],
  ['calls', 5_000],
  ['attributes', 5_000],
  ['subscripts', 5_000],
  ['lambdas', 2_000],
  ['ternaries', 3_000],
  ['elif', 5_000],
] as const)('%s: %i, which once crashed, are refused where their statement begins', (name, length) => {
  const [, code] = chains.find(([one]) => one === name) ?? [];
  expect(build(code?.(length) ?? '')).toEqual({ files: 0, errors: ['cell-does-not-parse 1:2'] });
});

test.each([
  [`y = give${'()'.repeat(1_000)}`, 'depth', 'followed'],
  [`y = give${'()'.repeat(3_000)}`, 'depth-of-python', 'followed'],
  ['y = 1 +', 'syntax', 'read as Python 3'],
])('what is too deep for us, or for Python too, is told from what is no Python: %.9s', (code, kind, read) => {
  const parsed = parseModule(code);
  const told = parsed.ok ? null : refusalParameters(parsed).read;
  expect([parsed, told]).toEqual([expect.objectContaining({ ok: false, kind, line: 1 }), read]);
});

test('operands of `and`, elements and arguments are no levels', () => {
  const many = Array(3_000).fill('x');
  expect(build(`y = ${many.join(' and ')}\nz = [${many.join(', ')}]\nprint(${many.join(', ')})`).errors).toEqual([]);
});

const nested: readonly (readonly [string, string, number])[] = [
  ['for', 'for i in x:', 20],
  ['while', 'while x:', 20],
  ['with', 'with x:', 20],
  ['if', 'if x:', 99],
];

test.each(nested)('%s: as many blocks in one another as Python allows, and no more', (_, head, most) => {
  expect(parseModule(blocks(most, () => head)).ok).toBe(true);
  expect(parseModule(blocks(most + 1, () => head)).ok).toBe(false);
});

test('brackets in one another: 200, as in Python', () => {
  expect(parseModule(`${'('.repeat(200)}1${')'.repeat(200)}`).ok).toBe(true);
  const refused = parseModule(`x = 1\ny = ${'['.repeat(201)}1${']'.repeat(201)}`);
  expect(refused).toEqual({
    ok: false,
    kind: 'syntax',
    line: 2,
    column: 204,
    message: 'too many nested parentheses',
  });
});

test('a function in a block counts its blocks anew, its lines go on', () => {
  const inner = blocks(15, () => 'while x:').replaceAll(/^/gm, ' '.repeat(16));
  expect(parseModule(`${blocks(15, () => 'for i in x:', 'def f():')}${inner}`).ok).toBe(true);
});

/** So many blocks in one another, with a statement in the innermost. */
function blocks(depth: number, head: (level: number) => string, innermost = 'x = x + 1'): string {
  const lines = Array.from({ length: depth }, (_, level) => `${' '.repeat(level)}${head(level)}`);
  return `${[...lines, `${' '.repeat(depth)}${innermost}`].join('\n')}\n`;
}

/** How often a compilation looks into the innermost statement of a text. Trees are remembered by text, so it is the same tree. */
function visits(code: string): number {
  const cell = `${start}${code}\nprint(x)`;
  const parsed = parseModule(cell);
  if (!parsed.ok) throw new Error(parsed.message);
  let count = 0;
  for (const statement of parsed.module.body) walkNodes(statement, watch);
  const sources = { notebooks: [{ path: 'n.py', text: `# %%\n${cell}\n` }], modules: [], requirements: [], paths: [] };
  expect(compile(sources, defaultConfig, createReport()).files).not.toEqual([]);
  return count;

  function watch(node: Node): void {
    if (node.nodeType !== 'Assign' || node.value.nodeType !== 'BinOp') return;
    const { value } = node;
    Object.defineProperty(node, 'value', {
      get: () => {
        count += 1;
        return value;
      },
    });
  }
}

const loops: readonly (readonly [string, (level: number) => string])[] = [
  ['for', (level) => `for i${level} in range(x):`],
  ['while', (level) => `while x < ${level}:`],
  ['for over a display', (level) => `for i${level} in [1, 2, 3, 4]:`],
  ['with', (level) => `with open("f${level}") as f${level}:`],
];

test.each(loops)('%s: work grows with the depth, and does not double with each level', (_, head) => {
  const [shallow, deep] = [visits(blocks(4, head)), visits(blocks(20, head))];
  expect(shallow).toBeGreaterThan(5);
  expect(deep).toBeLessThan(shallow + 20 * 20);
});

test('40 blocks in one another: those that Python takes compile, the others are refused with their place', () => {
  const ifs = (depth: number): number => visits(blocks(depth, (level) => `if x != ${level}:`));
  expect(ifs(40)).toBeLessThan(ifs(4) + 40 * 40);
  expect(build(blocks(40, (level) => `for i${level} in range(x):`))).toEqual({
    files: 0,
    errors: ['cell-does-not-parse 1:23'],
  });
});

test('loops that change one another at every level end all the same', () => {
  const lines = Array.from({ length: 20 }, (_, level) => [
    `${' '.repeat(level)}l${level} = []`,
    `${' '.repeat(level)}for i${level} in range(x):`,
  ]);
  const after = Array.from({ length: 20 }, (_, level) => `${' '.repeat(20 - level)}l${19 - level}.append(l${level})`);
  expect(visits([...lines.flat(), `${' '.repeat(20)}x = x + 1`, ...after].join('\n'))).toBeLessThan(5_000);
});

test('handlers in handlers and `finally` in `finally` do not double the work either', () => {
  const handlers = Array.from({ length: 20 }, (_, level) =>
    [`try:`, ` first = 1`, `except ValueError:`].map((line) => ' '.repeat(level) + line).join('\n'),
  );
  expect(visits(`${handlers.join('\n')}\n${' '.repeat(20)}x = x + 1`)).toBeLessThan(200);
  const finals = handlers.map((text) => text.replace('except ValueError:', 'finally:'));
  expect(visits(`${finals.join('\n')}\n${' '.repeat(20)}x = x + 1`)).toBeLessThan(200);
});

test('what a loop in a loop does in its second round is seen', () => {
  const text = `# %%
import numpy as np
a = [1]
# %%
for i in range(3):
    last = [0]
    for j in range(3):
        last.append(j)
        last = a
print(a)
`;
  const sources = { notebooks: [{ path: 'n.py', text }], modules: [], requirements: [], paths: [] };
  const { analysis } = compile(sources, defaultConfig, createReport());
  expect(analysis?.statements.find(({ text: code }) => code.startsWith('for'))?.updates).toContain('a');
});

test('1,000 functions that call one another, each the next', () => {
  const define = (number: number) => `def f${number}(v):\n    return f${number + 1}(v)\n`;
  const all = Array.from({ length: 1_000 }, (_, number) => define(number)).join('\n');
  expect(build(`${all}\ndef f1000(v):\n    return v\ny = f0(x)`).errors).toEqual([]);
});
