import { readFileSync } from 'node:fs';
import type { Config } from '../config.ts';
import { packageFile } from '../console/package-file.ts';
import type { SourceFile } from '../ir.ts';
import { inline } from './edit-config.ts';

/** The files of a scaffolded project. */
export interface ScaffoldChoice {
  readonly name: string;
  /** Paths of the notebooks, relative to the project's folder. */
  readonly notebooks: readonly string[];
  readonly ci: Config['ci'];
  readonly version: string;
}

/** Where the schema that editors complete settings with is put. */
export const schemaPath = '.cellwright/schema.json';

/** A setting as the published JSON Schema describes it. */
export interface Setting {
  readonly description?: string;
  readonly default?: unknown;
  readonly properties?: Readonly<Record<string, Setting>>;
}

/** `cellwright.yml` with every setting in it: those that were chosen, and the others as comments with their defaults. */
export function configText(choice: ScaffoldChoice, schema: Setting): string {
  const chosen: Readonly<Record<string, unknown>> = {
    version: choice.version,
    name: choice.name,
    notebooks: choice.notebooks,
    ci: choice.ci,
  };
  const blocks = Object.entries(schema.properties ?? {}).map(([name, setting]) => {
    const lines = settingLines(name, Object.hasOwn(chosen, name) ? { ...setting, default: chosen[name] } : setting);
    return Object.hasOwn(chosen, name) ? lines : [lines[0] ?? '', ...lines.slice(1).map((line) => `# ${line}`)];
  });
  const head = [
    `# yaml-language-server: $schema=${schemaPath}`,
    '# Settings of cellwright. Every setting has a default: to change one, remove the `#` before its lines.',
  ];
  return `${[head, ...blocks].map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

/** What a setting means, as the published schema says. */
export function describeSetting(setting: string): string {
  const schema = JSON.parse(readFileSync(packageFile('schema/cellwright.schema.json'), 'utf8')) as Setting;
  return setting.split('.').reduce<Setting>((inner, key) => inner.properties?.[key] ?? {}, schema).description ?? '';
}

function settingLines(name: string, setting: Setting): readonly string[] {
  const comment = `# ${setting.description ?? ''}`;
  const inner = Object.entries(setting.properties ?? {});
  if (inner.length === 0) return [comment, ...valueLines(name, setting.default)];
  return [comment, `${name}:`, ...inner.flatMap(([key, one]) => settingLines(key, one).map((line) => `  ${line}`))];
}

function valueLines(name: string, value: unknown): readonly string[] {
  if (Array.isArray(value) && value.length > 0) return [`${name}:`, ...value.map((item) => `  - ${inline(item)}`)];
  if (value === null) return [`${name}:`];
  return [`${name}: ${inline(value)}`];
}

/** Files that the first build replaces by its own, unless they were edited; then it merges. */
export function scaffoldFiles({ name, notebooks }: ScaffoldChoice): readonly SourceFile[] {
  const first = notebooks[0] ?? '';
  return [
    { path: 'README.md', text: readme(name, first) },
    { path: '.gitignore', text: '.venv/\n__pycache__/\n.ipynb_checkpoints/\n.pytest_cache/\n' },
  ];
}

function readme(name: string, notebook: string): string {
  return `# ${name}

The notebook \`${notebook}\` is where this project is developed; cellwright compiles it to scripts, tests, Azure ML
components, a pipeline and workflows.

## Start here

1. Open \`${notebook}\` and look at the tags of its cells. They say what becomes of a cell:

   | tag           | meaning                                                  |
   | ------------- | -------------------------------------------------------- |
   | \`step:<name>\` | the cell belongs to this step; several cells may share one |
   | \`parameters\`  | its assignments are settings of the pipeline             |
   | \`eda\`         | exploration, which is not compiled                       |

2. Compile it: \`cellwright build\`. The build puts a README with the next steps in the place of this one.
3. Commit everything, the folder \`.cellwright\` too: it is what keeps your edits safe when you build again.

The settings are in \`cellwright.yml\`, each with its meaning.
`;
}
