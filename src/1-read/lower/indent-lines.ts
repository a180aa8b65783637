import { type CodeLine, splitLogicalLines } from './logical-lines.ts';

/** Indents Python lines, except those that begin inside a string. */
export function indentLines(lines: readonly CodeLine[], indent: string): CodeLine[] {
  if (indent === '') return [...lines];
  return splitLogicalLines(lines).flatMap((logical) =>
    logical.lines.map((line, index) =>
      logical.inString[index] || line.text.trim() === '' ? line : { ...line, text: indent + line.text },
    ),
  );
}
