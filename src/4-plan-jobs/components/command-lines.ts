import type { SdkValue } from '../../ir.ts';
import { followQuotes } from '../../shell/quote.ts';

/**
 * A command as written in YAML. Lines that end in a backslash are one line for the shell: they are folded, with one option per line. Other line ends separate commands and are kept.
 */
export function commandText(command: string): SdkValue {
  const joined = command
    .replace(/[ \t]*\\\r?\n[ \t]*/g, ' ')
    .replace(/\s+\\?\s*$/, '')
    .trim();
  const flat = collapse(joined);
  if (flat.includes('\n')) return flat;
  const lines = splitOptions(flat);
  return lines.length === 1 ? flat : { kind: 'folded', lines };
}

/** Collapses runs of spaces outside quotes, and removes those after a line end. */
function collapse(text: string): string {
  const quoteAt = followQuotes();
  return text.replace(/[ \t]+/g, (run, offset: number) => {
    if (quoteAt(text, offset) !== '') return run;
    return /\s/.test(text[offset - 1] ?? '') ? '' : run.slice(0, 1);
  });
}

/** The parts of a command, cut before each option that is outside quotes and `$[[ … ]]`. */
function splitOptions(command: string): readonly string[] {
  const parts: string[] = [];
  let start = 0;
  const quoteAt = followQuotes();
  for (const { index } of command.matchAll(/ (?=--\w|\$\[\[)/g)) {
    const before = command.slice(0, index);
    if (quoteAt(command, index) !== '' || before.lastIndexOf('$[[') > before.lastIndexOf(']]')) continue;
    parts.push(command.slice(start, index));
    start = index + 1;
  }
  return [...parts, command.slice(start)];
}
