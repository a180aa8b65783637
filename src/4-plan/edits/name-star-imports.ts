/** Star imports become imports of the names that the notebook uses, so that a reader sees where each comes from. */
import { importsIn } from '../../python/facts/imports.ts';
import type { Item } from './item.ts';

/** The items with star imports written out. Code that reaches names through strings keeps them as they are. */
export function nameStarImports(items: readonly Item[]): readonly Item[] {
  if (!items.some((item) => starModule(item) !== null)) return items;
  const isNamed = !items.some((item) => item.statement.needsGlobals);
  const used = new Set(items.flatMap((item) => [...item.uses, ...item.immediate, ...item.captures]));
  return items.map((item, index) => {
    const module = starModule(item);
    const defines = item.defines.filter((name) => used.has(name) && !isBoundAnew(name, items.slice(index + 1)));
    if (module === null) return item;
    if (defines.length === 0 || !isNamed) return { ...item, defines };
    return { ...item, defines, text: `from ${module} import ${defines.join(', ')}` };
  });
}

/** The module of which an import takes all names; null for every other statement. */
function starModule({ kind, text }: Item): string | null {
  const [only, ...others] = kind === 'import' ? importsIn(text) : [];
  return only?.taken === '*' && others.length === 0 ? only.module : null;
}

/** Whether a name is certainly bound again before anything reads it. */
function isBoundAnew(name: string, later: readonly Item[]): boolean {
  const next = later.find((item) =>
    [...item.defines, ...item.uses, ...item.immediate, ...item.captures].includes(name),
  );
  return next !== undefined && next.kind === 'import' && next.defines.includes(name);
}
