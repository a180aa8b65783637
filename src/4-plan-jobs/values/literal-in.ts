import type { WrittenLiteral } from '../../azureml/print/print-ports.ts';
import type { YamlValue } from '../../yaml/print.ts';

/** A plain value that is a text, a number, true or false; null for lists and mappings. */
export function literalIn(plain: YamlValue): WrittenLiteral | null {
  if (typeof plain !== 'object') return plain;
  return 'kind' in plain && plain.kind === 'float' && typeof plain.value === 'number'
    ? (plain as WrittenLiteral)
    : null;
}
