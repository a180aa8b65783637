import type { Fate } from '../ir.ts';

/** What the statements of a cell became, each result once. */
export function describeFates(fates: readonly Fate[]): string {
  const parts = new Map<string, Set<string>>();
  const kept = fates.filter(({ fate }) => fate.kind !== 'dropped');
  for (const { fate } of [...kept, ...fates.filter((one) => !kept.includes(one))]) {
    const { what, names } = describeFate(fate);
    parts.set(what, new Set([...(parts.get(what) ?? []), ...names]));
  }
  const texts = [...parts].map(([what, names]) => [what, [...names].join(', ')].join(' ').trim());
  return texts.map((text) => (text === 'left out' && texts.length > 1 ? 'the rest left out' : text)).join('; ');
}

function describeFate(fate: Fate['fate']): { readonly what: string; readonly names: readonly string[] } {
  switch (fate.kind) {
    case 'unit':
      return { what: `step ${fate.step}:`, names: [`${fate.unit}()`] };
    case 'module':
      return { what: `${fate.what} for`, names: fate.steps.length === 0 ? ['the shared package'] : fate.steps };
    case 'parameter':
      return { what: 'parameter', names: [fate.name] };
    case 'input':
      return { what: 'data input', names: [fate.name] };
    case 'file':
      return { what: 'file', names: [fate.path] };
    case 'dropped':
      return { what: 'left out', names: [] };
  }
}
