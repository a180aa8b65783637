/** Tags close to one of ours: a typo would silently change the pipeline. */
import { editDistance } from '../../nearest-name.ts';

const plainTags = [
  ...['parameters', 'injected-parameters', 'pipeline-parameters', 'imports', 'functions', 'skip', 'remove-cell'],
  ...['eda', 'keep', 'metrics', 'pipeline-metrics', 'figure', 'sweep'],
];

/** Tags of the form `key:value`. */
const keys = ['step', 'block', 'unit', 'prev', 'environment', 'image', 'compute', 'limit'];

/** Abbreviations and longer forms of our tags. */
const otherWords: Readonly<Record<string, string>> = {
  param: 'parameters',
  params: 'parameters',
  env: 'environment',
  previous: 'prev',
  stage: 'step',
};

/** The tag that was meant; null if the tag is not similar to any of ours, and so belongs to another tool. */
export function nearTag(tag: string): string | null {
  return nearPlainTag(tag) ?? nearKeyedTag(tag);
}

function nearPlainTag(tag: string): string | null {
  const word = tag
    .trim()
    .toLowerCase()
    .replace(/[\s_-]+/g, '-');
  if (/^steps?$/.test(word)) return 'step:<name>';
  const found = otherWords[word] ?? plainTags.find((own) => isNear(word, own));
  return found !== undefined && plainTags.includes(found) ? found : null;
}

function nearKeyedTag(tag: string): string | null {
  const same = /^same[\s_-]*step[\s_-]*(\w+)$/i.exec(tag.trim());
  if (same !== null) return `same_step_${same[1]}`;
  const [, word = '', separator = '', value = ''] = /^\s*([\p{L}]+)\s*([:=;|]+|[\s_./-]+)\s*(.*)$/u.exec(tag) ?? [];
  if (separator === '') return null;
  const lower = word.toLowerCase();
  const key = otherWords[lower] ?? keys.find((own) => isNear(lower, own));
  if (key === undefined || !keys.includes(key)) return null;
  const isPlainSeparator = /^[\s_./-]/.test(separator);
  // `unit-test` and `step-by-step` are ordinary words; `step train` is meant as a tag.
  if (isPlainSeparator && (!/^steps?$/.test(lower) || /^by[\s_-]/.test(value))) return null;
  const shown = value.trim();
  return `${key}:${shown === '' ? '<name>' : shown}`;
}

/** Short words must match exactly, since they are easily other words. */
function isNear(word: string, own: string): boolean {
  if (word === own) return true;
  if (own.length <= 3) return false;
  const distance = editDistance(word, own);
  if (own.length <= 5) return distance === 1 && (word.length !== own.length || sameLetters(word, own));
  return distance <= (own.length >= 8 ? 2 : 1);
}

function sameLetters(a: string, b: string): boolean {
  return [...a].sort().join('') === [...b].sort().join('');
}
