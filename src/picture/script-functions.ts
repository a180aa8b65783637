/** Where the script of a step is written. */
export function scriptOf(step: string): string {
  return `src/${step}/${step}.py`;
}

/** A function of a script: its lines, and how many are before it. */
export interface ScriptFunction {
  readonly before: number;
  readonly lines: readonly string[];
}

/** Finds a function: from its `def` to the next line that begins at the margin. */
export function functionIn(script: string, name: string): ScriptFunction | null {
  const lines = script.split('\n');
  const before = lines.findIndex((line) => /^(async )?def /.test(line) && line.includes(`def ${name}(`));
  if (before < 0) return null;
  const rest = lines.slice(before + 1);
  const end = rest.findIndex((line) => /^[^\s)]/.test(line));
  const own = [lines[before] ?? '', ...(end < 0 ? rest : rest.slice(0, end))].join('\n').trimEnd().split('\n');
  return { before, lines: own };
}
