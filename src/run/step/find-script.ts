/** The Python script that a command runs, and what it is given. */
export interface ScriptCall {
  /** Path in the working directory; `null` for `python -m` and `python -c`. */
  readonly script: string | null;
  readonly arguments: readonly string[];
}

/** Whether a command uses Python at all. */
export function usesPython(command: string): boolean {
  const programs = 'python(?:\\d+(?:\\.\\d+)*)?|pip3?|mlflow|pytest|accelerate|torchrun|jupyter|papermill';
  return new RegExp(`(?:^|[\\s;&|("'\`/])(?:${programs})(?=$|[\\s;&|)"'\`])`).test(command);
}

/** Finds the scripts that a command runs from its own working directory; what is computed by the shell is left alone. */
export function findScripts(command: string): readonly ScriptCall[] {
  const calls: ScriptCall[] = [];
  for (const words of simpleCommands(command)) {
    const start = words.findIndex((word) => !/^\w+=/.test(word));
    const name = words[start] ?? '';
    if (name === 'cd' || name === 'pushd') break;
    if (!/^python[\d.]*$/.test(name)) continue;
    const call = readCall(words.slice(start + 1));
    if (call !== null) calls.push(call);
  }
  return calls;
}

function readCall(words: readonly string[]): ScriptCall | null {
  let at = 0;
  while (/^-[^mc]/.test(words[at] ?? '')) at += /^-[WX]$/.test(words[at] ?? '') ? 2 : 1;
  const script = words[at];
  if (script === undefined) return null;
  const rest = words.slice(at + 1);
  if (script.startsWith('-')) return { script: null, arguments: rest };
  if (/[$`*?]/.test(script)) return null;
  return { script: script.replace(/^\.\//, '').replaceAll('//', '/'), arguments: rest };
}

/** Splits shell text into the words of its simple commands; redirections end a command's arguments. */
function simpleCommands(command: string): readonly (readonly string[])[] {
  const commands: string[][] = [[]];
  const pattern =
    /\\\r?\n|[ \t]+|(\r?\n|&&|\|\||[;|&()])|(\d?[<>]+[\s\S]*?(?=[;|\n]|$))|((?:\\.|'[^']*'|"(?:\\.|[^"\\])*"|[^\s;|&()<>'"\\])+)|[\s\S]/g;
  for (const [, separator, , word] of command.matchAll(pattern)) {
    if (separator !== undefined) commands.push([]);
    if (word !== undefined) commands.at(-1)?.push(unquote(word));
  }
  return commands.filter((words) => words.length > 0);
}

function unquote(word: string): string {
  return word.replace(
    /'([^']*)'|"((?:\\.|[^"\\])*)"|\\(.)/g,
    (_, single?: string, double?: string, escaped?: string) => {
      return single ?? double?.replace(/\\([\\"$`])/g, '$1') ?? escaped ?? '';
    },
  );
}
