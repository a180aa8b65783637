/** The plugin of JupyterLab: buttons in the toolbar of each notebook, and commands. */
import type { Take } from './container.ts';
import type {
  CodeMirror,
  CommandPalette,
  Lab,
  NotebookPanel,
  NotebookTracker,
  SharedModules,
  Surroundings,
  WidgetClass,
} from './jupyterlab.ts';
import type { NotebookView } from './notebook-view.tsx';
import { createToolbarButton } from './toolbar-button.ts';

/** A plugin as JupyterLab registers it. */
export interface Plugin {
  readonly id: string;
  readonly description: string;
  readonly autoStart: true;
  readonly requires: readonly unknown[];
  readonly optional: readonly unknown[];
  activate(lab: Lab, tracker: NotebookTracker, palette: CommandPalette | null): void;
}

/** Makes the plugins; `worker` is the address of the compiler. */
export async function makePlugins(take: Take, worker: string): Promise<readonly Plugin[]> {
  const shared = await takeModules(take);
  return [
    {
      id: 'cellwright:rows',
      description: 'Says above each cell what it becomes, and builds the repository.',
      autoStart: true,
      requires: [shared.notebookTracker],
      optional: [shared.commandPalette],
      activate: (lab, tracker, palette) => activate({ lab, tracker, shared, worker }, palette),
    },
  ];
}

async function takeModules(take: Take): Promise<SharedModules> {
  const [widgets, notebook, apputils, state, view] = await Promise.all(
    ['@lumino/widgets', '@jupyterlab/notebook', '@jupyterlab/apputils', '@codemirror/state', '@codemirror/view'].map(
      take,
    ),
  );
  return {
    Widget: widgets?.['Widget'] as WidgetClass,
    notebookTracker: notebook?.['INotebookTracker'],
    commandPalette: apputils?.['ICommandPalette'],
    codeMirror: { ...state, ...view } as unknown as CodeMirror,
  };
}

function activate(around: Surroundings, palette: CommandPalette | null): void {
  const { lab, tracker } = around;
  const views = new Map<NotebookPanel, () => Promise<NotebookView>>();
  const add = (panel: NotebookPanel): void => {
    views.set(panel, addToNotebook(around, panel));
    panel.disposed.connect(() => views.delete(panel));
  };
  tracker.forEach(add);
  tracker.widgetAdded.connect((_, panel) => add(panel));
  const command = (id: string, label: string, act: (view: NotebookView) => unknown): void => {
    lab.commands.addCommand(id, {
      label,
      isEnabled: () => tracker.currentWidget !== null,
      async execute() {
        const view = tracker.currentWidget === null ? undefined : views.get(tracker.currentWidget);
        if (view !== undefined) act(await view());
      },
    });
    palette?.addItem({ command: id, category: 'cellwright' });
  };
  command('cellwright:toggle', 'Show or Hide What the Cells Become', (view) => view.toggle());
  command('cellwright:build', 'Build the Repository', (view) => view.build());
}

/** Adds the button; the view, with the compiler, is loaded when it is first asked for. */
function addToNotebook(around: Surroundings, panel: NotebookPanel): () => Promise<NotebookView> {
  let made: Promise<NotebookView> | null = null;
  const button = createToolbarButton(around.shared.Widget, () => void view().then((one) => one.toggle()));
  const view = (): Promise<NotebookView> => {
    made ??= import('./notebook-view.tsx').then(({ createNotebookView }) =>
      createNotebookView(around, panel, button.show),
    );
    return made;
  };
  panel.toolbar.insertItem(11, 'cellwright', button.widget);
  void panel.context.ready.then(() => {
    if (hasStepTags(panel)) void view().then((one) => one.toggle());
  });
  return view;
}

/** Whether the notebook is cut by tags: its rows are shown without a click. */
function hasStepTags(panel: NotebookPanel): boolean {
  return [...panel.context.model.cells].some(({ metadata }) => {
    const tags: unknown = metadata['tags'];
    return Array.isArray(tags) && tags.some((tag) => /^(step|block):/.test(String(tag)));
  });
}
