import type { Readable, Writable } from 'node:stream';
import {
  type Connection,
  createConnection,
  type InitializeParams,
  type InitializeResult,
  NotebookDocuments,
  StreamMessageReader,
  StreamMessageWriter,
  TextDocumentSyncKind,
  TextDocuments,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { version } from '../console/terminal.ts';
import type { CompiledOpen } from './compile-open.ts';
import { type ClientAbilities, commandNames, type RunCommandLine, runCommand } from './editor-commands.ts';
import { hoverAt } from './hover.ts';
import { fixesFor } from './quick-fixes.ts';
import { stepLenses } from './step-lenses.ts';
import { createWorkspace } from './workspace.ts';

/** Serves until the client leaves; the command line is handed in, for what an editor asks to have built. */
export async function serve(input: Readable, output: Writable, runCommandLine: RunCommandLine): Promise<void> {
  const connection = createConnection(new StreamMessageReader(input), new StreamMessageWriter(output));
  const closed = new Promise<void>((resolve) => {
    connection.onExit(resolve);
    input.on('end', resolve);
    input.on('close', resolve);
  });
  createServer(connection, runCommandLine);
  connection.listen();
  await closed;
}

function createServer(connection: Connection, runCommandLine: RunCommandLine): void {
  const texts = new TextDocuments(TextDocument);
  const notebooks = new NotebookDocuments(TextDocument);
  const workspace = createWorkspace(connection, texts, notebooks);
  let abilities: ClientAbilities = { showsDocuments: false, appliesTags: false };
  connection.onInitialize((params) => {
    abilities = abilitiesOf(params);
    return answer();
  });
  notebooks.onDidOpen(({ uri }) => workspace.change(uri));
  notebooks.onDidChange(({ notebookDocument }) => workspace.change(notebookDocument.uri));
  notebooks.onDidSave(({ uri }) => workspace.change(uri));
  notebooks.onDidClose(({ uri }) => workspace.close(uri));
  texts.onDidChangeContent(({ document }) => workspace.change(document.uri));
  texts.onDidSave(({ document }) => workspace.change(document.uri));
  texts.onDidClose(({ document }) => workspace.close(document.uri));
  connection.onHover(async ({ textDocument: { uri }, position }) =>
    first(await workspace.of(uri), (compiled) => hoverAt(compiled, uri, position)),
  );
  connection.onCodeLens(async ({ textDocument: { uri } }) =>
    (await workspace.of(uri)).flatMap((one) => stepLenses(one, uri, abilities.showsDocuments)),
  );
  connection.onCodeAction(async ({ textDocument: { uri }, range }) =>
    (await workspace.of(uri)).flatMap((compiled) => fixesFor({ compiled, uri, range, text: workspace.textOf(uri) })),
  );
  connection.onExecuteCommand(({ command, arguments: given = [] }) =>
    runCommand(command, given, { connection, abilities, workspace, runCommandLine }),
  );
  texts.listen(connection);
  notebooks.listen(connection);
}

function abilitiesOf({ capabilities, initializationOptions: options }: InitializeParams): ClientAbilities {
  const given = (options ?? {}) as { readonly appliesTags?: unknown };
  return {
    showsDocuments: capabilities.window?.showDocument?.support === true,
    appliesTags: given.appliesTags === true,
  };
}

function answer(): InitializeResult {
  return {
    serverInfo: { name: 'cellwright', version: version() },
    capabilities: {
      textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: true },
      // All cells, whatever their language is: what a step is called is read off the headings.
      notebookDocumentSync: { notebookSelector: [{ notebook: { notebookType: 'jupyter-notebook' } }], save: true },
      hoverProvider: true,
      codeActionProvider: { codeActionKinds: ['quickfix', 'refactor.rewrite'] },
      codeLensProvider: {},
      executeCommandProvider: { commands: [...commandNames] },
    },
  };
}

function first<Found>(compiled: readonly CompiledOpen[], find: (one: CompiledOpen) => Found | null): Found | null {
  for (const one of compiled) {
    const found = find(one);
    if (found !== null) return found;
  }
  return null;
}
