/** A limited number of slots, one for each running piece of work. */
export interface Slots {
  readonly count: number;
  take<Result>(work: () => Promise<Result>): Promise<Result>;
}

/** Creates slots; work without a free one waits in order. */
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
