import { createTwoFilesPatch, FILE_HEADERS_ONLY } from 'diff';

/** A unified difference of two texts; `null` is a text that is not there. */
export function patchOf(name: string, before: string | null, after: string | null): string {
  const oldName = before === null ? '/dev/null' : `a/${name}`;
  const newName = after === null ? '/dev/null' : `b/${name}`;
  const [old, changed] = [before ?? '', after ?? ''].map(closed);
  return createTwoFilesPatch(oldName, newName, old ?? '', changed ?? '', undefined, undefined, {
    context: 3,
    headerOptions: FILE_HEADERS_ONLY,
  }).trimEnd();
}

/** Cells have no newline at their end; that is nothing to be told. */
function closed(text: string): string {
  return text === '' || text.endsWith('\n') ? text : `${text}\n`;
}
