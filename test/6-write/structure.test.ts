import { expect, test } from 'vitest';
import { findEditedUnits } from '../../src/6-write/edits/find-edited-units.ts';
import { createRepository, file } from './support/repository.ts';

const script = (name: string, ...functions: string[]): string =>
  [
    `"""Step ${name}."""`,
    '',
    'import argparse',
    ...functions.map((text) => `\n\n${text}`),
    '',
    '',
    'def main():',
    `    run("${name}")`,
    '',
  ].join('\n');
const clean = 'def clean(frame):\n    frame = frame.dropna()\n    frame["a"] = 1\n    frame["b"] = 2\n    return frame';
const fit = 'def fit(frame):\n    model = Model()\n    model.fit(frame)\n    return model';
const score = 'def score(model):\n    value = model.score()\n    print(value)\n    return value';
const edit = (text: string): string => text.replace('    frame["a"] = 1', '    log("mine")\n    frame["a"] = 1');
const step = (name: string, origin: string[], text: string) =>
  file(`src/${name}/${name}.py`, text, { key: `script:${name}`, origin });

test('the edits of a renamed step arrive in its new files, and the old ones leave', () => {
  const repository = createRepository();
  repository.build([
    step('train', ['c1', 'c2'], script('train', clean)),
    file('components/train.yml', 'name: train\n', { key: 'component:train', origin: ['c1', 'c2'] }),
  ]);
  repository.put('src/train/train.py', edit(script('train', clean)));
  const built = repository.build([
    step('fit', ['c1', 'c2'], script('fit', clean)),
    file('components/fit.yml', 'name: fit\n', { key: 'component:fit', origin: ['c1', 'c2'] }),
  ]);
  expect(repository.files()).toEqual({
    'src/fit/fit.py': edit(script('fit', clean)),
    'components/fit.yml': 'name: fit\n',
  });
  expect(built.rows).toEqual([
    { path: 'components/fit.yml', decision: 'update', detail: 'was `components/train.yml`' },
    { path: 'src/fit/fit.py', decision: 'merge', detail: 'was `src/train/train.py`; your edits and the new text' },
  ]);
});

test('a notebook that is renamed keeps the edits by key alone', () => {
  const repository = createRepository();
  repository.build([file('docs/churn.md', 'a\nb\nc\nd\n', { key: 'docs:notebook' })]);
  repository.put('docs/churn.md', 'a\nb, mine\nc\nd\n');
  repository.build([file('docs/sales.md', 'a\nb\nc\nD\n', { key: 'docs:notebook' })]);
  expect(repository.files()).toEqual({ 'docs/sales.md': 'a\nb, mine\nc\nD\n' });
});

test('two steps that exchange their names exchange their edits', () => {
  const repository = createRepository();
  repository.build([step('a', ['c1'], script('a', clean)), step('b', ['c2'], script('b', fit))]);
  repository.put('src/a/a.py', edit(script('a', clean)));
  const next = [step('b', ['c1'], script('b', clean)), step('a', ['c2'], script('a', fit))];
  repository.build(next);
  expect(repository.files()).toEqual({ 'src/b/b.py': edit(script('b', clean)), 'src/a/a.py': script('a', fit) });
  expect(repository.build(next).status).toBe('unchanged');
});

test('a new step that takes the name of a renamed one does not get its edits', () => {
  const repository = createRepository();
  repository.build([step('train', ['c1'], script('train', clean))]);
  repository.put('src/train/train.py', edit(script('train', clean)));
  const next = [step('fit', ['c1'], script('fit', clean)), step('train', ['c9'], script('train', score))];
  repository.build(next);
  expect(repository.files()).toEqual({
    'src/fit/fit.py': edit(script('fit', clean)),
    'src/train/train.py': script('train', score),
  });
  expect(repository.build(next).status).toBe('unchanged');
});

test('a deleted file stays deleted under its new name', () => {
  const repository = createRepository();
  repository.build([step('train', ['c1'], script('train', clean))]);
  repository.remove('src/train/train.py');
  expect(repository.build([step('fit', ['c1'], script('fit', clean))]).decisions).toEqual({
    'src/fit/fit.py': 'keep-deleted',
  });
});

test('an unresolved conflict moves with its file and stays one', () => {
  const repository = createRepository();
  repository.build([step('train', ['c1'], 'x = 1\n')]);
  repository.put('src/train/train.py', 'x = 2\n');
  repository.build([step('train', ['c1'], 'x = 3\n')]);
  const marked = repository.text('src/train/train.py');
  expect(repository.build([step('fit', ['c1'], 'x = 4\n')]).decisions).toEqual({ 'src/fit/fit.py': 'unresolved' });
  expect(repository.files()).toEqual({ 'src/fit/fit.py': marked });
});

test('a place that a file of the user holds is not taken by a renamed step', () => {
  const repository = createRepository();
  repository.build([step('train', ['c1'], script('train', clean))]);
  repository.put('src/train/train.py', edit(script('train', clean)));
  repository.put('src/fit/fit.py', 'mine = 1\n');
  const built = repository.build([step('fit', ['c1'], script('fit', clean))]);
  expect(built.decisions).toEqual({ 'src/fit/fit.py': 'conflict', 'src/train/train.py': 'keep' });
  expect(repository.text('src/fit/fit.py')).toContain('mine = 1\n');
  expect(repository.text('src/train/train.py')).toBe(edit(script('train', clean)));
});

test('an edit moves with its function when functions change their order', () => {
  const repository = createRepository();
  repository.build([step('train', ['c1'], script('train', clean, fit, score))]);
  repository.put('src/train/train.py', edit(script('train', clean, fit, score)));
  repository.build([step('train', ['c1'], script('train', score, fit, clean))]);
  expect(repository.text('src/train/train.py')).toBe(edit(script('train', score, fit, clean)));
});

test('an edit moves with its function when the function is renamed', () => {
  const repository = createRepository();
  repository.build([step('train', ['c1'], script('train', clean, fit))]);
  repository.put('src/train/train.py', edit(script('train', clean, fit)));
  const renamed = clean.replace('def clean', 'def tidy');
  repository.build([step('train', ['c1'], script('train', renamed, fit))]);
  expect(repository.text('src/train/train.py')).toBe(edit(script('train', renamed, fit)));
});

test('an edit moves with its function to the script of another step', () => {
  const repository = createRepository();
  repository.build([
    step('prepare', ['c1', 'c2'], script('prepare', clean, score)),
    step('train', ['c3'], script('train', fit)),
  ]);
  repository.put('src/prepare/prepare.py', edit(script('prepare', clean, score)));
  const next = [
    step('prepare', ['c2'], script('prepare', score)),
    step('train', ['c1', 'c3'], script('train', clean, fit)),
  ];
  const built = repository.build(next);
  expect(repository.files()).toEqual({
    'src/prepare/prepare.py': script('prepare', score),
    'src/train/train.py': edit(script('train', clean, fit)),
  });
  expect(built.rows.find((row) => row.path === 'src/train/train.py')).toEqual({
    path: 'src/train/train.py',
    decision: 'merge',
    detail: 'with your edits of `clean`',
  });
  expect(repository.build(next).clean).toBe(true);
});

test('an edit moves with its function to a script that is new, when a step is split', () => {
  const repository = createRepository();
  repository.build([
    step('train', ['c1', 'c2'], script('train', clean, fit)),
    step('report', ['c3'], script('report', score)),
  ]);
  repository.put('src/train/train.py', edit(script('train', clean, fit)));
  repository.build([
    step('prepare', ['c1'], script('prepare', clean)),
    step('train', ['c2'], script('train', fit)),
    step('report', ['c3'], script('report', score)),
  ]);
  expect(repository.text('src/prepare/prepare.py')).toBe(edit(script('prepare', clean)));
  expect(repository.text('src/train/train.py')).toBe(script('train', fit));
});

test('a step that was joined to another leaves when its edits went along', () => {
  const repository = createRepository();
  repository.build([
    step('prepare', ['c1'], script('prepare', clean)),
    step('train', ['c2', 'c3'], script('train', fit)),
  ]);
  repository.put('src/prepare/prepare.py', edit(script('prepare', clean)));
  repository.build([step('train', ['c1', 'c2', 'c3'], script('train', clean, fit))]);
  expect(repository.files()).toEqual({ 'src/train/train.py': edit(script('train', clean, fit)) });
});

test('a step that is gone leaves with its files, unless they were edited', () => {
  const repository = createRepository();
  repository.build([
    step('a', ['c1'], script('a', clean)),
    step('b', ['c2'], script('b', fit)),
    step('c', ['c3'], script('c', score)),
  ]);
  repository.put('src/b/b.py', script('b', fit).replace('Model()', 'Model(7)'));
  const built = repository.build([step('c', ['c3'], script('c', score))]);
  expect(Object.keys(repository.files())).toEqual(['src/b/b.py', 'src/c/c.py']);
  expect(built.ids).toEqual(['file-left-behind']);
  const again = repository.build([step('c', ['c3'], script('c', score))]);
  expect([again.status, again.ids]).toEqual(['unchanged', []]);
  repository.build([
    step('b', ['c2'], script('b', fit.replace('return model', 'return model, 1'))),
    step('c', ['c3'], script('c', score)),
  ]);
  expect(repository.text('src/b/b.py')).toBe(
    script('b', fit.replace('return model', 'return model, 1')).replace('Model()', 'Model(7)'),
  );
});

test('two functions that are added at one place, one by each side, are both there', () => {
  const repository = createRepository();
  repository.build([step('train', ['c1'], script('train', clean))]);
  repository.put('src/train/train.py', script('train', clean, 'def mine(x):\n    return x'));
  const built = repository.build([step('train', ['c1'], script('train', clean, fit))]);
  expect(built.conflicts).toEqual([]);
  expect(repository.text('src/train/train.py')).toContain('def mine(x):\n    return x\n');
  expect(repository.text('src/train/train.py')).toContain(fit);
});

test('imports that both sides add at one place are all there', () => {
  const repository = createRepository();
  repository.build([file('a.py', 'import argparse\nimport os\n\nx = 1\n')]);
  repository.put('a.py', 'import argparse\nimport logging\nimport os\n\nx = 1\n');
  const built = repository.build([file('a.py', 'import argparse\nimport json\nimport os\n\nx = 1\n')]);
  expect(built.decisions['a.py']).toBe('merge');
  expect(repository.text('a.py')).toBe('import argparse\nimport json\nimport logging\nimport os\n\nx = 1\n');
});

test('comments and the order of keys in YAML are kept', () => {
  const repository = createRepository();
  const yaml = 'type: command\nname: train\n\ninputs:\n  rate:\n    type: number\n\ncompute: azureml:serverless\n';
  repository.build([file('train.yml', yaml)]);
  repository.put(
    'train.yml',
    'name: train\ntype: command\n\ninputs:\n  rate:\n    type: number\n\n# ours is bigger\ncompute: azureml:big\n',
  );
  repository.build([
    file('train.yml', yaml.replace('    type: number\n', '    type: number\n  depth:\n    type: integer\n')),
  ]);
  expect(repository.text('train.yml')).toBe(
    'name: train\ntype: command\n\ninputs:\n  rate:\n    type: number\n  depth:\n    type: integer\n\n# ours is bigger\ncompute: azureml:big\n',
  );
});

test('edits of a function that every script has do not go to another step', () => {
  const repository = createRepository();
  repository.build([step('explore', ['c1'], script('explore', clean)), step('train', ['c2'], script('train', fit))]);
  const mine = script('explore', clean).replace('def main():', 'def main():\n    log("mine")');
  repository.put('src/explore/explore.py', mine);
  repository.build([step('train', ['c2'], script('train', fit)), step('report', ['c3'], script('report', score))]);
  expect(repository.text('src/explore/explore.py')).toBe(mine);
  expect(repository.text('src/report/report.py')).toBe(script('report', score));
});

test('the manifest remembers the cells of each function, so that edited ones are found with their cells', () => {
  const repository = createRepository();
  const units = { 'src/train/train.py': { clean: ['c1'], fit: ['c2', 'c3'] } };
  const files = [step('train', ['c1', 'c2', 'c3'], script('train', clean, fit, score))];
  repository.build(files, { units });
  expect(findEditedUnits('/work/out', repository.disk.fileSystem)).toEqual([]);
  repository.put('src/train/train.py', `${edit(script('train', clean, fit))}\n\ndef mine():\n    pass\n`);
  const found = findEditedUnits('/work/out', repository.disk.fileSystem);
  expect(found.map(({ unit, change, cells }) => [unit, change, cells])).toEqual([
    ['clean', 'edited', ['c1']],
    ['score', 'removed', []],
    ['mine', 'added', []],
  ]);
  expect(found[0]).toMatchObject({ path: 'src/train/train.py', base: `${clean}\n`, disk: `${edit(clean)}\n` });
  repository.build(files, { units });
  expect(findEditedUnits('/work/out', repository.disk.fileSystem)).toEqual(found);
});

test('where cells are known by their place only, an inserted cell does not send edits to another step', () => {
  const repository = createRepository();
  repository.build([step('a', ['cell:1'], script('a', clean)), step('b', ['cell:2'], script('b', fit))]);
  repository.put('src/b/b.py', script('b', fit).replace('Model()', 'Model(7)'));
  repository.build([step('a', ['cell:2'], script('a', clean)), step('b', ['cell:3'], script('b', fit))]);
  expect(repository.files()).toEqual({
    'src/a/a.py': script('a', clean),
    'src/b/b.py': script('b', fit).replace('Model()', 'Model(7)'),
  });
});

test('when a step is split, its files go where the lines around the edits are', () => {
  const text = (...functions: string[]) => script('x', ...functions).replaceAll('"x"', '"the same"');
  const old = [
    step('train', ['c1', 'c2'], text(clean, score)),
    file('components/train.yml', 'a\nb\nc\nd\n', { key: 'component:train', origin: ['c1', 'c2'] }),
  ];
  for (const [edited, home] of [
    [edit(text(clean, score)), 'first'],
    [text(clean, score.replace('    print(value)', '    print(value)  # mine')), 'second'],
  ] as const) {
    const repository = createRepository();
    repository.build(old);
    repository.put('src/train/train.py', edited);
    const built = repository.build([
      step('first', ['c1'], text(clean)),
      step('second', ['c2'], text(score)),
      file('components/first.yml', 'a\nb\nc\nd\n', { key: 'component:first', origin: ['c1'] }),
      file('components/second.yml', 'a\nb\n', { key: 'component:second', origin: ['c2'] }),
    ]);
    expect(built.conflicts).toEqual([]);
    const moved = built.rows.filter((row) => row.detail.startsWith('was '));
    expect(moved.map((row) => row.path)).toEqual([`components/${home}.yml`, `src/${home}/${home}.py`]);
    expect(repository.text(`src/${home}/${home}.py`)).toContain('mine');
  }
});

test('a step that is renamed and lost most of its cells at once still hands on its edits; one whose files stay does not', () => {
  const build = (next: string) => {
    const repository = createRepository();
    const yaml = (name: string) => ({ key: `component:${name}`, origin: ['c1', 'c2', 'c3', 'c4'] });
    repository.build([file('components/train.yml', 'name: train\n\nkind: step\n', yaml('train'))]);
    repository.put('components/train.yml', 'name: train\n\nkind: step\n# mine\n');
    const fresh = { key: 'component:fit', origin: ['c1', 'changed'] };
    const kept = { key: 'component:train', origin: ['c2', 'c3'] };
    repository.build([
      file('components/fit.yml', 'name: fit\n\nkind: step\n', fresh),
      ...(next === 'both' ? [file('components/train.yml', 'name: train\n\nkind: step\n', kept)] : []),
    ]);
    return repository.files();
  };
  expect(build('one')['components/fit.yml']).toBe('name: fit\n\nkind: step\n# mine\n');
  expect(build('both')['components/fit.yml']).not.toContain('mine');
});
