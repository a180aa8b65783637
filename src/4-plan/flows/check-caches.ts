/** Cached functions, whose caches are lost between steps. */
import type { Report } from '../../diagnostics.ts';
import { boundNames, type Item } from '../edits/item.ts';
import { withRequirements } from '../edits/program.ts';
import type { Program } from '../edits/program-type.ts';
import type { StepFlow } from './parcel.ts';

const lost = [
  'what a cached function remembers cannot be stored',
  'Call it in one step, or leave out its cache',
] as const;

/** Why the state of a function cannot be passed on, and what to do. */
export function memoryOfFunction({ statement }: Item): readonly [reason: string, advice: string] | null {
  if (statement.marks.includes('caches')) return lost;
  if (statement.marks.includes('dispatches'))
    return ['what is registered with a function cannot be stored', 'Register it in the step that makes the function'];
  return null;
}

/** Reports cached functions that read a value which changes after the first step that calls them: in the notebook they return old results. */
export function checkCaches(program: Program, flows: readonly StepFlow[], report: Report): void {
  for (const item of program.items) {
    const [name] = item.defines;
    if (item.kind !== 'definition' || name === undefined || !item.statement.marks.includes('caches')) continue;
    const users = flows.filter(({ content }) => content.step.items.some((other) => calls(other, item, name)));
    const [first, ...later] = users;
    const border = later.at(-1);
    if (first === undefined || border === undefined || !readsWhatChanges(program, item, first)) continue;
    const [reason, advice] = lost;
    const between = { from: first.content.step.draft.name, to: border.content.step.draft.name };
    report.add('cannot-cross', item.span, { name, ...between, reason, advice });
  }
}

function calls(other: Item, item: Item, name: string): boolean {
  return other.id !== item.id && other.kind !== 'definition' && other.uses.includes(name);
}

function readsWhatChanges(program: Program, item: Item, first: StepFlow): boolean {
  const read = withRequirements(program, item.captures);
  const since = Math.max(...first.content.step.items.map(({ id }) => id));
  return program.items.some(
    (other) => other.id > since && [...boundNames(other), ...other.updates].some((name) => read.has(name)),
  );
}
