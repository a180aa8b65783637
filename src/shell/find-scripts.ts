import { readCommands, textsOf } from './read-commands.ts';

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
  for (const words of readCommands(command).map(textsOf)) {
    const program = words.find((word) => !/^\w+=/.test(word)) ?? '';
    if (program === 'cd' || program === 'pushd') break;
    const python = words.findIndex((word) => /^python[\d.]*$/.test(word));
    if (python < 0 || /^(?:echo|printf|which|type|pip3?|apt(?:-get)?|conda)$/.test(program)) continue;
    const call = readCall(words.slice(python + 1));
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
