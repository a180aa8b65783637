/** Contents of files as hidden names that statements read and change. */
import { byName } from '../../kept.ts';
import { contentName, type Place } from '../data/find-places.ts';
import type { Item } from '../edits/item.ts';

/** Adds to each item the contents that it reads and writes. */
export function withFileFlows(items: readonly Item[], places: readonly Place[]): readonly Item[] {
  const withContent = new Set(places.filter((place) => place.isData).map(contentName));
  const constants = items.filter(({ kind }) => kind === 'constant');
  const namesOf = new Map(places.map((place) => [place.name, namesOfPlace(constants, place)]));
  const placesOf = findPlaces(places, namesOf);
  return items.map((item) => {
    const uses = new Set(item.uses);
    const updates = new Set(item.updates);
    for (const place of placesOf(item)) {
      const content = contentName(place);
      const names = item.uses.some((name) => namesOf.get(place.name)?.has(name));
      if (place.writers.has(item.id)) {
        updates.add(content);
        withContent.add(content);
      }
      if (place.readers.has(item.id) || names) {
        // A path named before anything is written to it is a folder that this step creates; which statement creates it is unknown.
        const mayWrite = !place.isData && !place.readers.has(item.id) && item.kind === 'code';
        if (!withContent.has(content) || mayWrite) updates.add(content);
        withContent.add(content);
        uses.add(content);
      }
    }
    if (uses.size === item.uses.length && updates.size === item.updates.length) return item;
    return { ...item, uses: [...uses].sort(), updates: [...updates].sort() };
  });
}

/** Finds the places that an item opens or names, in order. */
function findPlaces(
  places: readonly Place[],
  namesOf: ReadonlyMap<string, ReadonlySet<string>>,
): (item: Item) => readonly Place[] {
  const entries = [...places.entries()];
  const named = byName(entries, ([, { name }]) => namesOf.get(name) ?? []);
  const opened = byName(entries, ([, { writers, readers }]) => [...writers, ...readers].map(String));
  return (item) => {
    const found = new Map([
      ...(opened.get(String(item.id)) ?? []),
      ...item.uses.flatMap((name) => named.get(name) ?? []),
    ]);
    return [...found].sort(([a], [b]) => a - b).map(([, place]) => place);
  };
}

/** The variable of a place, and constants made from it: an item that reads them may open the place. */
function namesOfPlace(constants: readonly Item[], place: Place): ReadonlySet<string> {
  const names = new Set([place.variable]);
  for (const item of constants) {
    if (!item.uses.some((name) => names.has(name))) continue;
    for (const name of item.defines) names.add(name);
  }
  return names;
}
