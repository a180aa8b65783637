/** Settings that say what a compilation found where tags cannot. */
import type { Config } from '../config.ts';
import type { Plan } from '../ir.ts';

/** A setting by its place in `cellwright.yml`, and its value. */
export type SuggestedSetting = readonly [setting: string, value: string | readonly string[]];

/** The settings that keep to what was found without any: which variable is the model, and which values are parameters. */
export function suggestSettings(plan: Plan, config: Config): readonly SuggestedSetting[] {
  if (plan.kind !== 'steps') return [];
  const settings: SuggestedSetting[] = [];
  const [model] = plan.model?.candidates ?? [];
  if (config.model.variable === null && model !== undefined && plan.model?.isAmbiguous === false)
    settings.push(['model.variable', model.variable]);
  if (config.parameters === 'found' && plan.parameters.length > 0)
    settings.push(['parameters', plan.parameters.map(({ variable }) => variable)]);
  return settings;
}
