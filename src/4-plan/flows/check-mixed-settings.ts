/** Settings that later steps need but cannot repeat. */
import type { Report } from '../../diagnostics.ts';
import { boundNames, type Item, isRandomState } from '../edits/item.ts';
import { withRequirements } from '../edits/program.ts';
import type { Program } from '../edits/program-type.ts';
import { carriesSetting } from './carried-settings.ts';
import type { StepFlow } from './parcel.ts';
import { modulesOf, noticedByKinds, settingModules } from './setup-relevance.ts';

/** Reports settings in statements with other effects, and changes of the working directory, that a later step depends on. */
export function checkMixedSettings(program: Program, flows: readonly StepFlow[], report: Report): void {
  for (const [index, flow] of flows.entries()) {
    for (const item of flow.content.items) {
      checkItem(program, item, flow, flows.slice(index + 1), report);
    }
  }
}

/** Reports the first step that depends on the item's setting. */
function checkItem(program: Program, item: Item, flow: StepFlow, later: readonly StepFlow[], report: Report): void {
  const { sets } = item.statement;
  const from = flow.content.step.draft.name;
  // Beside seeds there may be determinism switches of devices, which do not affect results.
  if (sets.includes('option') && item.kind === 'code' && !boundNames(item).some(isRandomState)) {
    const modules = settingModules(program, item).filter((module) => !carriesSetting(item, module));
    const other = later.find((step) => modules.some((module) => notices(program, step, module)));
    const name = modules.find((module) => other !== undefined && notices(program, other, module));
    if (other !== undefined && name !== undefined)
      report.add('setting-does-more', item.span, { name, from, to: other.content.step.draft.name });
  }
  if (sets.includes('directory')) {
    const other = later.find((step) => directoryQuestion(program, step) !== null);
    const name = other === undefined ? null : directoryQuestion(program, other);
    if (other !== undefined && name !== null)
      report.add('working-directory', item.span, { name, from, to: other.content.step.draft.name });
  }
}

/** Whether a step names a library, or uses values that its settings affect. */
function notices(program: Program, { content }: StepFlow, module: string): boolean {
  return (
    content.items.some(
      (item) =>
        modulesOf(program, item).includes(module) || item.statement.calls.some((call) => call.startsWith(`${module}.`)),
    ) || noticedByKinds(program, content.items).includes(module)
  );
}

const questions =
  /\b(?:getcwd|abspath|realpath|cwd|subprocess|system|popen|resolve|absolute)\b|\b(?:listdir|scandir)\(\)/;

/** How a step uses the working directory; null if it does not. */
function directoryQuestion(program: Program, { content }: StepFlow): string | null {
  const used = withRequirements(
    program,
    content.items.flatMap((item) => [...item.uses, ...item.immediate]),
  );
  const made = [...used].flatMap((name) => program.repeatable.get(name) ?? []).filter((item) => item.kind !== 'import');
  for (const item of [...content.items, ...made]) {
    const found = questions.exec(item.text)?.[0];
    if (found !== undefined) return found;
  }
  return null;
}
