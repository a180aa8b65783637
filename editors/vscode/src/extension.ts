/** The VS Code extension: a client of `cellwright lsp`, and the two things that the protocol cannot do. */
import { commands, type ExtensionContext, NotebookEdit, Uri, WorkspaceEdit, window, workspace } from 'vscode';
import { LanguageClient, type LanguageClientOptions, type ServerOptions } from 'vscode-languageclient/node';
import { changedTags, type TagRequest } from './changed-tags.ts';

let client: LanguageClient | null = null;

/** Starts the server, and takes the commands. */
export async function activate(context: ExtensionContext): Promise<void> {
  context.subscriptions.push(
    commands.registerCommand('cellwright.buildNotebook', buildNotebook),
    commands.registerCommand('cellwright.restart', restart),
  );
  await restart();
}

/** Ends the server. */
export async function deactivate(): Promise<void> {
  await client?.stop();
}

async function restart(): Promise<void> {
  await client?.stop();
  const [command = 'cellwright', ...args] = workspace.getConfiguration('cellwright').get<string[]>('command') ?? [];
  const server: ServerOptions = { command, args: [...args, 'lsp'] };
  const options: LanguageClientOptions = {
    documentSelector: [
      { notebook: 'jupyter-notebook', language: 'python' },
      { scheme: 'file', language: 'python' },
      { scheme: 'file', pattern: '**/cellwright.yml' },
    ],
    initializationOptions: { appliesTags: true },
  };
  client = new LanguageClient('cellwright', 'cellwright', server, options);
  client.onRequest('cellwright/applyTags', applyTags);
  try {
    await client.start();
  } catch (error) {
    client = null;
    const advice = 'install it with pip, or name it in the setting cellwright.command';
    void window.showErrorMessage(`\`${command}\` could not be started (${(error as Error).message}): ${advice}`);
  }
}

/** Tags of a notebook that is open are metadata of its cells, which only the editor can change. */
async function applyTags({ notebook, cells }: TagRequest): Promise<null> {
  const open = workspace.notebookDocuments.find(({ uri }) => uri.toString() === Uri.parse(notebook).toString());
  if (open === undefined) return null;
  const edit = new WorkspaceEdit();
  const edits = cells.map((change) =>
    NotebookEdit.updateCellMetadata(change.cell, changedTags(open.cellAt(change.cell).metadata, change)),
  );
  edit.set(open.uri, edits);
  await workspace.applyEdit(edit);
  return null;
}

/** Saves what is open, and has the server build it: the build reads the disk. */
async function buildNotebook(): Promise<void> {
  const notebook = window.activeNotebookEditor?.notebook;
  const uri = notebook?.uri ?? window.activeTextEditor?.document.uri;
  if (uri === undefined || client === null) return;
  await (notebook === undefined ? window.activeTextEditor?.document.save() : notebook.save());
  await client.sendRequest('workspace/executeCommand', { command: 'cellwright.build', arguments: [uri.toString()] });
}
