import type { SdkValue } from '../../ir.ts';

/**
 * A command as YAML has it. Lines that end in a backslash are one line for the shell: they are folded, one option a line. Other
 * line ends separate commands, and stay.
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

/** Runs of blanks outside of quotes become one. */
function collapse(text: string): string {
  let quote = '';
  let result = '';
  for (const character of text) {
    if (quote !== '') {
      if (character === quote) quote = '';
    } else if (character === '"' || character === "'") quote = character;
    else if (/[ \t]/.test(character) && /\s$/.test(result)) continue;
    result += character;
  }
  return result;
}

/** The parts of a command, cut before each option that stands outside of quotes and braces. */
function splitOptions(command: string): readonly string[] {
  const parts: string[] = [];
  let quote = '';
  let start = 0;
  for (let index = 0; index < command.length; index += 1) {
    const character = command[index] ?? '';
    if (quote !== '') quote = character === quote ? '' : quote;
    else if (character === '"' || character === "'") quote = character;
    else if (character === ' ' && /^ (--\w|\$\[\[)/.test(command.slice(index)) && !isInside(command, index)) {
      parts.push(command.slice(start, index));
      start = index + 1;
    }
  }
  return [...parts, command.slice(start)];
}

/** True within `$[[ … ]]`. */
function isInside(command: string, index: number): boolean {
  const before = command.slice(0, index);
  return before.lastIndexOf('$[[') > before.lastIndexOf(']]');
}
