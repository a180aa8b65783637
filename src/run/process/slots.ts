/** A number of places, of which each piece of work takes one while it lasts. */
export interface Slots {
  readonly count: number;
  take<Result>(work: () => Promise<Result>): Promise<Result>;
}

/** Makes places; work that finds none waits for the first that is free, in order. */
export function createSlots(count: number): Slots {
  const waiting: (() => void)[] = [];
  let free = count;
  return {
    count,
    async take(work) {
      if (free > 0) free -= 1;
      else await new Promise<void>((resolve) => waiting.push(resolve));
      try {
        return await work();
      } finally {
        const next = waiting.shift();
        if (next === undefined) free += 1;
        else next();
      }
    },
  };
}
