/** The gestures of the page, each as the tags and settings that it comes to. Null if there is nothing to change. */
import type { Picture } from '../picture/picture.ts';
import type { SuggestedTags } from '../tags/suggest-tags.ts';
import { describeChanges } from './describe-gesture.ts';
import type { Gesture, SettingChange, TagChange } from './gesture.ts';

/** What a gesture is made from: the picture that it was made on, and the tags of the cells in their text. */
export interface Shape {
  readonly picture: Picture;
  /** The tags that say how the notebook is cut now, if it has none. */
  readonly suggested: SuggestedTags;
  /** By notebook: tags and ids of all cells. */
  readonly cells: ReadonlyMap<string, readonly TaggedCell[]>;
}

/** A cell as its text has it. */
export interface TaggedCell {
  readonly tags: readonly string[];
  readonly id: string | null;
}

/** A cell of a notebook. */
export interface CellPlace {
  readonly file: string;
  readonly cell: number;
}

/** Ways to cut a notebook. */
export type CutMode = 'roles' | 'headings' | 'single' | 'tags';

const skipTags: readonly string[] = ['skip', 'eda', 'remove_cell', 'remove-cell'];
const parameterTags: readonly string[] = ['parameters', 'injected-parameters', 'pipeline-parameters'];

/** Returns cells to a step. A notebook without step tags gets those of its present cut first. */
export function assignCells(shape: Shape, places: readonly CellPlace[], step: string): Gesture | null {
  const changes = stepTags(shape).filter((change) => !places.some((place) => isAt(change, place)));
  const assigned = places.map((place) => {
    const had = tagsAt(shape, place);
    const remove = had.filter((tag) => isStepTag(tag) || skipTags.includes(tag));
    const own = `step:${step}`;
    return changeAt(shape, place, { remove: remove.filter((tag) => tag !== own), add: had.includes(own) ? [] : [own] });
  });
  return gesture([...changes, ...assigned]);
}

/** Returns a step another name. */
export function renameStep(shape: Shape, from: string, to: string): Gesture | null {
  if (!isStepName(to) || from === to) return null;
  const renamed = (tag: string): string => {
    const [, kind, name] = /^(step|block|prev):(.*)$/s.exec(tag) ?? [];
    return name !== undefined && keyOf(name) === keyOf(from) ? `${kind}:${to}` : tag;
  };
  const added = stepTags(shape).map((change) => ({ ...change, add: change.add.map(renamed) }));
  const replaced = allCells(shape).flatMap((place) => {
    const had = tagsAt(shape, place);
    const remove = had.filter((tag) => renamed(tag) !== tag);
    return remove.length === 0 ? [] : [changeAt(shape, place, { remove, add: remove.map(renamed) })];
  });
  return gesture([...added, ...replaced]);
}

/** Whether a text can be the name of a step. */
export function isStepName(name: string): boolean {
  return /[\p{L}\p{N}]/u.test(name) && !/[/\\\p{Cc}]/u.test(name);
}

/** Leaves cells out, keeps all of them, or does neither. */
export function markCells(shape: Shape, places: readonly CellPlace[], mark: 'skip' | 'keep' | null): Gesture | null {
  return gesture(
    places.map((place) => {
      const had = tagsAt(shape, place);
      const remove = had.filter((tag) => tag !== mark && (tag === 'keep' || skipTags.includes(tag)));
      return changeAt(shape, place, { remove, add: mark === null || had.includes(mark) ? [] : [mark] });
    }),
  );
}

/** Makes a variable a parameter. */
export function addParameter({ picture }: Shape, variable: string): Gesture | null {
  const variables = picture.parameters.map((parameter) => parameter.variable);
  return variables.includes(variable) ? null : gesture([], [parametersOf([...variables, variable])]);
}

/** Makes a parameter a plain value again. Its cell loses the tag `parameters`; what else it holds stays a parameter. */
export function dropParameter(shape: Shape, name: string): Gesture | null {
  const dropped = shape.picture.parameters.find((parameter) => parameter.name === name);
  if (dropped === undefined) return null;
  const left = shape.picture.parameters.filter((parameter) => parameter !== dropped);
  const places = dropped.at.flatMap(({ file, cell }) => (cell === null ? [] : [{ file, cell }]));
  const tags = places.flatMap((place) => {
    const remove = tagsAt(shape, place).filter((tag) => parameterTags.includes(tag));
    return remove.length === 0 ? [] : [changeAt(shape, place, { remove, add: [] })];
  });
  return gesture(tags, [parametersOf(left.map(({ variable }) => variable))]);
}

/** Says which variable is the model. */
export function chooseModel(_shape: Shape, variable: string): Gesture | null {
  return gesture([], [{ setting: 'model.variable', value: variable }]);
}

/** Chooses how the notebook is cut: by tags that say the present cut, or by a setting, for which step tags go. */
export function chooseCut(shape: Shape, mode: CutMode): Gesture | null {
  if (mode === 'tags') return gesture(stepTags(shape));
  const untagged = allCells(shape).flatMap((place) => {
    const remove = tagsAt(shape, place).filter((tag) => isStepTag(tag) || tag.startsWith('prev:'));
    return remove.length === 0 ? [] : [changeAt(shape, place, { remove, add: [] })];
  });
  return gesture(untagged, [{ setting: 'steps.from', value: mode }]);
}

/** Whether steps come from tags. */
export function hasStepTags(shape: Shape): boolean {
  return allCells(shape).some((place) => tagsAt(shape, place).some(isStepTag));
}

function gesture(tags: readonly TagChange[], settings: readonly SettingChange[] = []): Gesture | null {
  const own = tags.filter(({ add, remove }) => add.length + remove.length > 0);
  if (own.length + settings.length === 0) return null;
  return { label: describeChanges(own, settings), tags: own, settings };
}

function parametersOf(variables: readonly string[]): SettingChange {
  return { setting: 'parameters', value: variables.length === 0 ? 'none' : [...new Set(variables)] };
}

/** The step tags of the present cut, where no cell has one: the first of them ends the search for steps. */
function stepTags(shape: Shape): readonly TagChange[] {
  if (hasStepTags(shape)) return [];
  return shape.suggested.steps.map(({ file, cell, tags }) =>
    changeAt(shape, { file, cell }, { remove: [], add: tags }),
  );
}

function changeAt(shape: Shape, { file, cell }: CellPlace, change: Pick<TagChange, 'add' | 'remove'>): TagChange {
  return { file, cell, id: shape.cells.get(file)?.[cell]?.id ?? null, ...change };
}

function tagsAt({ cells }: Shape, { file, cell }: CellPlace): readonly string[] {
  return cells.get(file)?.[cell]?.tags ?? [];
}

function allCells({ cells }: Shape): readonly CellPlace[] {
  return [...cells].flatMap(([file, own]) => own.map((_, cell) => ({ file, cell })));
}

function isAt(change: TagChange, { file, cell }: CellPlace): boolean {
  return change.file === file && change.cell === cell;
}

function isStepTag(tag: string): boolean {
  return /^(step|block):|^same[_-]step[_-]/.test(tag);
}

/** A step's name as its tag and its script share it. */
function keyOf(name: string): string {
  return name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '_');
}
