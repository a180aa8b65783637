import { styleText } from 'node:util';
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

/** A difference with colours, where the results go to a terminal that has them. */
export function paintPatch(patch: string, stream: NodeJS.WriteStream = process.stdout): string {
  const paint = (line: string) => {
    const mark = line.startsWith('@@') ? 'cyan' : /^(?:\+\+\+|---) /.test(line) ? 'bold' : patchMarks[line[0] ?? ''];
    return mark === undefined ? line : styleText(mark, line, { stream, validateStream: true });
  };
  return patch.split('\n').map(paint).join('\n');
}

const patchMarks: Readonly<Record<string, 'green' | 'red'>> = { '+': 'green', '-': 'red' };

/** Cells have no newline at their end, which is not worth reporting. */
function closed(text: string): string {
  return text === '' || text.endsWith('\n') ? text : `${text}\n`;
}
