/** Finds steps that wait for each other, first and last the same; null when there are none. */
export function findCycle(
  steps: readonly { readonly name: string; readonly after: readonly string[] }[],
): readonly string[] | null {
  const done = new Set<string>();
  const visit = (name: string, way: readonly string[]): readonly string[] | null => {
    if (way.includes(name)) return [...way.slice(way.indexOf(name)), name];
    if (done.has(name)) return null;
    for (const earlier of steps.find((step) => step.name === name)?.after ?? []) {
      const cycle = visit(earlier, [...way, name]);
      if (cycle) return cycle;
    }
    done.add(name);
    return null;
  };
  for (const step of steps) {
    const cycle = visit(step.name, []);
    if (cycle) return cycle;
  }
  return null;
}
