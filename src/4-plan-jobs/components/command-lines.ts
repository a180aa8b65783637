import { followQuotes } from '../../shell/quote.ts';

/**
 * A command as its file holds it. Lines that end in a backslash are one line for the shell; other line ends separate commands and are kept.
 */
export function commandText(command: string): string {
  const joined = command
    .replace(/[ \t]*\\\r?\n[ \t]*/g, ' ')
    .replace(/\s+\\?\s*$/, '')
    .trim();
  return collapse(joined);
}

/** Collapses runs of spaces outside quotes, and removes those after a line end. */
function collapse(text: string): string {
  const quoteAt = followQuotes();
  return text.replace(/[ \t]+/g, (run, offset: number) => {
    if (quoteAt(text, offset) !== '') return run;
    return /\s/.test(text[offset - 1] ?? '') ? '' : run.slice(0, 1);
  });
}
