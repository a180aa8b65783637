/** What the page knows and does, without a screen: the project, the gestures on it, and what it compiles to. */
import { type Applied, applyGestures, cellIds } from '../gestures/apply-gestures.ts';
import { emptyHistory, type Gesture, type History, redo, undo, withGesture } from '../gestures/gesture.ts';
import type { Shape } from '../gestures/make-gestures.ts';
import { tagsOfCells } from '../tags/set-tags.ts';
import type { Compiled, CompileRequest, ProjectTexts } from './protocol.ts';
import type { Verified } from './verified.ts';

/** Compiles texts somewhere else: hands over the picture as soon as there is one. Null if a later request made this one out of date. */
export type Compiler = (
  request: Omit<CompileRequest, 'id'>,
  drawn: (compiled: Compiled) => void,
) => Promise<Compiled | null>;

/** Everything that is shown. */
export interface SessionState {
  /** Null until there is a project. */
  readonly project: ProjectTexts | null;
  readonly history: History;
  /** The project's texts with the gestures. */
  readonly applied: Applied;
  readonly compiled: Compiled | null;
  /** Whether the picture, or only the files of it, are of an earlier gesture. */
  readonly isCompiling: boolean;
  /** Counts what is shown: grows with each gesture and each change on the disk, but not with what a build adds. */
  readonly edition: number;
  /** What the last verification found; null once something changed since. */
  readonly verified: Verified | null;
  /** Ends the verification that runs; null if none does. */
  readonly stopVerifying: (() => void) | null;
  /** What to say to the person, and whether it is about something that went wrong. */
  readonly notice: Notice | null;
}

/** A message of the page itself. */
export interface Notice {
  readonly kind: 'done' | 'wrong';
  readonly text: string;
}

/** The page's state, and all that changes it. */
export interface Session {
  readonly state: () => SessionState;
  subscribe(listener: () => void): () => void;
  open(project: ProjectTexts): void;
  /** Takes another version of the project: gestures stay, and are made on it. */
  update(project: ProjectTexts): void;
  /** Takes another project. */
  close(): void;
  make(build: (shape: Shape) => Gesture | null): void;
  undo(): void;
  redo(): void;
  /** The texts with the gestures are in the files now: they are what later gestures are made on. */
  saved(applied: Applied): void;
  /** A verification begins, or ends with what it found. */
  verifying(stop: (() => void) | null, verified: Verified | null): void;
  say(notice: Notice | null): void;
}

const nothing: Applied = { notebooks: [], config: null, lost: [] };

const closed: SessionState = {
  project: null,
  history: emptyHistory,
  applied: nothing,
  compiled: null,
  isCompiling: false,
  edition: 0,
  verified: null,
  stopVerifying: null,
  notice: null,
};

/** Starts without a project. */
export function createSession(compiler: Compiler): Session {
  let state = closed;
  const listeners = new Set<() => void>();
  let asked = 0;
  let drawn = 0;
  // Gestures on a picture that is not drawn yet.
  const early: Parameters<Session['make']>[0][] = [];
  const set = (changes: Partial<SessionState>): void => {
    state = { ...state, ...changes };
    for (const listener of listeners) listener();
  };
  const recompile = async (project: ProjectTexts, history: History, isSame = false) => {
    const applied = applyGestures(
      { notebooks: project.sources.notebooks, config: project.config?.text ?? null },
      history.done,
    );
    const request = ++asked;
    const since = isSame ? {} : { verified: null, edition: state.edition + 1 };
    set({ project, history, applied, isCompiling: true, ...since });
    try {
      const compiled = await compiler(textsOf(project, applied), (picture) => {
        const { files = null, origins = {} } = state.compiled ?? {};
        if (request === asked) show(request, { compiled: { ...picture, files, origins } });
      });
      if (compiled !== null && request === asked) show(request, { compiled, isCompiling: false });
    } catch (error) {
      if (request !== asked) return;
      early.length = 0;
      set({ isCompiling: false, notice: { kind: 'wrong', text: bugText(error) } });
    }
  };
  const show = (request: number, changes: Partial<SessionState>): void => {
    drawn = request;
    set(changes);
    const next = early.shift();
    if (next !== undefined) make(next);
  };
  const replace = (history: History): void => {
    if (state.project !== null && history !== state.history) void recompile(state.project, history);
  };
  // A gesture is made from what is shown: where that is of an earlier gesture, it waits for the picture.
  const make: Session['make'] = (build) => {
    if (drawn !== asked) {
      early.push(build);
      return;
    }
    const shape = shapeOf(state);
    const gesture = shape === null ? null : build(shape);
    set({ notice: { kind: 'done', text: gesture === null ? 'Nothing to change' : capitalized(gesture.label) } });
    if (gesture !== null) replace(withGesture(state.history, gesture));
  };
  return {
    state: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    open: (project) => void recompile(project, emptyHistory),
    update(project) {
      const change = changeOf(project, state.project);
      if (change === 'none') set({ project });
      else void recompile(project, state.history, change === 'files');
      if (change === 'texts') set({ notice: noticeOfUpdate(state) });
    },
    close() {
      asked++;
      early.length = 0;
      set(closed);
    },
    make,
    undo() {
      if (early.pop() === undefined) replace(undo(state.history));
    },
    redo: () => replace(redo(state.history)),
    saved: (applied) => set(savedState(state, applied)),
    verifying: (stopVerifying, verified) => set({ stopVerifying, verified }),
    say: (notice) => set({ notice }),
  };
}

/** The texts of a project with its gestures. */
function textsOf(
  project: ProjectTexts,
  { notebooks, config }: Pick<Applied, 'notebooks' | 'config'>,
): Pick<ProjectTexts, 'sources' | 'config'> {
  const path = project.config?.path ?? 'cellwright.yml';
  return {
    sources: { ...project.sources, notebooks },
    config: config === null ? null : { path, text: config },
  };
}

/** What changes when texts were written: nothing is left to undo. */
function savedState({ project }: SessionState, { notebooks, config }: Applied): Partial<SessionState> {
  if (project === null) return {};
  const texts = textsOf(project, { notebooks, config });
  return { project: { ...project, ...texts }, history: emptyHistory, applied: { notebooks, config, lost: [] } };
}

/** What gestures are made from; null while nothing is compiled. */
export function shapeOf({ compiled, applied }: SessionState): Shape | null {
  if (compiled === null) return null;
  const cells = new Map(
    applied.notebooks.map((notebook) => {
      const ids = cellIds(notebook);
      return [notebook.path, tagsOfCells(notebook).map((tags, index) => ({ tags, id: ids[index] ?? null }))] as const;
    }),
  );
  return { picture: compiled.picture, suggested: compiled.suggested, cells };
}

/** Waits until the files are those of the last gesture. */
export async function compiledOnce(session: Session): Promise<void> {
  if (!session.state().isCompiling) return;
  await new Promise<void>((resolve) => {
    const stop = session.subscribe(() => {
      if (session.state().isCompiling) return;
      stop();
      resolve();
    });
  });
}

/** What differs in another version: `files` where it is only what a build adds: files, the first settings, and a cut that the next one keeps to. */
function changeOf(project: ProjectTexts, before: ProjectTexts | null): 'none' | 'files' | 'texts' {
  const textsOf = (one: ProjectTexts | null, config: string | undefined, built = {}): string =>
    JSON.stringify([{ ...one?.sources, ...built }, config, one?.problems]);
  const [now, then] = [project.config?.text, before?.config?.text];
  if (textsOf(project, now) === textsOf(before, then)) return 'none';
  const built = { paths: [], cut: [] };
  return textsOf(project, then === undefined ? then : now, built) === textsOf(before, then, built) ? 'files' : 'texts';
}

function noticeOfUpdate({ history, applied }: SessionState): Notice {
  if (history.done.length === 0)
    return { kind: 'done', text: 'The files changed on the disk, and are shown as they are now' };
  const kept = 'The files changed on the disk; your unsaved changes are kept, and applied to the new files';
  return { kind: applied.lost.length > 0 ? 'wrong' : 'done', text: kept + lostText(applied) };
}

function lostText({ lost }: Applied): string {
  if (lost.length === 0) return '';
  return `. ${lost.length === 1 ? 'One change is' : `${lost.length} changes are`} of cells that are gone`;
}

function bugText(error: unknown): string {
  const reason = error instanceof Error ? error.message : String(error);
  return `This is a bug in cellwright; no input should make it stop like this. ${reason.split('\n')[0] ?? ''}`;
}

function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
