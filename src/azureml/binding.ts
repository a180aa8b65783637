/** Placeholders in a pipeline: `${{parent.inputs.x}}`, `${{parent.jobs.s.outputs.o}}`, `${{parent.outputs.y}}`. */

/** What a placeholder means. */
export type Binding =
  | { readonly kind: 'input'; readonly name: string }
  | { readonly kind: 'step'; readonly step: string; readonly output: string }
  | { readonly kind: 'output'; readonly name: string }
  | { readonly kind: 'wrong'; readonly text: string };

/** The placeholders in a value; a mapping's stand in its `path`. */
export function readBindings(value: unknown): readonly Binding[] {
  const text = bindingText(value);
  if (text === null) return [];
  return [...text.matchAll(/\$\{\{\s*([^}]*?)\s*\}\}/g)].map((match) => readBinding(match[1] ?? ''));
}

/** The one placeholder that a value is; null when it is more, or something else. */
export function readSingleBinding(value: unknown): Binding | null {
  const text = bindingText(value);
  const bindings = readBindings(value);
  return text !== null && bindings.length === 1 && /^\$\{\{[^}]*\}\}$/.test(text.trim()) ? (bindings[0] ?? null) : null;
}

function bindingText(value: unknown): string | null {
  if (typeof value === 'string') return value;
  if (typeof value !== 'object' || value === null || !('path' in value)) return null;
  return typeof value.path === 'string' ? value.path : null;
}

function readBinding(text: string): Binding {
  const [parent, kind, first, middle, last, ...rest] = text.split('.');
  if (parent === 'parent' && first && rest.length === 0) {
    if (kind === 'inputs' && middle === undefined) return { kind: 'input', name: first };
    if (kind === 'outputs' && middle === undefined) return { kind: 'output', name: first };
    if (kind === 'jobs' && middle === 'outputs' && last) return { kind: 'step', step: first, output: last };
  }
  return { kind: 'wrong', text };
}
