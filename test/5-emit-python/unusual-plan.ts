import type { StepsPlan } from '../../src/ir.ts';
import { cell, churnPlan, fromStep, output, parameter, step, typed, unit } from './plans.ts';

const counterCells = cell(
  3,
  'async def fetch(value):\n    await asyncio.sleep(0)\n    return value * 2',
  'counter = 0',
  'def count(step):\n    global counter\n    counter += step\n    return counter',
);

const first = step(
  'test_points',
  {
    imports: ['import asyncio', 'import numpy as np', 'from unusual.definitions import Point, main, parse_args'],
    definitions: [counterCells[2], counterCells[0]].flatMap((code) => (code ? [code] : [])),
    state: ['counter'],
    units: [
      unit('start', '', { globals: ['counter'], body: [...cell(3, '', 'counter = 0').slice(1)] }),
      unit('collect_points', 'Collects points.\n\nEach is twice as far as it was.', {
        parameters: typed('args: dict', 'names: tuple'),
        returns: typed('points: list', 'nearest', 'limit'),
        unbound: ['limit'],
        isAsync: true,
        body: cell(
          4,
          'far = await fetch(args["scale"])',
          'points = [Point(name, count(far)) for name in names]',
          'nearest = points[0]',
          'if len(points) > 10:\n    limit = 3',
        ),
      }),
      unit('make_table', '', {
        parameters: typed('points: list'),
        returns: typed('table: np.ndarray', 'column: np.ndarray'),
        body: cell(5, 'table = np.array([[main(p), parse_args(p)] for p in points])', 'column = table[:, 0]'),
      }),
    ],
    main: [
      { kind: 'log-parameters', names: ['settings', 'names', 'since', 'folder', 'at'] },
      { kind: 'parameter', name: 'args', argument: 'settings', parse: 'json' },
      { kind: 'call', unit: 'start' },
      { kind: 'call', unit: 'collect_points' },
      { kind: 'call', unit: 'make_table' },
      { kind: 'save', storage: 'bundle', names: ['points', 'nearest'], argument: 'points' },
      { kind: 'save', storage: 'bundle', names: ['table', 'column'], argument: 'table' },
      { kind: 'save', storage: 'own-object', names: ['counter'], argument: 'counter' },
      { kind: 'save', storage: 'own-object', names: ['limit'], argument: 'limit' },
    ],
  },
  {
    cells: [3, 4, 5],
    parameters: ['settings', 'names', 'since', 'folder', 'at'],
    outputs: ['points', 'table', 'counter', 'limit'].map((name) => output(name)),
  },
);

const second = step(
  'pipeline',
  {
    imports: ['import pandas as pd', 'from unusual.definitions import Point'],
    units: [
      unit('measure', '', {
        parameters: typed('nearest: Point', 'rates: str', 'table', 'column', 'notes'),
        returns: typed('total: float'),
        body: cell(
          6,
          'column[0] = 100',
          'table = table[0, 0]',
          'total = float(pd.read_csv(rates)["rate"].sum()) + nearest.distance + table',
          'with open(notes + "/log.txt", "a") as log:\n    log.write("measured\\n")',
        ),
      }),
    ],
    main: [
      { kind: 'load', storage: 'bundle', names: ['nearest'], argument: 'points' },
      { kind: 'load', storage: 'bundle', names: ['table', 'column'], argument: 'table' },
      { kind: 'path', name: 'rates', argument: 'rates', file: null, make: false },
      { kind: 'copy-folder', from: 'old_notes', to: 'notes' },
      { kind: 'path', name: 'notes', argument: 'notes', file: null, make: true },
      { kind: 'call', unit: 'measure' },
      { kind: 'log-metric', metric: 'total', name: 'total' },
      { kind: 'save', storage: 'own-object', names: ['total'], argument: 'total' },
    ],
  },
  {
    cells: [6],
    inputs: [
      fromStep('points', 'test_points'),
      fromStep('table', 'test_points'),
      { name: 'rates', type: 'file', from: { kind: 'data', input: 'rates' }, description: '' },
      { name: 'old_notes', type: 'folder', from: { kind: 'data', input: 'notes' }, description: '' },
    ],
    outputs: [output('notes'), output('total')],
  },
);

const span = { file: 'notebooks/churn.ipynb', cell: 6, line: 1, column: 0, endLine: 1, endColumn: 1 };

/** What is rare: module state, `await`, names that clash with ours, paths outside the project, one value of a bundle. */
export const unusualPlan: StepsPlan = {
  ...churnPlan,
  name: 'unusual',
  package: 'unusual',
  parameters: [
    parameter('settings', { variable: 'args', parse: 'json', default: '{"scale": 2}', expression: '{"scale": 2}' }),
    parameter('names', { parse: 'tuple', default: '["a", "b"]', expression: '("a", "b")' }),
    parameter('since', { parse: 'date', default: '2024-01-31', expression: 'dt.date(2024, 1, 31)' }),
    parameter('at', { parse: 'datetime', default: '2024-01-31T10:00:00', expression: 'dt.datetime(2024, 1, 31, 10)' }),
    parameter('folder', { parse: 'path', default: 'out/é', expression: 'Path("out/é")', help: 'Where "it" is, 100%' }),
  ],
  dataInputs: [
    {
      ...{
        name: 'rates',
        type: 'file',
        path: 'https://example.org/rates.csv?v=1',
        asset: null,
        place: null,
        description: '',
      },
      columns: [{ name: 'rate', kind: 'float', values: [1] }],
      format: 'csv',
      span,
    },
    {
      ...{ name: 'notes', type: 'folder', path: 'notes', asset: 'notes', place: null, description: '' },
      columns: [],
      format: 'other',
      span,
    },
  ],
  steps: [first, second],
  outputs: [],
  definitions: {
    docstring: 'Definitions that the steps share.',
    imports: ['from dataclasses import dataclass'],
    body: cell(
      2,
      '@dataclass\nclass Point:\n    name: str\n    distance: int',
      'def main(point):\n    return point.distance',
      'def parse_args(point):\n    return len(point.name)',
    ),
  },
  helpers: ['artifacts', 'arguments'],
};
