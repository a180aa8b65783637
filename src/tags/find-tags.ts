/** The tags that say what a compilation found, and with which it finds the same. */
import type { Compilation } from '../compile.ts';
import type { SourceFile, Sources } from '../ir.ts';
import { addTags } from './add-tags.ts';
import { suggestTags } from './suggest-tags.ts';
import type { TagEdit } from './tag-edits.ts';

/** The groups of tags. */
export type TagGroup = 'steps' | 'parameters' | 'leftOut';

/** Tags that change nothing of the repository but the reasons in `docs/migration.md`. */
export interface FoundTags {
  readonly edits: readonly TagEdit[];
  /** Tags that would change the repository. */
  readonly unsaid: readonly { readonly group: TagGroup; readonly edits: readonly TagEdit[] }[];
  /** The notebooks with the tags; those that are the same as before are the same objects. */
  readonly notebooks: readonly SourceFile[];
}

/** A notebook that was compiled, and the way to compile another text of it. */
export interface TagQuestion {
  readonly compilation: Compilation;
  readonly sources: Sources;
  /** Null if there are errors. */
  recompile(sources: Sources): Compilation | null;
}

/** Maximum rounds of retrying tags that were blocked by others. */
const rounds = 3;

/** Finds the tags. Nothing is found where a notebook builds its own jobs. */
export function findTags({ compilation, sources, recompile }: TagQuestion): FoundTags {
  const { plan, documents } = compilation;
  if (plan.kind !== 'steps') return { edits: [], unsaid: [], notebooks: sources.notebooks };
  const suggested = suggestTags(plan, documents);
  const groups: readonly TagGroup[] = ['steps', 'parameters', 'leftOut'];
  const taken: TagEdit[] = [];
  const accept = (edits: readonly TagEdit[]): boolean => {
    const notebooks = addTags(sources.notebooks, [...taken, ...edits]);
    const result = notebooks === null ? null : recompile({ ...sources, notebooks });
    if (result === null || !isSame(compilation, result)) return false;
    taken.push(...edits);
    return true;
  };
  let open = groups.map((group) => ({ group, edits: suggested[group] })).filter(({ edits }) => edits.length > 0);
  if (open.length > 0 && accept(open.flatMap(({ edits }) => edits))) open = [];
  for (let round = 0; round < rounds && open.length > 0; round++) {
    const before = taken.length;
    open = open.flatMap(({ group, edits }) => {
      const rest = group === 'steps' ? (accept(edits) ? [] : edits) : acceptParts(edits, accept);
      return rest.length === 0 ? [] : [{ group, edits: rest }];
    });
    if (taken.length === before) break;
  }
  return { edits: taken, unsaid: open, notebooks: addTags(sources.notebooks, taken) ?? sources.notebooks };
}

/** Accepts as many as possible, by bisection; returns the rejected ones. */
function acceptParts(edits: readonly TagEdit[], accept: (edits: readonly TagEdit[]) => boolean): readonly TagEdit[] {
  if (edits.length === 0 || accept(edits)) return [];
  if (edits.length === 1) return edits;
  const half = Math.ceil(edits.length / 2);
  return [...acceptParts(edits.slice(0, half), accept), ...acceptParts(edits.slice(half), accept)];
}

/** Where reasons stand: a tag is one of its own. */
const reasons = 'docs/migration.md';

function isSame(one: Compilation, other: Compilation): boolean {
  const filesOf = ({ files }: Compilation) => files.filter(({ path }) => path !== reasons);
  return (
    JSON.stringify(filesOf(one)) === JSON.stringify(filesOf(other)) &&
    JSON.stringify(keptOf(one)) === JSON.stringify(keptOf(other))
  );
}

/** The fates of all statements that have one. */
function keptOf({ plan }: Compilation): readonly unknown[] {
  return plan.fates.filter(({ fate }) => fate.kind !== 'dropped').map(({ cell, text, fate }) => [cell, text, fate]);
}
