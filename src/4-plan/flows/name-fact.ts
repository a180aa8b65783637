import type { Analysis, NameFact } from '../../ir.ts';
import { keptFor } from '../../kept.ts';

const factsByName = keptFor((names: Analysis['names']) => new Map(names.map((fact) => [fact.name, fact])));

/** The facts about a name over the whole notebook. */
export function nameFact({ names }: Pick<Analysis, 'names'>, name: string): NameFact | undefined {
  return factsByName(names).get(name);
}
