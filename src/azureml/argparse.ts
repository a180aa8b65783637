/** What a script's argparse calls say of its command line, read from the text. */

/** An argument of a script. */
export interface ScriptArgument {
  /** `--name`, with every alias. */
  readonly options: readonly string[];
  readonly required: boolean;
  /** True when it takes no value (`store_true` and the like). */
  readonly isFlag: boolean;
  /** True for `type=bool`, which takes every text for true. */
  readonly isBool: boolean;
}

/** A script's command line. */
export interface ScriptArguments {
  readonly arguments: readonly ScriptArgument[];
  /** False when arguments may exist that the text does not show, or unknown ones are accepted. */
  readonly isComplete: boolean;
}

/** Reads the arguments off a script; null when it does not use argparse. */
export function readScriptArguments(text: string): ScriptArguments | null {
  const calls = [...text.matchAll(/\.add_argument\(/g)].map((match) => callText(text, match.index + match[0].length));
  if (calls.length === 0) return null;
  const found = calls.map(readCall);
  const isComplete =
    found.every((argument) => argument !== null) && !/parse_known_args|add_subparsers|parents=/.test(text);
  return { arguments: found.filter((argument) => argument !== null), isComplete };
}

/** The argument that an option on a command line means: its own name, or the only one that it begins. */
export function findArgument(known: ScriptArguments, option: string): ScriptArgument | null {
  const exact = known.arguments.find((argument) => argument.options.includes(option));
  if (exact) return exact;
  const begun = known.arguments.filter((argument) => argument.options.some((name) => name.startsWith(option)));
  return option.startsWith('--') && begun.length === 1 ? (begun[0] ?? null) : null;
}

/** The text of a call's arguments, up to its closing bracket; strings and comments are stepped over. */
function callText(text: string, start: number): string {
  let depth = 1;
  for (let index = start; index < text.length; index += 1) {
    const character = text[index] ?? '';
    if (character === '"' || character === "'") index = endOfString(text, index);
    else if (character === '#') index = text.indexOf('\n', index) === -1 ? text.length : text.indexOf('\n', index);
    else if ('([{'.includes(character)) depth += 1;
    else if (')]}'.includes(character)) depth -= 1;
    if (depth === 0) return text.slice(start, index);
  }
  return text.slice(start);
}

/** Index of the last character of the string that begins at an index. */
function endOfString(text: string, start: number): number {
  const quote = text[start] ?? '';
  const fence = text.startsWith(quote.repeat(3), start) ? quote.repeat(3) : quote;
  for (let index = start + fence.length; index < text.length; index += 1) {
    if (text[index] === '\\') index += 1;
    else if (text.startsWith(fence, index)) return index + fence.length - 1;
  }
  return text.length;
}

function readCall(call: string): ScriptArgument | null {
  const options: string[] = [];
  let rest = call.trimStart();
  for (let match = /^(["'])([^"'\\]*)\1\s*(,|$)/.exec(rest); match; match = /^(["'])([^"'\\]*)\1\s*(,|$)/.exec(rest)) {
    options.push(match[2] ?? '');
    rest = rest.slice(match[0].length).trimStart();
  }
  if (options.length === 0) return null;
  const bare = withoutStrings(call);
  return {
    options,
    required: /\brequired\s*=\s*True\b/.test(bare) && options.some((option) => option.startsWith('-')),
    isFlag: /\baction\s*=\s*["'](store_true|store_false|store_const|count|help|version)/.test(call),
    isBool: /\btype\s*=\s*bool\b/.test(bare),
  };
}

/** A call's text with the inside of its strings left out, so that help texts are not read as code. */
function withoutStrings(call: string): string {
  let kept = '';
  for (let index = 0; index < call.length; index += 1) {
    const character = call[index] ?? '';
    if (character === '"' || character === "'") {
      index = endOfString(call, index);
      kept += '""';
    } else kept += character;
  }
  return kept;
}
