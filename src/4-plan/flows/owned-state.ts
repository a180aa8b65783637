/** Models that keep none of their training data, so that they are stored separately. */

import type { Analysis, NameFact } from '../../ir.ts';
import { copyingFrameworks } from '../../knowledge/frameworks.ts';
import type { Program } from '../edits/program-type.ts';
import { nameFact } from './name-fact.ts';

const dataKinds: ReadonlySet<string> = new Set(['frame', 'series', 'array', 'sparse', 'str', 'int', 'float', 'bool']);

/** A group of names that may share objects, without the model if all others that are needed later are data. */
export function withoutOwnedModels(
  group: readonly string[],
  live: ReadonlySet<string>,
  { analysis, hoistable }: Program,
): readonly string[] {
  const needed = group.filter((name) => live.has(name) && !hoistable.has(name));
  const own = needed.filter((name) => isCopying(name, analysis));
  const others = needed.filter((name) => !own.includes(name));
  return own.length === 1 && others.every((name) => isData(name, analysis)) ? others : group;
}

function isCopying(name: string, { statements, learners }: Analysis): boolean {
  const found = statements.flatMap(({ types }) => types.filter((type) => type.name === name));
  const frameworks = found.flatMap((type) => type.learners.flatMap((id) => learners[id]?.framework ?? []));
  return frameworks.length > 0 && frameworks.every((framework) => copyingFrameworks.has(framework));
}

function isData(name: string, analysis: Analysis): boolean {
  const fact = nameFact(analysis, name);
  if (fact === undefined) return false;
  const { kind, className } = fact.type;
  if (dataKinds.has(kind) || /(^|\.)(DataLoader|TensorDataset|Tensor|DMatrix|Subset)$/.test(className ?? ''))
    return true;
  return kind === 'unknown' && className === null && isSplitOff(fact, analysis);
}

/** Parts of split data, and values of columns, are data of any kind. */
function isSplitOff({ boundBy }: NameFact, { statements }: Analysis): boolean {
  const binding = statements.filter(({ id }) => boundBy.includes(id));
  return binding.length > 0 && binding.every(({ marks }) => marks.includes('assigns-parts'));
}
