import { existsSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { CodeLens } from 'vscode-languageserver/node';
import { describeFates } from '../console/describe-fates.ts';
import type { Fate } from '../ir.ts';
import { scriptOf } from '../picture/script-functions.ts';
import type { CompiledOpen } from './compile-open.ts';
import { emptyRange } from './open-notebook.ts';

/** The command that shows a generated file. */
export const openCommand = 'cellwright.open';

/** A line above each cell of a document that says what the cell becomes; where the script is written, a click shows it. */
export function stepLenses({ open, compiled, file }: CompiledOpen, uri: string, canOpen: boolean): readonly CodeLens[] {
  const fates = (compiled.compilation?.plan.fates ?? []).filter(({ span }) => span.file === file);
  return open.cells.flatMap((cell, position) => {
    const own = fates.filter((fate) => fate.cell === position);
    if (cell === null || cell.uri !== uri || own.length === 0) return [];
    const script = canOpen ? writtenScript(own, compiled.project?.out ?? null) : null;
    const title = describeFates(own);
    const command = script === null ? { title, command: '' } : { title, command: openCommand, arguments: [script] };
    return [{ range: emptyRange(cell.firstLine), command }];
  });
}

/** The address of the script that a cell went to, if it is on the disk. */
function writtenScript(fates: readonly Fate[], out: string | null): string | null {
  const [step] = fates.flatMap(({ fate }) => (fate.kind === 'unit' ? [fate.step] : []));
  if (step === undefined || out === null) return null;
  const file = path.join(out, scriptOf(step));
  return existsSync(file) ? pathToFileURL(file).href : null;
}
