import { expect, test } from 'vitest';
import { markCells, renameStep } from '../../src/gestures/make-gestures.ts';
import { compileTexts, drawTexts } from '../../src/page/compile-texts.ts';
import { changedTexts, type Home } from '../../src/page/home.ts';
import type { ProjectTexts } from '../../src/page/protocol.ts';
import { type ChosenFile, projectOf } from '../../src/page/read-files.ts';
import { createSession, type Session } from '../../src/page/session.ts';
import type { VerifyAnswer } from '../../src/page/verified.ts';
import { verify } from '../../src/page/write-project.ts';
import { ruffOfNode } from '../../src/python/ruff.ts';
import { tagsOfCells } from '../../src/tags/set-tags.ts';
import { notebookFile, studyCells } from '../support/notebook-file.ts';

function file(name: string, text: string): ChosenFile {
  return { name, size: text.length, text };
}

function project(cells = studyCells): ProjectTexts {
  const found = projectOf([file('study.ipynb', notebookFile(cells)), file('table.csv', 'a,b\n1,2\n3,4\n')]);
  if (typeof found === 'string') throw new Error(found);
  return found;
}

function started(): Session {
  const session = createSession(async (request) => compileTexts(request, ruffOfNode, () => 0));
  session.open(project());
  return session;
}

async function settled(session: Session): Promise<ReturnType<Session['state']>> {
  while (session.state().isCompiling || session.state().compiled === null)
    await new Promise((resolve) => {
      setImmediate(resolve);
    });
  return session.state();
}

const place = [{ file: 'study.ipynb', cell: 3 }];
const tagsIn = (session: Session) => session.state().applied.notebooks.flatMap((notebook) => tagsOfCells(notebook)[3]);
const stepsOf = (session: Session) => session.state().compiled?.picture.steps.map(({ name }) => name);

test('a gesture is compiled, said, undone and done again', async () => {
  const session = started();
  await settled(session);
  expect(stepsOf(session)).toEqual(['prepare', 'train', 'evaluate']);
  session.make((shape) => renameStep(shape, 'train', 'fit'));
  expect(session.state().notice?.text).toMatch(/^Adds `step:prepare` to \d cells?; adds `step:fit`/);
  await settled(session);
  expect(stepsOf(session)).toEqual(['prepare', 'fit', 'evaluate']);
  session.undo();
  await settled(session);
  expect(stepsOf(session)).toEqual(['prepare', 'train', 'evaluate']);
  expect(session.state().applied.notebooks).toEqual(session.state().project?.sources.notebooks);
  session.redo();
  await settled(session);
  expect(stepsOf(session)).toContain('fit');
});

test('unsaved gestures follow a notebook that changes on the disk, and name cells that are gone', async () => {
  const session = started();
  await settled(session);
  session.make((shape) => markCells(shape, place, 'keep'));
  session.update(project([...studyCells, 'print("more")']));
  const { notice, applied } = await settled(session);
  expect(tagsIn(session)).toEqual(['keep']);
  expect(notice).toMatchObject({ kind: 'done', text: expect.stringContaining('your unsaved changes are kept') });
  expect(applied.notebooks[0]?.text).toContain('more');
  session.update(project(studyCells.slice(0, 3)));
  expect((await settled(session)).notice).toMatchObject({
    kind: 'wrong',
    text: expect.stringContaining('One change is of cells that are gone'),
  });
});

test('a gesture right after another, or after an undo, is made from the picture of that', async () => {
  const session = started();
  await settled(session);
  const cut = session.state().applied;
  session.make((shape) => renameStep(shape, 'train', 'fit'));
  session.make((shape) => renameStep(shape, 'fit', 'learn'));
  session.undo();
  await settled(session);
  expect(stepsOf(session)).toEqual(['prepare', 'fit', 'evaluate']);
  session.undo();
  session.make((shape) => renameStep(shape, 'train', 'learn'));
  await settled(session);
  expect(stepsOf(session)).toEqual(['prepare', 'learn', 'evaluate']);
  session.undo();
  expect((await settled(session)).applied).toEqual(cut);
});

test('after it is saved a gesture is part of the files, and what is saved once is not saved twice', async () => {
  const session = started();
  await settled(session);
  session.make((shape) => markCells(shape, place, 'keep'));
  const { project: before, applied } = await settled(session);
  if (before === null) throw new Error();
  expect(changedTexts(before, applied).notebooks).toHaveLength(1);
  session.saved(applied);
  const after = session.state();
  expect(after.history.done).toEqual([]);
  if (after.project === null) throw new Error();
  expect(changedTexts(after.project, after.applied)).toEqual({ notebooks: [], config: null });
  expect(tagsIn(session)).toEqual(['keep']);
});

test('files that are no notebooks are refused in words', () => {
  expect(projectOf([])).toBe('No file was chosen.');
  expect(projectOf([file('table.csv', 'a')])).toMatch(/^table\.csv is not a notebook: choose an \.ipynb file/);
  expect(projectOf([file('plain.py', 'x = 1')])).toMatch(/^plain\.py is not a notebook/);
});

test('a notebook in another language, and one that is no JSON, are told and not compiled', async () => {
  for (const [text, id] of [
    ['{"a": 1}', 'not-a-notebook'],
    ['nothing', 'not-json'],
    [
      notebookFile(['x <- 1']).replace(
        '"metadata": {},\n "nbformat"',
        '"metadata": {"kernelspec": {"language": "R", "name": "ir"}},\n "nbformat"',
      ),
      'other-language',
    ],
  ] as const) {
    const found = projectOf([file('study.ipynb', text)]);
    if (typeof found === 'string') throw new Error(found);
    const { picture, files } = compileTexts({ sources: found.sources, config: null }, ruffOfNode, () => 0);
    expect(picture.messages.map((message) => message.id)).toContain(id);
    expect(files).toEqual([]);
  }
});

test('warnings that a comment of their cell or the settings ignore are not among the messages', () => {
  const magic = '%frobnicate all';
  const messagesOf = (cell: string, config: string | null): readonly string[] => {
    const found = projectOf([file('study.ipynb', notebookFile([...studyCells, cell]))]);
    if (typeof found === 'string') throw new Error(found);
    const settings = config === null ? null : { path: 'cellwright.yml', text: config };
    const compiled = compileTexts({ sources: found.sources, config: settings }, ruffOfNode, () => 0);
    const drawn = drawTexts({ sources: found.sources, config: settings }, () => 0).compiled;
    const ids = compiled.picture.messages.map(({ id }) => id);
    expect(drawn.picture.messages.map(({ id }) => id)).toEqual(ids);
    return ids;
  };
  expect(messagesOf(magic, null)).toContain('unknown-magic');
  expect(messagesOf(`# cellwright: ignore[unknown-magic]\n${magic}`, null)).not.toContain('unknown-magic');
  expect(messagesOf(magic, 'ignore: [unknown-magic]\n')).not.toContain('unknown-magic');
});

test('files that a build adds are no reason to forget a verification, or to say that files changed', async () => {
  const session = started();
  await settled(session);
  session.verifying(null, { verdict: 'same', told: 'same', results: [] });
  const { sources, ...rest } = project();
  const built = { path: 'out/README.md', kind: 'file', preview: null } as const;
  session.update({ ...rest, sources: { ...sources, paths: [...sources.paths, built], cut: [] } });
  await settled(session);
  expect([session.state().verified?.verdict, session.state().notice]).toEqual(['same', null]);
  session.update(project([...studyCells, 'print("seven")']));
  await settled(session);
  expect([session.state().verified, session.state().notice?.text]).toEqual([null, expect.stringContaining('changed')]);
});

test('the settings that the first build writes arrive while the result is awaited, and do not make it old', async () => {
  const session = started();
  await settled(session);
  let answer: (verified: VerifyAnswer) => void = () => {};
  const home: Home = {
    kind: 'studio',
    load: async () => null,
    save: async () => ({ isDone: true, text: '' }),
    build: async () => ({ isDone: true, text: 'Written' }),
    verify: async () =>
      await new Promise((resolve) => {
        answer = resolve;
      }),
    watch: () => {},
  };
  const verifiedAfter = async (change: () => void): Promise<readonly unknown[]> => {
    const verifying = verify(session, home);
    while (session.state().stopVerifying === null) await settled(session);
    change();
    answer({ kind: 'verified', verdict: 'same', told: 'same: 1 result', results: [] });
    await verifying;
    await settled(session);
    return [session.state().verified?.verdict, session.state().notice?.text];
  };
  const settings = { path: 'cellwright.yml', text: 'name: study\n' };
  expect(await verifiedAfter(() => session.update({ ...project(), config: settings }))).toEqual([
    'same',
    'same: 1 result',
  ]);
  const changed = { ...project([...studyCells, 'print("seven")']), config: settings };
  expect(await verifiedAfter(() => session.update(changed))).toEqual([
    undefined,
    'What was verified has changed since. same: 1 result',
  ]);
});
