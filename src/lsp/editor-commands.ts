import path from 'node:path';
import { type Connection, MessageType, ShowMessageNotification } from 'vscode-languageserver/node';
import { findTags } from '../tags/find-tags.ts';
import type { CompiledOpen } from './compile-open.ts';
import { scriptEdit, type TagChange, writeTags } from './edit-tags.ts';
import { tagCommand, tagStepsCommand } from './quick-fixes.ts';
import { openCommand } from './step-lenses.ts';
import type { Workspace } from './workspace.ts';

/** Runs a cellwright command in a folder, and returns its exit code and output. */
export type RunCommandLine = (
  cwd: string,
  args: readonly string[],
) => Promise<{ readonly code: number; readonly messages: string }>;

/** What the client can do, as it says when it connects. */
export interface ClientAbilities {
  /** Shows a document when it is asked to. */
  readonly showsDocuments: boolean;
  /** Changes tags of open notebooks itself, by the request `cellwright/applyTags`. */
  readonly appliesTags: boolean;
}

/** Writes the repository of a notebook: of the notebook's address. */
const buildCommand = 'cellwright.build';

/** The commands that the server runs for an editor. */
export const commandNames: readonly string[] = [tagCommand, tagStepsCommand, openCommand, buildCommand];

interface Session {
  readonly connection: Connection;
  readonly abilities: ClientAbilities;
  readonly workspace: Workspace;
  readonly runCommandLine: RunCommandLine;
}

/** Runs a command of the server. */
export async function runCommand(command: string, given: readonly unknown[], session: Session): Promise<null> {
  const [uri, changes] = given;
  if (typeof uri !== 'string') return null;
  if (command === openCommand) {
    await session.connection.window.showDocument({ uri, takeFocus: true });
    return null;
  }
  const [compiled] = await session.workspace.of(uri);
  if (compiled === undefined) return null;
  if (command === tagCommand) await applyTags(compiled, changes as readonly TagChange[], session);
  if (command === tagStepsCommand) await applyTags(compiled, stepChanges(compiled), session);
  if (command === buildCommand) await build(compiled, session);
  return null;
}

/** The step tags with which the repository stays the same. */
function stepChanges({ compiled, file }: CompiledOpen): readonly TagChange[] {
  const { compilation, sources, recompile } = compiled;
  if (compilation === null || sources === null) return [];
  const { edits } = findTags({ compilation, sources, recompile });
  const steps = edits.map((edit) => ({ ...edit, tags: edit.tags.filter((tag) => tag.startsWith('step:')) }));
  return steps.flatMap((edit) =>
    edit.file === file && edit.tags.length > 0 ? [{ cell: edit.cell, add: edit.tags }] : [],
  );
}

async function applyTags(
  { open }: CompiledOpen,
  changes: readonly TagChange[],
  { connection, abilities, workspace }: Session,
): Promise<void> {
  if (changes.length === 0) {
    tell(connection, MessageType.Info, 'No tag expresses this without changing the repository');
    return;
  }
  if (open.holdsTags) {
    const edit = scriptEdit(open, changes);
    if (edit !== null) await connection.workspace.applyEdit({ changes: { [open.uri]: [edit] } });
    return;
  }
  if (abilities.appliesTags) {
    await connection.sendRequest('cellwright/applyTags', { notebook: open.uri, cells: changes });
    return;
  }
  const refusal = writeTags(open, changes);
  workspace.change(open.uri);
  if (refusal === null) tell(connection, MessageType.Info, 'The tags are written: reload the notebook');
  else tell(connection, MessageType.Warning, refusal);
}

/** Builds from what is on the disk, as the command does. */
async function build({ open, named }: CompiledOpen, { connection, runCommandLine }: Session): Promise<void> {
  const { code, messages } = await runCommandLine(path.dirname(open.path), ['build', ...named]);
  if (code === 0) tell(connection, MessageType.Info, writtenText(messages));
  else tell(connection, MessageType.Error, messages.trim());
}

/** What was written, on the one line that an editor shows: the heading of a build's list, and the rows below it. */
function writtenText(messages: string): string {
  const lines = messages.trim().split('\n');
  const heading = lines.findIndex((line) => /^(Written|Nothing)/.test(line));
  const below = lines.slice(heading + 1);
  const end = below.findIndex((line) => !line.startsWith(' '));
  const rows = end < 0 ? below : below.slice(0, end);
  return heading < 0 ? (lines[0] ?? '') : [lines[heading], rows.map((row) => row.trim()).join('; ')].join(' ').trim();
}

function tell(connection: Connection, type: MessageType, message: string): void {
  void connection.sendNotification(ShowMessageNotification.type, { type, message });
}
