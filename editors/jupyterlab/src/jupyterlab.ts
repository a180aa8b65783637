/** What is used of JupyterLab 4, Lumino and CodeMirror: all of it comes from the JupyterLab that the extension is loaded by. */

/** A signal of Lumino. */
export interface Signal<Sender, Value> {
  connect(slot: (sender: Sender, value: Value) => void): boolean;
  disconnect(slot: (sender: Sender, value: Value) => void): boolean;
}

/** A widget of Lumino. */
export interface Widget {
  readonly node: HTMLElement;
  readonly isDisposed: boolean;
  readonly disposed: Signal<Widget, unknown>;
  addClass(name: string): void;
  dispose(): void;
}

/** What makes a widget of an element. */
export type WidgetClass = new (options: { readonly node: HTMLElement }) => Widget;

/** Values that are stored with a notebook or a cell. */
export type Metadata = Readonly<Record<string, unknown>>;

/** A cell's content. */
export interface CellModel {
  readonly id: string;
  readonly type: 'code' | 'markdown' | 'raw';
  readonly metadata: Metadata;
  readonly sharedModel: { getSource(): string };
  setMetadata(key: string, value: unknown): void;
  deleteMetadata(key: string): void;
}

/** A cell on the screen. */
export interface Cell extends Widget {
  readonly model: CellModel;
  readonly layout: { insertWidget(index: number, widget: Widget): void };
  /** Null while the cell is far from what is shown. */
  readonly editor: { readonly editor: EditorView } | null;
  readonly inViewportChanged: Signal<Cell, boolean>;
}

/** A notebook's content. */
export interface NotebookModel {
  readonly metadata: Metadata;
  readonly cells: Iterable<CellModel>;
  readonly contentChanged: Signal<NotebookModel, unknown>;
}

/** A notebook on the screen, with what is around it. */
export interface NotebookPanel extends Widget {
  readonly content: { readonly widgets: readonly Cell[]; scrollToItem(index: number): Promise<void> };
  readonly contentHeader: { addWidget(widget: Widget): void; fit(): void };
  readonly toolbar: { insertItem(index: number, name: string, widget: Widget): boolean };
  readonly context: {
    readonly path: string;
    readonly localPath: string;
    readonly ready: Promise<void>;
    readonly model: NotebookModel;
    readonly saveState: Signal<unknown, 'started' | 'failed' | 'completed' | 'completed manually'>;
    readonly pathChanged: Signal<unknown, string>;
    save(): Promise<void>;
  };
}

/** All notebooks that are open. */
export interface NotebookTracker {
  readonly widgetAdded: Signal<NotebookTracker, NotebookPanel>;
  readonly currentWidget: NotebookPanel | null;
  forEach(visit: (panel: NotebookPanel) => void): void;
  find(test: (panel: NotebookPanel) => boolean): NotebookPanel | undefined;
}

/** Files of the server. */
export interface ContentsModel {
  readonly name: string;
  readonly path: string;
  readonly type: 'directory' | 'file' | 'notebook';
  readonly size?: number | null;
  readonly content: unknown;
}

/** What reads and writes the server's files. */
export interface Contents {
  get(path: string, options: { readonly type?: string; readonly format?: string }): Promise<ContentsModel>;
  save(
    path: string,
    options: { readonly type: string; readonly format: string; readonly content: unknown },
  ): Promise<unknown>;
}

/** A kernel that runs. */
export interface Kernel {
  requestExecute(content: { readonly code: string; readonly store_history: boolean }): {
    onIOPub: (message: { readonly header: { readonly msg_type: string }; readonly content: Metadata }) => void;
    readonly done: Promise<unknown>;
  };
  shutdown(): Promise<void>;
  dispose(): void;
}

/** What starts kernels, and the kinds that there are. */
export interface Kernels {
  readonly kernels: { startNew(options: { readonly name: string; readonly path: string }): Promise<Kernel> };
  readonly kernelspecs: {
    readonly ready: Promise<void>;
    readonly specs: {
      readonly default: string;
      readonly kernelspecs: Readonly<Record<string, { readonly name: string; readonly language: string } | undefined>>;
    } | null;
  };
}

/** JupyterLab. */
export interface Lab {
  readonly serviceManager: Kernels & { readonly contents: Contents };
  readonly commands: {
    addCommand(
      id: string,
      options: { readonly label: string; readonly isEnabled?: () => boolean; execute(): unknown },
    ): unknown;
  };
}

/** The palette of commands. */
export interface CommandPalette {
  addItem(item: { readonly command: string; readonly category: string }): unknown;
}

/** An editor of CodeMirror. */
export interface EditorView {
  readonly state: { readonly doc: EditorText; field(field: unknown, isRequired: false): unknown };
  dispatch(change: { readonly effects: unknown }): void;
}

/** The text of an editor; lines count from 1. */
export interface EditorText {
  readonly lines: number;
  line(number: number): { readonly from: number; readonly to: number; readonly length: number };
}

/** The parts of `@codemirror/state` and `@codemirror/view` that draw on a text. */
export interface CodeMirror {
  readonly StateEffect: { define(): EffectType; readonly appendConfig: { of(extension: unknown): unknown } };
  readonly StateField: {
    define(field: {
      create(): DecorationSet;
      update(value: DecorationSet, change: EditorChange): DecorationSet;
      provide(field: unknown): unknown;
    }): unknown;
  };
  readonly Decoration: {
    readonly none: DecorationSet;
    mark(what: { readonly class: string; readonly attributes: Readonly<Record<string, string>> }): DecorationKind;
    widget(what: { readonly widget: unknown; readonly block: boolean; readonly side: number }): DecorationKind;
    set(ranges: readonly unknown[], isUnsorted: boolean): DecorationSet;
  };
  readonly EditorView: { readonly decorations: { from(field: unknown): unknown } };
  readonly WidgetType: new () => object;
}

/** Decorations of a text. */
export interface DecorationSet {
  map(changes: unknown): DecorationSet;
}

interface DecorationKind {
  range(from: number, to?: number): unknown;
}

interface EffectType {
  of(value: DecorationSet): unknown;
}

/** A change of an editor. */
export interface EditorChange {
  readonly changes: unknown;
  readonly effects: readonly { readonly value: unknown; is(type: unknown): boolean }[];
}

/** The modules of JupyterLab that the extension takes. */
export interface SharedModules {
  readonly Widget: WidgetClass;
  readonly notebookTracker: unknown;
  readonly commandPalette: unknown;
  readonly codeMirror: CodeMirror;
}

/** What the views of all notebooks share. */
export interface Surroundings {
  readonly lab: Lab;
  readonly tracker: NotebookTracker;
  readonly shared: SharedModules;
  readonly worker: string;
}
