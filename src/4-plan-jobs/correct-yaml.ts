import { isScalar, parseDocument } from 'yaml';
import { applyEdits } from '../python/edit.ts';
import type { YamlCorrection } from './translation.ts';

/** Replaces single values of a YAML text; every other character stays. */
export function correctYaml(text: string, corrections: readonly Omit<YamlCorrection, 'path'>[]): string {
  const document = parseDocument(text, { version: '1.1' });
  const edits = corrections.flatMap(({ keys, value }) => {
    const node = document.getIn(keys, true);
    const range = isScalar(node) ? node.range : null;
    return range ? [{ start: range[0], end: range[1], text: value }] : [];
  });
  return applyEdits(
    text,
    edits.filter((edit, index) => edits.findIndex((other) => other.start === edit.start) === index),
  );
}
