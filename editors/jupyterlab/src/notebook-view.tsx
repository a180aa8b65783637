/** What is shown of cellwright in one notebook: a bar above it, a row above each code cell, messages at their lines. */
import { render } from 'preact';
import { startCompiler } from '../../../src/page/worker-compiler.ts';
import type { BuildAnswer } from './build-home.ts';
import { createCellRows } from './cell-rows.tsx';
import type { NotebookPanel, Surroundings } from './jupyterlab.ts';
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
  let bar: Bar | null = null;
  let build: { readonly isRunning: boolean; readonly answer: BuildAnswer | null } = {
    isRunning: false,
    answer: null,
  };
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
    render(<PipelineBar state={session.state()} {...{ file, ...build, ...actions }} />, bar.drawn);
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
  const toggle = async (): Promise<void> => {
    const isNew = bar === null;
    bar?.remove();
    bar = isNew ? addBar(around, panel) : null;
    pressed(isNew);
    schedule();
    if (isNew) await project.gather();
  };
  session.subscribe(schedule);
  follow(panel, { isOn: () => bar !== null, project, end: compiler.end });
  return {
    build() {
      const started = bar === null ? toggle() : Promise.resolve();
      void started.then(runBuild);
    },
    toggle: () => void toggle(),
  };
}

/** Adds the bar. Lumino places widgets by the height that their style says: it follows what is drawn. */
function addBar({ shared }: Surroundings, panel: NotebookPanel): Bar {
  const drawn = document.createElement('div');
  const node = document.createElement('div');
  node.append(drawn);
  const widget = new shared.Widget({ node });
  widget.addClass('cw');
  widget.addClass('cw-bar');
  panel.contentHeader.addWidget(widget);
  const sizes = new ResizeObserver(() => {
    node.style.minHeight = `${drawn.offsetHeight}px`;
    panel.contentHeader.fit();
  });
  sizes.observe(drawn);
  return {
    drawn,
    remove() {
      sizes.disconnect();
      render(null, drawn);
      widget.dispose();
    },
  };
}

/** The bar above a notebook. */
interface Bar {
  readonly drawn: HTMLElement;
  remove(): void;
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
