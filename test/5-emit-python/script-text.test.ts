import { describe, expect, test } from 'vitest';
import { joinCode } from '../../src/5-emit/python/join-code.ts';
import type { Code, StepPlan, StepsPlan } from '../../src/ir.ts';
import { cell, churnPlan, parameter, step, typed, unit } from './plans.ts';
import { emittedFiles } from './repository.ts';

/** The script of a step that stands alone. */
function script(one: StepPlan, rest: Partial<StepsPlan> = {}): string {
  const plan: StepsPlan = { ...churnPlan, steps: [one], outputs: [], definitions: null, ...rest };
  return emittedFiles(plan).get(`src/${one.name}/${one.name}.py`)?.text ?? '';
}

function moved(code: Code | undefined, lines: number): Code {
  if (code === undefined) throw new Error('no code');
  return { ...code, span: { ...code.span, line: code.span.line + lines, endLine: code.span.endLine + lines } };
}

describe('statements under each other', () => {
  const [a, b] = cell(1, 'a = 1', 'b = 2') as [Code, Code];
  test.each([
    ['stand close as in the cell', [a, b], 'a = 1\nb = 2\n'],
    ['keep the blank line of the cell', [a, moved(b, 1)], 'a = 1\n\nb = 2\n'],
    ['keep one blank line of many', [a, moved(b, 4)], 'a = 1\n\nb = 2\n'],
    ['are parted where a new cell begins', [a, ...cell(2, 'c = 3')], 'a = 1\n\nc = 3\n'],
    [
      'count comments above, which the span leaves out',
      [a, { ...moved(b, 1), text: '# two\nb = 2' }],
      'a = 1\n# two\nb = 2\n',
    ],
  ])('%s', (_, codes, text) => {
    expect(joinCode(codes)).toBe(text);
  });
});

describe('a script', () => {
  test('leaves names alone that the notebook uses for something else', () => {
    const one = step(
      'work',
      {
        imports: ['from pathlib import Path', 'import numpy as mlflow'],
        definitions: cell(1, 'def main():\n    return 1', 'def save_object(args):\n    return args'),
        units: [
          unit('run', 'Runs.', {
            returns: typed('args'),
            body: cell(2, 'args = save_object(main()) + mlflow.sum([])'),
          }),
        ],
        main: [
          { kind: 'log-parameters', names: ['folder'] },
          { kind: 'call', unit: 'run' },
          { kind: 'save', storage: 'own-object', names: ['args'], argument: 'out' },
        ],
      },
      { parameters: ['folder'], outputs: [{ name: 'out', type: 'folder', description: '' }] },
    );
    const text = script(one, {
      parameters: [parameter('folder', { parse: 'path', default: 'x', expression: 'Path("x")' })],
    });
    expect(text).toContain('import mlflow as mlflow_\n');
    expect(text).toContain('from churn_shared.artifacts import save_object as save_object_\n');
    expect(text).toContain('from pathlib import Path\n');
    expect(text).toContain('def run_step(');
    expect(text).toContain('    args = run()\n');
    expect(text).toContain('    save_object_(args, step_args.out)\n');
  });

  test('takes comments and strings for no use of a name', () => {
    const one = step('work', { units: [unit('run', 'Runs.', { body: cell(1, '# main, parse_args\nprint("args")') })] });
    expect(script(one)).toContain('def main(');
    expect(script(one)).toContain('    parse_args(argv)\n');
  });

  test('sets names that a branch may leave unbound, and declares globals', () => {
    const work = unit('run', 'Runs.', {
      parameters: typed('x: int'),
      returns: typed('y'),
      globals: ['total'],
      unbound: ['y'],
      body: cell(1, 'if x:\n    y = total = x'),
    });
    const one = step(
      'work',
      {
        state: ['total'],
        units: [work],
        main: [{ kind: 'call', unit: 'run' }],
      },
      { parameters: ['x'] },
    );
    const text = script(one, {
      parameters: [parameter('x', { parse: 'int', type: 'integer', default: 1, expression: '1' })],
    });
    expect(text).toContain('\ntotal: Any\n');
    expect(text).toContain('    global total\n    y = None\n    if x:\n        y = total = x\n    return y\n');
    expect(text).toContain('    y = run(args.x)  # noqa: F841\n');
  });

  test('declares a global that only a docstring seems to assign', () => {
    const work = unit('run', 'Runs.', { globals: ['total'], body: cell(1, 'total = 1') });
    const helper = cell(1, 'def f():\n    """Like\n\ntotal = 3\n    """\n    return 2');
    const one = step('work', {
      state: ['total'],
      definitions: [...helper],
      units: [work],
      main: [{ kind: 'call', unit: 'run' }],
    });
    expect(script(one)).toContain('\ntotal: Any\n');
  });

  test('leaves the inside of strings where it is', () => {
    const one = step('work', { units: [unit('run', 'Runs.', { body: cell(1, 'print("""a\n  b\nc""")') })] });
    expect(script(one)).toContain('    print("""a\n  b\nc""")\n');
  });

  test('is refused when main lacks what a unit needs: that is a mistake of the plan', () => {
    const one = step(
      'work',
      {
        units: [unit('run', 'Runs.', { parameters: typed('x') })],
        main: [{ kind: 'call', unit: 'run' }],
      },
      {},
    );
    expect(() => script(one)).toThrow('step work: main does not have x');
  });
});

test('two builds of one plan give the same bytes', () => {
  expect([...emittedFiles(churnPlan).values()]).toEqual([...emittedFiles(churnPlan).values()]);
});

test('a file names its step and the cells that it comes from', () => {
  const files = emittedFiles(churnPlan);
  expect(files.get('src/prepare/prepare.py')).toMatchObject({
    key: 'script:prepare',
    origin: ['id:split', 'id:encode'],
  });
  expect(files.get('tests/test_prepare.py')).toMatchObject({ key: 'test:prepare', origin: ['id:split', 'id:encode'] });
});

test('without tests in the plan no test is written', () => {
  const files = emittedFiles({ ...churnPlan, tests: false });
  expect([...files.keys()].filter((path) => path.startsWith('tests/'))).toEqual([]);
});
