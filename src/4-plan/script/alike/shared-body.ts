/** The body of a shared function: that of the first, with common names for names and differences. */
import type { Code } from '../../../ir.ts';
import { applyEdits, type Edit } from '../../../python/edit.ts';
import { tokenize } from '../../../python/tokens.ts';
import type { Difference } from './differences.ts';
import type { Formed } from './function-form.ts';

/** Writes the body. Comments that only some of the functions have are left out. */
export function sharedBody(
  group: readonly Formed[],
  names: readonly string[],
  differences: readonly Difference[],
): readonly Code[] {
  const [first] = group;
  if (first === undefined) return [];
  const replaced = new Set(differences.map(({ replaces }) => replaces));
  return first.unit.plan.body.flatMap(({ text, span }, code) => {
    if (replaced.has(code)) return [];
    const texts = group.map(({ unit }) => unit.plan.body[code]?.text ?? '');
    const edits = [
      ...renamings(first, code, names),
      ...fillings(first, code, differences),
      ...(haveSameComments(texts) ? [] : withoutComments(text)),
    ];
    return [{ text: applyEdits(text, edits).trim(), span }];
  });
}

function renamings({ form }: Formed, code: number, names: readonly string[]): readonly Edit[] {
  return form.occurrences
    .filter((one) => one.code === code && names[one.local] !== form.locals[one.local])
    .map(({ range, local }) => ({ ...range, text: names[local] ?? '' }));
}

function fillings({ form }: Formed, code: number, differences: readonly Difference[]): readonly Edit[] {
  return differences.flatMap(({ name, slots, around: [before, after] }) =>
    slots.flatMap((at) => {
      const slot = form.slots[at];
      if (slot === undefined || slot.code !== code) return [];
      const text = slot.kind === 'chunk' ? `${before}{${name}}${after}` : name;
      return [{ ...slot.range, text }];
    }),
  );
}

function haveSameComments(texts: readonly string[]): boolean {
  const comments = texts.map((text) =>
    commentsOf(text)
      .map((token) => token.text)
      .join('\n'),
  );
  return comments.every((one) => one === comments[0]);
}

function commentsOf(text: string): ReturnType<typeof tokenize> {
  return text.includes('#') ? tokenize(text).filter(({ kind }) => kind === 'comment') : [];
}

/** A comment is removed with the spaces before it, and with its line if it is alone. */
function withoutComments(text: string): readonly Edit[] {
  return commentsOf(text).map(({ start, end }) => {
    const lineStart = text.lastIndexOf('\n', start - 1) + 1;
    const isAlone = text.slice(lineStart, start).trim() === '';
    const lineEnd = text.startsWith('\n', end) ? end + 1 : end;
    if (isAlone) return { start: lineStart, end: lineEnd, text: '' };
    return { start: start - (/[ \t]*$/.exec(text.slice(lineStart, start))?.[0].length ?? 0), end, text: '' };
  });
}
