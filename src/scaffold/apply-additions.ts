import { compile } from '../compile.ts';
import { parseConfig } from '../config/parse-config.ts';
import type { Config } from '../config.ts';
import { createReport, type Report } from '../diagnostics.ts';
import type { Plan, SourceFile, Sources } from '../ir.ts';
import { configName } from '../project/project.ts';
import { type AdditionName, currentValue, settingsOf } from './additions.ts';
import { setSetting } from './edit-config.ts';
import { describeSetting } from './scaffold.ts';
import type { SettingValue } from './setting-value.ts';

/** The result of adding to a config. */
export interface AddedSettings {
  readonly text: string;
  /** By addition, the settings that were changed; none if it was there already. */
  readonly changes: readonly { readonly name: AdditionName; readonly settings: readonly string[] }[];
}

/** The pipeline that something is added to. */
export interface AdditionTarget {
  readonly sources: Sources;
  readonly plan: Plan;
  readonly report: Report;
}

/** Adds to the text of a `cellwright.yml`. Reports additions that this pipeline cannot have; the text is then invalid. */
export function applyAdditions(
  file: SourceFile,
  names: readonly AdditionName[],
  { sources, plan, report }: AdditionTarget,
): AddedSettings {
  let { text } = file;
  const changes = names.map((name) => {
    const settings = settingsOf(name, configOf(text), plan);
    if (typeof settings === 'string') {
      report.add('addition-impossible', null, { name, reason: settings });
      return { name, settings: [] };
    }
    for (const setting of settings) text = edited({ ...file, text }, setting, name, report);
    return { name, settings: settings.map(([setting]) => setting) };
  });
  const config = configOf(text);
  if (!report.hasErrors()) compile(sources, { ...config, notebooks: plan.notebooks }, onlySettings(report));
  return { text, changes };
}

/** A report that passes on problems with settings; problems of the notebook are reported by its build. */
function onlySettings(report: Report): Report {
  return {
    add: (id, span, parameters) => {
      if (id.startsWith('setting-')) report.add(id, span, parameters);
    },
    diagnostics: [],
    hasErrors: () => false,
  };
}

/** The additions, one per line. */
export function additionLines({ changes }: AddedSettings): readonly string[] {
  return changes.map(({ name, settings }) =>
    settings.length === 0 ? `${name} is already there` : `${name}: ${settings.join(', ')} in ${configName}`,
  );
}

function edited(file: SourceFile, [setting, value]: SettingValue, name: AdditionName, report: Report): string {
  const text = setSetting(file.text, { setting, value, describe: describeSetting });
  if (JSON.stringify(currentValue(configOf(text), setting)) === JSON.stringify(value)) return text;
  const reason = `\`${setting}\` cannot be added to \`${file.path}\` as it is written`;
  report.add('addition-impossible', null, { name, reason });
  return file.text;
}

function configOf(text: string): Config {
  return parseConfig({ path: 'cellwright.yml', text }, createReport());
}
