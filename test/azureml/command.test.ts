import { execFileSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { type PlaceholderValue, parseCommand, renderCommand } from '../../src/azureml/command.ts';
import { findScripts, usesPython } from '../../src/shell/find-scripts.ts';

function render(command: string, values: Readonly<Record<string, string | PlaceholderValue>>): string {
  return renderCommand(parseCommand(command), (expression) => {
    const value = values[expression];
    if (value === undefined) return null;
    return typeof value === 'string' ? { kind: 'literal', text: value } : value;
  });
}

describe('placeholders', () => {
  test.each([
    ['echo ${{inputs.a}}', { 'inputs.a': '1' }, 'echo 1'],
    ['echo ${{ inputs.a }}-${{inputs.b}}', { 'inputs.a': 'x', 'inputs.b': 'y' }, 'echo x-y'],
    ['run $[[--a ${{inputs.a}}]] end', { 'inputs.a': '1' }, 'run --a 1 end'],
    ['run $[[--a ${{inputs.a}}]] end', {}, 'run  end'],
    ['run $[[--a ${{inputs.a}} --b ${{inputs.b}}]]', { 'inputs.a': '1' }, 'run '],
    ['run $[[--flag]]', {}, 'run --flag'],
    ['echo $HOME ${X} $(date)', {}, 'echo $HOME ${X} $(date)'],
  ] as const)('%s', (command, values, expected) => {
    expect(render(command, values)).toBe(expected);
  });

  const path = `/a b/it's "q" $HOME \`x\` \\ ü/f.csv`;
  test.each(['%', "'%'", '"%"', `"pre"'x'%`, `--data=%`])('a path stays one argument in %s', (form) => {
    const command = `printf '%s\\n' ${form.replace('%', '${{inputs.p}}')}`;
    const text = render(command, { 'inputs.p': { kind: 'path', text: path } });
    const printed = execFileSync('bash', ['-c', text], { encoding: 'utf8' });
    expect(printed.endsWith(`${path}\n`)).toBe(true);
    expect(printed.split('\n')).toHaveLength(2);
  });
});

describe('the scripts of a command', () => {
  test.each([
    ['python train.py --a 1', [{ script: 'train.py', arguments: ['--a', '1'] }]],
    ['python3 -u ./src/train.py', [{ script: 'src/train.py', arguments: [] }]],
    ['X=1 python -W ignore t.py "a b"', [{ script: 't.py', arguments: ['a b'] }]],
    [
      'ls && python a.py; python b.py > log 2>&1',
      [
        { script: 'a.py', arguments: [] },
        { script: 'b.py', arguments: [] },
      ],
    ],
    ['python a.py \\\n  --x 1', [{ script: 'a.py', arguments: ['--x', '1'] }]],
    ['cd sub && python a.py', []],
    ['python -m pkg.mod --x', [{ script: null, arguments: ['pkg.mod', '--x'] }]],
    ['python -c "print(1)"', [{ script: null, arguments: ['print(1)'] }]],
    ['python $SCRIPT', []],
    ['Rscript a.R', []],
  ])('%s', (command, calls) => {
    expect(findScripts(command)).toEqual(calls);
  });

  test.each([
    ['echo python.txt', false],
    ['ls', false],
    ['python -V', true],
    ['x && pip list', true],
    ['/opt/bin/python3.11 a.py', true],
    ['echo pythonic', false],
  ])('%s uses Python: %s', (command, uses) => {
    expect(usesPython(command)).toBe(uses);
  });
});
