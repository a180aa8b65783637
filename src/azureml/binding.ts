/** Placeholders in a pipeline: `${{parent.inputs.x}}`, `${{parent.jobs.s.outputs.o}}`, `${{parent.outputs.y}}`. */

/** What a placeholder means. */
export type Binding =
  | { readonly kind: 'input'; readonly name: string }
  | { readonly kind: 'step'; readonly step: string; readonly output: string }
  | { readonly kind: 'output'; readonly name: string }
  | { readonly kind: 'wrong'; readonly text: string };

const placeholder = /\$\{\{\s*([^}]*?)\s*\}\}/g;

/** The placeholders in a text. */
export function readBindings(text: string): readonly Binding[] {
  return [...text.matchAll(placeholder)].map((match) => readBinding(match[1] ?? ''));
}

/** The one placeholder that a text is; null when it is more, or something else. */
export function readSingleBinding(text: string): Binding | null {
  const bindings = readBindings(text);
  return bindings.length === 1 && /^\$\{\{[^}]*\}\}$/.test(text.trim()) ? (bindings[0] ?? null) : null;
}

/** Puts texts in the places of the placeholders of a text. */
export function replaceBindings(text: string, replacement: (binding: Binding) => string): string {
  return text.replace(placeholder, (_, inner: string) => replacement(readBinding(inner)));
}

function readBinding(text: string): Binding {
  const input = /^parent\.inputs\.([\w.]+)$/.exec(text)?.[1];
  if (input !== undefined) return { kind: 'input', name: input };
  const output = /^parent\.outputs\.(\w+)$/.exec(text)?.[1];
  if (output !== undefined) return { kind: 'output', name: output };
  const [, step, made] = /^parent\.jobs\.(\w+)\.outputs\.(\w+)$/.exec(text) ?? [];
  return step !== undefined && made !== undefined ? { kind: 'step', step, output: made } : { kind: 'wrong', text };
}

/** The placeholder that a binding is written as. */
export function printBinding(binding: Binding): string {
  switch (binding.kind) {
    case 'input':
      return `\${{parent.inputs.${binding.name}}}`;
    case 'output':
      return `\${{parent.outputs.${binding.name}}}`;
    case 'step':
      return `\${{parent.jobs.${binding.step}.outputs.${binding.output}}}`;
    case 'wrong':
      return `\${{${binding.text}}}`;
  }
}
