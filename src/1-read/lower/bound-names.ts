/** Names that code seems to bind anywhere, to distinguish a notebook's variable from a shell variable. */
export function boundNames(code: string): ReadonlySet<string> {
  const names = new Set<string>();
  const patterns = [
    /^[ \t]*([\w ,*()[\].]{1,400}?)[ \t]{0,40}(?::[^=\n]+)?=(?!=)/gm,
    /(?<==)\s*([A-Za-z_]\w*)\s*=(?!=)/g,
    /;\s*([A-Za-z_]\w*)\s*=(?!=)/g,
    /\bfor\s+([\w ,*()]{1,200}?)\s+in\b/g,
    /\bas\s+\(?([\w ,]+)/g,
    /^[ \t]*(?:from\s+\S+\s+)?import\s+([\w ,.()\n]+)/gm,
    /\b(?:def|class)\s+(\w+)/g,
    /\bdef\s+\w+\s*\(([^)]*)\)/g,
    /\b(\w+)\s*:=/g,
    /\blambda\s+([^:\n]{0,200}):/g,
    /^[ \t]*case\s+([^\n]{0,400}):/gm,
    /^%%capture\s+(?:-\S+\s+)*(\w+)/gm,
  ];
  for (const pattern of patterns) {
    for (const match of code.matchAll(pattern)) {
      for (const name of (match[1] ?? '').match(/(?<![\w.])[^\W\d]\w*/gu) ?? []) names.add(name);
    }
  }
  return names;
}
