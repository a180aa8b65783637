import type { Config } from '../../config.ts';
import type { StepsPlan } from '../../ir.ts';
import { guidesOf } from '../guides.ts';
import { needsSharedPackage } from '../shared-package.ts';
import { codeSpan } from './markdown.ts';

/** The rows of the table of folders: only those with files. */
export function layoutRows(plan: StepsPlan, config: Config): readonly (readonly string[])[] {
  const guides = guidesOf(plan, config);
  const always = (rows: readonly (readonly [string, string])[]) =>
    rows.map(([path, what]) => [path, what, true] as const);
  const rows: readonly (readonly [string, string, boolean])[] = [
    ['src/<step>/', guides[0]?.script ?? "a step's script", true],
    [`src/${plan.package}/`, 'code shared by the steps', needsSharedPackage(plan)],
    ...always(guides.flatMap(({ folders }) => folders)),
    ['tests/', 'tests of the scripts and of the pipeline', plan.tests],
    ...always(guides.flatMap(({ tools }) => tools)),
    ['.github/workflows/', 'continuous integration and training', plan.ci.includes('github')],
    ['azure-pipelines/', 'continuous integration and training', plan.ci.includes('azure-devops')],
    ['cellwright.yml', 'the settings of the compiler', true],
    ['.cellwright/', 'the files as they were last compiled, so that edits are kept', true],
  ];
  return rows.filter(([, , exists]) => exists).map(([path, what]) => [codeSpan(path), what]);
}
