/** What is shown of cellwright in one notebook: a bar above it, a row above each code cell, messages at their lines. */
import { render } from 'preact';
import { startCompiler } from '../../../src/page/worker-compiler.ts';
import type { BuildAnswer } from './build-home.ts';
import { createCellRows } from './cell-rows.tsx';
import type { NotebookPanel, Surroundings, Widget } from './jupyterlab.ts';
import css from './lab.css';
import { createNotebookProject } from './notebook-project.ts';
import { PipelineBar } from './pipeline-bar.tsx';

/** The view of a notebook. */
export interface NotebookView {
  toggle(): void;
  build(): void;
}

/** How long nothing is typed before it is compiled, in milliseconds. */
const pause = 400;

/** Makes the view, which shows nothing yet; `pressed` is told whether it does. */
export function createNotebookView(
  around: Surroundings,
  panel: NotebookPanel,
  pressed: (isOn: boolean) => void,
): NotebookView {
  addStyle();
  const compiler = startCompiler(around.worker);
  const project = createNotebookProject(around, panel, compiler.compile);
  const { session } = project;
  let bar: Widget | null = null;
  let build: { readonly isRunning: boolean; readonly answer: BuildAnswer | null } = { isRunning: false, answer: null };
  const schedule = atNextFrame(() => {
    if (panel.isDisposed) return;
    const file = project.file();
    drawRows(bar === null ? null : file);
    if (bar === null) return;
    const actions = {
      build: () => void runBuild(),
      close: () => setBuild({ isRunning: false, answer: null }),
      scrollTo,
    };
    render(<PipelineBar state={session.state()} {...{ file, ...build, ...actions }} />, bar.node);
  });
  const drawRows = createCellRows(around.shared, { panel, session, later: schedule });
  const setBuild = (now: typeof build): void => {
    build = now;
    schedule();
  };
  const scrollTo = (cell: number): void => void panel.content.scrollToItem(cell);
  const runBuild = async (): Promise<void> => {
    if (build.isRunning) return;
    setBuild({ isRunning: true, answer: null });
    setBuild({ isRunning: false, answer: await project.build().catch(failedBuild) });
  };
  session.subscribe(schedule);
  follow(panel, { isOn: () => bar !== null, project, end: compiler.end });
  return {
    build: () => void runBuild(),
    toggle() {
      if (bar === null) {
        bar = addBar(around, panel);
        void project.gather();
      } else {
        bar.dispose();
        bar = null;
      }
      pressed(bar !== null);
      schedule();
    },
  };
}

function addBar({ shared }: Surroundings, panel: NotebookPanel): Widget {
  const bar = new shared.Widget({ node: document.createElement('div') });
  bar.addClass('cw');
  bar.addClass('cw-bar');
  panel.contentHeader.addWidget(bar);
  return bar;
}

function failedBuild(error: unknown): BuildAnswer {
  return { isDone: false, text: 'Not built', output: error instanceof Error ? error.message : String(error) };
}

interface Followed {
  isOn(): boolean;
  readonly project: ReturnType<typeof createNotebookProject>;
  end(): void;
}

/** Compiles again when the notebook changes, and reads the files again when it is saved or moved. */
function follow(panel: NotebookPanel, { isOn, project, end }: Followed): void {
  let waiting: ReturnType<typeof setTimeout> | undefined;
  panel.context.model.contentChanged.connect(() => {
    clearTimeout(waiting);
    waiting = setTimeout(() => {
      if (isOn()) project.refresh();
    }, pause);
  });
  panel.context.saveState.connect((_, state) => {
    if (isOn() && state.startsWith('completed')) void project.gather();
  });
  panel.context.pathChanged.connect(() => {
    if (isOn()) void project.gather();
  });
  panel.disposed.connect(() => {
    clearTimeout(waiting);
    end();
  });
}

/** Draws once for all that changes before the next frame. */
function atNextFrame(draw: () => void): () => void {
  let isScheduled = false;
  return () => {
    if (isScheduled) return;
    isScheduled = true;
    requestAnimationFrame(() => {
      isScheduled = false;
      draw();
    });
  };
}

/** Puts the style into the page, once. */
function addStyle(): void {
  if (document.getElementById('cellwright-style') !== null) return;
  const style = document.createElement('style');
  style.id = 'cellwright-style';
  style.textContent = css;
  document.head.append(style);
}
