/** Compares what the compiler finds in the bench notebooks with their labels: `npx tsx scripts/score-labels.ts FOLDER [ID...]`. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { compile } from '../src/compile.ts';
import { defaultConfig } from '../src/config.ts';
import { createReport } from '../src/diagnostics.ts';
import type { Fate, StepsPlan } from '../src/ir.ts';

interface Label {
  readonly model: {
    readonly variable?: string | readonly string[];
    readonly ambiguous?: readonly string[];
    readonly accepted?: readonly string[];
    readonly several?: readonly { readonly variable: string }[];
  };
  readonly scores: readonly { readonly cell: number }[] | null;
  readonly knobs?: readonly LabelledKnob[] | null;
  readonly roles?: Readonly<Record<string, string | readonly string[]>>;
  readonly definitions?: readonly number[] | null;
}

interface LabelledKnob {
  readonly cell: number;
  readonly name: string;
  readonly value: unknown;
}

const labels = path.join(path.dirname(fileURLToPath(import.meta.url)), '../bench/labels');

/** Whether the model is the one of the label, or one that it accepts. */
function isModelRight(plan: Pick<StepsPlan, 'model'>, { model }: Label): boolean {
  const found = plan.model?.candidates.map(({ variable }) => variable) ?? [];
  const [only] = found;
  const nameOf = (text: string): string => text.split('@')[0] ?? text;
  const accepted = (model.accepted ?? []).map(nameOf);
  if (found.length === 1 && only !== undefined && accepted.includes(only)) return true;
  if (found.length === 0)
    return model.variable === undefined && !model.ambiguous && !model.several
      ? true
      : accepted.some((text) => text.startsWith('none'));
  if (model.ambiguous)
    return plan.model?.isAmbiguous === true && model.ambiguous.every((name) => found.includes(nameOf(name)));
  if (model.several) return model.several.every(({ variable }) => found.includes(variable));
  return found.length === 1 && [model.variable ?? []].flat().includes(only ?? '');
}

/** The knobs that no parameter is: none with its value is in its cell, or has its name. */
function missedKnobs(
  { parameters }: Pick<StepsPlan, 'parameters'>,
  knobs: readonly LabelledKnob[],
): readonly LabelledKnob[] {
  const free = new Set(parameters);
  return knobs.filter((knob) => {
    const isSame = (text: string | number | boolean | null): boolean => {
      const value = typeof knob.value === 'string' ? knob.value.replaceAll(' ', '') : JSON.stringify(knob.value);
      return String(text).replaceAll(' ', '') === value || Number(text) === Number(value);
    };
    const fits = [...free].filter(({ default: value, expression }) => isSame(value) || isSame(expression));
    const plain = (name: string): string => name.toLowerCase().replace(/[^a-z\d]/g, '');
    const isThere = ({ span, alsoAt = [] }: (typeof parameters)[number]): boolean =>
      [span, ...alsoAt].some(({ cell }) => cell === knob.cell - 1);
    const found =
      fits.find((one) => isThere(one) && plain(one.name).includes(plain(knob.name))) ??
      fits.find(isThere) ??
      fits.find(({ name }) => plain(name) === plain(knob.name));
    // One that is at several places is each of their knobs.
    if (found !== undefined && found.alsoAt === undefined) free.delete(found);
    return found === undefined;
  });
}

function printKnobs(
  { parameters }: Pick<StepsPlan, 'parameters'>,
  { length: all }: readonly LabelledKnob[],
  missed: readonly LabelledKnob[],
): void {
  if (all === 0) return;
  const names = missed.map(({ cell, name, value }) => `${cell}:${name}=${JSON.stringify(value)}`);
  const gone = names.length > 0 ? `, missed ${names.join(' ')}` : '';
  console.log(`       knobs ${all - names.length}/${all}, parameters ${parameters.length}${gone}`);
}

/** What became of a statement, in the words of the labels. */
function roleOf({ fate }: Fate): readonly string[] {
  switch (fate.kind) {
    case 'unit':
      return [fate.step === 'analyze' ? 'show' : fate.step.replace(/^(prepare|train|evaluate|predict)_.*$/, '$1')];
    case 'dropped':
      return ['show', 'skip'];
    case 'module':
      return fate.what === 'import' ? ['setup'] : ['setup', ...fate.steps];
    default:
      return ['setup', 'prepare'];
  }
}

/** The cells whose role is another than the label says: what most of their lines became. */
function wrongRoles({ fates }: Pick<StepsPlan, 'fates'>, { roles = {}, definitions }: Label): readonly string[] {
  return Object.entries(roles).flatMap(([cell, role]) => {
    const number = Number(cell);
    const wanted = [role].flat();
    const lines = new Map<string, number>();
    for (const fate of fates.filter((one) => one.cell === number - 1)) {
      for (const found of roleOf(fate)) lines.set(found, (lines.get(found) ?? 0) + fate.text.split('\n').length);
    }
    const most = Math.max(0, ...lines.values());
    const found = [...lines].filter(([, count]) => count === most).map(([name]) => name);
    const isDefinition = definitions?.includes(number) === true && found.includes('setup');
    const isRight =
      isDefinition || (found.length === 0 ? ['show', 'skip', 'setup'] : found).some((one) => wanted.includes(one));
    return isRight ? [] : [`${cell}:${wanted.join('|')}=${found.join('|')}`];
  });
}

function main(folder: string, wanted: readonly string[]): void {
  let [right, all, foundScores, allScores, foundKnobs, allKnobs, wrongCells, allCells] = [0, 0, 0, 0, 0, 0, 0, 0];
  for (const file of readdirSync(labels).filter((name) => name.endsWith('.yml'))) {
    const id = file.slice(0, -'.yml'.length);
    const notebook = path.join(folder, id, 'notebook.ipynb');
    if (!existsSync(notebook) || (wanted.length > 0 && !wanted.includes(id))) continue;
    const label = parse(readFileSync(path.join(labels, file), 'utf8')) as Label;
    const notebooks = [{ path: 'notebook.ipynb', text: readFileSync(notebook, 'utf8') }];
    const compiled = compile({ notebooks, modules: [], requirements: [], paths: [] }, defaultConfig, createReport());
    const plan: Pick<StepsPlan, 'model' | 'scores' | 'parameters' | 'fates'> =
      compiled.plan.kind === 'steps' ? compiled.plan : { parameters: [], fates: [] };
    const cells = new Set(plan.scores?.map(({ cell }) => cell));
    const scores = label.scores ?? [];
    const missed = scores.filter(({ cell }) => !cells.has(cell)).map(({ cell }) => cell);
    const isRight = isModelRight(plan, label);
    const models = plan.model?.candidates.map(({ variable, cell }) => `${variable}@${cell}`).join(' ') ?? 'none';
    console.log(
      `${isRight ? 'right' : 'WRONG'}  ${id.padEnd(28)} ${models}  scores ${scores.length - missed.length}/${scores.length}${missed.length > 0 ? `, missed in cells ${[...new Set(missed)].join(' ')}` : ''}`,
    );
    const knobs = label.knobs ?? [];
    const gone = missedKnobs(plan, knobs);
    printKnobs(plan, knobs, gone);
    const wrong = wrongRoles(plan, label);
    if (wrong.length > 0) console.log(`       roles, wrong in ${wrong.join(' ')}`);
    wrongCells += wrong.length;
    allCells += Object.keys(label.roles ?? {}).length;
    foundKnobs += knobs.length - gone.length;
    allKnobs += knobs.length;
    right += isRight ? 1 : 0;
    all += 1;
    foundScores += scores.length - missed.length;
    allScores += scores.length;
  }
  const share = (found: number, of: number): string =>
    `${found} of ${of} (${Math.round((found / Math.max(1, of)) * 100)} %)`;
  console.log(`models ${right} of ${all}, scores ${share(foundScores, allScores)}`);
  console.log(`knobs ${share(foundKnobs, allKnobs)}, roles ${share(allCells - wrongCells, allCells)} of the cells`);
}

const [folder, ...ids] = process.argv.slice(2);
if (folder === undefined) console.error('usage: npx tsx scripts/score-labels.ts FOLDER [ID...]');
else main(folder, ids);
