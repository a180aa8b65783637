/** Process-wide settings that later steps repeat with another result. */
import type { Report } from '../../diagnostics.ts';
import { boundNames, type Item, isHidden, neededNames } from '../edits/item.ts';
import { isSeed } from '../edits/program.ts';
import type { Program } from '../edits/program-type.ts';
import type { StepFlow } from './parcel.ts';
import { definitionAt } from './step-needs.ts';

/** Reports settings that depend on a variable that changes between the setting and the step that repeats it. */
export function checkSettings(program: Program, flows: readonly StepFlow[], report: Report): void {
  const homeOf = (item: Item): StepFlow | undefined =>
    flows.find((flow) => flow.content.step.items.some((own) => own.id === item.id));
  for (const [index, flow] of flows.entries()) {
    // The step's own definitions replace those that the setting was made with.
    const own = flow.content.step.items.filter((item) => item.kind === 'definition');
    const before = [...flows.slice(0, index).flatMap((earlier) => earlier.content.items), ...own];
    for (const item of flow.content.repeated) {
      if (item.kind !== 'setup' || isSeed(item)) continue;
      const isMadeAgain = (name: string): boolean => {
        const definition = definitionAt(program, name, item.id);
        return flow.content.repeated.some((other) => other.id === definition?.id);
      };
      const needed = neededNames(item).filter(
        (name) => !isHidden(name) && !program.hoistable.has(name) && !isMadeAgain(name),
      );
      const isTouched = (name: string, items: readonly Item[]): boolean =>
        items.some((other) => other.id > item.id && [...boundNames(other), ...other.updates].includes(name));
      const name = needed.find((one) => isTouched(one, before));
      if (name === undefined) continue;
      const changing = flows.slice(0, index).find((earlier) => isTouched(name, earlier.content.items));
      report.add('setting-cannot-repeat', item.span, {
        name,
        from: (homeOf(item) ?? changing ?? flow).content.step.draft.name,
        to: flow.content.step.draft.name,
      });
    }
  }
}
