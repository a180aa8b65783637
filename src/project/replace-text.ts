import { renameSync, rmSync, statSync, writeFileSync } from 'node:fs';

/** Writes a text in one move, by way of a file that is new: a link that someone put at its name is not followed. */
export function replaceText(file: string, text: string): void {
  const temporary = `${file}.cellwright-new`;
  rmSync(temporary, { force: true });
  try {
    writeFileSync(temporary, text, { mode: statSync(file).mode, flush: true, flag: 'wx' });
    renameSync(temporary, file);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}
