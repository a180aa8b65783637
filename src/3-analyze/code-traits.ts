/** What the text of all code tells of the values that it makes. */
import type { Cell, Sources } from '../ir.ts';
import type { Machine } from './machine.ts';

/** Traits that hold for the notebooks as a whole. */
export function codeTraits(cells: readonly Cell[], { modules }: Sources): Pick<Machine, 'asksForTables'> {
  const texts = [...cells.map(({ code }) => code), ...modules.map(({ text }) => text)];
  return { asksForTables: texts.some((text) => /\bset_output\b|\btransform_output\b/.test(text)) };
}
