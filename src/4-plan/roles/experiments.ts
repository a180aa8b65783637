/** Experiments: parts of a notebook that share only imports and definitions, each with its own data and models. */
import type { Analysis, Cut } from '../../ir.ts';
import { toIdentifier } from '../../python/names.ts';
import { fingerprint } from '../cut/fingerprint.ts';
import type { Item } from '../edits/item.ts';
import { headingOf, shortName } from '../steps/headings.ts';
import { collectDependences } from './dependences.ts';
import { fitsPredictor, getsData } from './fitted.ts';
import { type Role, roleOfName, roles } from './role.ts';

/** One of several experiments. */
export interface Experiment {
  /** The suffix of its steps' names. */
  readonly name: string;
  /** Its heading, or its name without one. */
  readonly title: string;
  /** In document order. */
  readonly items: readonly Item[];
}

/** Finds the experiments, in the order in which they begin; none if the notebook is a single experiment, or was cut as one. */
export function findExperiments(analysis: Analysis, items: readonly Item[], cut: Cut): readonly Experiment[] {
  if (cut.some((step) => step.roles.length > 0 && roleOfName(step.name) !== null)) return [];
  const components = componentsOf(items);
  const begun = components.filter(
    (component) => component.some(fitsPredictor) && component.some((item) => loadsData(item)),
  );
  if (begun.length < 2) return [];
  const parts = begun.map((component) => [...component]);
  // A part that neither loads nor fits belongs to the experiment above it.
  for (const component of components.filter((one) => !begun.includes(one))) {
    const above = begun.findLastIndex(([first]) => (first?.id ?? 0) < (component[0]?.id ?? 0));
    parts[Math.max(0, above)]?.push(...component);
  }
  const ordered = parts.map((part) => part.toSorted((a, b) => a.id - b.id));
  const names = rememberedNames(ordered, cut) ?? namesFor(analysis, ordered);
  return names === null
    ? []
    : ordered.map((part, index) => ({ ...(names[index] ?? { name: '', title: '' }), items: part }));
}

/** Whether the steps may run in this order, without violating dependences. */
export function keepsOrder(items: readonly Item[], positionOf: (item: Item) => number): boolean {
  const { before } = collectDependences(items);
  const positions = items.map(positionOf);
  return before.every((others, index) => others.every((other) => (positions[other] ?? 0) <= (positions[index] ?? 0)));
}

function loadsData(item: Item): boolean {
  return getsData(item) || item.statement.marks.includes('loads-data');
}

/** Groups of statements connected by dependences, in order of their first statement. */
function componentsOf(items: readonly Item[]): readonly (readonly Item[])[] {
  const { sources } = collectDependences(items);
  const home = items.map((_, index) => index);
  const rootOf = (index: number): number => {
    let root = index;
    while (home[root] !== root) root = home[root] ?? root;
    return root;
  };
  for (const [index, others] of sources.entries()) {
    for (const other of others) {
      const [a, b] = [rootOf(index), rootOf(other)];
      home[Math.max(a, b)] = Math.min(a, b);
    }
  }
  const found = new Map<number, Item[]>();
  for (const [index, item] of items.entries()) {
    const root = rootOf(index);
    found.set(root, [...(found.get(root) ?? []), item]);
  }
  return [...found.values()];
}

interface Name {
  readonly name: string;
  readonly title: string;
}

/** The names of the last build, by the majority of each part's statements; null if one has none. */
function rememberedNames(parts: readonly (readonly Item[])[], cut: Cut): readonly Name[] | null {
  const names = parts.map((part): Name | null => {
    const prints = new Set(part.map(({ statement }) => fingerprint(statement.text)));
    const shares = new Map<string, number>();
    for (const step of cut) {
      const suffix = suffixOf(step.name);
      const count = step.units.flatMap(({ statements }) => statements).filter((one) => prints.has(one)).length;
      if (suffix !== null && count > 0) shares.set(suffix, (shares.get(suffix) ?? 0) + count);
    }
    const [best] = [...shares].sort(([, a], [, b]) => b - a);
    return best === undefined ? null : { name: best[0], title: best[0].replaceAll('_', ' ') };
  });
  const found = names.filter((one) => one !== null);
  return areDistinct(found) && found.length === parts.length ? found : null;
}

/** `wine` of `train_wine` */
function suffixOf(stepName: string): string | null {
  const role = roles.find((one: Role) => stepName.startsWith(`${one}_`));
  return role === undefined ? null : stepName.slice(role.length + 1);
}

/** Names by the headings that distinguish the parts, or by their files, or by their order. */
function namesFor(analysis: Analysis, parts: readonly (readonly Item[])[]): readonly Name[] | null {
  for (const level of [1, 2, 3, 4, 5, 6]) {
    const headings = parts.map(([first]) => headingAbove(analysis, first?.cell ?? 0, level));
    const names = headings.flatMap((text) => (text === null ? [] : [named(text)]));
    if (names.length === parts.length && areDistinct(names)) return names;
  }
  const files = parts.flatMap((part): readonly Name[] => {
    const path = part.flatMap(({ statement }) => statement.effects).find(({ kind }) => kind === 'reads-path');
    const text = path?.kind === 'reads-path' ? path.path?.split('/').at(-1)?.replace(/\..*$/, '') : undefined;
    return text === undefined || text === '' ? [] : [{ name: toIdentifier(text), title: text }];
  });
  if (files.length === parts.length && areDistinct(files)) return files;
  const words = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth'];
  const ordinals = words.slice(0, parts.length).map((name) => ({ name, title: `the ${name}` }));
  return ordinals.length === parts.length ? ordinals : null;
}

/** The part before a colon is enough: `Movie reviews: an example of two classes`. */
function named(heading: string): Name {
  const title = heading.split(/:\s/)[0] ?? heading;
  return { name: shortName(title), title };
}

/** The heading of this level above a cell. */
function headingAbove(analysis: Analysis, cell: number, level: number): string | null {
  for (const above of analysis.cells.slice(0, cell).reverse()) {
    const heading = headingOf(above);
    if (heading !== null && heading.level < level) return null;
    if (heading !== null && heading.level === level) return heading.text;
  }
  return null;
}

function areDistinct(names: readonly Name[]): boolean {
  return new Set(names.map(({ name }) => name)).size === names.length && names.every(({ name }) => name !== 'section');
}
