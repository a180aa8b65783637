/** Memoization by object: answers live as long as the objects that they are about. */

/** Returns a function that computes its answer once for each object. The object must not change after the first call. */
export function keptFor<Key extends object, Answer>(compute: (key: Key) => Answer): (key: Key) => Answer {
  const answers = new WeakMap<Key, { readonly answer: Answer }>();
  return (key) => {
    const known = answers.get(key);
    if (known !== undefined) return known.answer;
    const answer = compute(key);
    answers.set(key, { answer });
    return answer;
  };
}

/** Indexes things by each of their names, in order. */
export function byName<Thing>(
  things: readonly Thing[],
  namesOf: (thing: Thing) => Iterable<string>,
): ReadonlyMap<string, readonly Thing[]> {
  const found = new Map<string, Thing[]>();
  for (const thing of things) {
    for (const name of new Set(namesOf(thing))) {
      const there = found.get(name);
      if (there === undefined) found.set(name, [thing]);
      else there.push(thing);
    }
  }
  return found;
}
