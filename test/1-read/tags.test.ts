import { expect, test } from 'vitest';
import { read } from '../../src/1-read/read.ts';
import { createReport } from '../../src/diagnostics.ts';

/** What is reported of a cell with a tag. */
function reported(tag: string, kind = 'code') {
  const cell = { cell_type: kind, metadata: { tags: [tag] }, source: 'x = 1', outputs: [], execution_count: null };
  const text = JSON.stringify({ nbformat: 4, nbformat_minor: 5, metadata: {}, cells: [cell] });
  const report = createReport();
  read({ notebooks: [{ path: 'nb.ipynb', text }], modules: [], requirements: [], paths: [] }, report);
  return report.diagnostics.map(({ id, message }) => [id, message] as const);
}

test.each([
  ['steps:load', 'step:load'],
  ['Step:train', 'step:train'],
  ['STEP: train', 'step:train'],
  ['stpe:train', 'step:train'],
  ['stp:train', 'step:train'],
  ['step=x', 'step:x'],
  ['steps=x', 'step:x'],
  ['step train', 'step:train'],
  ['step-train', 'step:train'],
  ['step_train', 'step:train'],
  ['step.train', 'step:train'],
  ['step/train', 'step:train'],
  ['Steps', 'step:<name>'],
  ['stage:train', 'step:train'],
  ['blocks:load', 'block:load'],
  ['Block:load', 'block:load'],
  ['unit=clean', 'unit:clean'],
  ['units:clean', 'unit:clean'],
  ['Unit:clean', 'unit:clean'],
  ['unit:', 'unit:<name>'],
  ['prevs:load', 'prev:load'],
  ['previous:load', 'prev:load'],
  ['prev=load', 'prev:load'],
  ['enviroment:gpu', 'environment:gpu'],
  ['env:gpu', 'environment:gpu'],
  ['images:x/y:1', 'image:x/y:1'],
  ['computes:gpu', 'compute:gpu'],
  ['compute=gpu', 'compute:gpu'],
  ['limits:gpu', 'limit:gpu'],
  ['same step 1', 'same_step_1'],
  ['samestep_1', 'same_step_1'],
  ['Same-Step-1', 'same_step_1'],
  ['paramters', 'parameters'],
  ['parameter', 'parameters'],
  ['Parameters', 'parameters'],
  ['params', 'parameters'],
  ['pipeline_parameters', 'pipeline-parameters'],
  ['pipeline-parameter', 'pipeline-parameters'],
  ['injected_parameters', 'injected-parameters'],
  ['import', 'imports'],
  ['function', 'functions'],
  ['skipp', 'skip'],
  ['Skip', 'skip'],
  ['sikp', 'skip'],
  ['remove cell', 'remove-cell'],
  ['remove-cells', 'remove-cell'],
  ['EDA', 'eda'],
  ['keeps', 'keep'],
  ['metric', 'metrics'],
  ['pipeline_metrics', 'pipeline-metrics'],
  ['figures', 'figure'],
  ['sweeps', 'sweep'],
])('the tag `%s` nearly is `%s`', (tag, near) => {
  expect(reported(tag)).toEqual([['tag-misspelt', expect.stringContaining(`\`${near}\``)]]);
});

test.each([
  ...['step:load', 'step: load', 'step : load', ' skip ', 'block:load', 'block:', 'unit:clean', 'prev:load'],
  ...['environment:gpu', 'image:x/y:1', 'compute:gpu', 'limit:nvidia.com/gpu:1', 'same_step_1', 'same-step-1'],
  ...['parameters', 'injected-parameters', 'pipeline-parameters', 'imports', 'functions', 'skip', 'remove_cell'],
  ...['remove-cell', 'eda', 'keep', 'metrics', 'pipeline-metrics', 'figure', 'sweep'],
])('the tag `%s` is ours', (tag) => {
  expect(reported(tag)).toEqual([]);
});

test.each([
  ...['hide-input', 'hide_cell', 'hide-output', 'remove-input', 'remove_output', 'remove-stderr', 'raises-exception'],
  ...[
    'scroll-output',
    'full-width',
    'margin',
    'popout',
    'keep_output',
    'keep-output',
    'init_cell',
    'solution',
    'export',
  ],
  ...['exports', 'test', 'tests', 'unit-test', 'unit tests', 'image-processing', 'compute-heavy', 'block-diagram'],
  ...['step-by-step', 'stop', 'sleep', 'deep', 'ship', 'data', 'plot', 'chart', 'slides', 'important', 'todo', 'wip'],
  ...['model', 'training', 'annotation:a=b', 'label:a=b', 'id:x', 'time: 3', 'note: step 2', 'limits', 'images', 'era'],
])('the tag `%s` belongs to others', (tag) => {
  expect(reported(tag)).toEqual([]);
});

test.each(['step', 'step:', 'block'])('the tag `%s` names no step', (tag) => {
  const found = reported(tag);
  expect(found.map(([id]) => id)).toEqual(['bad-step-name']);
});

test('text cells have tags of their own', () => {
  expect(reported('steps:load', 'markdown')).toEqual([]);
});
