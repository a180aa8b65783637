import type { Node } from './tree.ts';
import { walkNodes } from './walk.ts';

const nameFields = ['id', 'arg', 'name', 'asname', 'attr', 'rest', 'module'] as const;
const nameListFields = ['names', 'kwd_attrs'] as const;

/** Brings every identifier of a tree into NFKC, in place: to Python, names that differ only before that are the same. */
export function normalizeIdentifiers(root: Node): void {
  walkNodes(root, normalize);
}

function normalize(node: Node): void {
  const fields = node as unknown as Record<string, unknown>;
  for (const field of nameFields) {
    const value = fields[field];
    if (typeof value === 'string') fields[field] = value.normalize('NFKC');
  }
  for (const field of nameListFields) {
    const value = fields[field];
    if (!Array.isArray(value)) continue;
    fields[field] = value.map((item: unknown) => (typeof item === 'string' ? item.normalize('NFKC') : item));
  }
}
