/** What a compilation found, as tags: pure, so that the command and the page say the same. */
import type { Cell, Document, Fate, StepsPlan } from '../ir.ts';
import type { TagEdit } from './tag-edits.ts';

/** Tags that say what was found, by what they say. Any part of them can be had without the others. */
export interface SuggestedTags {
  /** `step:` tags: all of them or none, since the first one ends the search for steps. */
  readonly steps: readonly TagEdit[];
  /** `parameters`, for cells that hold nothing else. */
  readonly parameters: readonly TagEdit[];
  /** `eda` and `skip`, for cells of which nothing is kept. */
  readonly leftOut: readonly TagEdit[];
}

/** A cell of code, and where it is. */
interface Place {
  readonly file: string;
  readonly cell: Cell;
  readonly fates: readonly Fate[];
}

/** Returns the tags that the cells do not have yet. */
export function suggestTags(plan: StepsPlan, documents: readonly Document[]): SuggestedTags {
  const places = placesOf(plan, documents);
  const stepsOf = new Map<number, string[]>();
  for (const step of plan.steps)
    for (const position of step.positions ?? [])
      stepsOf.set(position, [...(stepsOf.get(position) ?? []), `step:${step.name}`]);
  const edit = (place: Place, tags: readonly string[]): readonly TagEdit[] =>
    tags.length === 0 ? [] : [{ file: place.file, cell: place.cell.index, tags }];
  const isOpen = ({ cell }: Place): boolean => cell.kind === 'code' && cell.tags.role === null;
  return {
    steps: places.flatMap((place, position) =>
      isOpen(place) && place.cell.tags.step === null ? edit(place, stepsOf.get(position) ?? []) : [],
    ),
    parameters: places.filter(isOpen).flatMap((place) => edit(place, holdsParameters(place) ? ['parameters'] : [])),
    leftOut: places.filter(isOpen).flatMap((place) => edit(place, reasonTags(place))),
  };
}

function placesOf(plan: StepsPlan, documents: readonly Document[]): readonly Place[] {
  const fatesOf = new Map<string, Fate[]>();
  for (const fate of plan.fates) {
    const key = `${fate.span.file}:${fate.cell}`;
    fatesOf.set(key, [...(fatesOf.get(key) ?? []), fate]);
  }
  return documents.flatMap(({ file, cells }) =>
    cells.map((cell) => ({ file, cell, fates: fatesOf.get(`${file}:${cell.index}`) ?? [] })),
  );
}

/** Whether a cell holds parameters, paths of data, and nothing else. */
function holdsParameters({ cell, fates }: Place): boolean {
  const kinds = new Set(fates.map(({ fate }) => fate.kind));
  return (
    cell.tags.step === null &&
    kinds.has('parameter') &&
    [...kinds].every((kind) => kind === 'parameter' || kind === 'input')
  );
}

/** `eda` for a cell that only shows data and what feeds only that, `skip` for all else that is left out. */
function reasonTags({ cell, fates }: Place): readonly string[] {
  const isLeftOut = fates.length > 0 && fates.every(({ fate }) => fate.kind === 'dropped');
  if (cell.code.trim() === '' || cell.tags.step !== null || !isLeftOut) return [];
  return [fates.some(({ fate }) => fate.kind === 'dropped' && fate.what === 'exploration') ? 'eda' : 'skip'];
}
