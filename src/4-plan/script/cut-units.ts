/** A step's items into units: functions, each made of one or more cells. */
import type { Analysis } from '../../ir.ts';
import { toIdentifier, uniqueName } from '../../python/names.ts';
import { boundNames, type Item, neededNames } from '../edits/item.ts';
import type { Program } from '../edits/program.ts';
import { headingOf, shortName } from '../steps/assign-steps.ts';

/** A unit before its parameters are known. */
export interface UnitDraft {
  readonly name: string;
  /** The heading or tag that the name comes from; null where the step's own name serves. */
  readonly title: string | null;
  /** What the notebook says below the heading, in one paragraph. */
  readonly text: string | null;
  readonly items: readonly Item[];
}

interface Segment {
  title: string | null;
  text: string | null;
  isTagged: boolean;
  items: Item[];
}

/**
 * Cuts a step's own items at unit tags and headings; `first` are items that run before them, each in the unit that needs
 * it. Units that cannot stand apart are joined.
 */
export function cutUnits(
  program: Program,
  stepName: string,
  first: readonly Item[],
  items: readonly Item[],
  taken: ReadonlySet<string>,
): readonly UnitDraft[] {
  const segments = joinBound(withFirst(segmentsOf(program.analysis, items), first), program);
  const used = new Set(taken);
  const single = segments.length === 1;
  return segments.map((segment) => {
    const wanted = segment.title !== null && (!single || segment.isTagged) ? nameOf(segment) : stepName;
    const name = uniqueName(used.has(wanted) ? `run_${wanted}` : wanted, used);
    used.add(name);
    return { name, title: segment.title, text: segment.text, items: segment.items };
  });
}

function nameOf(segment: Segment): string {
  return segment.isTagged ? toIdentifier(segment.title ?? 'run') : shortName(segment.title ?? 'run');
}

function segmentsOf(analysis: Analysis, items: readonly Item[]): Segment[] {
  const segments: Segment[] = [];
  let previous = -1;
  for (const item of items) {
    if (item.cell !== previous) {
      const tag = analysis.cells[item.cell]?.tags.unit ?? null;
      const heading = headingBefore(analysis, previous, item.cell);
      const current = segments.at(-1);
      const begins = tag !== null ? tag !== current?.title : heading !== null || current?.isTagged === true;
      if (current === undefined || begins)
        segments.push({
          title: tag ?? heading?.title ?? null,
          text: heading?.text ?? null,
          isTagged: tag !== null,
          items: [],
        });
      previous = item.cell;
    }
    segments.at(-1)?.items.push(item);
  }
  return segments;
}

/** The last heading between two cells (from the start of the step's stretch, where `from` is -1). */
function headingBefore(
  analysis: Analysis,
  from: number,
  to: number,
): { readonly title: string; readonly text: string | null } | null {
  for (let index = to - 1; index > from && index >= 0; index--) {
    const cell = analysis.cells[index];
    if (cell === undefined) continue;
    if (from < 0 && cell.kind === 'code') return null;
    const heading = headingOf(cell);
    if (heading !== null) return { title: heading.text, text: paragraphOf(cell.source) };
  }
  return null;
}

/** The longest text that a docstring takes over from a notebook. */
const longestParagraph = 400;

/** The first paragraph below a cell's last heading, where it is plain text. */
function paragraphOf(markdown: string): string | null {
  const below = markdown.split(/^\s{0,3}#{1,6}\s.*$/m).at(-1) ?? '';
  const paragraph =
    below
      .trim()
      .split(/\n\s*\n/)[0]
      ?.trim() ?? '';
  const isPlain = paragraph !== '' && !/^([-*+>|!<`]|\d+[.)]|\$\$)|<\w|```/m.test(paragraph);
  return isPlain && paragraph.length <= longestParagraph ? paragraph : null;
}

/** Puts items that must run first into the unit that first needs what they bind. */
function withFirst(segments: Segment[], first: readonly Item[]): Segment[] {
  if (segments.length === 0)
    return first.length === 0 ? [] : [{ title: null, text: null, isTagged: false, items: [...first] }];
  const heads = segments.map((): Item[] => []);
  for (const item of [...first].reverse()) {
    const names = new Set(boundNames(item));
    const needs = (other: Item): boolean =>
      [...neededNames(other), ...other.immediate, ...other.captures].some((name) => names.has(name));
    const index =
      names.size === 0
        ? 0
        : segments.findIndex((segment, position) => [...segment.items, ...(heads[position] ?? [])].some(needs));
    heads[Math.max(index, 0)]?.unshift(item);
  }
  for (const [index, segment] of segments.entries()) segment.items.unshift(...(heads[index] ?? []));
  return segments;
}

/** Joins units where a function reads a variable that a later unit binds again, and where code must see all names. */
function joinBound(segments: Segment[], program: Program): Segment[] {
  if (segments.flatMap((segment) => segment.items).some((item) => item.statement.needsGlobals)) {
    return joinRange(segments, 0, segments.length - 1);
  }
  const asyncUnits = segments.flatMap((segment, index) =>
    segment.items.some((item) => item.statement.isAsync) ? [index] : [],
  );
  if (asyncUnits.length > 1) return joinBound(joinRange(segments, asyncUnits[0] ?? 0, asyncUnits.at(-1) ?? 0), program);
  for (const [index, segment] of segments.entries()) {
    const captured = new Set(
      segment.items.flatMap((item) => item.captures).filter((name) => !isModuleLevel(program, name)),
    );
    if (captured.size === 0) continue;
    const last = segments.findLastIndex((other) =>
      other.items.some((item) => boundNames(item).some((name) => captured.has(name))),
    );
    if (last > index) return joinBound(joinRange(segments, index, last), program);
  }
  return segments;
}

/** Whether a name stands at the top of the script rather than inside a unit. */
export function isModuleLevel(program: Program, name: string): boolean {
  return program.hoistable.has(name) || program.state.has(name);
}

function joinRange(segments: readonly Segment[], from: number, to: number): Segment[] {
  const middle = segments.slice(from, to + 1);
  const joined: Segment = {
    title: middle[0]?.title ?? null,
    text: middle[0]?.text ?? null,
    isTagged: middle[0]?.isTagged ?? false,
    items: middle.flatMap((segment) => segment.items),
  };
  return [...segments.slice(0, from), joined, ...segments.slice(to + 1)];
}
