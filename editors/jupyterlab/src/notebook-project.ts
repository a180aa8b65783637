/** An open notebook with the project that it belongs to, as the session takes it. */
import path from 'node:path';
import { changedTexts } from '../../../src/page/home.ts';
import type { Compiler, Session } from '../../../src/page/session.ts';
import { compiledOnce, createSession } from '../../../src/page/session.ts';
import { type BuildAnswer, buildRepository, saveTags } from './build-home.ts';
import { contentsFiles } from './contents-files.ts';
import { type GatheredProject, gatherProject } from './gather.ts';
import type { NotebookPanel, Surroundings } from './jupyterlab.ts';
import { openTexts, pathOf } from './open-notebooks.ts';

/** What a view asks of its notebook. */
export interface NotebookProject {
  readonly session: Session;
  /** The notebook's path as messages have it. */
  file(): string;
  /** Reads the project's files, at first and again. */
  gather(): Promise<void>;
  /** Takes what the editors hold now. */
  refresh(): void;
  /** Saves and builds, once what the editors hold is compiled. */
  build(): Promise<BuildAnswer>;
}

/** Makes it; nothing is read yet. */
export function createNotebookProject(around: Surroundings, panel: NotebookPanel, compiler: Compiler): NotebookProject {
  const { tracker, lab } = around;
  const session = createSession(compiler);
  const files = contentsFiles(lab.serviceManager.contents);
  let gathered: GatheredProject | null = null;
  session.subscribe(() => {
    const { project, applied, history } = session.state();
    if (project === null || gathered === null || history.done.length === 0) return;
    const request = changedTexts(project, applied);
    session.saved(applied);
    void saveTags(around, gathered.root, request);
  });
  return {
    session,
    file: () => path.relative(gathered?.root ?? '/', pathOf(panel)),
    async gather() {
      gathered = await gatherProject(files, pathOf(panel), openTexts(tracker));
      if (session.state().project === null) session.open(gathered.texts);
      else session.update(gathered.texts);
      session.say(null);
    },
    refresh() {
      const { project } = session.state();
      if (project === null || gathered === null) return;
      const { root } = gathered;
      const open = openTexts(tracker);
      const notebooks = project.sources.notebooks.map((one) => ({
        path: one.path,
        text: open.get(path.resolve(root, one.path)) ?? one.text,
      }));
      session.update({ ...project, sources: { ...project.sources, notebooks } });
      session.say(null);
    },
    async build() {
      await compiledOnce(session);
      const { project, compiled } = session.state();
      if (gathered === null || project === null || compiled === null || (compiled.files ?? []).length === 0)
        return { isDone: false, text: 'Not built', output: 'Errors stand in the way; they are shown at their lines.' };
      const { root, named } = gathered;
      await saveOpen(
        tracker,
        project.sources.notebooks.map((one) => path.resolve(root, one.path)),
      );
      return await buildRepository(around, { notebook: pathOf(panel), named }, compiled);
    },
  };
}

/** The command reads the disk: what belongs to the project and is open is saved first. */
async function saveOpen(tracker: Surroundings['tracker'], notebooks: readonly string[]): Promise<void> {
  const panels: NotebookPanel[] = [];
  tracker.forEach((one) => {
    if (notebooks.includes(pathOf(one))) panels.push(one);
  });
  for (const { context } of panels) await context.save();
}
