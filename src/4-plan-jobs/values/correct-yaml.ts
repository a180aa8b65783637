import { applyEdits } from '../../python/edit.ts';
import { isYamlProblem, readYaml } from '../../yaml/read.ts';
import type { YamlCorrection } from '../translation.ts';

/** Replaces single values of a YAML text; every other character stays. */
export function correctYaml(text: string, corrections: readonly Omit<YamlCorrection, 'path'>[]): string {
  const file = readYaml('', '', text);
  if (isYamlProblem(file)) return text;
  const edits = corrections.flatMap(({ keys, value }) => {
    const range = file.rangeAt(keys);
    return range === null ? [] : [{ start: range[0], end: range[1], text: value }];
  });
  return applyEdits(
    text,
    edits.filter((edit, index) => edits.findIndex((other) => other.start === edit.start) === index),
  );
}
