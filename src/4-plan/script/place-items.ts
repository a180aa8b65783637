/** Which items of a step are at the top of its script, and which inside its units. */
import { commandLineSettings } from '../../knowledge/calls/process-state.ts';
import { builtinNames } from '../../python/names.ts';
import { boundNames, type Item, isHidden } from '../edits/item.ts';
import { isRepeatable, isSeed } from '../edits/program.ts';
import type { Program } from '../edits/program-type.ts';
import type { StepContent } from '../flows/step-needs.ts';
import { type Hoisted, hoist } from './hoist.ts';

/** The items of a step by position. */
export interface PlacedItems {
  readonly top: Hoisted;
  /** Items from elsewhere that run before the step's own, inside its units. */
  readonly first: readonly Item[];
  readonly own: readonly Item[];
  /** `first` and `own`. */
  readonly inline: readonly Item[];
  /** Names that they read or change, in any way. */
  readonly read: readonly string[];
  /** Names that are module-level variables of the script. */
  readonly state: ReadonlySet<string>;
}

/** Places the items of a step. */
export function placeItems(
  program: Program,
  content: StepContent,
  shared: ReadonlySet<string>,
  futures: readonly string[],
): PlacedItems {
  // Settings keep their order: those after a setting inside a unit are there too. None depends on the command line.
  const inside = content.repeated.filter(
    (item) => item.kind === 'setup' && !standsAtTop(program, item) && !commandLineSettings.test(item.text),
  );
  const firstInside = Math.min(...inside.map((item) => item.id));
  const isTop = (item: Item): boolean => standsAtTop(program, item) && (item.kind !== 'setup' || item.id < firstInside);
  const setup = content.repeated
    .filter((item) => isTop(item) && item.kind === 'setup')
    .filter((item, index, all) => index === 0 || !isSetAgain(all[index - 1], item));
  const first = content.repeated.filter((item) => !isTop(item));
  const own = content.items.filter((item) => !isTop(item) || item.kind === 'setup');
  const inline = [...first, ...own];
  const read = inline.flatMap((item) => [...item.uses, ...item.updates, ...item.immediate, ...item.captures]);
  return {
    top: hoist(program, read, shared, setup, futures),
    first,
    own,
    inline,
    read,
    state: stateOf(program, inline),
  };
}

/** Whether a setting only repeats an earlier one without others in between, as in each cell of a tutorial. */
function isSetAgain(before: Item | undefined, { text, statement }: Item): boolean {
  return before?.text === text && statement.calls.length > 0 && statement.calls.every((call) => sets.test(call));
}

/** Idempotent calls. */
const sets = /\.(set|set_\w+|filterwarnings|simplefilter|use)$/;

/** Whether an item is at the top of the script, if it is used at all. */
function standsAtTop(program: Program, item: Item): boolean {
  if (isSeed(item)) return false;
  if (isFuture(item)) return true;
  if (item.kind === 'setup' && commandLineSettings.test(item.text)) return false;
  if (item.kind === 'setup') return [...item.immediate, ...item.captures].every((name) => isKnownAtTop(program, name));
  return isRepeatable(item) && boundNames(item).every((name) => program.hoistable.has(name));
}

/** Python requires `from __future__` first; it is in every script. */
function isFuture(item: Item): boolean {
  return item.kind === 'import' && item.statement.imports.includes('__future__');
}

/** Setup runs before the definitions of the script, so it cannot use them. */
function isKnownAtTop(program: Program, name: string): boolean {
  const binders = program.repeatable.get(name);
  if (binders === undefined) return builtinNames.has(name);
  return program.hoistable.has(name) && binders.every((item) => item.kind !== 'definition');
}

/** Variables that functions change through `global`, or all if code must find the notebook's names as globals. */
function stateOf(program: Program, inline: readonly Item[]): ReadonlySet<string> {
  const used = new Set(inline.flatMap((item) => [...item.uses, ...boundNames(item)]));
  const state = new Set([...program.state].filter((name) => used.has(name)));
  if (!inline.some((item) => item.statement.needsGlobals)) return state;
  for (const name of used) {
    if (!isHidden(name) && !program.hoistable.has(name) && !builtinNames.has(name)) state.add(name);
  }
  return state;
}
