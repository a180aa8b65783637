import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type {
  Connection,
  Diagnostic,
  NotebookDocument,
  NotebookDocuments,
  TextDocuments,
} from 'vscode-languageserver/node';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { type CompiledOpen, compileOpen } from './compile-open.ts';
import { openCells } from './open-cells.ts';
import { openFlat } from './open-flat.ts';
import type { OpenNotebook } from './open-notebook.ts';
import { isPercentScript, openScript } from './open-script.ts';
import { diagnosticsByUri } from './to-diagnostics.ts';

/** The documents that an editor holds, compiled when they were left alone for a moment. */
export interface Workspace {
  /** A document was opened, changed or saved. */
  change(uri: string): void;
  close(uri: string): void;
  /** The notebooks that a document belongs to, as they are now: one, or for a config or a module all that it is reported for. */
  of(uri: string): Promise<readonly CompiledOpen[]>;
  textOf(uri: string): string;
}

/** How long a document has to be left alone before it is compiled, in milliseconds. */
const pause = 250;

interface Entry {
  timer: NodeJS.Timeout | null;
  compiled: Promise<CompiledOpen | null>;
  /** What is shown for it, by document. */
  shown: ReadonlyMap<string, readonly Diagnostic[]>;
}

/** Follows the documents of a connection, and publishes what is reported of them. */
export function createWorkspace(
  connection: Connection,
  texts: TextDocuments<TextDocument>,
  notebooks: NotebookDocuments<TextDocument>,
): Workspace {
  const entries = new Map<string, Entry>();

  const openOf = (uri: string): OpenNotebook | null => {
    const document = notebooks.getNotebookDocument(uri);
    return document === undefined ? openText(texts.get(uri)) : openNotebook(document, notebooks);
  };

  const show = (entry: Entry, next: Entry['shown']): void => {
    const uris = new Set([...entry.shown.keys(), ...next.keys()]);
    entry.shown = next;
    for (const uri of uris) {
      const all = [...entries.values()].flatMap(({ shown }) => shown.get(uri) ?? []);
      const distinct = [...new Map(all.map((one) => [JSON.stringify(one), one])).values()];
      void connection.sendDiagnostics({ uri, diagnostics: distinct });
    }
  };

  const compile = async (uri: string): Promise<CompiledOpen | null> => {
    const open = openOf(uri);
    if (open === null) return null;
    try {
      return await compileOpen(
        open,
        heldTexts(
          texts,
          [...entries.keys()].flatMap((key) => openOf(key) ?? []),
        ),
      );
    } catch (error) {
      connection.console.error(`${open.path} could not be compiled: ${(error as Error).stack}`);
      return null;
    }
  };

  const refresh = (uri: string, entry: Entry): void => {
    if (entry.timer !== null) clearTimeout(entry.timer);
    entry.timer = null;
    const compiled = compile(uri);
    entry.compiled = compiled;
    void compiled.then((result) => {
      const isLatest = entries.get(uri) === entry && entry.compiled === compiled;
      if (isLatest) show(entry, result === null ? new Map() : diagnosticsByUri(result));
    });
  };

  const schedule = (uri: string): void => {
    const entry = entries.get(uri) ?? { timer: null, compiled: Promise.resolve(null), shown: new Map() };
    entries.set(uri, entry);
    if (entry.timer !== null) clearTimeout(entry.timer);
    entry.timer = setTimeout(() => refresh(uri, entry), pause);
  };

  const current = async (): Promise<readonly CompiledOpen[]> => {
    for (const [uri, entry] of entries) if (entry.timer !== null) refresh(uri, entry);
    const all = await Promise.all([...entries.values()].map(({ compiled }) => compiled));
    return all.flatMap((one) => one ?? []);
  };

  return {
    change(uri) {
      if (openOf(uri) === null) for (const key of entries.keys()) schedule(key);
      else schedule(uri);
    },
    close(uri) {
      const entry = entries.get(uri);
      if (entry?.timer) clearTimeout(entry.timer);
      if (entry !== undefined) show(entry, new Map());
      entries.delete(uri);
    },
    async of(uri) {
      const all = await current();
      const own = all.filter(({ open }) => open.uri === uri || open.cells.some((cell) => cell?.uri === uri));
      return own.length > 0 ? own : all.filter(({ messages }) => messages.some((one) => one.location.uri === uri));
    },
    textOf: (uri) => (texts.get(uri) ?? notebooks.cellTextDocuments.get(uri))?.getText() ?? '',
  };
}

function openNotebook(document: NotebookDocument, notebooks: NotebookDocuments<TextDocument>): OpenNotebook | null {
  const path = fileOf(document.uri);
  if (path === null) return null;
  const cells = document.cells.map((cell) => ({ cell, text: notebooks.getCellTextDocument(cell)?.getText() ?? '' }));
  return openCells({ uri: document.uri, path, cells, onDisk: readOr(path) });
}

/** A text that is a notebook: a percent script, or all code of an `.ipynb` file. */
function openText(document: TextDocument | undefined): OpenNotebook | null {
  const path = document === undefined ? null : fileOf(document.uri);
  if (document === undefined || path === null) return null;
  const sent = { uri: document.uri, path, text: document.getText() };
  if (path.endsWith('.ipynb')) return openFlat({ ...sent, onDisk: readOr(path) });
  return path.endsWith('.py') && isPercentScript(sent.text) ? openScript(sent) : null;
}

/** What the editor holds, by the paths of the files. */
function heldTexts(texts: TextDocuments<TextDocument>, open: readonly OpenNotebook[]): ReadonlyMap<string, string> {
  const plain = texts.all().flatMap((document): readonly (readonly [string, string])[] => {
    const path = fileOf(document.uri);
    return path === null || path.endsWith('.ipynb') ? [] : [[path, document.getText()]];
  });
  return new Map([...plain, ...open.map(({ path, text }) => [path, text] as const)]);
}

/** The file of an address, if there is one on the disk. */
function fileOf(uri: string): string | null {
  if (!uri.startsWith('file:')) return null;
  try {
    const file = fileURLToPath(uri);
    return existsSync(file) ? file : null;
  } catch {
    return null;
  }
}

function readOr(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null;
  }
}
