import { expect, test } from 'vitest';
import { compile } from '../../src/compile.ts';
import { parseConfig } from '../../src/config/parse-config.ts';
import { defaultConfig } from '../../src/config.ts';
import { createReport } from '../../src/diagnostics.ts';
import { applyGestures, cellIds, type Texts } from '../../src/gestures/apply-gestures.ts';
import { emptyHistory, type Gesture, redo, undo, withGesture } from '../../src/gestures/gesture.ts';
import * as make from '../../src/gestures/make-gestures.ts';
import { makePicture } from '../../src/picture/make-picture.ts';
import { tagsOfCells } from '../../src/tags/set-tags.ts';
import { suggestTags } from '../../src/tags/suggest-tags.ts';
import { notebookFile } from '../support/notebook-file.ts';
import { stepsPlan } from '../support/steps-plan.ts';

const sources = [
  'import pandas as pd\nfrom sklearn.linear_model import Ridge, Lasso',
  'table = pd.read_csv("table.csv")',
  'limit = 3\nsmall = table[table["a"] < limit]',
  'small.describe()',
  'model = Ridge(alpha=0.5).fit(small[["a"]], small["b"])',
  'other = Lasso().fit(small[["a"]], small["b"])\nprint(model.score(small[["a"]], small["b"]))',
];

const notebook = notebookFile(sources);

const base: Texts = { notebooks: [{ path: 'study.ipynb', text: notebook }], config: null };

function shapeOf(texts: Texts): make.Shape {
  const report = createReport();
  const config = texts.config === null ? defaultConfig : parseConfig({ path: 'c.yml', text: texts.config }, report);
  const given = { notebooks: texts.notebooks, modules: [], requirements: [], paths: [] };
  const compilation = compile(given, config, report);
  const cells = new Map(
    texts.notebooks.map((one) => {
      const ids = cellIds(one);
      return [one.path, tagsOfCells(one).map((tags, index) => ({ tags, id: ids[index] ?? null }))];
    }),
  );
  const suggested = suggestTags(stepsPlan(compilation.plan), compilation.documents);
  return { picture: makePicture(compilation, report.diagnostics), suggested, cells };
}

function done(gesture: Gesture | null, texts: Texts = base) {
  if (gesture === null) throw new Error('nothing to do');
  const applied = applyGestures(texts, [gesture]);
  return { gesture, applied, after: shapeOf(applied) };
}

function withoutTags(text: string): unknown {
  const json = JSON.parse(text) as { cells: { metadata: { tags?: unknown } }[] };
  for (const { metadata } of json.cells) delete metadata.tags;
  return json;
}

const at = (...cells: readonly number[]) => cells.map((cell) => ({ file: 'study.ipynb', cell }));
const stepOf = ({ picture }: make.Shape, cell: number) =>
  picture.notebooks[0]?.cells[cell]?.fates.flatMap(({ steps }) => steps);
const names = ({ picture }: make.Shape) => picture.steps.map(({ name }) => name);

test('a cell that is given to another step has its tag, and every other cell the step that it had', () => {
  const shape = shapeOf(base);
  expect([stepOf(shape, 2), names(shape)]).toEqual([
    ['prepare', 'prepare'],
    ['prepare', 'train', 'evaluate'],
  ]);
  const { gesture, applied, after } = done(make.assignCells(shape, at(2), 'train'));
  expect(gesture.label).toBe(
    'adds `step:prepare` to 1 cell; adds `step:train` to 2 cells; adds `step:evaluate` to 1 cell',
  );
  expect(stepOf(after, 1)).toEqual(['prepare']);
  expect(new Set(stepOf(after, 2))).toEqual(new Set(['train']));
  expect(withoutTags(applied.notebooks[0]?.text ?? '')).toEqual(withoutTags(notebook));
  const again = done(make.assignCells(after, at(2), 'prepare'), applied);
  expect(again.gesture.label).toBe('adds `step:prepare` to 1 cell; removes `step:train` from 1 cell');
});

test('a step is renamed in all of its cells', () => {
  const { after, applied } = done(make.renameStep(shapeOf(base), 'prepare', 'load'));
  expect(names(after)).toContain('load');
  expect(names(after)).not.toContain('prepare');
  const { after: twice } = done(make.renameStep(after, 'load', 'read data'), applied);
  expect(names(twice)).toContain('read_data');
  expect(make.renameStep(after, 'load', 'a/b')).toBeNull();
});

test('cells are left out, kept, and neither', () => {
  const shape = shapeOf(base);
  const kept = done(make.markCells(shape, at(3), 'keep'));
  expect(kept.gesture.label).toBe('adds `keep` to 1 cell');
  expect(stepOf(kept.after, 3)).toHaveLength(1);
  const skipped = done(make.markCells(kept.after, at(3), 'skip'), kept.applied);
  expect(skipped.gesture.label).toBe('adds `skip` to 1 cell; removes `keep` from 1 cell');
  const neither = done(make.markCells(skipped.after, at(3), null), skipped.applied);
  expect(tagsOfCells(neither.applied.notebooks[0] ?? { path: '', text: '' })[3]).toEqual([]);
});

test('a literal becomes a parameter, and a parameter a literal', () => {
  const shape = shapeOf(base);
  expect(shape.picture.parameters.map(({ name }) => name)).toEqual(['alpha']);
  const more = done(make.addParameter(shape, 'limit'));
  expect(more.applied.config).toContain('parameters: [alpha, limit]');
  expect(more.after.picture.parameters.map(({ name }) => name).sort()).toEqual(['alpha', 'limit']);
  const less = done(make.dropParameter(more.after, 'alpha'), more.applied);
  expect(less.after.picture.parameters.map(({ name }) => name)).toEqual(['limit']);
  const none = done(make.dropParameter(less.after, 'limit'), less.applied);
  expect(none.applied.config).toContain('parameters: none');
  expect(none.after.picture.parameters).toEqual([]);
});

test('the model and the way to cut are settings; a cut by a setting takes the step tags away', () => {
  const model = done(make.chooseModel(shapeOf(base), 'other'));
  expect(model.after.picture.models.map(({ variable }) => variable)).toEqual(['other']);
  const tagged = done(make.chooseCut(shapeOf(base), 'tags'));
  expect(make.hasStepTags(tagged.after)).toBe(true);
  expect(names(tagged.after)).toEqual(names(shapeOf(base)));
  const single = done(make.chooseCut(tagged.after, 'single'), tagged.applied);
  expect(make.hasStepTags(single.after)).toBe(false);
  expect(names(single.after)).toHaveLength(1);
  expect(make.chooseCut(tagged.after, 'tags')).toBeNull();
});

test('gestures are undone and repeated, and are gone once another follows', () => {
  const [a, b] = ['a', 'b'].map((label): Gesture => ({ label, tags: [], settings: [] }));
  if (a === undefined || b === undefined) throw new Error();
  const both = withGesture(withGesture(emptyHistory, a), b);
  expect(undo(both)).toEqual({ done: [a], undone: [b] });
  expect(redo(undo(undo(both)))).toEqual({ done: [a], undone: [b] });
  expect(withGesture(undo(both), a)).toEqual({ done: [a, a], undone: [] });
  expect([undo(emptyHistory), redo(emptyHistory)]).toEqual([emptyHistory, emptyHistory]);
  expect(applyGestures(base, []).notebooks[0]).toBe(base.notebooks[0]);
});

test('gestures follow their cells into another version of the notebook, and name those that are gone', () => {
  const gesture = make.markCells(shapeOf(base), at(2, 3), 'skip');
  if (gesture === null) throw new Error();
  const json = JSON.parse(notebook) as { cells: { id: string }[] };
  const moved = { ...json, cells: [json.cells[3], json.cells[0], json.cells[1]] };
  const applied = applyGestures({ notebooks: [{ path: 'study.ipynb', text: JSON.stringify(moved) }], config: null }, [
    gesture,
  ]);
  expect(tagsOfCells(applied.notebooks[0] ?? { path: '', text: '' })).toEqual([['skip'], [], []]);
  expect(applied.lost.map(({ id }) => id)).toEqual(['c2']);
});

test('percent scripts get tags, other tags and none, and all other lines stay', () => {
  const script = 'import os\n# %% one\nx = 1\n# %% tags=["step:a"]\ny = 2\n';
  const file = { path: 'study.py', text: script };
  const change = (cell: number, remove: readonly string[], add: readonly string[]): Gesture => ({
    label: '',
    tags: [{ file: 'study.py', cell, id: null, remove, add }],
    settings: [],
  });
  const texts: Texts = { notebooks: [file], config: null };
  const text = (gesture: Gesture) => applyGestures(texts, [gesture]).notebooks[0]?.text;
  expect(tagsOfCells(file)).toEqual([[], [], ['step:a']]);
  expect(text(change(2, ['step:a'], ['step:b']))).toBe(script.replace('step:a', 'step:b'));
  expect(text(change(2, ['step:a'], []))).toBe(script.replace('["step:a"]', '[]'));
  expect(text(change(1, [], ['skip']))).toBe(script.replace('# %% one', '# %% one tags=["skip"]'));
});
