/** Which steps may depend on a process-wide setting. */
import type { ValueKind } from '../../ir.ts';
import {
  environmentQuestion,
  figureQuestion,
  noticedEverywhere,
  noticedThrough,
  plottingModules,
  printSettings,
  settingQuestions,
  unseenSettings,
} from '../../knowledge/calls/process-state.ts';
import { importedNames } from '../../python/facts/imports.ts';
import { type Item, neededNames } from '../edits/item.ts';
import { withRequirements } from '../edits/program.ts';
import type { Program } from '../edits/program-type.ts';

/** Kinds of the values that items use. */
function kindsOf(program: Program, items: readonly Item[]): ReadonlySet<ValueKind> {
  const used = new Set(items.flatMap(neededNames));
  const facts = program.analysis.names.filter((fact) => used.has(fact.name) && !program.hoistable.has(fact.name));
  return new Set(facts.map((fact) => fact.type.kind));
}

/** Top-level modules of an item's names. */
export function modulesOf(program: Program, item: Item): readonly string[] {
  const modules = new Set<string>();
  for (const name of withRequirements(program, [...item.immediate, ...neededNames(item)])) {
    for (const source of program.repeatable.get(name) ?? []) {
      if (source.kind !== 'import') continue;
      for (const imported of importedNames(source.text) ?? []) {
        if (imported.name === name || imported.isStar) modules.add(imported.module.split('.')[0] ?? imported.module);
      }
    }
  }
  return [...modules];
}

/** Top-level modules whose settings an item makes; if unknown, those of all its names. */
export function settingModules(program: Program, item: Item): readonly string[] {
  const { settingsOf } = item.statement;
  const all = modulesOf(program, item);
  // Modules beside the notebook are already renamed here.
  const isKnown = settingsOf.every((module) => all.includes(module) || noticedEverywhere.includes(module));
  return settingsOf.length > 0 && isKnown ? settingsOf : [...settingsOf, ...all];
}

/** Modules whose settings affect the values that items use. */
export function noticedByKinds(program: Program, items: readonly Item[]): readonly string[] {
  const kinds = kindsOf(program, items);
  return Object.entries(noticedThrough).flatMap(([module, noticing]) =>
    noticing.some((kind) => kinds.has(kind)) ? [module] : [],
  );
}

/** Modules on whose settings the items of a step may depend. */
export function noticeableModules(program: Program, items: readonly Item[]): ReadonlySet<string> {
  const modules = new Set<string>(noticedEverywhere);
  for (const module of noticedByKinds(program, items)) modules.add(module);
  for (const item of items) {
    for (const module of modulesOf(program, item)) modules.add(module);
    // `tqdm.pandas()` gives frames these methods.
    if (item.statement.marks.includes('shows-progress')) modules.add('tqdm');
    if (item.statement.effects.some((effect) => effect.kind === 'draws-figure')) {
      for (const module of plottingModules) modules.add(module);
    }
  }
  return modules;
}

/**
 * Whether a step depends on a setting before the notebook makes it: the setting then stays between its statements. Warnings do not affect results, nor do logging and search paths
 * where nothing logs or asks for them: search paths only affect imports, which are above all settings.
 */
export function isNoticedBefore(program: Program, items: readonly Item[], setting: Item): boolean {
  const modules = settingModules(program, setting);
  return items.some(
    (item) => item.id < setting.id && modules.some((module) => noticesNow(program, item, setting, module)),
  );
}

function noticesNow(program: Program, item: Item, setting: Item, module: string): boolean {
  if (module === 'os') return environmentQuestion.test(textWithDefinitions(program, item));
  if (module === 'warnings') return /["']error["']/.test(setting.text);
  if (unseenSettings.includes(module))
    return item.kind !== 'setup' && (settingQuestions[module]?.test(textWithDefinitions(program, item)) ?? false);
  const draws = item.statement.effects.some(({ kind }) => kind === 'draws-figure' || kind === 'shows-figure');
  if (module === 'matplotlib' || module === 'seaborn')
    return draws || (item.kind !== 'setup' && figureQuestion.test(textWithDefinitions(program, item)));
  if (printSettings.test(setting.text)) return item.statement.effects.some(({ kind }) => kind === 'prints');
  return modulesOf(program, item).includes(module) || noticedByKinds(program, [item]).includes(module);
}

function textWithDefinitions(program: Program, item: Item): string {
  const names = withRequirements(program, [...item.immediate, ...neededNames(item)]);
  const definitions = [...names].flatMap((name) => program.repeatable.get(name) ?? []);
  return [item, ...definitions].map(({ text }) => text).join('\n');
}
