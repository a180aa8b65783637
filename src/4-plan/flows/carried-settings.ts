/** Settings that later steps cannot repeat, since the statement does more than set them: their values are passed on. */

import { plottingModules, storableSettings } from '../../knowledge/calls/process-state.ts';
import { codeTree } from '../../python/code-tree.ts';
import { walkNodes } from '../../python/parse.ts';
import { type Item, settingPrefix } from '../edits/item.ts';
import { isSeed } from '../edits/program.ts';
import type { Program } from '../edits/program-type.ts';
import type { StepDraft } from '../steps/step-draft.ts';
import { modulesOf, noticedByKinds, settingModules } from './setup-relevance.ts';

/** The module whose settings a hidden name represents. */
export function moduleOfSetting(name: string): string {
  return name.slice(settingPrefix.length);
}

/** Whether an item passes the settings of a module on as values. */
export function carriesSetting(item: Item, module: string): boolean {
  return item.updates.includes(settingPrefix + (module === 'seaborn' ? 'matplotlib' : module));
}

/** Gives hidden names to settings that a later step depends on and cannot repeat; all items that set or depend on them use the names. */
export function withCarriedSettings(
  program: Program,
  items: readonly Item[],
  drafts: readonly StepDraft[],
): readonly Item[] {
  const isMixed = (item: Item): boolean => item.kind === 'code' || isSeed(item);
  const mixed = items.filter((item) => item.statement.sets.includes('option') && isMixed(item));
  if (mixed.length === 0 || drafts.length < 2) return items;
  const carried = storableSettings.filter((module) => {
    const setting = mixed.filter((item) => setsModule(program, item, module));
    return !setting.some((item) => handsFunction(program, item)) && isNoticedLater(program, setting, items, module);
  });
  if (carried.length === 0) return items;
  return items.map((item) => withSettingNames(program, item, carried));
}

function isNoticedLater(program: Program, setting: readonly Item[], items: readonly Item[], module: string): boolean {
  return setting.some((item) =>
    items.some((other) => other.id > item.id && other.step !== item.step && notices(program, other, module)),
  );
}

/** Whether an item sets a function, not the result of one, that changes variables of the notebook: another step has copies of them. */
function handsFunction(program: Program, item: Item): boolean {
  if (item.updates.length === 0 || hasCall(item)) return false;
  return program.analysis.names.some(({ name, type }) => type.kind === 'function' && item.immediate.includes(name));
}

function hasCall({ text }: Item): boolean {
  const statement = codeTree(text).first;
  let found = false;
  if (statement !== undefined)
    walkNodes(statement, (node) => {
      if (node.nodeType === 'Call') found = true;
    });
  return found;
}

function withSettingNames(program: Program, item: Item, carried: readonly string[]): Item {
  const set = carried.filter((module) => setsModule(program, item, module)).map((module) => settingPrefix + module);
  const noticed = carried.filter((module) => notices(program, item, module)).map((module) => settingPrefix + module);
  if (set.length === 0 && noticed.length === 0) return item;
  return {
    ...item,
    kind: set.length === 0 ? item.kind : 'code',
    uses: [...new Set([...item.uses, ...set, ...noticed])].sort(),
    updates: [...new Set([...item.updates, ...set])].sort(),
  };
}

function setsModule(program: Program, item: Item, module: string): boolean {
  if (!item.statement.sets.includes('option') || !['code', 'setup'].includes(item.kind)) return false;
  const modules = settingModules(program, item);
  return modules.includes(module) || (module === 'matplotlib' && modules.includes('seaborn'));
}

/** Whether an item names a library, or uses values that its settings affect. */
function notices(program: Program, item: Item, module: string): boolean {
  if (['import', 'constant', 'definition'].includes(item.kind)) return false;
  const names = modulesOf(program, item);
  if (names.includes(module) || noticedByKinds(program, [item]).includes(module)) return true;
  return module === 'matplotlib' && names.some((name) => plottingModules.includes(name) && name !== 'pandas');
}
