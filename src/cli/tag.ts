import type { Command } from 'commander';
import { type ExitCode, quiet, type Terminal } from '../console/terminal.ts';
import { type CompiledProject, compileProject, showFindings } from '../project/compile-project.ts';
import { settingLines } from '../scaffold/edit-config.ts';
import { type FoundTags, findTags, type TagGroup } from '../tags/find-tags.ts';
import { type SuggestedSetting, suggestSettings } from '../tags/suggest-settings.ts';
import { summarizePlan } from './show/plan-summary.ts';
import { aligned, cellRows } from './show/show-summary.ts';
import { writeNotebooks } from './sync.ts';

interface TagFlags {
  readonly out?: string;
  readonly write?: boolean;
  readonly quiet?: boolean;
  readonly json?: boolean;
}

const help = `
Prints each cell with the tags that say what a build makes of it:
  step:<name>   the step that its statements belong to; several where they are divided among steps
  parameters    all that it holds are parameters
  eda, skip     it is left out: it only shows data, or nothing that the pipeline produces needs it

With --write these tags stand in the notebook, to be moved and changed where you want another cut. Nothing but the tags of
cells is written: outputs, key order and indentation stay as they are. The repository stays the same, too: tags that would
change it are not given, and it is said which. Save and close the notebook first, and reload it afterwards.

Examples:
  cellwright tag notebook.ipynb            what was found, cell by cell
  cellwright tag notebook.ipynb --write    puts the tags into the notebook
  cellwright tag --json                    for programs, with what each cell became`;

/** Adds `cellwright tag` to the program; `finish` gets its exit code. */
export function registerTag(program: Command, terminal: Terminal, finish: (code: ExitCode) => void): void {
  program
    .command('tag')
    .description('shows what was found in a notebook as tags of its cells, and writes them')
    .argument('[notebooks...]', 'notebooks, in order; default: those of cellwright.yml')
    .option('-o, --out <folder>', 'the folder of the repository; default: that of cellwright.yml')
    .option('-w, --write', 'writes the tags into the notebooks; without it they are only shown')
    .option('--quiet', 'prints nothing but errors and warnings')
    .option('--json', 'prints the result as JSON')
    .addHelpText('after', help)
    .action(async (notebooks: readonly string[], flags: TagFlags) => finish(await tag(notebooks, flags, terminal)));
}

async function tag(notebooks: readonly string[], flags: TagFlags, terminal: Terminal): Promise<ExitCode> {
  const messages = flags.quiet ? quiet(terminal) : terminal;
  const compiled = await compileProject({ cwd: terminal.cwd, notebooks, out: flags.out ?? null }, messages);
  const { compilation, sources, report } = compiled;
  const isCompiled = compilation !== null && sources !== null && !report.hasErrors();
  const found = isCompiled ? findTags({ compilation, sources, recompile: compiled.recompile }) : null;
  const changed = (found?.notebooks ?? []).filter((notebook) => sources?.notebooks.includes(notebook) === false);
  const written = flags.write === true ? writeNotebooks(changed, compiled) : [];
  if (flags.json) terminal.out(JSON.stringify(jsonOf(compiled, found, written), null, 2));
  else {
    showFindings(compiled, terminal);
    if (found !== null) showTags(compiled, found, { isWritten: written.length > 0, messages, terminal });
  }
  return report.hasErrors() ? 1 : 0;
}

/** The tags of every cell of code, those that it has and those that are found. */
function taggedCells({ compilation }: CompiledProject, { edits }: FoundTags) {
  const several = (compilation?.documents.length ?? 0) > 1;
  return (compilation?.documents ?? []).flatMap(({ file, cells }) =>
    cells.flatMap(({ index, kind, tags }) => {
      const own = [
        ...[tags.step ?? [], tags.alsoSteps ?? []].flat().map((step) => `step:${step}`),
        ...(tags.role === null ? [] : [tags.role]),
        ...(tags.keep ? ['keep'] : []),
      ];
      const added = edits.flatMap((edit) => (edit.file === file && edit.cell === index ? edit.tags : []));
      const place = `${several ? `${file}, ` : ''}cell ${index + 1}`;
      return kind === 'code' ? [{ file, cell: index + 1, place, tags: own, added }] : [];
    }),
  );
}

function settingsOf({ compilation, project }: CompiledProject): readonly SuggestedSetting[] {
  return compilation === null || project === null ? [] : suggestSettings(compilation.plan, project.config);
}

function jsonOf(compiled: CompiledProject, found: FoundTags | null, written: readonly string[]): object {
  const { compilation, report } = compiled;
  const plan = compilation?.plan;
  const became = new Map(cellRows(plan?.fates ?? []).map(({ label, text }) => [label, text]));
  const cells = found === null ? [] : taggedCells(compiled, found);
  return {
    cells: cells.map(({ place, ...cell }) => ({ ...cell, became: became.get(place) ?? null })),
    unsaid: (found?.unsaid ?? []).map(({ group, edits }) => ({
      group,
      cells: edits.map(({ file, cell, tags }) => ({ file, cell: cell + 1, tags })),
    })),
    steps: plan?.kind === 'steps' ? plan.steps.map(({ name, parameters }) => ({ name, parameters })) : [],
    parameters:
      plan?.kind === 'steps'
        ? plan.parameters.map(({ name, variable, default: value }) => ({ name, variable, value }))
        : [],
    model: plan?.kind === 'steps' ? (plan.model ?? null) : null,
    settings: Object.fromEntries(settingsOf(compiled)),
    written,
    diagnostics: report.diagnostics,
  };
}

function showTags(
  compiled: CompiledProject,
  found: FoundTags,
  to: { readonly isWritten: boolean; readonly messages: Terminal; readonly terminal: Terminal },
): void {
  const { isWritten, messages, terminal } = to;
  const { compilation } = compiled;
  const plan = compilation?.plan;
  if (compilation === null || plan?.kind !== 'steps') {
    messages.say('The notebook builds its own jobs: its cells do not become steps and need no tags');
    return;
  }
  const became = new Map(cellRows(plan.fates).map(({ label, text }) => [label, text]));
  const rows = taggedCells(compiled, found).map(({ place, tags, added }) => ({
    place,
    tags: [...tags, ...added.map((one) => `+${one}`)].join(' '),
    became: became.get(place) ?? '',
  }));
  const wide = (column: 'place' | 'tags') => Math.max(0, ...rows.map((row) => row[column].length));
  const [first, second] = [wide('place'), wide('tags')];
  for (const { place, tags, became: what } of rows)
    terminal.out(`${place.padEnd(first)}  ${tags.padEnd(second)}  ${what}`.trimEnd());
  const facts = summarizePlan(compilation).facts.filter(({ label }) => /^(models?|scores|parameters)$/.test(label));
  for (const line of aligned(facts)) terminal.out(line);
  const settings = settingsOf(compiled);
  if (settings.length > 0) messages.say('Settings for cellwright.yml that keep this result:');
  for (const [setting, value] of settings) for (const line of settingLines(setting, value)) messages.say(`  ${line}`);
  for (const { group, edits } of found.unsaid)
    messages.say(
      unsaidLine(
        group,
        edits.map(({ cell }) => cell + 1),
      ),
    );
  messages.say(closing(found, isWritten));
}

const groupNames: Readonly<Record<TagGroup, string>> = {
  steps: 'step tags',
  parameters: 'the tag `parameters`',
  leftOut: '`eda` and `skip`',
};

function unsaidLine(group: TagGroup, cells: readonly number[]): string {
  return `Not given, since the repository would change with them: ${groupNames[group]} of cells ${[...new Set(cells)].join(', ')}`;
}

function closing({ edits }: FoundTags, isWritten: boolean): string {
  const count = edits.reduce((sum, { tags }) => sum + tags.length, 0);
  if (count === 0) return 'Nothing to add: the cells have their tags';
  const what = `${count} ${count === 1 ? 'tag' : 'tags'}`;
  return isWritten
    ? `Written: ${what}; the repository stays the same`
    : `Nothing was written; \`--write\` adds ${what}`;
}
