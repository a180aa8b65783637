import type { OutputFile } from '../../../src/ir.ts';

/** A notebook as far as regeneration is concerned: steps with cells, each of which becomes a function. */
export interface Notebook {
  readonly steps: Step[];
  /** Counts cells, so that their ids are new. */
  cells: number;
}

interface Step {
  name: string;
  cells: Cell[];
}

interface Cell {
  readonly id: string;
  unit: string;
  lines: string[];
}

/** A number that an edit is chosen by, and two that its place is chosen by. */
export interface Edit {
  readonly op: number;
  readonly a: number;
  readonly b: number;
}

/** A notebook to begin with. */
export function createNotebook(): Notebook {
  const notebook: Notebook = { steps: [], cells: 0 };
  for (const name of ['prepare', 'train', 'evaluate']) {
    notebook.steps.push({ name, cells: [newCell(notebook, 3), newCell(notebook, 5), newCell(notebook, 4)] });
  }
  return notebook;
}

function newCell(notebook: Notebook, size: number): Cell {
  notebook.cells += 1;
  const id = notebook.cells;
  const lines = Array.from({ length: 1 + (size % 6) }, (_, index) => `value_${id}_${index} = compute(${id}, ${index})`);
  return { id: `cell-${id}`, unit: `unit_${id}`, lines };
}

/** Changes a notebook as people do: cells and steps come, go, move, and get other names. */
export function editNotebook(notebook: Notebook, edit: Edit): void {
  const step = notebook.steps[edit.a % notebook.steps.length];
  if (step === undefined) return;
  if (edit.op % 11 < 6) editCells(notebook, step, edit);
  else editSteps(notebook, step, edit);
}

function editCells(notebook: Notebook, step: Step, { op, a, b }: Edit): void {
  const at = b % Math.max(1, step.cells.length);
  const cell = step.cells[at];
  const removable = step.cells.length > 1 ? 1 : 0;
  const other = notebook.steps[(a + b) % notebook.steps.length] ?? step;
  switch (op % 11) {
    case 0:
      step.cells.splice(at, 0, newCell(notebook, b));
      break;
    case 1:
      step.cells.splice(at, removable);
      break;
    case 2:
      step.cells.push(...step.cells.splice(at, 1));
      break;
    case 3:
      other.cells.splice(a % (other.cells.length + 1), 0, ...step.cells.splice(at, removable));
      break;
    case 4:
      if (cell !== undefined) cell.unit = `renamed_${a}_${cell.id.slice(5)}`;
      break;
    default:
      if (cell !== undefined) cell.lines[a % cell.lines.length] = `changed_${a % 50} = compute(${b % 50})`;
  }
}

function editSteps(notebook: Notebook, step: Step, { op, a, b }: Edit): void {
  const { steps } = notebook;
  const other = steps[(a + b) % steps.length] ?? step;
  const add = (at: number, name: string, cells: Cell[]): void => {
    if (cells.length > 0) steps.splice(at, 0, { name: freeName(notebook, name), cells });
  };
  switch (op % 11) {
    case 6:
      if (steps.length < 6) add(a % (steps.length + 1), `extra_${b % 5}`, [newCell(notebook, a)]);
      break;
    case 7:
      steps.splice(steps.indexOf(step), steps.length > 1 ? 1 : 0);
      break;
    case 8:
      step.name = freeName(notebook, `step_${b % 7}`);
      break;
    case 9:
      [step.name, other.name] = [other.name, step.name];
      break;
    default:
      add(steps.indexOf(step) + 1, `half_${b % 5}`, step.cells.splice(1 + (b % step.cells.length)));
  }
}

function freeName(notebook: Notebook, name: string): string {
  return notebook.steps.some((step) => step.name === name) ? freeName(notebook, `${name}x`) : name;
}

/** The repository that a notebook becomes, in small. */
export function generate(notebook: Notebook): readonly OutputFile[] {
  const { steps } = notebook;
  const all = steps.flatMap((step) => step.cells.map((cell) => cell.id));
  const make = (
    path: string,
    lines: readonly string[],
    key: string,
    origin: readonly string[],
    ownership: OutputFile['ownership'] = 'generated',
  ): OutputFile => ({
    path,
    text: `${lines.join('\n')}\n`,
    ownership,
    executable: path.endsWith('.sh'),
    key,
    origin,
  });
  const names = steps.map((step) => step.name);
  return [
    make(
      'README.md',
      ['# Pipeline', '', 'Its steps:', '', ...names.map((name) => `- ${name}`), '', 'Run it with `run.sh`.'],
      'readme',
      all,
      'once',
    ),
    make(
      'pipeline-job.yml',
      [
        'type: pipeline',
        '',
        'jobs:',
        ...names.flatMap((name) => [`  ${name}:`, `    component: components/${name}.yml`, '']),
      ],
      'pipeline',
      all,
    ),
    make('run.sh', ['#!/bin/sh', 'cellwright run'], 'run', []),
    ...steps.flatMap((step) => {
      const origin = step.cells.map((cell) => cell.id);
      return [
        make(`src/${step.name}/${step.name}.py`, script(step), `script:${step.name}`, origin),
        make(
          `components/${step.name}.yml`,
          [
            'type: command',
            `name: ${step.name}`,
            '',
            'inputs:',
            ...step.cells.map((cell) => `  ${cell.unit}: number`),
            '',
            'command: python script.py',
          ],
          `component:${step.name}`,
          origin,
        ),
        make(
          `tests/test_${step.name}.py`,
          [
            'import pytest',
            ...step.cells.flatMap((cell) => [
              '',
              '',
              `def test_${cell.unit}():`,
              `    assert ${cell.unit}() is not None`,
            ]),
          ],
          `test:${step.name}`,
          origin,
          'once',
        ),
      ];
    }),
  ];
}

function script(step: Step): readonly string[] {
  return [
    `"""Step ${step.name}."""`,
    '',
    'import argparse',
    'import json',
    ...step.cells.flatMap((cell) => [
      '',
      '',
      `def ${cell.unit}(frame):`,
      ...cell.lines.map((line) => `    ${line}`),
      '    return frame',
    ]),
    '',
    '',
    'def main(argv=None):',
    '    args = parse_args(argv)',
    ...step.cells.map((cell) => `    frame = ${cell.unit}(frame)`),
    '',
    '',
    'if __name__ == "__main__":',
    '    main()',
  ];
}
