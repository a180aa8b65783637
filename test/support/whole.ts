/** What CI leaves to `npm run test:whole`: more rows and draws of a property that a slice of them tests each time. */

/** Whether all rows and draws are wanted. */
export const isWhole = process.env.CELLWRIGHT_TESTS === 'whole';

/** Rows of a table of tests: all of them, or those at these places. */
export function slice<Row>(rows: readonly Row[], places: readonly number[]): readonly Row[] {
  return isWhole ? rows : places.map((place) => rows.at(place) as Row);
}

/** How often something random is drawn. */
export function drawn(whole: number, slice: number): number {
  return isWhole ? whole : slice;
}
